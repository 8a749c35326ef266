import DataPackages
import Foundation
import Indicators
import Testing

/// The data packages that ship: each must be read without an error and hold what its description says.
@Suite struct DatasetTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("datasets")

    private static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { name in
            FileManager.default.fileExists(atPath: folder.appendingPathComponent("\(name)/datapackage.json").path)
        }.sorted()
    }()

    private func package(_ name: String) throws -> DataPackage {
        try DataPackage(contentsOf: Self.folder.appendingPathComponent(name))
    }

    @Test(arguments: names)
    func isRead(name: String) throws {
        let package = try package(name)
        #expect(package.name == name)
        #expect(!package.towns.isEmpty)
        #expect(!package.figures.isEmpty)
        #expect(package.title.chinese != package.title.english)
        let readme = Self.folder.appendingPathComponent("\(name)/README.md")
        #expect(FileManager.default.fileExists(atPath: readme.path))
    }

    @Test func theSwedishPanelIsBalanced() throws {
        let package = try package("swedish-municipalities")
        let panel = try Panel(
            package.figures, towns: package.towns, catalogue: package.fullCatalogue(), duplicates: .forbidden)
        #expect(panel.towns.count == 265)
        #expect(panel.years == Array(1979...1987))
        #expect(panel.indicators.count == 3)
        for indicator in panel.indicators {
            for year in panel.years { #expect(try panel.coverage(of: indicator.id, year: year).present == 265) }
        }
        #expect(try panel.cell("municipal-expenditures", in: "m0114", year: 1979).value == 22_973.6)
    }

    /// The first two codes of a municipality are its county, as the peers of the package need.
    @Test func theSwedishMunicipalitiesHaveTheirCounties() throws {
        let package = try package("swedish-municipalities")
        #expect(package.settings.peers == .attribute("county"))
        #expect(package.towns.allSatisfy { $0.attributes["county"] == String($0.id.rawValue.dropFirst().prefix(2)) })
    }

    @Test func theFiguresOfTownsKeepTheirWordingAndSource() throws {
        let package = try package("town-disclosure")
        #expect(package.figures.count == 611)
        #expect(package.figures.allSatisfy { $0.provenance.source?.isEmpty == false })
        #expect(package.figures.allSatisfy { $0.provenance.sentence == nil })
        let residents = try #require(package.figures.first { $0.town == "dasi" && $0.indicator == "residents" })
        #expect(residents.bounds == Bounds(130_000, 140_000))
        #expect(residents.qualifier == .over)
        let jobs = try #require(
            package.figures.first { $0.town == "beijing" && $0.indicator == "new-urban-jobs" && $0.kind == .target })
        #expect(jobs.bounds == Bounds(280_000, .infinity))
        let assembly = try Panel.assemble(
            package.figures, towns: package.towns, catalogue: package.fullCatalogue(), duplicates: .forbidden)
        #expect(assembly.findings.isEmpty)
        // What is not placed is a change, a target, a sum over years, or the figure of a single office.
        for unplaced in assembly.unplaced {
            #expect([.notALevel, .severalYears, .partOfTown].contains(unplaced.reason), "\(unplaced.figure)")
        }
    }
}
