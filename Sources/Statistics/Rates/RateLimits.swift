import Distributions
public import NumericCore

/// Rates of events per exposure with confidence limits, for every cell of many series at once: the batch form of
/// `Estimate.poissonRate` and `Estimate.proportion`.
///
/// Cells lie as in the views: towns fastest, then years, then indicators. Each is treated on its own; its numbers are those of
/// the single form to about 1e-14 of themselves, whatever the others and the number of threads. For the very bits of the single form,
/// every method, two levels or typed errors use `SeriesView.mapCells`.
///
/// - A missing count or exposure, or an exposure of zero or less, gives NaN everywhere.
/// - A negative count has a rate but no limits; so has a proportion with more events than trials.
///
/// Cost: one fused pass near the memory's speed; with `.automatic` a second pass over the counts. The exact method takes a
/// few microseconds a cell.
public struct RateLimits: Sendable {
    /// Events per exposure times the scale.
    public let rate: [Double]
    /// The lower limits; 0 where there are no events.
    public let lower: [Double]
    /// The upper limits.
    public let upper: [Double]
    /// The level of the limits.
    public let level: Double
    /// The method asked for; nil for proportions, whose limits are Wilson's.
    public let method: RateIntervalMethod?

    /// Poisson rates.
    ///
    /// - Parameters:
    ///   - events: the counts.
    ///   - exposure: what they are counted over, of the same shape.
    ///   - scale: such as 10 000 for rates per ten thousand.
    ///   - method: exact below 10 events and Byar's from 10 on by default. Byar's limits of no events are exact ones.
    ///   - level: the confidence level.
    ///   - execution: the threads to use.
    /// - Throws: `StatisticsError.invalidLevel`, or `.notPositive` for the scale.
    public init(
        events: SeriesView, exposure: SeriesView, scale: Double = 1, method: RateIntervalMethod = .automatic,
        level: Double = 0.95, execution: Execution = .automatic
    ) throws(StatisticsError) {
        try Checks.level(level)
        try Checks.positive(scale, "scale")
        let isByar = method == .automatic || method == .byar
        (rate, lower, upper) = Self.sweep(events, exposure, scale, level, execution) { rate, lower, upper in
            RateBuffers(rate: rate, byar: isByar ? (lower, upper) : nil)
        } finish: { lower, upper in
            let table = SmallCounts(method, level)
            let (lower, upper) = (Shared(lower), Shared(upper))
            Self.forEachColumnPart(events, exposure, execution) { count, exposed, index in
                guard exposed > 0, count >= 0, count.isFinite, !isByar || count < table.end else {
                    if !isByar {
                        lower.value[index] = .nan
                        upper.value[index] = .nan
                    }
                    return
                }
                let limits = table.limits(count)
                lower.value[index] = limits.lower * scale / exposed
                upper.value[index] = limits.upper * scale / exposed
            }
        }
        self.level = level
        self.method = method
    }

    /// Proportions of trials, with Wilson's limits.
    ///
    /// - Parameters:
    ///   - events: the numbers of successes.
    ///   - trials: the numbers of trials, of the same shape.
    ///   - scale: such as 100 for per cent.
    ///   - level: the confidence level.
    ///   - execution: the threads to use.
    /// - Throws: `StatisticsError.invalidLevel`, or `.notPositive` for the scale.
    public init(
        successes events: SeriesView, trials: SeriesView, scale: Double = 1, level: Double = 0.95,
        execution: Execution = .automatic
    ) throws(StatisticsError) {
        try Checks.level(level)
        try Checks.positive(scale, "scale")
        (rate, lower, upper) = Self.sweep(events, trials, scale, level, execution) { rate, lower, upper in
            RateBuffers(rate: rate, wilson: (lower, upper))
        } finish: { _, _ in
        }
        self.level = level
        method = nil
    }

    // MARK: Sweeps

    private typealias Places = UnsafeMutableBufferPointer<Double>

    private static func sweep(
        _ events: SeriesView, _ exposure: SeriesView, _ scale: Double, _ level: Double, _ execution: Execution,
        _ buffers: (Places, Places, Places) -> RateBuffers, finish: (Places, Places) -> Void
    ) -> (rate: [Double], lower: [Double], upper: [Double]) {
        let cells = events.seriesCount * events.columns
        let z = NormalDistribution.standard.upperQuantile((1 - level) / 2)
        var lower: [Double] = []
        var upper: [Double] = []
        let rate = [Double](filling: cells) { rate in
            lower = [Double](filling: cells) { lower in
                upper = [Double](filling: cells) { upper in
                    events.rates(
                        per: exposure, scale: scale, quantile: z, into: buffers(rate, lower, upper),
                        execution: execution)
                    finish(lower, upper)
                }
            }
        }
        return (rate, lower, upper)
    }

    private static func forEachColumnPart(
        _ events: SeriesView, _ exposure: SeriesView, _ execution: Execution,
        _ body: @Sendable (_ count: Double, _ exposure: Double, _ index: Int) -> Void
    ) {
        execution.forEachBlock(of: events.columns * events.planes, blockSize: 1) { item, _ in
            let (plane, column) = item.lowerBound.quotientAndRemainder(dividingBy: events.columns)
            let counts = events.column(column, plane: plane)
            let exposed = exposure.column(column, plane: plane)
            let start = item.lowerBound * events.rows
            for row in 0..<events.rows { body(counts[row], exposed[row], start + row) }
        }
    }
}

/// The limits of counts, those of small whole counts from a table.
private struct SmallCounts: Sendable {
    /// Counts from here on are Byar's own, where the method is.
    let end: Double
    private let method: RateIntervalMethod
    private let level: Double
    private let table: [Interval]

    init(_ method: RateIntervalMethod, _ level: Double) {
        end = method == .byar ? 1 : 10
        self.method = method
        self.level = level
        table = (0..<10).map { Estimate.countInterval(Double($0), method, level).0 }
    }

    func limits(_ count: Double) -> Interval {
        if count < 10, count == count.rounded() { return table[Int(count)] }
        return Estimate.countInterval(count, method, level).0
    }
}
