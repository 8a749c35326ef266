import Foundation
import Indicators
import TestSupport
import Testing

@testable import ReportReading

/// Real reports against hand-annotated answers, where the shared material is there.
@Suite struct AnnotatedReportsTests {
    private func read(_ documents: [String]) throws -> [String: [Figure]] {
        var figures: [String: [Figure]] = [:]
        for document in documents {
            let bytes = Array(try Data(contentsOf: SharedMaterial.url("reports/" + document)))
            figures[document] = try Reading.reader.read(document: document, bytes: bytes).figures
        }
        return figures
    }

    @Test(.enabled(if: SharedMaterial.has("gold/dasi-2021.figures.jsonl")))
    func townReport() throws {
        let answers = try AnnotatedAnswers("gold/dasi-2021.figures.jsonl")
        let score = answers.score(try read(["dasi-2021.txt"]))
        #expect(score.required == 52)
        #expect(score.f1 >= 0.98)
        #expect(score["bounds"] == 1)
        #expect(score["units"] == 1)
        #expect(score["kinds"] >= 0.9)
        #expect(score["names"] >= 0.9)
    }

    @Test(.enabled(if: SharedMaterial.has("gold/government-work-reports.figures.jsonl")))
    func workReports() throws {
        let ranges = [
            "陕西省-2026-政府工作报告.txt": 0..<19945, "宁夏回族自治区-2026-政府工作报告.txt": 0..<18446,
            "全国-2008-政府工作报告.txt": 0..<13830,
        ]
        let answers = try AnnotatedAnswers("gold/government-work-reports.figures.jsonl")
        let score = answers.score(try read(ranges.keys.sorted()), within: ranges)
        #expect(score.required == 385)
        #expect(score.f1 >= 0.95)
        #expect(score["bounds"] >= 0.98)
        #expect(score["units"] >= 0.97)
        #expect(score["kinds"] >= 0.9)
        #expect(score["names"] >= 0.9)
        #expect(score["spans"] >= 0.9)
    }
}
