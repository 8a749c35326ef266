/// Numbers as the results print them: fixed rules, no locale.
enum Printed {
    /// `value` in four significant digits, whole numbers in full; exponents below 1e-4 and from 1e7.
    static func number(_ value: Double, digits: Int = 4) -> String {
        guard value.isFinite else { return value.isNaN ? "undefined" : value < 0 ? "-∞" : "∞" }
        if value == 0 { return "0" }
        if value == value.rounded(), value.magnitude < 1e7 { return String(Int(value)) }
        let (mantissa, exponent) = scientific(value.magnitude, digits: digits)
        let sign = value < 0 ? "-" : ""
        if exponent < -4 || exponent >= 7 {
            let tail = String(mantissa)
            let fraction = tail.dropFirst().isEmpty ? "" : "." + tail.dropFirst()
            return "\(sign)\(tail.prefix(1))\(fraction)e\(exponent)"
        }
        let decimals = digits - 1 - exponent
        // Before the decimal point no digit is dropped.
        if decimals <= 0 { return String(Int(value.rounded())) }
        var text = String(mantissa)
        while text.count <= decimals { text = "0" + text }
        return sign + text.dropLast(decimals) + "." + text.suffix(decimals)
    }

    /// A share as a percentage: `95 %`, `99.8 %`.
    static func percent(_ share: Double) -> String {
        number((share * 1e6).rounded() / 1e4) + " %"
    }

    /// A p-value: three significant digits, `<1e-300` below what a Double holds with full precision.
    static func probability(_ p: Double) -> String {
        p < 1e-300 ? "p < 1e-300" : "p = \(number(p, digits: 3))"
    }

    /// `value` as `digits` decimal digits and a power of ten.
    private static func scientific(_ value: Double, digits: Int) -> (mantissa: Int, exponent: Int) {
        // The shortest decimal that reads back is exact enough to round once more, and the same everywhere.
        let text = value.description
        var exponent = 0
        var body = text[...]
        if let e = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            exponent = Int(text[text.index(after: e)...]) ?? 0
            body = text[..<e]
        }
        let parts = body.split(separator: ".")
        let whole = String(parts[0])
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let all = Array((whole + fraction).utf8).map { Int($0) - 48 }
        let lead = all.firstIndex { $0 != 0 } ?? 0
        exponent += whole.utf8.count - 1 - lead
        var mantissa = 0
        for place in 0..<digits {
            mantissa = mantissa * 10 + (lead + place < all.count ? all[lead + place] : 0)
        }
        if lead + digits < all.count, all[lead + digits] >= 5 { mantissa += 1 }
        var limit = 1
        for _ in 0..<digits { limit *= 10 }
        if mantissa == limit {
            mantissa /= 10
            exponent += 1
        }
        return (mantissa, exponent)
    }
}
