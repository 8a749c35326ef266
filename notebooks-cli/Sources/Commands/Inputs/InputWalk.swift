import Documents
import Foundation

/// What the arguments of a run name, one after the other.
struct InputWalk {
    /// Something to be read, or a reason why it cannot be.
    enum Item {
        case file(String)
        case standardInput
        case failure(String)
    }

    /// The items, in the order of the arguments; within a folder by path.
    private(set) var items: [Item] = []
    /// Files of folders that are of no format that is read.
    private(set) var skipped: [String] = []

    /// Looks the arguments up. Folders are walked with all folders in them; what is hidden (`.git`) is left alone, and links
    /// to folders are not followed, so that a walk ends.
    init(_ arguments: [String]) {
        for argument in arguments {
            if argument == "-" {
                items.append(.standardInput)
            } else if Self.isFolder(argument) {
                let before = items.count
                walk(argument)
                if items.count == before {
                    items.append(
                        .failure("\(argument): the folder has no file that is read: \(Self.endings)"))
                }
            } else {
                items.append(.file(argument))
            }
        }
    }

    private static let endings =
        "name files that end in .txt, .md, .html, .docx, .pdf or .jsonl, or name the file itself to read it as text"

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private mutating func walk(_ folder: String) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        } catch {
            items.append(.failure("\(folder): the folder cannot be listed: check its permissions"))
            return
        }
        // By scalars: the order of a folder differs between machines.
        for name in names.sorted() {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if Self.isFolder(path) {
                let attributes = try? FileManager.default.attributesOfItem(atPath: path)
                if attributes?[.type] as? FileAttributeType == .typeSymbolicLink {
                    skipped.append(path)
                } else {
                    walk(path)
                }
            } else if DocumentFormat(fileName: name) != nil {
                items.append(.file(path))
            } else {
                skipped.append(path)
            }
        }
    }

    /// What was skipped, in a sentence; nil where nothing was.
    var skippedWords: String? {
        guard !skipped.isEmpty else { return nil }
        let shown = skipped.prefix(5).joined(separator: ", ")
        let rest = skipped.count > 5 ? ", …" : ""
        return
            "skipped \(skipped.count) file\(skipped.count == 1 ? "" : "s") of no format that is read: \(shown)\(rest)"
    }
}
