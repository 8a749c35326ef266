import Foundation
import Indicators
import TestSupport
import Testing

@testable import ReportReading

/// The public numeral function against cases of other projects' test suites, where the shared material is there.
///
/// A case holds where all its mentions are found, in order, and no other number stands before, between or behind them:
/// - a fraction counts as its ratio, per cent or not;
/// - a range counts by its two ends, in either order; a range whose ends are one value as that value; one by the bounds of
///   the wording (3000多) where we state those; and by the lower end where the suite states no upper one;
/// - money that a suite states in cents counts in units of the currency, but for cents that are written as such (20分).
///
/// The suites of percentages, measures, ranges and money list only those, so that cases are counted a second time with other
/// numbers of the sentence (a year, a count) allowed between them, and a third time by the bare values, without these rules.
@Suite struct NumeralConformanceTests {
    private struct Mention {
        var values: [Double]
        var isRange: Bool
    }

    private struct Case {
        var type: String
        var input: String
        /// The values as the suite states them.
        var values: [Double]
        var expected: [Mention]
        /// Whether the suite lists every number of the input.
        var isComplete: Bool { type == "number" || type == "fraction" || expected.isEmpty }
    }

    private func cases() throws -> [Case] {
        try SharedMaterial.text("gold/quantity-conformance.jsonl").split(separator: "\n").compactMap { line in
            guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                object["relevance"] as? String == "core", !(object["questionable"] as? Bool ?? false),
                let type = object["type"] as? String, let input = object["input"] as? String
            else { return nil }
            let stated = object["expected"] as? [[String: Any]] ?? []
            let values = stated.flatMap { mention -> [Double] in
                if let value = mention["value"] as? NSNumber { return [value.doubleValue] }
                return ["lower", "upper"].compactMap { (mention[$0] as? NSNumber)?.doubleValue }
            }
            let mentions = stated.map { mention -> Mention in
                let isWrittenSo = input.hasSuffix("分") && !input.contains("角")
                let scale = mention["unit"] as? String == "Cent" && !isWrittenSo ? 0.01 : 1
                if let value = mention["value"] as? NSNumber {
                    return Mention(values: [value.doubleValue * scale], isRange: false)
                }
                let ends = ["lower", "upper"].compactMap { (mention[$0] as? NSNumber)?.doubleValue }
                // x等于170: both ends are one value.
                return Mention(values: Set(ends).count == 1 ? [ends[0]] : ends, isRange: true)
            }
            return Case(type: type, input: input, values: values, expected: mentions)
        }
    }

    /// Whether the values as the suite states them are those found.
    private func holdsByValue(_ one: Case) -> Bool {
        let found = ChineseNumeral.all(in: one.input).flatMap {
            $0.value.map { [$0] } ?? [$0.bounds.lower, $0.bounds.upper]
        }
        return found.count == one.values.count && zip(found, one.values).allSatisfy { same($0, $1) }
    }

    private func holds(_ one: Case) -> Bool { holds(one, ChineseNumeral.all(in: one.input), isComplete: true) }

    private func holdsByMention(_ one: Case) -> Bool {
        var found = ChineseNumeral.all(in: one.input)
        if one.type == "percent" { found = found.filter { $0.form == .percentage } }
        return holds(one, found, isComplete: one.isComplete)
    }

    private func holds(_ one: Case, _ numerals: [ChineseNumeral], isComplete: Bool) -> Bool {
        var found = numerals
        if one.type == "fraction" {
            for i in found.indices where found[i].form == .percentage {
                found[i].value = found[i].value.map { $0 / 100 }
            }
        }
        var i = 0
        for mention in one.expected {
            if !isComplete {
                while i < found.count, count(mention, found[i...]) == 0 { i += 1 }
            }
            let taken = count(mention, found[i...])
            if taken == 0 { return false }
            i += taken
        }
        return isComplete ? i == found.count : true
    }

    /// How many numerals at the beginning make a mention; 0 where they do not.
    private func count(_ mention: Mention, _ found: ArraySlice<ChineseNumeral>) -> Int {
        guard let first = found.first else { return 0 }
        if mention.values.count == 1 {
            let value = first.value ?? (mention.isRange ? first.bounds.lower : nil)
            return value.map { same($0, mention.values[0]) } ?? false ? 1 : 0
        }
        if !first.bounds.isExact {
            return same(first.bounds.lower, mention.values[0]) && same(first.bounds.upper, mention.values[1]) ? 1 : 0
        }
        let ends = found.prefix(2).compactMap(\.value).sorted()
        return ends.count == 2 && same(ends[0], mention.values[0]) && same(ends[1], mention.values[1]) ? 2 : 0
    }

    private func same(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-6) }

    @Test(
        .enabled(if: SharedMaterial.has("gold/quantity-conformance.jsonl")),
        arguments: [
            ("number", 0.98, 0.98), ("percent", 0.97, 1), ("number_range", 0.97, 0.98), ("fraction", 1, 1),
            ("measure", 1, 1), ("money", 0.9, 0.93),
        ] as [(String, Double, Double)])
    func share(type: String, floor: Double, floorByMention: Double) throws {
        let cases = try cases().filter { $0.type == type }
        #expect(!cases.isEmpty)
        let all = Double(max(1, cases.count))
        print("numeral conformance, \(type): \(cases.count(where: holds)) of \(cases.count)")
        #expect(Double(cases.count(where: holds)) / all >= floor)
        #expect(Double(cases.count(where: holdsByMention)) / all >= floorByMention)
    }

    @Test(.enabled(if: SharedMaterial.has("gold/quantity-conformance.jsonl")))
    func whole() throws {
        let types: Set = ["number", "percent", "number_range", "fraction", "measure", "money"]
        let cases = try cases().filter { types.contains($0.type) }
        let mentioned = cases.count(where: holdsByMention)
        let strict = cases.count(where: holds)
        let values = cases.count(where: holdsByValue)
        print("numeral conformance: \(strict) of \(cases.count), by mention \(mentioned), by bare value \(values)")
        for one in cases where !holds(one) {
            print("  \(one.type): \(one.input.prefix(60)) → \(one.expected.map(\.values))")
        }
        #expect(Double(strict) >= 0.97 * Double(cases.count))
        #expect(Double(mentioned) >= 0.975 * Double(cases.count))
    }
}
