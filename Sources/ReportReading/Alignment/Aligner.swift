import Indicators
import NumericCore

/// Finds the indicator that a name in a report refers to: by exact wording, else by likeness.
///
/// Likeness is the cosine of weighted character n-grams, worked out for all names and all wordings of a family of units as
/// one matrix product; within a report an indicator is given to one name only, the likest.
struct Aligner: Sendable {
    let catalogue: Catalogue
    /// Likeness from which a name is taken for an indicator.
    static let threshold = 0.55
    /// Likeness from which it is taken where no other indicator comes near, and by which factor the next must stay behind.
    static let lonelyThreshold = 0.45
    static let lonelyFactor = 1.4

    private let exact: [[UInt16]: [Int]]
    private let wordings: [Wording]
    private let indexes = WordingIndexes()

    /// A wording in the form in which likeness is measured.
    private struct Wording {
        var indicator: Int
        var text: [UInt16]
        var completes: Bool
    }

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        var exact: [[UInt16]: [Int]] = [:]
        var wordings: [Wording] = []
        for (i, indicator) in catalogue.indicators.enumerated() {
            var seen = Set<[UInt16]>()
            for wording in [indicator.name.chinese] + indicator.wordings {
                let text = HeadText.normalized(wording)
                for form in [text, HeadText.core(text)] where form.count >= 2 && seen.insert(form).inserted {
                    let sense = Synonyms.resolved(form)
                    wordings.append(
                        Wording(indicator: i, text: sense, completes: Synonyms.speaksOfCompletion(form)))
                    if exact[form]?.last != i { exact[form, default: []].append(i) }
                }
            }
        }
        self.exact = exact
        self.wordings = wordings
    }

    /// A name with its unit, once for all reports.
    struct Head: Hashable {
        var text: [UInt16]
        var unit: IndicatorUnit
        /// Whether the unit is that of a change (12% of cases), so that it says nothing of the indicator's.
        var isChange: Bool
    }

    /// An indicator that comes near, and how near.
    struct Match {
        var indicator: Int
        var likeness: Double
    }

    /// The indicators of each head that fit by unit, likest first, at most `limit`.
    func candidates(for heads: [Head], limit: Int = 3) -> [[Match]] {
        var result = [[Match]](repeating: [], count: heads.count)
        var groups: [IndicatorUnit?: [Int]] = [:]
        for (i, head) in heads.enumerated() { groups[head.isChange ? nil : head.unit, default: []].append(i) }
        for unit in groups.keys.sorted(by: { ($0?.symbol ?? "") < ($1?.symbol ?? "") }) {
            let members = groups[unit] ?? []
            let index = index(for: unit)
            let eligible = index.eligible
            guard !eligible.isEmpty else { continue }
            let grams = index.grams
            let right = index.weights
            var start = 0
            while start < members.count {
                let block = members[start..<min(start + 512, members.count)]
                let left = grams.matrix(block.map { Synonyms.resolved(heads[$0].text) })
                guard let product = try? right.transposed.multiplied(by: left) else { break }
                product.withUnsafeElements { likeness in
                    for (column, head) in block.enumerated() where heads[head].text.count >= 3 {
                        let values = likeness[(column * eligible.count)..<((column + 1) * eligible.count)]
                        result[head] = best(values, eligible, limit, Synonyms.speaksOfCompletion(heads[head].text))
                    }
                }
                start += 512
            }
        }
        return result
    }

    private func index(for unit: IndicatorUnit?) -> WordingIndexes.Index {
        indexes.index(for: unit) {
            let eligible = wordings.indices.filter { fits(unit, wordings[$0].indicator) }
            let texts = eligible.map { wordings[$0].text }
            let grams = NGrams(texts)
            return WordingIndexes.Index(eligible: eligible, grams: grams, weights: grams.matrix(texts))
        }
    }

    /// The candidates that are near enough.
    func acceptable(_ candidates: [Match]) -> ArraySlice<Match> {
        guard let first = candidates.first else { return [] }
        if first.likeness < Self.threshold {
            let next = candidates.count > 1 ? candidates[1].likeness : 0
            return first.likeness >= Self.lonelyThreshold && first.likeness >= Self.lonelyFactor * next
                ? candidates[..<1] : []
        }
        return candidates.prefix { $0.likeness >= Self.threshold }
    }

    /// The indicators whose wording a head is, as stated or without its verb.
    func exactMatches(_ head: Head) -> [Int] {
        for form in [head.text, HeadText.core(head.text)] {
            let found = (exact[form] ?? []).filter { head.isChange || fits(head.unit, $0) }
            if !found.isEmpty { return found }
        }
        return []
    }

    func fits(_ unit: IndicatorUnit?, _ indicator: Int) -> Bool {
        // A change says nothing of the unit; but what grows is a quantity, not a rate of growth.
        guard let unit else { return catalogue.indicators[indicator].kind != .rate }
        return unit.symbol.isEmpty || unit.factor(to: catalogue.indicators[indicator].unit) != nil
    }

    /// The likest wordings, one an indicator.
    private func best(
        _ values: Slice<UnsafeBufferPointer<Double>>, _ eligible: [Int], _ limit: Int, _ completes: Bool
    ) -> [Match] {
        var top: [Match] = []
        for (cosine, wording) in zip(values, eligible) where cosine > 0.15 {
            let indicator = wordings[wording].indicator
            // What was taken in is not what was settled, however alike the names are.
            let value = wordings[wording].completes == completes ? cosine : cosine * 0.6
            if let same = top.firstIndex(where: { $0.indicator == indicator }) {
                if top[same].likeness < value { top[same].likeness = value }
            } else if top.count < limit {
                top.append(Match(indicator: indicator, likeness: value))
            } else if let last = top.last, value > last.likeness {
                top[top.count - 1] = Match(indicator: indicator, likeness: value)
            } else {
                continue
            }
            top.sort { $0.likeness > $1.likeness }
        }
        return top
    }
}
