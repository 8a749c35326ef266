import DataPackages
import Foundation
import Indicators
import Testing

/// The data set holds what it says: a package that reads, and a truth that fits its texts and the catalogue.
@Suite struct ExampleDistrictTests {
    @Test func isADataPackage() throws {
        let package = try DataPackage(contentsOf: ExampleDistrict.folder)
        #expect(package.towns.filter { $0.level == .town }.count == 8)
        #expect(package.reports.count == 47)
        #expect(Set(package.reports.map(\.year)) == Set(2016...2021))
        #expect(package.figures.allSatisfy { $0.town != nil && $0.value != nil })
        #expect(Set(package.gaps.map(\.reason)) == Set(Gap.Reason.allCases))
        #expect(!package.files.contains { $0.contains("truth") }, "the truth must not be read as data")
    }

    @Test func everyStatementStandsWhereItIsSaidTo() throws {
        var texts: [String: [UInt8]] = [:]
        for statement in try ExampleDistrict.statements() {
            let text = try texts[statement.document] ?? ExampleDistrict.text(statement.document)
            texts[statement.document] = text
            let surface = Array(statement.surface.utf8)
            let end = statement.byteOffset + surface.count
            #expect(end <= text.count && Array(text[statement.byteOffset..<end]) == surface, "\(statement)")
        }
        #expect(texts.count == 47)
    }

    @Test func everyStatementFitsTheCatalogue() throws {
        for statement in try ExampleDistrict.statements() {
            guard let id = statement.indicator else { continue }
            let indicator = try #require(Catalogue.standard[id], "\(id)")
            #expect(statement.lower <= statement.upper)
            guard statement.isCell, !statement.unit.symbol.isEmpty else { continue }
            #expect(statement.unit.factor(to: indicator.unit) != nil, "\(id) in \(statement.unit)")
            #expect(statement.kind == indicator.kind, "\(id)")
        }
    }

    /// Alignment by likeness has work to do: what a head ends in is no wording of its indicator.
    @Test func aThirdOfTheWordingsAreNotInTheCatalogue() throws {
        var wordings: [Indicator.ID: Set<String>] = [:]
        for statement in try ExampleDistrict.statements() where statement.isCell {
            wordings[statement.indicator!, default: []].insert(statement.name)
        }
        var known = 0
        var all = 0
        for (id, names) in wordings {
            let indicator = try #require(Catalogue.standard[id])
            let listed = indicator.wordings + [indicator.name.chinese]
            known += names.count { name in listed.contains { name.hasSuffix($0) } }
            all += names.count
        }
        #expect(3 * known <= 2 * all, "\(known) of \(all) wordings are in the catalogue")
    }

    @Test func contradictionsArePlantedOfEverySort() throws {
        let planted = try ExampleDistrict.contradictions()
        let sorts: Set = [
            "part-exceeds-whole", "change-contradicts-levels", "rate-contradicts-counts", "stated-twice-differently",
            "rate-above-100",
        ]
        #expect(Set(planted.map(\.finding)) == sorts)
        #expect(planted.count == 10)
    }

    @Test(.enabled(if: pythonIsThere))
    func theGeneratorWritesTheCommittedFiles() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", ExampleDistrict.folder.appendingPathComponent("generate.py").path, "--check"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "run datasets/example-district/generate.py and commit what it writes")
    }

    static var pythonIsThere: Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/python3") }
    }
}
