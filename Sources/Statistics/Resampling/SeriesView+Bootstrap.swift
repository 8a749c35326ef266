public import NumericCore
import Distributions

extension SeriesView {
    /// The bootstrap intervals of the mean of each column: of a group of towns, in every year and indicator.
    ///
    /// Each result is, but for rounding, that of `Bootstrap` of the column with the mean as its statistic and the same
    /// seed (the seed of its comparison where draws are independent).
    ///
    /// - Shared resamples make the errors of chance of different columns dependent: see `DrawSharing`.
    /// - Columns with missing values are treated one by one; fewer than two values: a typed error.
    /// - Values that are all equal have the percentile interval of no width, as in `Bootstrap`.
    ///
    /// Cost: 2 × resamples × values flops a column where resamples are shared, and some 5 ns a resample to find the limits.
    ///
    /// - Parameters:
    ///   - kind: which interval; the studentized one is not for this form.
    ///   - resamples: how many, at least one.
    ///   - level: of the intervals.
    ///   - seed: of the random resamples.
    ///   - sharing: whether columns look at the same ones.
    ///   - execution: the threads to use; the results do not depend on it.
    /// - Returns: a result for each column: years fastest, then indicators.
    /// - Throws: `StatisticsError` for resamples below 1, a level outside (0, 1), or the studentized interval.
    public func bootstrapMeans(
        _ kind: Bootstrap.IntervalKind = .bca, resamples: Int = 9999, level: Double = 0.95, seed: UInt64 = 1,
        sharing: DrawSharing = .shared, execution: Execution = .automatic
    ) throws(StatisticsError) -> Batch<Estimate> {
        try Checks.level(level)
        try Checks.positive(Double(resamples), "resamples")
        guard kind != .studentized else {
            throw .undefined("studentized bootstrap of many means", because: "use Bootstrap with a standard error")
        }
        let complete = (0..<columns * planes).filter { columnValues($0).allSatisfy(\.isFinite) }
        var shared: [Int: Estimate] = [:]
        if sharing == .shared, rows >= 2, !complete.isEmpty {
            let job = MeanResamples(size: rows, resamples: resamples, seed: seed, kind: kind, level: level)
            let estimates = job.estimates(of: complete.map { columnValues($0) }, execution)
            shared = Dictionary(uniqueKeysWithValues: zip(complete, estimates))
        }
        return Batch(count: columns * planes, execution: execution, reusing: {}) { [shared] (column, _) in
            if let known = shared[column] { return known }
            return try Bootstrap(
                columnValues(column), resamples: resamples, seed: sharing.seed(seed, of: column)
            ) { $0.reduce(0, +) / Double($0.count) }.interval(kind, level: level)
        }
    }
}

/// The means of shared resamples of many samples of one size.
private struct MeanResamples {
    let size: Int
    let resamples: Int
    let seed: UInt64
    let kind: Bootstrap.IntervalKind
    let level: Double

    func estimates(of samples: [[Double]], _ execution: Execution) -> [Estimate] {
        let weights = self.weights(execution)
        return execution.mapBlocks(of: samples.count, blockSize: 16) { range, worker in
            let values = worker.scratch.doubles(range.count * size)
            let moments = range.map { Moments(present: samples[$0]) }
            for (i, sample) in range.enumerated() {
                for (place, x) in samples[sample].enumerated() { values[i * size + place] = x - moments[i].mean }
            }
            let means = worker.scratch.doubles(range.count * resamples).baseAddress!
            weights.withUnsafeBufferPointer {
                multiplySerially(
                    rows: resamples, inner: size, columns: range.count, $0.baseAddress!, values.baseAddress!,
                    into: means)
            }
            let selection = BucketSelection(worker, capacity: resamples)
            return range.indices.map { index in
                let i = index - range.lowerBound
                return estimate(
                    moments[i].mean, UnsafeBufferPointer(rebasing: values[i * size..<(i + 1) * size]),
                    UnsafeBufferPointer(start: means + i * resamples, count: resamples), selection)
            }
        }.flatMap(\.self)
    }

    /// How often each resample draws each value, by the size: a row for each resample.
    private func weights(_ execution: Execution) -> [Double] {
        [Double](filling: resamples * size) { weights in
            let places = Shared(weights.baseAddress!)
            execution.forEachBlock(of: resamples, blockSize: 128) { range, _ in
                for draw in range {
                    let row = places.value + draw * size
                    row.update(repeating: 0, count: size)
                    var generator = CounterGenerator(seed: seed, stream: UInt64(draw))
                    for _ in 0..<size { row[generator.index(below: size)] += 1 }
                    for place in 0..<size { row[place] /= Double(size) }
                }
            }
        }
    }

    /// The interval from the distances of the resampled means from the mean.
    private func estimate(
        _ mean: Double, _ centred: UnsafeBufferPointer<Double>, _ distances: UnsafeBufferPointer<Double>,
        _ selection: BucketSelection
    ) -> Estimate {
        let largest = centred.reduce(0) { max($0, $1.magnitude) }
        let slack = 1e-13 * largest
        let found = ResampleMoments(distances, slack: slack)
        let tail = (1 - level) / 2
        var probabilities = (tail, 1 - tail)
        var method = kind == .basic ? IntervalMethod.bootstrapBasic : .bootstrapPercentile
        if kind == .bca, largest > 0 {
            let share = (Double(found.below) + 0.5 * Double(found.equal)) / Double(resamples)
            let bias = NormalDistribution.standard.quantile(share)
            // The jackknife's distances are (x − mean) / (n − 1), whose factor cancels.
            let squares = centred.reduce(0) { $0 + $1 * $1 }
            let cubes = centred.reduce(0) { $0 + $1 * $1 * $1 }
            let acceleration = cubes / (6 * squares * squares.squareRoot())
            if let limits = Bootstrap.bcaProbabilities(bias: bias, acceleration: acceleration, level: level),
                limits.lower <= limits.upper
            {
                probabilities = limits
                method = .bootstrapBCa
            }
        }
        let limits = selection.quantiles(
            [probabilities.0, probabilities.1], of: distances, least: found.least, greatest: found.greatest)
        let interval =
            kind == .basic
            ? Interval(lower: mean - limits[1], upper: mean - limits[0])
            : Interval(lower: mean + limits[0], upper: mean + limits[1])
        return Estimate(
            value: mean, interval: interval, level: level, method: method, standardError: found.standardDeviation)
    }
}

/// What is wanted of resampled distances in one pass.
private struct ResampleMoments {
    var least = Double.infinity
    var greatest = -Double.infinity
    var below = 0
    var equal = 0
    var standardDeviation: Double

    init(_ values: UnsafeBufferPointer<Double>, slack: Double) {
        typealias Lanes = SIMD8<Double>
        var (sum, squares) = (Lanes.zero, Lanes.zero)
        var (low, high) = (Lanes(repeating: .infinity), Lanes(repeating: -.infinity))
        var (less, notGreater) = (SIMD8<Int64>.zero, SIMD8<Int64>.zero)
        let whole = values.count / 8 * 8
        func take(_ x: Lanes) {
            sum += x
            squares += x * x
            low.replace(with: x, where: x .< low)
            high.replace(with: x, where: x .> high)
            less.replace(with: less &+ 1, where: x .< -slack)
            notGreater.replace(with: notGreater &+ 1, where: x .<= slack)
        }
        let raw = UnsafeRawPointer(values.baseAddress!)
        for i in stride(from: 0, to: whole, by: 8) { take(raw.loadUnaligned(fromByteOffset: 8 * i, as: Lanes.self)) }
        (least, greatest) = (low.min(), high.max())
        below = Int(less.wrappedSum())
        var until = Int(notGreater.wrappedSum())
        var (total, totalSquares) = (sum.sum(), squares.sum())
        for x in values[whole...] {
            total += x
            totalSquares += x * x
            least = min(least, x)
            greatest = max(greatest, x)
            below += x < -slack ? 1 : 0
            until += x <= slack ? 1 : 0
        }
        equal = until - below
        let n = Double(values.count)
        // The distances lie about zero: nothing cancels.
        standardDeviation = max(0, totalSquares / n - (total / n) * (total / n)).squareRoot()
    }
}
