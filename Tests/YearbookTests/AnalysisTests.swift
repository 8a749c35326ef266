import Foundation
import Testing
import Yearbook

/// The way from a folder to a briefing, on the data packages of the repository.
@Suite struct AnalysisTests {
    private static func folder(_ name: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("datasets/\(name)")
    }

    @Test func figuresOfReportsAndTablesMeetInThePanel() throws {
        let analysis = try Analysis(contentsOf: Self.folder("example-district"))
        let stated = analysis.corpus.figures.count - analysis.package.figures.count
        #expect(analysis.corpus.reports.count == analysis.package.reports.count)
        #expect(stated > analysis.package.figures.count)
        // Residents stand in the table, penalty cases in the prose.
        #expect(try analysis.panel.customaryYear(of: .residents) != nil)
        #expect(try analysis.panel.customaryYear(of: .penaltyCases) != nil)
        for figure in analysis.unplaced { #expect(analysis.corpus.figures.contains(figure.figure)) }
    }

    @Test func theGravestFindingsComeFirst() throws {
        let severities = try Analysis(contentsOf: Self.folder("example-district")).findings.map(\.severity)
        #expect(severities == severities.sorted(by: >))
        #expect(!severities.isEmpty)
    }

    @Test func theBriefingTakesThePackagesSettingsAndNamesItsFiles() throws {
        let analysis = try Analysis(contentsOf: Self.folder("dasi"))
        let briefing = analysis.briefing()
        #expect(briefing.options.language == analysis.package.settings.language)
        #expect(!briefing.options.indicators.isEmpty)
        #expect(briefing.sources.map(\.document) == analysis.package.files)
        let digests = briefing.sources.compactMap(\.digest)
        #expect(digests.count == analysis.package.files.count)
        #expect(digests.allSatisfy { $0.count == 64 })
        let manifest = try Data(contentsOf: Self.folder("dasi").appendingPathComponent("datapackage.json"))
        #expect(digests.first == SHA256(manifest).description)
        #expect(briefing.html() == analysis.briefing().html())
    }

    @Test func optionsGivenTakeThePlaceOfTheSettings() throws {
        let analysis = try Analysis(contentsOf: Self.folder("dasi"))
        var options = analysis.briefingOptions
        options.language = .en
        #expect(analysis.briefing(options: options).html().contains(#"<html lang="en""#))
    }

    @Test func aFolderWithoutAPackageIsAnErrorThatNamesIt() {
        #expect(throws: DataPackageError.self) { try Analysis(contentsOf: Self.folder("no-such-package")) }
    }

    @Test func smallCountsAreWithheldWhereThePackageAsks() throws {
        var package = try DataPackage(contentsOf: Self.folder("dasi"))
        let hearing = try Analysis(of: package).panel.cell(.hearingCases, in: "dasi", year: 2021)
        #expect(hearing.value == 1)
        package.settings.suppressBelow = 5
        let panel = try Analysis(of: package).panel
        let withheld = try panel.cell(.hearingCases, in: "dasi", year: 2021)
        #expect(withheld.isMissing && withheld.gap?.reason == .suppressed && withheld.figures.isEmpty)
        #expect(try panel.cell(.penaltyCases, in: "dasi", year: 2021).value == 84)
        #expect(try panel.cell(.vaccinationRates, in: "dasi", year: 2021).value != nil)
    }

    @Test func aSettingThatIsNotAppliedIsAFinding() throws {
        var package = try DataPackage(contentsOf: Self.folder("example-district"))
        func ignored() throws -> Int { try Analysis(of: package).findings.count { $0.code == .settingNotApplied } }
        #expect(try ignored() == 0)
        package.settings.peers = .attribute("region")
        package.settings.benchmark = "sanhe"
        #expect(try ignored() == 2)
    }
}
