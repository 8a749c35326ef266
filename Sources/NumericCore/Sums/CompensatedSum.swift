/// A running sum with a correction for rounding (Neumaier's form of Kahan's): as good as if it were taken in twice the
/// precision and rounded at the end.
///
/// - The sum of nothing is 0.
/// - An infinite or missing term makes the sum infinite or NaN, as a plain sum does.
///
/// Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54 (1974),
/// doi:10.1002/zamm.19740540106.
public struct CompensatedSum: Sendable, Hashable {
    private var sum = 0.0
    private var correction = 0.0

    /// The sum of nothing.
    @inline(__always)
    public init() {}

    /// The sum of a sequence, in its order.
    public init(_ terms: some Sequence<Double>) {
        for term in terms { add(term) }
    }

    /// Adds a term. Cost: 6 flops.
    public mutating func add(_ term: Double) {
        let total = sum + term
        if abs(sum) >= abs(term) {
            correction += (sum - total) + term
        } else {
            correction += (term - total) + sum
        }
        sum = total
    }

    /// Adds a product, its rounding error included.
    public mutating func addProduct(_ a: Double, _ b: Double) {
        let product = a * b
        add(product)
        if product.isFinite { correction += (-product).addingProduct(a, b) }
    }

    /// The sum.
    public var value: Double { sum.isFinite ? sum + correction : sum }
}

extension Sequence<Double> {
    /// The sum with compensated rounding, in the order of the sequence.
    public func compensatedSum() -> Double { CompensatedSum(self).value }
}

/// Σ xᵢ yᵢ as if computed in twice the precision and rounded at the end.
///
/// Source: T. Ogita, S. M. Rump, S. Oishi, Accurate sum and dot product, SIAM J. Sci. Comput. 26 (2005),
/// doi:10.1137/030601818.
///
/// - Parameters:
///   - x: an array or a strided view.
///   - y: as many elements.
/// - Throws: `NumericError.shapeMismatch`.
public func compensatedDot(_ x: some VectorReadable, _ y: some VectorReadable) throws(NumericError) -> Double {
    guard x.count == y.count else {
        throw .shapeMismatch(
            operation: "compensatedDot", left: MatrixShape(rows: x.count, columns: 1),
            right: MatrixShape(rows: y.count, columns: 1))
    }
    return x.withVectorView { x in
        y.withVectorView { y in
            var sum = CompensatedSum()
            for i in 0..<x.count { sum.addProduct(x.base[i * x.stride], y.base[i * y.stride]) }
            return sum.value
        }
    }
}
