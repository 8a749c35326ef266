import Indicators

/// Finds the indicator that a name in a report refers to: by exact wording, else by likeness.
///
/// Likeness is the cosine of weighted character n-grams of a name and of every wording of a family of units, a sparse product;
/// within a report an indicator is given to one name only, the likest.
struct Aligner: Sendable {
    let catalogue: Catalogue
    /// By which factor the next indicator must stay behind for one that has its name to be given to another name.
    static let lonelyFactor = 1.4
    /// Likeness below which two names are not compared any closer.
    static let floor = 0.45

    /// The kinds of the indicators, in the order of the catalogue.
    let kinds: [FigureKind]
    private let exact: [[UInt16]: [Int]]
    private let wordings: [Wording]
    private let indexes = WordingIndexes()
    /// Rates whose names leave out what they are of.
    let bareRates: BareRates
    /// The characters of all wordings of each indicator.
    private let vocabularies: [Set<UInt16>]

    /// A wording in the form in which likeness is measured.
    private struct Wording {
        var indicator: Int
        var text: [UInt16]
        var completes: Bool
    }

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        kinds = catalogue.indicators.map(\.kind)
        bareRates = BareRates(catalogue)
        var exact: [[UInt16]: [Int]] = [:]
        var wordings: [Wording] = []
        for (i, indicator) in catalogue.indicators.enumerated() {
            var seen = Set<[UInt16]>()
            for wording in [indicator.name.chinese] + indicator.wordings {
                let text = HeadText.normalized(wording)
                for form in [text, HeadText.core(text)]
                where form.count >= 2 && (form == text || !HeadText.isGeneric(form)) && seen.insert(form).inserted {
                    let sense = Synonyms.resolved(form)
                    wordings.append(
                        Wording(indicator: i, text: sense, completes: Synonyms.speaksOfCompletion(form)))
                    if exact[form]?.last != i { exact[form, default: []].append(i) }
                }
            }
        }
        var vocabularies = [Set<UInt16>](repeating: [], count: catalogue.indicators.count)
        for wording in wordings { vocabularies[wording.indicator].formUnion(wording.text) }
        self.vocabularies = vocabularies
        self.exact = exact
        self.wordings = wordings
    }

    /// A name with its unit, once for all reports.
    struct Head: Hashable {
        var text: [UInt16]
        var unit: IndicatorUnit
        /// Whether the unit is that of a change (12% of cases), so that it says nothing of the indicator's.
        var isChange: Bool
        /// The unit that the indicator must have; nil where any will do.
        var comparedUnit: IndicatorUnit? { isChange && unit.family != .points ? nil : unit }
    }

    /// An indicator that comes near, and how near.
    struct Match {
        var indicator: Int
        var likeness: Double
        /// Whether nothing but likeness speaks against taking the name for it.
        var isAccepted = false

        /// Whether this one is to be preferred.
        func precedes(_ other: Match) -> Bool {
            isAccepted != other.isAccepted ? isAccepted : likeness > other.likeness
        }
    }

    /// The indicators of a head that fit by unit, likest first, at most `limit`.
    ///
    /// The product of the head's weights with those of all wordings, of which only the n-grams that they share are multiplied.
    func candidates(for head: Head, limit: Int = 3) -> [Match] {
        guard head.text.count >= 3 else { return [] }
        let index = index(for: head.comparedUnit)
        guard !index.eligible.isEmpty else { return [] }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: index.eligible.count) { likeness in
            index.multiply(Synonyms.resolved(head.text), into: likeness)
            return best(likeness, index.eligible, limit, head.text)
        }
    }

    private func index(for unit: IndicatorUnit?) -> WordingIndex {
        indexes.index(for: unit) { eligible in
            WordingIndex(eligible: eligible, texts: eligible.map { wordings[$0].text })
        } eligible: {
            let fitting = catalogue.indicators.indices.map { fits(unit, $0) }
            return wordings.indices.filter { fitting[wordings[$0].indicator] }
        }
    }

    /// How many of the candidates may be taken.
    func acceptableCount(_ candidates: UnsafeBufferPointer<Match>) -> Int {
        candidates.firstIndex { !$0.isAccepted } ?? candidates.count
    }

    /// The indicators whose wording a head is, as stated or without its verb.
    func exactMatches(_ head: Head) -> [Int] {
        for form in [head.text, HeadText.core(head.text)] {
            let found = (exact[form] ?? []).filter { fits(head.comparedUnit, $0, isExact: true) }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Whether a figure of a kind can state an indicator: a share only one that is a share.
    func admits(_ kind: FigureKind, isShare: Bool, isNew: Bool, _ indicator: Int) -> Bool {
        // 新设企业 are no stock of 企业.
        if kinds[indicator] == .stock, kind != .target, isNew { return false }
        guard kind != .change, kind != .rank else { return true }
        return (kinds[indicator] == .rate) == (isShare || kind == .rate) || kind == .target
    }

    /// Whether an indicator may be stated in a unit (nil: that of a change).
    func fits(_ unit: IndicatorUnit?, _ indicator: Int, isExact: Bool = false) -> Bool {
        let isRate = catalogue.indicators[indicator].kind == .rate
        // A change says nothing of the unit; but what grows is a quantity, not a rate of growth, and points are of a rate.
        guard let unit else { return isExact || !isRate }
        if unit.family == .points { return isRate }
        return unit.symbol.isEmpty || unit.factor(to: catalogue.indicators[indicator].unit) != nil
    }

    /// The likest wordings, one an indicator, those that may be taken for it first.
    private func best(
        _ values: UnsafeMutableBufferPointer<Double>, _ eligible: [Int], _ limit: Int, _ name: [UInt16]
    ) -> [Match] {
        var top: [Match] = []
        let completes = Synonyms.speaksOfCompletion(name)
        let sense = Synonyms.resolved(name)
        for column in 0..<values.count where values[column] > 0.15 {
            let wording = wordings[eligible[column]]
            // What was taken in is not what was settled, however alike the names are.
            let value = wording.completes == completes ? values[column] : values[column] * 0.6
            var match = Match(indicator: wording.indicator, likeness: value)
            if value >= Self.floor {
                let vocabulary = vocabularies[wording.indicator]
                match.isAccepted = HeadContrast(sense, wording.text, vocabulary: vocabulary).accepts(value)
            }
            if let same = top.firstIndex(where: { $0.indicator == match.indicator }) {
                if top[same].precedes(match) { continue }
                top[same] = match
            } else if top.count < limit {
                top.append(match)
            } else if match.precedes(top[top.count - 1]) {
                top[top.count - 1] = match
            } else {
                continue
            }
            top.sort { $0.precedes($1) }
        }
        return top
    }
}
