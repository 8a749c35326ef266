import Distributions
import NumericCore

/// p-values of Student's t statistics.
enum StudentTest {
    /// P(|T| ≥ |t|), accurate in the far tail.
    static func twoSided(_ t: Double, degreesOfFreedom df: Double) -> Double {
        min(1, 2 * StudentTDistribution(degreesOfFreedom: df).survival(t.magnitude))
    }

    /// The two-sided p-value of a line's slope from `values` observations: the same bits as in `LinearTrends`.
    static func slope(_ t: Double, values: Int) -> Double {
        guard values >= 3, !t.isNaN else { return .nan }
        return StudentTails.twoSided(t: t, count: values) ?? twoSided(t, degreesOfFreedom: Double(values - 2))
    }

    /// The p-value of an alternative.
    static func pValue(_ t: Double, degreesOfFreedom df: Double, _ alternative: Alternative) -> Double {
        let tails = StudentTDistribution(degreesOfFreedom: df).tails(t)
        return alternative.pValue(upper: tails.upper, lower: tails.lower)
    }
}
