/// Sums over outputs, good to the last printed digit whatever their length.
enum Checksum {
    /// The sum of the values that are not NaN, with compensation.
    static func sum(_ values: some Sequence<Double>, _ transform: (Double) -> Double = { $0 }) -> Double {
        var sum = 0.0
        var lost = 0.0
        for value in values where !value.isNaN {
            let term = transform(value)
            let next = sum + term
            lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
            sum = next
        }
        return sum + lost
    }
}
