import Foundation
import Indicators
import TestSupport

@testable import ReportReading

/// Hand-annotated answers and how well figures that were read agree with them.
///
/// A read figure matches an answer when their spans overlap by half of their union and the values agree; each head of a
/// distributed figure wants a figure of its own.
struct AnnotatedAnswers {
    struct Answer {
        var document: String
        var span: Range<Int>
        var value: Double?
        var lower: Double?
        var upper: Double?
        var unit: String
        var names: [String]
        var kinds: Set<String>
        var isOptional: Bool
    }

    struct Score {
        var required = 0
        var matched = 0
        var wrong = 0
        private var hits: [String: Int] = [:]

        var f1: Double {
            let precision = Double(matched) / Double(max(1, matched + wrong))
            let recall = Double(matched) / Double(max(1, required))
            return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
        }

        subscript(check: String) -> Double { Double(hits[check] ?? 0) / Double(max(1, matched)) }

        mutating func note(_ check: String, _ holds: Bool) { if holds { hits[check, default: 0] += 1 } }
    }

    var answers: [Answer] = []

    /// Answers of the shared material.
    init(_ path: String) throws { try self.init(lines: SharedMaterial.text(path)) }

    /// Answers as JSON Lines. Where a figure is not distributed, `names` are names of which any will do.
    init(lines: String) throws {
        for line in lines.split(separator: "\n") {
            guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                continue
            }
            func text(_ key: String) -> String? { object[key] as? String }
            func number(_ key: String) -> Double? { (object[key] as? NSNumber)?.doubleValue }
            let start = Int(number("byte_offset") ?? 0)
            let names = object["names"] as? [String] ?? []
            let isDistributed = text("relation")?.contains("distributed") ?? false
            let answer = Answer(
                document: text("document") ?? "", span: start..<(start + Int(number("byte_length") ?? 0)),
                value: number("value"), lower: number("lower"), upper: number("upper"), unit: text("unit") ?? "",
                names: names.isEmpty ? [text("name") ?? ""] : names,
                kinds: Set([text("kind"), text("kind_alt")].compactMap { $0 }),
                isOptional: object["optional"] as? Bool ?? false)
            if isDistributed, names.count > 1 {
                for name in names {
                    var one = answer
                    one.names = [name]
                    answers.append(one)
                }
            } else {
                answers.append(answer)
            }
        }
    }

    /// Scores the figures of some documents within ranges of bytes (nil: the whole document).
    func score(_ figures: [String: [Figure]], within ranges: [String: Range<Int>]? = nil) -> Score {
        var score = Score()
        for (document, read) in figures.sorted(by: { $0.key < $1.key }) {
            let all = answers.filter { $0.document == document }
            let inside = read.filter { figure in
                guard let ranges else { return true }
                return ranges[document].map { $0.contains(figure.provenance.byteOffset ?? -1) } ?? false
            }
            var used = Set<Int>()
            for answer in all where !answer.isOptional {
                score.required += 1
                let fitting = inside.indices.filter { i in
                    !used.contains(i) && overlap(answer.span, span(inside[i])) >= 0.5
                        && (answer.value == nil || close(answer.value, inside[i].value))
                }
                guard let best = fitting.max(by: { rank(inside[$0], answer) < rank(inside[$1], answer) }) else {
                    continue
                }
                used.insert(best)
                score.matched += 1
                let figure = inside[best]
                let upper = figure.bounds.upper.isFinite ? figure.bounds.upper : nil
                score.note("bounds", close(answer.lower, figure.bounds.lower) && close(answer.upper, upper))
                score.note("units", answer.unit == figure.unit.symbol)
                score.note("kinds", answer.kinds.contains(figure.kind.rawValue))
                score.note("names", sameName(answer, figure.name))
                score.note("spans", answer.span == span(figure))
            }
            let tolerated = all.filter(\.isOptional)
            score.wrong +=
                inside.indices.filter { i in
                    !used.contains(i) && !tolerated.contains { overlap($0.span, span(inside[i])) > 0 }
                }.count
        }
        return score
    }

    private func span(_ figure: Figure) -> Range<Int> {
        let start = figure.provenance.byteOffset ?? 0
        return start..<(start + (figure.provenance.byteLength ?? 0))
    }

    private func rank(_ figure: Figure, _ answer: Answer) -> Double {
        (sameName(answer, figure.name) ? 1 : 0) + overlap(answer.span, span(figure))
    }

    private func overlap(_ a: Range<Int>, _ b: Range<Int>) -> Double {
        let union = max(a.upperBound, b.upperBound) - min(a.lowerBound, b.lowerBound)
        let shared = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
        return union > 0 ? Double(max(0, shared)) / Double(union) : 0
    }

    private func close(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
    }

    private func sameName(_ answer: Answer, _ read: String) -> Bool {
        guard !read.isEmpty else { return false }
        return answer.names.contains { name in
            guard !name.isEmpty, read.count <= 2 * name.count + 2 else { return false }
            return read.contains(name) || name.contains(read) && read.count >= 2 || name.suffix(2) == read.suffix(2)
        }
    }
}
