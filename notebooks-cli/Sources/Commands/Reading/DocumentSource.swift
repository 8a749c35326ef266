import Foundation
import Yearbook

/// A document to be read, and the name that messages give it.
struct DocumentSource: Sendable {
    /// The name.
    let name: String
    private let url: URL

    /// The documents that an argument means: a file, the texts of a folder in the order of their names, standard input.
    ///
    /// - Throws: where a folder cannot be listed or has no texts.
    static func documents(_ argument: String) throws -> [DocumentSource] {
        if argument == "-" {
            return [DocumentSource(name: "standard input", url: URL(fileURLWithPath: "/dev/stdin"))]
        }
        var isFolder: ObjCBool = false
        let url = URL(fileURLWithPath: argument)
        guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder), isFolder.boolValue else {
            return [DocumentSource(name: argument, url: url)]
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: argument) else {
            throw DataFailure("\(argument): the folder cannot be listed: check its permissions")
        }
        let texts = names.filter { !$0.hasPrefix(".") && ($0.hasSuffix(".txt") || $0.hasSuffix(".md")) }.sorted()
        guard !texts.isEmpty else {
            throw DataFailure("\(argument): the folder has no texts: name files that end in .txt or .md")
        }
        return texts.map {
            DocumentSource(name: url.appendingPathComponent($0).relativePath, url: url.appendingPathComponent($0))
        }
    }

    /// Reads the document; the failure names it, the reason and the remedy.
    func read(with reader: ReportReader) -> Result<ReadReport, DataFailure> {
        do {
            let bytes = try FileBytes(contentsOf: url, name: name).withBytes { Array($0) }
            return .success(try reader.read(document: name, bytes: bytes))
        } catch {
            return .failure(DataFailure(ErrorText.text(error)))
        }
    }
}
