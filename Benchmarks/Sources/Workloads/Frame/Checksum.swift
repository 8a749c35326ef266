import Yearbook

/// Sums over outputs, good to the last printed digit whatever their length.
enum Checksum {
    /// The sum of the values that are not NaN, with compensation.
    static func sum(_ values: some Sequence<Double>) -> Double {
        values.lazy.filter { !$0.isNaN }.compensatedSum()
    }
}
