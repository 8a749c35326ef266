/// An unevaluated sum of two doubles, about 32 digits: for residuals that nearly cancel.
///
/// Source: T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971),
/// doi:10.1007/BF01397083; the product by fused multiplication.
struct DoubleDouble {
    var high: Double
    var low: Double

    @inline(__always)
    init(_ value: Double) {
        high = value
        low = 0
    }

    /// Adds a double.
    @inline(__always)
    mutating func add(_ value: Double) {
        let sum = high + value
        let virtual = sum - high
        low += (high - (sum - virtual)) + (value - virtual)
        high = sum
    }

    /// Adds the product of two doubles without rounding it first.
    @inline(__always)
    mutating func addProduct(_ a: Double, _ b: Double) {
        let product = a * b
        low += (-product).addingProduct(a, b)
        add(product)
    }

    /// The nearest double.
    @inline(__always)
    var value: Double { high + low }
}
