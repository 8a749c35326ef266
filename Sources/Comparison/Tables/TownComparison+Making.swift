import Indicators
import NumericCore
import Statistics

extension TownComparison {
    init(
        _ selection: TownSelection, _ panel: Panel, _ formula: Formula, year: Int, level: Double,
        policy: BoundsPolicy, adjustment: PValueAdjustment, execution: Execution
    ) {
        // Stable: equal values keep the panel's order.
        let order = selection.found.indices.sorted { a, b in
            let (x, y) = (selection.found[a].quantity.position, selection.found[b].quantity.position)
            return x > y || (x == y && a < b)
        }
        let quantities = order.map { selection.found[$0].quantity }
        let ranks = RankInterval.ranks(of: quantities.map(\.bounds))
        let contrasts = Self.contrasts(quantities, formula, level: level, adjustment, execution)
        self.formula = formula
        self.year = year
        self.level = level
        self.policy = policy
        self.adjustment = adjustment
        rows = order.indices.map { place in
            Row(
                town: panel.towns[selection.found[order[place]].town], quantity: quantities[place],
                rank: ranks[place], peers: contrasts[place])
        }
        notCompared = selection.refused.map { Refused(town: panel.towns[$0.town], reason: $0.reason) }
        summary = Self.summary(quantities, formula, year: year, level: level, policy: policy)
    }

    // MARK: What the towns have in common

    private static func summary(
        _ quantities: [Quantity], _ formula: Formula, year: Int, level: Double, policy: BoundsPolicy
    ) -> Summary? {
        guard !quantities.isEmpty else { return nil }
        let places = SortedPlaces(quantities)
        var spread: RateHomogeneityTest?
        if formula.isRateOfEvents {
            let sides = quantities.compactMap(\.side)
            spread = try? RateHomogeneityTest(events: sides.map(\.events), exposures: sides.map(\.exposure))
        }
        let pooled =
            formula.numerator.kind.isLevel
            ? PooledQuantity(pooling: quantities, formula, years: [year], level: level, policy: policy) : nil
        return Summary(
            pooled: pooled, median: places.quantile(0.5), lowerQuartile: places.quantile(0.25),
            upperQuartile: places.quantile(0.75),
            spread: spread)
    }

    // MARK: Each town against the others

    private static func contrasts(
        _ quantities: [Quantity], _ formula: Formula, level: Double, _ adjustment: PValueAdjustment,
        _ execution: Execution
    ) -> [PeerContrast?] {
        guard quantities.count >= 2 else { return quantities.map { _ in nil } }
        let tested = formula.isRateOfEvents ? OthersPooled(quantities).contrasts(level: level, execution) : []
        let places = SortedPlaces(quantities)
        let adjusted = adjustment.ofProbabilities(tested.map { $0?.contrast.test.pValue ?? .nan })
        let least = adjustment.ofProbabilities(tested.map { $0?.contrast.least.p ?? .nan })
        let greatest = adjustment.ofProbabilities(tested.map { $0?.contrast.greatest ?? .nan })
        return quantities.indices.map { place in
            guard !tested.isEmpty, let found = tested[place] else {
                return byOrder(quantities[place], places.median(without: quantities[place]))
            }
            return PeerContrast(
                basis: .pooledRate, reference: found.reference, test: found.contrast.test,
                adjustedPValue: adjusted[place],
                verdict: found.contrast.verdict(
                    isFound: adjusted[place] < 1 - level, mayBeFound: least[place] < 1 - level,
                    isAlwaysFound: greatest[place] < 1 - level))
        }
    }

    private static func byOrder(_ own: Quantity, _ median: BoundedValue) -> PeerContrast {
        PeerContrast(
            basis: .median, reference: median, test: nil, adjustedPValue: nil,
            verdict: Verdict(of: (own.position, own.bounds), against: (median.value, median.bounds)))
    }
}

extension Formula {
    /// Whether the formula is a rate of independent events, so that towns of unlike size can be tested for one rate.
    var isRateOfEvents: Bool { form == .rate && numerator.chance == .event && numerator.kind.isLevel }
}

/// The sums of all towns, from which each one's others are what remains.
private struct OthersPooled: Sendable {
    let sides: [CountContrast.Side?]
    let scale: Double
    let events: FigureSum
    let exposure: FigureSum

    init(_ quantities: [Quantity]) {
        let usable = quantities.filter { $0.chance.refusal == nil }
        sides = quantities.map { $0.chance.refusal == nil ? $0.side : nil }
        scale = quantities[0].scale
        events = FigureSum(usable.lazy.map(\.numerator))
        exposure = FigureSum(usable.lazy.compactMap(\.denominator))
    }

    func contrasts(
        level: Double, _ execution: Execution
    ) -> [(contrast: CountContrast, reference: BoundedValue)?] {
        execution.mapEach(of: sides.count) { place in
            guard let own = sides[place], let others = others(without: own) else { return nil }
            let found = Result { () throws(StatisticsError) in try CountContrast(others, own, level: level) }
            guard case .success(let contrast) = found,
                let bounds = others.eventBounds.scaled(by: scale).divided(by: others.exposureBounds)
            else { return nil }
            let value = others.events * scale / others.exposure
            return (contrast, BoundedValue(value, bounds: (bounds.lower, bounds.upper)))
        }
    }

    /// The sums without a town's own figures; nil where nothing is left, or an end is infinite and cannot be taken off.
    private func others(without own: CountContrast.Side) -> CountContrast.Side? {
        guard let events = events.value, let exposure = exposure.value, exposure > own.exposure else { return nil }
        return CountContrast.Side(
            events: events - own.events, eventBounds: rest(self.events.bounds, own.eventBounds),
            exposure: exposure - own.exposure, exposureBounds: rest(self.exposure.bounds, own.exposureBounds))
    }

    private func rest(_ all: Bounds, _ own: Bounds) -> Bounds {
        // Where several towns are open at the end, so are the others; where only this one is, the end is lost.
        let upper = all.upper - own.upper
        let lower = all.lower - own.lower
        return Bounds(lower, max(lower, upper.isNaN ? .infinity : upper))
    }
}
