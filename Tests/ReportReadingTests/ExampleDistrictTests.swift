import DataPackages
import Foundation
import Indicators
import TestSupport
import Testing

@testable import ReportReading

/// The fictional district, whose reports come with the truth beside them.
@Suite struct ExampleDistrictTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("datasets/example-district")

    private static func rows(_ name: String) throws -> [CSVRow] {
        var reader = try CSVReader(FileBytes(contentsOf: folder.appendingPathComponent(name)))
        return try reader.rows()
    }

    /// A cell counts as right where value, bounds, indicator, town and year are those of the truth.
    @Test func cells() throws {
        let corpus = try ReportCorpus(package: DataPackage(contentsOf: Self.folder))
        #expect(corpus.errors.isEmpty)
        var byPlace: [String: [Figure]] = [:]
        var read = 0
        for report in corpus.reports {
            read += report.figures.count
            for figure in report.figures {
                byPlace["\(report.document) \(figure.provenance.byteOffset ?? -1)", default: []].append(figure)
            }
        }
        let truth = try Self.rows("truth.csv")
        let right = truth.filter { row in
            let found = byPlace["\(row["document"] ?? "") \(row["byte_offset"] ?? "")"] ?? []
            return found.contains { agrees($0, row) }
        }
        #expect(truth.count > 2000)
        #expect(Double(right.count) / Double(truth.count) >= 0.97)
        // Nothing is read that the reports do not state.
        #expect(read <= truth.count)
    }

    /// A cell that is not right is read and called unaligned by a finding with its place.
    @Test func wrongCellsAreFindings() throws {
        let corpus = try ReportCorpus(package: DataPackage(contentsOf: Self.folder))
        let figures = Dictionary(grouping: corpus.reports.flatMap(\.figures)) {
            "\($0.provenance.document) \($0.provenance.byteOffset ?? -1)"
        }
        let named = Set(
            corpus.findings.flatMap(\.evidence).map { "\($0.document) \($0.byteOffset ?? -1)" })
        for row in try Self.rows("truth.csv") {
            let place = "\(row["document"] ?? "") \(row["byte_offset"] ?? "")"
            guard !(figures[place] ?? []).contains(where: { agrees($0, row) }) else { continue }
            #expect(named.contains(place), "\(place)")
        }
    }

    private func agrees(_ figure: Figure, _ row: CSVRow) -> Bool {
        func close(_ a: Double?, _ b: String?) -> Bool {
            guard let b, !b.isEmpty else { return a == nil }
            guard let a, let b = Double(b) else { return false }
            return abs(a - b) <= 1e-9 * max(1, abs(a))
        }
        let upper = figure.bounds.upper.isFinite ? figure.bounds.upper : nil
        return close(figure.value, row["value"]) && close(figure.bounds.lower, row["lower"])
            && close(upper, row["upper"])
            && (figure.indicator?.rawValue ?? "") == row["indicator"] && figure.town?.rawValue == row["town"]
            && figure.year.map(String.init) == row["year"]
    }

    /// Every planted contradiction is found, and nothing else is called one.
    @Test func plantedFindings() throws {
        let corpus = try ReportCorpus(package: DataPackage(contentsOf: Self.folder))
        let planted = try Self.rows("truth-findings.csv").map { "\($0["document"] ?? "") \($0["finding"] ?? "")" }
        let found = corpus.findings.filter { $0.severity == .error }.map {
            "\($0.evidence.first?.document ?? "") \($0.code.rawValue)"
        }
        #expect(Set(found) == Set(planted))
        #expect(found.count == planted.count)
    }
}
