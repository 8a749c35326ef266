public import Indicators

extension Panel {
    /// Puts the figures of an indicator together over towns, as sums or as ratios of sums to a denominator.
    ///
    /// - Only the figures that exist are added; `coverage` says how many of how many, `missing` which are not and why.
    /// - The places of the lowest level that has figures are added, so that no district is added to its towns.
    /// - A place that did not exist in a year is not missing in it.
    /// - Rates do not add: they are refused. Over years together only flows add; a denominator is then an exposure
    ///   (person-years).
    /// - A group none of whose cells exist, or fewer than `minimumCoverage` of them, is listed as not compared.
    ///
    /// - Parameters:
    ///   - years: those of the panel by default.
    ///   - span: one sum a year, or one over all years.
    ///   - minimumCoverage: the least share of cells present, from 0 to 1.
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` for rates, and for levels over years.
    public func aggregate(
        _ indicator: Indicator.ID, per denominator: Indicator.ID? = nil, scale: Double = 1, by grouping: Grouping,
        years chosen: [Int]? = nil, span: YearSpan = .each, minimumCoverage: Double = 0, level: Double = 0.95,
        bounds policy: BoundsPolicy = .conventional
    ) throws(ComparisonError) -> AggregateTable {
        let formula = try formula(
            denominator == nil ? .level : .rate, indicator, per: denominator, scale: denominator == nil ? 1 : scale)
        let kind = formula.numerator.kind
        guard kind.isLevel, span == .each || kind == .flow else {
            throw .notCompared(.kindUnsuitable(formula.numerator.id, kind))
        }
        var positions: [Int] = []
        for year in Set(chosen ?? years).sorted() {
            guard let position = position(ofYear: year) else { throw .panel(.unknownYear(year, of: years)) }
            positions.append(position)
        }
        let collector = AggregateCollector(
            self, formula, grouping, years: positions, level: level, policy: policy)
        return collector.table(span: span, minimumCoverage: minimumCoverage)
    }
}

/// The cells of a question by group and year.
private struct AggregateCollector {
    private struct Cells {
        var parts: [Quantity] = []
        var missing: [Aggregate.Missing] = []
    }

    private let panel: Panel
    private let formula: Formula
    private let grouping: Grouping
    private let years: [Int]
    private let level: Double
    private let policy: BoundsPolicy
    private var groups: [TownGroup] = []
    /// By group and then by year, as in `groups` and `years`.
    private var cells: [[Cells]] = []
    private var ungrouped: [Town.ID] = []

    init(
        _ panel: Panel, _ formula: Formula, _ grouping: Grouping, years: [Int], level: Double, policy: BoundsPolicy
    ) {
        self.panel = panel
        self.formula = formula
        self.grouping = grouping
        self.years = years
        self.level = level
        self.policy = policy
        let selections = years.map {
            TownSelection(panel, formula, year: $0, among: nil, level: level, policy: policy)
        }
        let groupOfTown = assignGroups(selections)
        for (year, selection) in selections.enumerated() {
            for (town, quantity) in selection.found {
                if let group = groupOfTown[town] { cells[group][year].parts.append(quantity) }
            }
            for (town, reason) in selection.refused where reason.isMissingMember {
                guard let group = groupOfTown[town] else { continue }
                cells[group][year].missing.append(
                    Aggregate.Missing(town: panel.towns[town].id, year: panel.years[years[year]], reason: reason))
            }
        }
    }

    /// Gives every town that is a member in some year its group, in the order of the panel.
    private mutating func assignGroups(_ selections: [TownSelection]) -> [Int?] {
        var isMember = [Bool](repeating: false, count: panel.towns.count)
        for selection in selections {
            for (town, _) in selection.found { isMember[town] = true }
            for (town, reason) in selection.refused where reason.isMissingMember { isMember[town] = true }
        }
        var positions: [TownGroup: Int] = [:]
        var result = [Int?](repeating: nil, count: panel.towns.count)
        for town in panel.towns.indices where isMember[town] {
            guard let group = try? panel.group(of: town, by: grouping) else {
                ungrouped.append(panel.towns[town].id)
                continue
            }
            if positions[group] == nil {
                positions[group] = groups.count
                groups.append(group)
                cells.append([Cells](repeating: Cells(), count: years.count))
            }
            result[town] = positions[group]
        }
        return result
    }

    func table(span: YearSpan, minimumCoverage: Double) -> AggregateTable {
        var rows: [Aggregate] = []
        var refused: [AggregateTable.Refused] = []
        for (group, byYear) in zip(groups, cells) {
            let sets =
                span == .each
                ? byYear.indices.map { [$0] } : [Array(byYear.indices)]
            for set in sets {
                let parts = set.flatMap { byYear[$0].parts }
                let missing = set.flatMap { byYear[$0].missing }
                let labels = set.map { panel.years[years[$0]] }
                let all = parts.count + missing.count
                guard all > 0 else { continue }
                guard !parts.isEmpty, Double(parts.count) >= minimumCoverage * Double(all) else {
                    let reason: NotComparedReason =
                        parts.isEmpty
                        ? .tooFewTowns(needed: 1, got: 0)
                        : .coverageTooLow(present: parts.count, of: all, needed: minimumCoverage)
                    refused.append(AggregateTable.Refused(group: group, years: labels, reason: reason))
                    continue
                }
                rows.append(
                    Aggregate(
                        group: group, years: labels,
                        pooled: PooledQuantity(pooling: parts, formula, years: labels, level: level, policy: policy),
                        parts: parts, missing: missing, stated: span == .each ? stated(by: group, year: set[0]) : nil))
            }
        }
        return AggregateTable(
            formula: formula, grouping: grouping, rows: rows, notCompared: refused, ungrouped: ungrouped,
            policy: policy)
    }

    private func stated(by group: TownGroup, year: Int) -> Quantity? {
        guard let place = group.place.flatMap({ panel.position(of: $0) }), grouping != .town else { return nil }
        return try? panel.quantity(formula, town: place, year: years[year], level: level, bounds: policy)
    }
}

extension NotComparedReason {
    /// Whether a town that is left out for this reason should have been there.
    fileprivate var isMissingMember: Bool {
        switch self {
        case .levelDiffers, .notInForce: false
        default: true
        }
    }
}
