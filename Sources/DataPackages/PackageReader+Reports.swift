import Foundation
import Indicators

extension PackageReader {
    /// The documents of the package: those of the table, or the files of the folder `reports`.
    func reports(_ vocabulary: Vocabulary) throws(DataPackageError) -> [Report] {
        guard let resource = manifest["reports"] else { return try namedDocuments(listed(), vocabulary) }
        guard resource.paths.allSatisfy({ $0.hasSuffix(".csv") || $0.hasSuffix(".tsv") }) else {
            return try namedDocuments(resource.paths.sorted(), vocabulary)
        }
        let layout = TableLayout(
            required: ["document", "town", "year"], optional: ["genre", "title", "source", "url"])
        var lines: [String: Int] = [:]
        var result: [Report] = []
        for row in try rows("reports", layout) {
            let document = try row.requiredText("document")
            if let first = lines.updateValue(row.line, forKey: document) {
                throw row.error(.duplicate(document, firstLine: first), column: "document")
            }
            try manifest.requireWithin(document, file: row.file, line: row.line)
            result.append(
                Report(
                    document: document,
                    town: try vocabulary.requiredTown(row, "town"),
                    year: try row.requiredYear("year"),
                    genre: try row.word("genre"),
                    title: try row.text("title") ?? "",
                    source: try row.text("source"),
                    url: try row.text("url")
                ))
        }
        return result
    }

    /// The files of the folder `reports`, hidden ones left out.
    private func listed() throws(DataPackageError) -> [String] {
        let folder = manifest.folder.appendingPathComponent("reports")
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            return []
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch {
            throw DataPackageError(.unreadable(reason: "the folder cannot be listed"), file: "reports")
        }
        // Sorted by scalars: the order of a folder differs between machines.
        return names.filter { !$0.hasPrefix(".") }.sorted().map { "reports/" + $0 }
    }

    private func namedDocuments(_ paths: [String], _ vocabulary: Vocabulary) throws(DataPackageError) -> [Report] {
        var result: [Report] = []
        for path in paths {
            try manifest.requireWithin(path, file: PackageManifest.fileName, line: nil)
            let name = String(path.split(separator: "/").last ?? "")
            guard let dot = name.lastIndex(of: "."), let dash = name[..<dot].lastIndex(of: "-") else {
                throw DataPackageError(.badReportName(name), file: path)
            }
            let town = String(name[..<dash])
            let yearText = name[name.index(after: dash)..<dot]
            guard !town.isEmpty, yearText.utf8.count == 4, let year = Int(yearText), year >= 1000 else {
                throw DataPackageError(.badReportName(name), file: path)
            }
            if let towns = vocabulary.towns, towns[Town.ID(town)] == nil {
                let nearest = vocabulary.nearestTown(to: town, in: towns)
                throw DataPackageError(.unknownTown(town, nearest: nearest), file: path)
            }
            result.append(Report(document: path, town: Town.ID(town), year: year))
        }
        return result.sorted { ($0.town, $0.year, $0.document) < ($1.town, $1.year, $1.document) }
    }

    /// The sources that `datapackage.json` names.
    func sources() throws(DataPackageError) -> [DataPackage.Source] {
        guard let member = manifest.root.member("sources") else { return [] }
        guard case .array(let values) = member.value else {
            throw manifest.failure(.badType(expected: "a list", found: member.value.sort), member.line, "sources")
        }
        var result: [DataPackage.Source] = []
        for value in values {
            guard case .object(let members) = value else {
                throw manifest.failure(.badType(expected: "an object", found: value.sort), member.line, "sources")
            }
            let row = JSONRow(
                file: PackageManifest.fileName, line: members.first?.line ?? member.line, object: value)
            let path = try row.text("path")
            guard let title = try row.text("title") ?? path else {
                throw row.error(.missingKey("title"), column: "sources")
            }
            result.append(.init(title: title, path: path))
        }
        return result
    }

    /// The settings of the `"yearbook"` block.
    func settings(_ vocabulary: Vocabulary) throws(DataPackageError) -> PackageSettings {
        guard let block = manifest.root.member("yearbook") else { return PackageSettings() }
        return try PackageSettings(
            block.value, file: PackageManifest.fileName, line: block.line, vocabulary: vocabulary)
    }

    /// The members of `datapackage.json` that are somebody's own.
    var others: [JSONValue.Member] {
        guard case .object(let members) = manifest.root else { return [] }
        return members.filter { !DataPackage.manifestKeys.contains($0.key) }
    }
}

extension DataPackage {
    /// The members of `datapackage.json` that the structure holds under names of its own.
    static let manifestKeys: Set<String> = [
        "$schema", "name", "title", "title_zh", "title_en", "description", "description_zh",
        "description_en", "sources", "resources", "yearbook",
    ]
}
