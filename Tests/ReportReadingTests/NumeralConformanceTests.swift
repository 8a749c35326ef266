import Foundation
import Indicators
import TestSupport
import Testing

@testable import ReportReading

/// The public numeral function against cases of other projects' test suites, where the shared material is there.
///
/// A case holds where all values are found, in order: a fraction as its ratio, a range by its two ends.
@Suite struct NumeralConformanceTests {
    private struct Case {
        var type: String
        var input: String
        var expected: [Double]
    }

    private func cases() throws -> [Case] {
        try SharedMaterial.text("gold/quantity-conformance.jsonl").split(separator: "\n").compactMap { line in
            guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                object["relevance"] as? String == "core", !(object["questionable"] as? Bool ?? false),
                let type = object["type"] as? String, let input = object["input"] as? String
            else { return nil }
            let mentions = object["expected"] as? [[String: Any]] ?? []
            let values = mentions.flatMap { mention -> [Double] in
                if let value = mention["value"] as? NSNumber { return [value.doubleValue] }
                return ["lower", "upper"].compactMap { (mention[$0] as? NSNumber)?.doubleValue }
            }
            return Case(type: type, input: input, expected: values)
        }
    }

    private func holds(_ one: Case) -> Bool {
        let found = ChineseNumeral.all(in: one.input).flatMap {
            $0.value.map { [$0] } ?? [$0.bounds.lower, $0.bounds.upper]
        }
        return found.count == one.expected.count
            && zip(found, one.expected).allSatisfy { abs($0 - $1) <= 1e-9 * max(abs($0), abs($1), 1e-6) }
    }

    @Test(
        .enabled(if: SharedMaterial.has("gold/quantity-conformance.jsonl")),
        arguments: [
            ("number", 0.94), ("percent", 0.93), ("number_range", 0.8), ("fraction", 0.5), ("measure", 0.85),
            ("money", 0.75),
        ]
            as [(String, Double)])
    func share(type: String, floor: Double) throws {
        let cases = try cases().filter { $0.type == type }
        let share = Double(cases.count { holds($0) }) / Double(max(1, cases.count))
        #expect(!cases.isEmpty)
        #expect(share >= floor)
    }
}
