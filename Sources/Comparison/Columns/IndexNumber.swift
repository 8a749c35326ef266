/// Prices (or any weights) of several goods in a period against a base period, by three formulas.
///
/// - Laspeyres: the basket of the base period at both periods' prices, Σ p₁q₀ / Σ p₀q₀.
/// - Paasche: the basket of the period, Σ p₁q₁ / Σ p₀q₁.
/// - Fisher: their geometric mean.
///
/// With quantities and prices exchanged they are indices of quantities.
public struct IndexNumber: Sendable, Hashable {
    /// Σ p₁q₀ / Σ p₀q₀; 1 in the base period.
    public let laspeyres: Double
    /// Σ p₁q₁ / Σ p₀q₁; 1 in the base period.
    public let paasche: Double
    /// The geometric mean of the two.
    public var fisher: Double { (laspeyres * paasche).squareRoot() }
    /// The goods that have a price and a quantity in both periods; the others are left out of both.
    public let goods: Int

    /// The index of a period against a base period; lists hold one number a good, NaN for missing.
    ///
    /// - Throws: `.undefined` where no good is in both periods, or a basket costs nothing or less at base prices.
    public init(
        basePrices: [Double], baseQuantities: [Double], prices: [Double], quantities: [Double]
    ) throws(NotComparedReason) {
        let counts = [basePrices.count, baseQuantities.count, prices.count, quantities.count]
        precondition(Set(counts).count == 1, "an index needs one number a good in each list, not \(counts)")
        var cost = (old: 0.0, new: 0.0)
        var spent = (old: 0.0, new: 0.0)
        var goods = 0
        for good in basePrices.indices {
            let (p0, q0, p1, q1) = (basePrices[good], baseQuantities[good], prices[good], quantities[good])
            guard !(p0 + q0 + p1 + q1).isNaN else { continue }
            cost.old += p0 * q0
            cost.new += p1 * q0
            spent.old += p0 * q1
            spent.new += p1 * q1
            goods += 1
        }
        guard goods > 0 else { throw .undefined("no good has a price and a quantity in both periods") }
        guard cost.old > 0, spent.old > 0 else { throw .undefined("the basket costs nothing at base prices") }
        laspeyres = cost.new / cost.old
        paasche = spent.new / spent.old
        self.goods = goods
    }
}
