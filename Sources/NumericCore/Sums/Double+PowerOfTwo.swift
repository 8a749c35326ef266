extension Double {
    /// The power of two whose product with a positive number is near 1, from 2⁻¹⁰⁰⁰ to 2¹⁰⁰⁰: for changes of units that round nothing.
    ///
    /// - Zero, negative, infinite and missing numbers get 1.
    public static func powerOfTwo(near number: Double) -> Double {
        guard number > 0, number.isFinite else { return 1 }
        return Double(sign: .plus, exponent: max(-1000, min(1000, -number.exponent)), significand: 1)
    }
}
