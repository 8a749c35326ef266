import Foundation

/// The reports that the reading workloads repeat.
struct ReportTexts {
    /// A report: its name and its text, UTF-8.
    struct Text {
        var name: String
        var bytes: [UInt8]
    }

    /// The reports, in the order of their names.
    let texts: [Text]
    /// Where they are from, in words.
    let origin: String

    /// Finds reports: those of the folder that the environment names by `YEARBOOK_SHARED` (its `reports`), else those of the
    /// repository's data packages.
    ///
    /// - Throws: where neither folder has any.
    init() throws {
        if let shared = ProcessInfo.processInfo.environment["YEARBOOK_SHARED"] {
            let texts = try Self.texts(in: URL(fileURLWithPath: shared).appendingPathComponent("reports"))
            if !texts.isEmpty {
                self.texts = texts
                origin = "the reports of YEARBOOK_SHARED"
                return
            }
        }
        // Four folders up from here is the repository.
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<5 { root.deleteLastPathComponent() }
        texts = try ["dasi", "example-district"].flatMap { package in
            try Self.texts(in: root.appendingPathComponent("datasets/\(package)/reports"))
        }
        origin = "the reports of the repository's data packages"
        guard !texts.isEmpty else { throw ReportTextsError.none }
    }

    private static func texts(in folder: URL) throws -> [Text] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return [] }
        return try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
            Text(name: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
        }
    }
}

/// Why no reports are there to be read.
enum ReportTextsError: Error, CustomStringConvertible {
    case none

    var description: String {
        "no reports to read: set YEARBOOK_SHARED to a folder with reports/*.txt, or run from a clone of the repository"
    }
}
