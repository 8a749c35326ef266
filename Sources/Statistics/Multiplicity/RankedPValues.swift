public import NumericCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// p-values in ascending order, for one adjustment or several, of millions at once.
///
/// ```swift
/// let ranked = try RankedPValues(trends.pValue)
/// let (familywise, discoveries) = (try ranked.adjusted(.holm), try ranked.adjusted(.benjaminiHochberg))
/// ```
///
/// - NaN stays NaN and does not count as a test.
///
/// Cost: one sort on all threads, and for each adjustment two passes; Hommel's takes n log n steps on one thread.
public struct RankedPValues: Sendable {
    /// The number of values given.
    public let count: Int
    private let sorted: SortedPlaces
    private let execution: Execution

    /// Sorts p-values.
    ///
    /// - Parameters:
    ///   - pValues: in [0, 1], or NaN.
    ///   - execution: the threads to use; the results do not depend on it.
    /// - Throws: `StatisticsError.outOfRange` for a value outside [0, 1].
    public init(_ pValues: [Double], execution: Execution = .automatic) throws(StatisticsError) {
        let sorted = SortedPlaces(pValues, execution: execution)
        for p in [sorted.values.first, sorted.values.last] {
            if let p, !(p >= 0 && p <= 1) {
                throw .outOfRange("p-value", value: p, allowed: Interval(lower: 0, upper: 1))
            }
        }
        count = pValues.count
        self.sorted = sorted
        self.execution = execution
    }

    /// The adjusted p-values, in the order given.
    ///
    /// - Throws: `StatisticsError.outOfRange` for a parameter of the method outside (0, 1).
    public func adjusted(_ adjustment: PValueAdjustment) throws(StatisticsError) -> [Double] {
        try adjustment.check()
        let p = sorted.values
        let n = Double(p.count)
        let step: @Sendable (Double, Int) -> Double = { p, rank in n / Double(rank + 1) * p }
        switch adjustment {
        case .bonferroni: return placed { min(1, n * p[$0]) }
        case .sidak: return placed { Self.any(p[$0], of: n) }
        case .holm: return accumulated(upward: true) { (n - Double($1)) * $0 }
        case .holmSidak: return accumulated(upward: true) { Self.any($0, of: n - Double($1)) }
        case .hochberg: return accumulated(upward: false) { (n - Double($1)) * $0 }
        case .hommel:
            let adjusted = HommelAdjustment.adjusted(p)
            return placed { adjusted[$0] }
        case .automatic, .benjaminiHochberg: return accumulated(upward: false, step)
        case .benjaminiYekutieli:
            var harmonic = 0.0
            for k in p.indices.reversed() { harmonic += 1 / Double(k + 1) }
            return accumulated(upward: false) { [harmonic] in harmonic * (n / Double($1 + 1)) * $0 }
        case .storey(let lambda):
            let share = min(1, Double(p.count { $0 > lambda }) / (n * (1 - lambda)))
            return accumulated(upward: false, step, factor: share)
        case .twoStage(let alpha): return twoStage(step, alpha, factor: 1)
        case .twoStageKrieger(let alpha): return twoStage(step, alpha / (1 + alpha), factor: 1 + alpha)
        }
    }

    /// 1 − (1 − p)ⁿ without cancellation.
    private static func any(_ p: Double, of n: Double) -> Double { -expm1(n * log1p(-p)) }

    /// The share of true null hypotheses from a first run, taken on the adjusted values.
    private func twoStage(
        _ step: @Sendable (Double, Int) -> Double, _ alpha: Double, factor: Double
    ) -> [Double] {
        let first = accumulated(upward: false, step)
        let rejected = first.count { $0 <= alpha }
        let tests = sorted.values.count
        let share = rejected == tests ? 1 : Double(tests - rejected) / Double(tests)
        return first.map { $0 * share * factor }
    }
}

extension RankedPValues {
    private static let blockSize = 1 << 14

    /// The greatest weighed value so far, from the smallest p on, or the least from the largest on, each at most 1.
    private func accumulated(
        upward: Bool, _ weigh: @Sendable (_ p: Double, _ rank: Int) -> Double, factor: Double = 1
    ) -> [Double] {
        let p = sorted.values
        // First what each block contributes, then its own run from what came before it: exact, hence the same bits as in one run.
        let blocks = execution.mapBlocks(of: p.count, blockSize: Self.blockSize) { range, _ in
            range.reduce(upward ? 0.0 : 1.0) {
                upward ? max($0, min(1, weigh(p[$1], $1))) : min($0, weigh(p[$1], $1))
            }
        }
        var before = [Double](repeating: upward ? 0 : 1, count: blocks.count)
        for block in blocks.indices.dropFirst() where upward {
            before[block] = max(before[block - 1], blocks[block - 1])
        }
        for block in blocks.indices.reversed().dropFirst() where !upward {
            before[block] = min(before[block + 1], blocks[block + 1])
        }
        return withPlaces { [before] places in
            execution.forEachBlock(of: p.count, blockSize: Self.blockSize) { range, _ in
                var extreme = before[range.lowerBound / Self.blockSize]
                if upward {
                    for rank in range {
                        extreme = max(extreme, min(1, weigh(p[rank], rank)))
                        places.value[Int(sorted.places[rank])] = extreme * factor
                    }
                } else {
                    for rank in range.reversed() {
                        extreme = min(extreme, weigh(p[rank], rank))
                        places.value[Int(sorted.places[rank])] = extreme * factor
                    }
                }
            }
        }
    }

    /// A value for each rank, put where its p-value came from.
    private func placed(_ value: @Sendable (_ rank: Int) -> Double) -> [Double] {
        withPlaces { places in
            execution.forEachBlock(of: sorted.values.count, blockSize: Self.blockSize) { range, _ in
                for rank in range { places.value[Int(sorted.places[rank])] = value(rank) }
            }
        }
    }

    private func withPlaces(_ fill: (Shared<UnsafeMutablePointer<Double>>) -> Void) -> [Double] {
        guard count > 0 else { return [] }
        return [Double](filling: count) { buffer in
            if sorted.values.count < count { buffer.update(repeating: .nan) }
            fill(Shared(buffer.baseAddress!))
        }
    }
}
