import DataPackages
import Foundation
import Indicators
import ReportReading
import Testing

/// The text of the data set `dasi` states what its table holds, and the reader finds just that.
@Suite struct DasiReadingTests {
    private static let folder = ExampleDistrict.folder.deletingLastPathComponent().appendingPathComponent("dasi")

    @Test func theTextStatesTheFiguresOfTheTable() throws {
        let package = try DataPackage(contentsOf: Self.folder)
        let read = try ReportCorpus(package: package).figures.filter { $0.provenance.byteOffset != nil }
        #expect(package.figures.count == 47)
        for stated in package.figures {
            let same = read.filter { $0.indicator == stated.indicator && $0.bounds == stated.bounds }
            #expect(same.contains { $0.unit == stated.unit && $0.year == 2021 }, "\(stated.name)")
            #expect(same.contains { ($0.kind == .rate) == (stated.kind == .rate) }, "\(stated.name)")
        }
        #expect(read.count == package.figures.count, "figures that the table does not hold")
    }

    @Test func tableAndTextMakeOnePanel() throws {
        let package = try DataPackage(contentsOf: Self.folder)
        let corpus = try ReportCorpus(package: package)
        let panel = try Panel(corpus.figures, towns: corpus.towns, catalogue: corpus.catalogue)
        let visits = try panel.cell(.enterpriseVisits, in: "dasi", year: 2021)
        #expect(visits.bounds == Bounds(580, 590))
        #expect(try panel.cell(.petitionVisits, in: "dasi", year: 2021).value == 1458)
    }
}
