import Distributions

/// p-values of Student's t statistics.
enum StudentTest {
    /// P(|T| ≥ |t|), accurate in the far tail.
    static func twoSided(_ t: Double, degreesOfFreedom df: Double) -> Double {
        min(1, 2 * StudentTDistribution(degreesOfFreedom: df).survival(t.magnitude))
    }

    /// The p-value of an alternative.
    static func pValue(_ t: Double, degreesOfFreedom df: Double, _ alternative: Alternative) -> Double {
        let tails = StudentTDistribution(degreesOfFreedom: df).tails(t)
        return alternative.pValue(upper: tails.upper, lower: tails.lower)
    }
}
