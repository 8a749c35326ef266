import Indicators

/// Units written with a magnitude, as tables of yearbooks have them: 万元 is 元 with four decimal places.
enum UnitMagnitude {
    private static let prefixes: [(word: String, places: Int)] = [
        ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6), ("十万", 5), ("万", 4),
        ("千", 3), ("百", 2),
    ]

    /// The unit without magnitude, and the power of ten that its values are to be multiplied by.
    ///
    /// A unit of the standard table is never split (千克, 千瓦); a unit whose rest the table does not have is left as it is.
    static func split(_ symbol: String) -> (unit: IndicatorUnit, decimalShift: Int) {
        let whole = IndicatorUnit(symbol)
        if StandardUnits.entry(for: symbol) != nil { return (whole, 0) }
        for (word, places) in prefixes where symbol.hasPrefix(word) {
            let rest = IndicatorUnit(String(symbol.dropFirst(word.count)))
            let counted = rest.quotient?.numerator ?? rest
            if StandardUnits.entry(for: counted.symbol) != nil { return (rest, places) }
        }
        return (whole, 0)
    }
}
