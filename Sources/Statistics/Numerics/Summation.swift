/// Sums that do not lose what the last bits of the terms say.
enum Summation {
    /// The sum by Neumaier's compensated summation: as if computed in twice the precision and rounded once.
    @inlinable
    static func sum(_ values: some Sequence<Double>) -> Double {
        var sum = 0.0
        var lost = 0.0
        for value in values {
            let next = sum + value
            lost += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
            sum = next
        }
        let total = sum + lost
        // An infinite term makes the compensation NaN; the plain sum is then right.
        return total.isNaN ? sum : total
    }

    /// The mean; of a constant series exactly the constant.
    static func mean(_ values: [Double]) -> Double {
        guard let first = values.first else { return .nan }
        // Differences from one value are small, so that dividing their sum loses nothing that the data hold.
        let shift = sum(values.lazy.map { $0 - first }) / Double(values.count)
        let mean = first + shift
        return mean.isFinite ? mean : sum(values.lazy.map { $0 / Double(values.count) })
    }

    /// Σ (x − centre)², corrected for the rounding of the centre.
    static func squares(_ values: [Double], about centre: Double) -> Double {
        let deviations = values.map { $0 - centre }
        let rest = sum(deviations)
        return sum(deviations.lazy.map { $0 * $0 }) - rest * rest / Double(values.count)
    }
}
