#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How p-values are adjusted when many are looked at.
public enum PValueAdjustment: Sendable, Hashable {
    /// Benjamini and Hochberg: what one wants to know of many towns is how many of the findings are false.
    case automatic
    /// Times the number of tests: the chance of any false finding, whatever the dependence.
    case bonferroni
    /// 1 − (1 − p)ⁿ, for independent tests.
    case sidak
    /// Bonferroni's step-down form: never worse than it.
    case holm
    /// Šidák's step-down form.
    case holmSidak
    /// The step-up form, for independent or positively dependent tests.
    case hochberg
    /// Simes' test in closed form: sharper than Hochberg's under the same assumption.
    case hommel
    /// The false-discovery rate for independent or positively dependent tests.
    case benjaminiHochberg
    /// The false-discovery rate under any dependence.
    case benjaminiYekutieli
    /// Benjamini and Hochberg's with the share of true null hypotheses estimated from the p-values above `lambda`.
    case storey(lambda: Double = 0.5)
    /// In two stages: the number of true null hypotheses from a first run at level `alpha`.
    case twoStage(alpha: Double = 0.05)
    /// Two stages of Benjamini, Krieger and Yekutieli: the first run at `alpha` / (1 + `alpha`).
    case twoStageKrieger(alpha: Double = 0.05)
}

extension PValueAdjustment {
    /// The adjusted p-values, in the order given.
    ///
    /// - NaN stays NaN and does not count as a test.
    /// - A finding at level α is an adjusted p-value ≤ α.
    ///
    /// Cost: one sort.
    ///
    /// - Throws: `StatisticsError.outOfRange` for a value outside [0, 1].
    public func adjusted(_ pValues: [Double]) throws(StatisticsError) -> [Double] {
        for p in pValues where !(p.isNaN || (p >= 0 && p <= 1)) {
            throw .outOfRange("p-value", value: p, allowed: Interval(lower: 0, upper: 1))
        }
        let order = pValues.indices.filter { !pValues[$0].isNaN }
            .sorted { pValues[$0] < pValues[$1] || (pValues[$0] == pValues[$1] && $0 < $1) }
        let sorted = order.map { pValues[$0] }
        var result = [Double](repeating: .nan, count: pValues.count)
        for (place, value) in zip(order, adjustedAscending(sorted)) { result[place] = value }
        return result
    }

    /// The adjusted values of p-values in ascending order.
    private func adjustedAscending(_ p: [Double]) -> [Double] {
        let n = Double(p.count)
        switch self {
        case .bonferroni: return p.map { min(1, n * $0) }
        case .sidak: return p.map { Self.any($0, of: n) }
        case .holm: return stepDown(p) { (n - $1) * $0 }
        case .holmSidak: return stepDown(p) { Self.any($0, of: n - $1) }
        case .hochberg: return stepUp(p) { (n - $1) * $0 }
        case .hommel: return Self.hommel(p)
        case .automatic, .benjaminiHochberg: return stepUp(p) { n / ($1 + 1) * $0 }
        case .benjaminiYekutieli:
            var harmonic = 0.0
            for k in p.indices.reversed() { harmonic += 1 / Double(k + 1) }
            return stepUp(p) { harmonic * (n / ($1 + 1)) * $0 }
        case .storey(let lambda):
            let share = min(1, Double(p.count { $0 > lambda }) / (n * (1 - lambda)))
            return stepUp(p) { n / ($1 + 1) * $0 }.map { $0 * share }
        case .twoStage(let alpha): return Self.twoStage(stepUp(p) { n / ($1 + 1) * $0 }, alpha, factor: 1)
        case .twoStageKrieger(let alpha):
            return Self.twoStage(stepUp(p) { n / ($1 + 1) * $0 }, alpha / (1 + alpha), factor: 1 + alpha)
        }
    }

    /// 1 − (1 − p)ⁿ without cancellation.
    private static func any(_ p: Double, of n: Double) -> Double { -expm1(n * log1p(-p)) }

    private func stepDown(_ p: [Double], _ weigh: (_ p: Double, _ rank: Double) -> Double) -> [Double] {
        var largest = 0.0
        return p.enumerated().map { rank, p in
            largest = max(largest, min(1, weigh(p, Double(rank))))
            return largest
        }
    }

    private func stepUp(_ p: [Double], _ weigh: (_ p: Double, _ rank: Double) -> Double) -> [Double] {
        var smallest = 1.0
        var result = p
        for rank in p.indices.reversed() {
            smallest = min(smallest, weigh(p[rank], Double(rank)))
            result[rank] = smallest
        }
        return result
    }

    private static func twoStage(_ first: [Double], _ alpha: Double, factor: Double) -> [Double] {
        let rejected = first.count { $0 <= alpha }
        let share = rejected == first.count ? 1 : Double(first.count - rejected) / Double(first.count)
        return first.map { $0 * share * factor }
    }

    /// Hommel's adjustment by the algorithm of Wright 1992, doi:10.2307/2532694.
    private static func hommel(_ p: [Double]) -> [Double] {
        let n = p.count
        guard n > 1 else { return p }
        var simes = Double.infinity
        for k in 0..<n { simes = min(simes, Double(n) * p[k] / Double(k + 1)) }
        var q = [Double](repeating: simes, count: n)
        var adjusted = q
        for m in stride(from: n - 1, through: 2, by: -1) {
            let cut = n - m + 1
            var tail = Double.infinity
            for k in 2...m { tail = min(tail, Double(m) * p[cut + k - 2] / Double(k)) }
            for i in 0..<cut { q[i] = min(Double(m) * p[i], tail) }
            for i in cut..<n { q[i] = q[cut - 1] }
            for i in 0..<n { adjusted[i] = max(adjusted[i], q[i]) }
        }
        return zip(adjusted, p).map { max($0, $1) }
    }
}
