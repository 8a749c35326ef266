import Foundation
import Testing

/// The sources' import lines against the import table of the manifest, and the architecture's rules that no compiler knows.
@Suite struct ImportTableTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Modules of the platform that any target may import.
    static let platform: Set<String> = ["Glibc", "Musl", "Darwin", "Dispatch", "Synchronization"]
    /// Targets that must not need Foundation.
    static let lean: Set<String> = ["NumericCore", "Distributions", "Statistics", "Indicators"]
    /// Targets that may open files.
    static let readers: Set<String> = ["DataPackages", "ReportReading"]

    /// A target's name with what the manifest lets it import.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let imports: Set<String>
        var testDescription: String { name }
    }

    /// The table `libraries` of Package.swift, read as text.
    static let table: [Row] = {
        guard let manifest = try? String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8),
            let start = manifest.range(of: "let libraries:"),
            let end = manifest.range(of: "\n]", range: start.upperBound..<manifest.endIndex)
        else { return [] }
        let list = manifest[start.upperBound..<end.lowerBound].drop { $0 != "=" }
        let row = /\(\s*"(\w+)",\s*\[([^\]]*)\]\s*\)/
        return list.matches(of: row).map { match in
            Row(name: String(match.1), imports: Set(match.2.matches(of: /"(\w+)"/).map { String($0.1) }))
        }
    }()

    struct Line: CustomStringConvertible {
        let file: String
        let number: Int
        let text: Substring
        var description: String { "\(file):\(number): \(text)" }
    }

    /// The lines of all Swift files of a target.
    static func lines(of target: String) throws -> [Line] {
        let folder = root.appendingPathComponent("Sources/\(target)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var result: [Line] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                result.append(Line(file: file.lastPathComponent, number: index + 1, text: line))
            }
        }
        return result
    }

    /// The module that a line imports, if it does.
    static func imported(_ line: Line) -> String? {
        guard line.text.contains("import") else { return nil }  // the pattern is slow
        let pattern =
            /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
        return (try? pattern.firstMatch(in: line.text)).flatMap { $0 }.map { String($0.1) }
    }

    @Test func theManifestHasTheTableOfAllTargets() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Sources").path)
        let withSwift = folders.filter { !["COpenBLAS", "CKernels"].contains($0) && !$0.hasPrefix(".") }
        #expect(Set(Self.table.map(\.name)) == Set(withSwift))
        #expect(Self.table.count >= 9)
    }

    /// Arrows point down only: a target imports what stands before it.
    @Test func theTableHasNoCycle() {
        var seen: Set<String> = ["COpenBLAS", "CKernels"]
        for row in Self.table {
            #expect(row.imports.isSubset(of: seen), "\(row.name) imports \(row.imports.subtracting(seen).sorted())")
            seen.insert(row.name)
        }
    }

    @Test(arguments: table)
    func aTargetImportsOnlyWhatItsRowAllows(_ row: Row) throws {
        let allowed = row.imports.union(Self.platform).union(Self.lean.contains(row.name) ? [] : ["Foundation"])
        let lines = try Self.lines(of: row.name)
        #expect(!lines.isEmpty)
        for line in lines {
            guard let module = Self.imported(line) else { continue }
            #expect(allowed.contains(module), "\(line)")
        }
    }

    /// No C type may appear in a public signature, so the library of C functions is imported internally.
    @Test func onlyTheNumericCoreSeesTheLinearAlgebraLibraryAndKeepsItToItself() throws {
        for row in Self.table {
            for line in try Self.lines(of: row.name) where Self.imported(line) == "COpenBLAS" {
                #expect(row.name == "NumericCore", "\(line)")
                #expect(line.text.contains("internal import"), "\(line)")
            }
        }
    }

    /// Files are opened where data packages and reports are read, and nowhere else in the library.
    @Test(arguments: table.filter { !readers.contains($0.name) })
    func aTargetThatIsNoReaderOpensNoFile(_ row: Row) throws {
        let words = [
            "FileManager", "FileHandle", "InputStream", "OutputStream", "contentsOf", "fopen", "creat(", "mmap(",
            "open(",
        ]
        let opening =
            /\b(?:FileManager|FileHandle|InputStream|OutputStream|contentsOfFile|fopen|creat|mmap)\b|\b(?:Data|String)\(contentsOf:|(?:^|[^.\w])open\(/
        for line in try Self.lines(of: row.name) where words.contains(where: line.text.contains) {
            guard !line.text.contains("///") else { continue }
            #expect((try opening.firstMatch(in: line.text)) == nil, "\(line)")
        }
    }

    @Test func importLinesAreRecognised() {
        func module(_ text: String) -> String? {
            Self.imported(Line(file: "", number: 1, text: text[...]))
        }
        #expect(module("import Foundation") == "Foundation")
        #expect(module("public import Indicators") == "Indicators")
        #expect(module("    @_exported public import Statistics") == "Statistics")
        #expect(module("internal import COpenBLAS") == "COpenBLAS")
        #expect(module("import struct Foundation.URL") == "Foundation")
        #expect(module("// import Foundation") == nil)
        #expect(module("important = 1") == nil)
    }
}
