import Foundation
import Indicators

/// What `datapackage.json` says: the package's own members and the list of its resources.
struct PackageManifest {
    static let fileName = "datapackage.json"
    static let resourceNames = ["towns", "reports", "figures", "catalogue", "index", "corrections"]

    /// A resource: files that hold one table, or documents.
    struct Resource {
        var name: String
        var paths: [String]
        var line: Int
        var separator: Character
        var missingWords: Set<String>
    }

    let folder: URL
    let root: JSONValue
    var resources: [Resource] = []

    init(contentsOf folder: URL) throws(DataPackageError) {
        self.folder = folder
        let url = folder.appendingPathComponent(Self.fileName)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw DataPackageError(.missingFile(folder.path), file: folder.lastPathComponent)
        }
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw DataPackageError(.missingFile(Self.fileName), file: folder.lastPathComponent)
        }
        root = try JSONValue(FileBytes(contentsOf: url, name: Self.fileName))
        guard case .object = root else {
            throw DataPackageError(
                .badType(expected: "an object", found: root.sort), file: Self.fileName, line: 1)
        }
        guard let member = root.member("resources") else {
            throw DataPackageError(.missingKey("resources"), file: Self.fileName)
        }
        guard case .array(let values) = member.value else {
            throw failure(.badType(expected: "a list", found: member.value.sort), member.line, "resources")
        }
        for value in values { resources.append(try resource(value, listLine: member.line)) }
        for (i, resource) in resources.enumerated() {
            if let first = resources[..<i].first(where: { $0.name == resource.name }) {
                throw failure(.duplicate(resource.name, firstLine: first.line), resource.line, "name")
            }
        }
    }

    /// The resource of a name.
    subscript(name: String) -> Resource? { resources.first { $0.name == name } }

    /// The text of one of the package's own members; nil where it is absent.
    func text(_ key: String) throws(DataPackageError) -> String? {
        guard let member = root.member(key) else { return nil }
        return try JSONRow(file: Self.fileName, line: member.line, object: root).text(key)
    }

    func failure(_ problem: DataPackageError.Problem, _ line: Int, _ column: String? = nil) -> DataPackageError {
        DataPackageError(problem, file: Self.fileName, line: line, column: column)
    }

    private func resource(_ value: JSONValue, listLine: Int) throws(DataPackageError) -> Resource {
        guard case .object(let members) = value else {
            throw failure(.badType(expected: "an object", found: value.sort), listLine, "resources")
        }
        let line = members.first?.line ?? listLine
        let row = JSONRow(file: Self.fileName, line: line, object: value)
        guard let name = try row.text("name") else { throw failure(.missingKey("name"), line, "resources") }
        if !Self.resourceNames.contains(name), let nearest = mistyped(name, among: Self.resourceNames) {
            throw failure(.mistypedKey(name, nearest: nearest), value.member("name")?.line ?? line, "name")
        }
        guard let path = value.member("path") else { throw failure(.missingKey("path"), line, name) }
        var paths: [String]
        if case .array = path.value { paths = try row.list("path") } else { paths = [try row.requiredText("path")] }
        guard !paths.isEmpty else { throw failure(.missingValue, path.line, name) }
        if Self.resourceNames.contains(name) {
            for path in paths { try requireWithin(path, file: Self.fileName, line: line) }
        }
        if let encoding = try row.text("encoding"), !["utf-8", "utf8"].contains(encoding.lowercased()) {
            throw failure(.badWord(encoding, expected: ["utf-8"], nearest: "utf-8"), line, name)
        }
        return Resource(
            name: name,
            paths: paths,
            line: line,
            separator: try separator(value, line: line, name: name),
            missingWords: missingWords(value)
        )
    }

    private func separator(_ resource: JSONValue, line: Int, name: String) throws(DataPackageError) -> Character {
        guard let delimiter = resource["dialect"]?["delimiter"] else { return "," }
        guard case .string(let text) = delimiter, text.count == 1, let byte = text.first?.asciiValue,
            byte != 0x22, byte >= 0x20 || byte == 0x09
        else {
            throw failure(.badType(expected: "a delimiter of one ASCII character", found: delimiter.sort), line, name)
        }
        return text.first!
    }

    /// The words of `schema.missingValues`, plain or as objects with a `value`.
    private func missingWords(_ resource: JSONValue) -> Set<String> {
        guard case .array(let values) = resource["schema"]?["missingValues"] else { return [] }
        return Set(
            values.compactMap { value in
                switch value["value"] ?? value {
                case .string(let text): text
                default: nil
                }
            })
    }
}

extension PackageManifest {
    /// Checks that a path is relative, leads nowhere out of the package even through symbolic links, and that the file is
    /// there.
    func requireWithin(_ path: String, file: String, line: Int?) throws(DataPackageError) {
        func failure(_ problem: DataPackageError.Problem) -> DataPackageError {
            DataPackageError(problem, file: file, line: line)
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.isEmpty, !path.hasPrefix("/"), !path.contains("\\"), !path.contains("\0"), !path.contains("://"),
            !parts.contains(".."), !parts.contains("")
        else { throw failure(.pathOutsidePackage(path)) }
        let url = folder.appendingPathComponent(path)
        guard FileManager.default.fileExists(atPath: url.path) else { throw failure(.missingFile(path)) }
        let root = folder.resolvingSymlinksInPath().path
        let target = url.resolvingSymlinksInPath().path
        guard target.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
            throw failure(.pathOutsidePackage(path))
        }
    }
}
