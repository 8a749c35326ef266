import NumericCore

/// Number, mean and variance of the values of a sample that are there.
struct Moments {
    /// The number of values, as tests calculate with it.
    let n: Double
    let mean: Double
    /// What the mean is more than its nearest double.
    private let remainder: Double
    /// Σ (x − mean)².
    let squares: Double
    /// Whether the values differ by so little that their squares are below the range of numbers.
    private let isLost: Bool
    /// The variance on n − 1 degrees of freedom; NaN of one value.
    var variance: Double { n < 2 ? .nan : squares / (n - 1) }

    /// The moments of a sample, NaN left out.
    init(_ sample: [Double], needed: Int, of name: String) throws(StatisticsError) {
        let values = try Checks.present(sample, name)
        try Checks.atLeast(needed, values, name)
        self.init(present: values)
        try checkRange(name)
    }

    /// This mean less another number or mean, with the digits that the two means' nearest doubles lack.
    func meanDifference(from number: Double) -> Double { (mean - number) + remainder }
    func meanDifference(from other: Moments) -> Double { (mean - other.mean) + (remainder - other.remainder) }

    /// Refuses values so large, or differences so small, that their squares are beyond the range of numbers.
    func checkRange(_ name: String) throws(StatisticsError) {
        try Checks.squares([squares, mean], name)
        guard !isLost else {
            throw .undefined(
                name, because: "the squares of the values' differences are below the range of numbers; scale them up")
        }
    }

    /// The moments of finite values.
    init(present values: [Double]) {
        let moments = CentredMoments(values)
        n = Double(moments.count)
        mean = moments.mean
        remainder = moments.meanRemainder
        squares = moments.sumOfSquares
        // Below 2⁻¹⁰³⁶ fewer than twelve digits are left.
        isLost = squares < 0x1p-1036 && values.contains { $0 != values[0] }
    }
}
