/// Number, mean and variance of the values of a sample that are there.
struct Moments {
    /// The number of values, as tests calculate with it.
    let n: Double
    let mean: Double
    /// The variance on n − 1 degrees of freedom; NaN of one value.
    let variance: Double

    /// The moments of a sample, NaN left out.
    init(_ sample: [Double], needed: Int, of name: String) throws(StatisticsError) {
        let values = try Checks.present(sample, name)
        try Checks.atLeast(needed, values, name)
        self.init(present: values)
    }

    /// The moments of finite values.
    init(present values: [Double]) {
        n = Double(values.count)
        mean = Summation.mean(values)
        variance = values.count < 2 ? .nan : max(0, Summation.squares(values, about: mean)) / (n - 1)
    }
}
