import Indicators
import NumericCore

/// The quantities of several towns in one year that may stand side by side, and the towns left out.
struct TownSelection {
    private(set) var found: [(town: Int, quantity: Quantity)] = []
    private(set) var refused: [(town: Int, reason: NotComparedReason)] = []

    init(
        _ panel: Panel, _ formula: Formula, year: Int, among towns: [Int]?, level: Double, policy: BoundsPolicy,
        execution: Execution = .automatic
    ) {
        let chosen = towns ?? Array(panel.towns.indices)
        let candidates = execution.mapEach(of: chosen.count) { place in
            let outcome = Result { () throws(NotComparedReason) in
                try panel.quantity(formula, town: chosen[place], year: year, level: level, bounds: policy)
            }
            return (town: chosen[place], outcome: outcome)
        }
        let expected = towns == nil ? Self.level(of: candidates, in: panel) : nil
        let span = Self.span(of: candidates, formula)
        for (town, outcome) in candidates {
            let place = panel.towns[town]
            if let expected, place.level != expected {
                refused.append((town, .levelDiffers(place.level, expected: expected)))
                continue
            }
            switch outcome {
            case .failure(let reason): refused.append((town, reason))
            case .success(let quantity):
                if let span, let own = quantity.span, own != span {
                    refused.append((town, .periodsDiffer(own, span)))
                } else {
                    found.append((town, quantity))
                }
            }
        }
    }

    /// The lowest level of a place that has a quantity; of any place where none has.
    private static func level(
        of candidates: [(town: Int, outcome: Result<Quantity, NotComparedReason>)], in panel: Panel
    ) -> Town.Level? {
        let present = candidates.filter { (try? $0.outcome.get()) != nil }
        return (present.isEmpty ? candidates : present).map { panel.towns[$0.town].level }.min()
    }

    /// The span of time that most towns' figures cover; of equally frequent ones the longest.
    private static func span(
        of candidates: [(town: Int, outcome: Result<Quantity, NotComparedReason>)], _ formula: Formula
    ) -> Period? {
        var counts: [Period: Int] = [:]
        for case .success(let quantity) in candidates.lazy.map(\.outcome) {
            if let span = quantity.span { counts[span, default: 0] += 1 }
        }
        return counts.max { a, b in
            (a.value, a.key.months, -a.key.firstYear) < (b.value, b.key.months, -b.key.firstYear)
        }?.key
    }
}

extension Quantity {
    /// The span that the figure above the line covers, without its wording; nil for figures at a date.
    var span: Period? {
        guard formula.numerator.kind.coversSpan else { return nil }
        guard let stated = numerator.period else { return Period(year: year) }
        let month = stated.throughMonth == 12 ? nil : stated.throughMonth
        return Period(firstYear: stated.firstYear, lastYear: stated.lastYear, throughMonth: month)
    }
}

extension Period {
    /// The length in months.
    fileprivate var months: Int { (lastYear - firstYear) * 12 + (throughMonth ?? 12) }
}
