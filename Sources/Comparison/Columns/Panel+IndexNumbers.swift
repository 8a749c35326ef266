public import Indicators
public import NumericCore

/// The formulas of an index number.
public enum IndexForm: String, Sendable, Hashable, CaseIterable {
    /// By the basket of the base year.
    case laspeyres
    /// By the basket of the year itself.
    case paasche
    /// The geometric mean of both.
    case fisher
}

extension Panel {
    /// The index number of every town and year against a base year, in per cent (100 in the base year).
    ///
    /// `goods` pairs the indicator of each price with that of its quantity. A good that a town lacks in either year is left
    /// out of the pair of years; a town without any is missing.
    ///
    /// - Throws: `.panel` for names that the panel lacks.
    public func indexNumbers(
        _ form: IndexForm, goods: [(price: Indicator.ID, quantity: Indicator.ID)], base: Int,
        execution: Execution = .automatic
    ) throws(ComparisonError) -> PanelColumns {
        guard let baseYear = position(ofYear: base) else { throw .panel(.unknownYear(base, of: years)) }
        var prices: [PanelColumns] = []
        var quantities: [PanelColumns] = []
        for good in goods {
            prices.append(try columns(of: good.price, execution: execution))
            quantities.append(try columns(of: good.quantity, execution: execution))
        }
        let count = towns.count
        let (priced, bought) = (prices.map(\.values), quantities.map(\.values))
        let values = Cells.compute(count * years.count, execution) { index in
            let first = baseYear * count + index % count
            let found = try? IndexNumber(
                basePrices: priced.map { $0[first] }, baseQuantities: bought.map { $0[first] },
                prices: priced.map { $0[index] }, quantities: bought.map { $0[index] })
            guard let found else { return .nan }
            return switch form {
            case .laspeyres: 100 * found.laspeyres
            case .paasche: 100 * found.paasche
            case .fisher: 100 * found.fisher
            }
        }
        let title = BilingualText(
            chinese: "价格指数（\(base)年=100）", english: "Price index (\(form.rawValue), \(base) = 100)")
        return PanelColumns(name: title, unit: "", towns: towns, years: years, values: values)
    }
}
