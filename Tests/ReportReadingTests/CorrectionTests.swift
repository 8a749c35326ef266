import DataPackages
import Foundation
import Indicators
import TestSupport
import Testing

@testable import ReportReading

@Suite struct CorrectionTests {
    private func corrected(_ corrections: [Correction]) -> (report: ReadReport, findings: [Finding]) {
        var report = Reading.report("开展巡查35次，成效好。开展检查35次，发现问题12个。")
        var set = CorrectionSet(.standard)
        set.apply(corrections, to: &report)
        return (report, set.findings)
    }

    private func correction(_ surface: String, at offset: Int, _ field: FigureColumn?, _ value: String) -> Correction {
        Correction(
            document: "test.txt", byteOffset: offset, byteLength: 5, surface: surface, field: field, value: value,
            reason: "checked")
    }

    /// The figure of the text nearest to the offset is meant, so that small changes of the report do no harm.
    @Test func nearestOfItsText() {
        let places = Reading.report("开展巡查35次，成效好。开展检查35次，发现问题12个。").figures.map { $0.provenance.byteOffset ?? 0 }
        let (report, findings) = corrected([correction("35次", at: places[1] + 7, .value, "36")])
        #expect(report.figures.map(\.value) == [35, 36, 12])
        #expect(report.figures[1].bounds == Bounds(exactly: 36))
        #expect(findings.isEmpty)
    }

    @Test func otherFields() {
        let (report, findings) = corrected([
            correction("12个", at: 0, .name, "隐患"), correction("12个", at: 0, .indicator, "safety-hazards"),
            correction("12个", at: 0, .kind, "stock"), correction("12个", at: 0, .year, "2020"),
            correction("12个", at: 0, .upper, ""),
        ])
        #expect(report.figures[2].name == "隐患")
        #expect(report.figures[2].indicator == "safety-hazards")
        #expect(report.figures[2].kind == .stock)
        #expect(report.figures[2].year == 2020)
        #expect(report.figures[2].bounds == Bounds(12, .infinity))
        #expect(findings.isEmpty)
    }

    @Test func removal() {
        let (report, _) = corrected([correction("12个", at: 0, nil, "")])
        #expect(report.figures.count == 2)
    }

    @Test func whatNoLongerAppliesIsReported() {
        let (report, findings) = corrected([
            correction("77次", at: 0, .value, "78"), correction("12个", at: 0, .value, "many"),
            correction("12个", at: 0, .indicator, "no-such-indicator"),
        ])
        #expect(report.figures.map(\.value) == [35, 35, 12])
        #expect(findings.count == 3)
        #expect(findings.allSatisfy { $0.code == "correction-not-applied" })
    }
}
