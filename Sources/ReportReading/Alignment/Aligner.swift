import Indicators

/// Finds the indicator that a name in a report refers to: by exact wording, else by likeness.
///
/// Likeness is the cosine of weighted character n-grams of a name and of every wording of a family of units, a sparse product;
/// within a report an indicator is given to one name only, the likest.
struct Aligner: Sendable {
    let catalogue: Catalogue
    /// Likeness from which a name is taken for an indicator.
    static let threshold = 0.55
    /// Likeness from which it is taken where no other indicator comes near, and by which factor the next must stay behind.
    static let lonelyThreshold = 0.45
    static let lonelyFactor = 1.4

    /// The kinds of the indicators, in the order of the catalogue.
    let kinds: [FigureKind]
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
        kinds = catalogue.indicators.map(\.kind)
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

    /// The indicators of a head that fit by unit, likest first, at most `limit`.
    ///
    /// The product of the head's weights with those of all wordings, of which only the n-grams that they share are multiplied.
    func candidates(for head: Head, limit: Int = 3) -> [Match] {
        guard head.text.count >= 3 else { return [] }
        let index = index(for: head.isChange ? nil : head.unit)
        guard !index.eligible.isEmpty else { return [] }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: index.eligible.count) { likeness in
            index.multiply(Synonyms.resolved(head.text), into: likeness)
            return best(likeness, index.eligible, limit, Synonyms.speaksOfCompletion(head.text))
        }
    }

    private func index(for unit: IndicatorUnit?) -> WordingIndex {
        indexes.index(for: unit) { eligible in
            WordingIndex(eligible: eligible, texts: eligible.map { wordings[$0].text })
        } eligible: {
            wordings.indices.filter { fits(unit, wordings[$0].indicator) }
        }
    }

    /// How many of the candidates are near enough.
    func acceptableCount(_ candidates: UnsafeBufferPointer<Match>) -> Int {
        guard let first = candidates.first else { return 0 }
        if first.likeness < Self.threshold {
            let next = candidates.count > 1 ? candidates[1].likeness : 0
            return first.likeness >= Self.lonelyThreshold && first.likeness >= Self.lonelyFactor * next ? 1 : 0
        }
        return candidates.firstIndex { $0.likeness < Self.threshold } ?? candidates.count
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
        _ values: UnsafeMutableBufferPointer<Double>, _ eligible: [Int], _ limit: Int, _ completes: Bool
    ) -> [Match] {
        var top: [Match] = []
        for column in 0..<values.count where values[column] > 0.15 {
            let cosine = values[column]
            let wording = eligible[column]
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
