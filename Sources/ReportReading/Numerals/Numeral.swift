/// A number as written, before its unit and its qualifiers.
struct Numeral {
    /// How the number is written.
    enum Form {
        /// Digits, Chinese numerals or both.
        case plain
        /// 几十, 数百, 十几, 两三百: only bounds are known.
        case several
        /// 上百: at least the number, below ten times it.
        case upwards
        /// 三分之一, 1/3.
        case fraction
        /// 百分之五, 八成, 一半: a share, already in per cent.
        case percent
    }

    /// The first and past-the-last character.
    var start: Int
    var end: Int
    /// The value; for `several` the lower bound.
    var value: Double
    /// The upper bound of `several` and `upwards`; else the value.
    var upper: Double
    /// The place of the last written digit, with the scale after it; nil for a fraction.
    var resolution: Double?
    /// What 余 and 多 leave open: the place after which they stand.
    var gap: Double
    /// What 超 and 以上 leave open: the place of the last digit that is not zero.
    var step: Double
    var form = Form.plain
    /// Whether 余 or 多 stands inside (10余万).
    var isOver = false
    /// Whether the first character is a Chinese numeral.
    var isChinese = false
    /// Whether a scale character (千万亿) takes part.
    var hasScale = false
    /// The number of Arabic digits before the point.
    var digits = 0
    /// The number before its last scale, to carry a scale over to the other end of a range (2—3万).
    var unscaled = 0.0
    /// The trailing scale; 1 where there is none.
    var scale = 1.0
    /// The digits as a whole number, and the power of ten that divides them: 18.6 is 186 by 10.
    var mantissa = 0.0
    var power = 1.0

    /// The number times a scale, rounded once: 18.6亿 is 1 860 000 000, which 18.6 in binary times 10⁸ is not.
    func scaled(by scale: Double) -> Double { power > 1 ? mantissa * scale / power : value * scale }

    /// The place of the first digit.
    var firstPlace: Double { value > 0 ? decimalPlace(of: value) : 1 }
}

/// A power of ten times another, exact.
func decimalPlace(_ place: Double, times scale: Double) -> Double {
    let product = place * scale
    return product >= 1 ? product.rounded() : 1 / (1 / product).rounded()
}

/// The power of ten of a value's first digit: 580 → 100, 0.25 → 0.1.
func decimalPlace(of value: Double) -> Double {
    var place = 1.0
    if value >= 1 {
        while place * 10 <= value * 1.000_000_000_000_1 { place *= 10 }
    } else {
        while place > value * 1.000_000_000_000_1, place > 1e-12 { place /= 10 }
    }
    return place
}
