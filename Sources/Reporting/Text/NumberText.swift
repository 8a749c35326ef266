/// Numbers as text for people, by fixed rules that depend on no locale.
///
/// All forms start from the shortest decimal that reads back to the same bits and round that decimal once, half away
/// from zero, so that 0.125 gives 0.13 wherever it is printed.
public enum NumberText {
    /// The shortest form that reads back to the same bits: `1234`, `0.1`, `1e21`. For data, not for people.
    public static func exact(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "" : value < 0 ? "-Infinity" : "Infinity" }
        if value == 0 { return "0" }
        if value == value.rounded(), value.magnitude < 1e15 { return String(Int64(value)) }
        return value.description
    }

    /// A number for people: whole numbers in full, others with `digits` significant digits and no trailing zeros,
    /// thousands grouped by commas, a true minus sign.
    ///
    /// - A whole part is never shortened: 123 456.7 with four digits is `123,457`.
    /// - Magnitudes from 10¹⁵ and below 10⁻⁴ are written with a power of ten.
    /// - Infinite values are `∞` and `−∞`.
    public static func display(_ value: Double, digits: Int = 4) -> String {
        guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
        if value == 0 { return "0" }
        let decimal = DecimalDigits(value.magnitude)
        let sign = value < 0 ? "−" : ""
        if decimal.exponent >= 15 || decimal.exponent < -4 {
            let rounded = decimal.rounded(toSignificant: digits)
            let tail = rounded.digits.dropFirst().map(String.init).joined()
            return sign + "\(rounded.digits[0])" + (tail.isEmpty ? "" : "." + tail) + " × 10" + raised(rounded.exponent)
        }
        let rounded = decimal.rounded(toDecimals: max(0, digits - 1 - decimal.exponent))
        return rounded.isZero ? "0" : sign + rounded.text(grouped: true)
    }

    private static func raised(_ power: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return (power < 0 ? "⁻" : "") + String(String(power.magnitude).utf8.map { digits[Int($0) - 48] })
    }

    /// A number with exactly `decimals` places behind the point, thousands grouped: the ticks of an axis.
    public static func fixed(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return display(value) }
        let rounded = DecimalDigits(value.magnitude).rounded(toDecimals: decimals)
        return (value < 0 && !rounded.isZero ? "−" : "") + rounded.text(grouped: true, decimals: decimals)
    }

    /// A number with at most `decimals` places and no trailing zeros, ungrouped, with an ASCII sign: coordinates.
    static func coordinate(_ value: Double, decimals: Int = 2) -> String {
        let rounded = DecimalDigits(value.magnitude).rounded(toDecimals: decimals)
        return (value < 0 && !rounded.isZero ? "-" : "") + rounded.text(grouped: false)
    }

    /// A number with its sign, as changes are written: `+12`, `−3.4`, `0`.
    public static func signed(_ value: Double, digits: Int = 4) -> String {
        let text = display(value, digits: digits)
        return value > 0 && text != "0" ? "+" + text : text
    }

    /// A share as a percentage, without a space: `12.5%`.
    public static func percent(_ share: Double, digits: Int = 3) -> String {
        display(share * 100, digits: digits) + "%"
    }

    /// A p-value as people write it: two significant digits, `< 0.0001` below that, never `0`.
    public static func probability(_ p: Double) -> String {
        if p.isNaN { return "–" }
        if p < 0.0001 { return "< 0.0001" }
        return "= " + display(p, digits: p < 0.1 ? 2 : 3)
    }
}

/// A non-negative finite number as decimal digits: `d₀.d₁d₂… × 10^exponent`.
struct DecimalDigits {
    /// The digits, the first not zero, except for zero itself, which is `[0]`.
    private(set) var digits: [Int]
    /// The power of ten of the first digit.
    private(set) var exponent: Int

    var isZero: Bool { digits == [0] }

    init(_ value: Double) {
        precondition(value.isFinite && value >= 0, "decimal digits are those of a finite magnitude, not of \(value)")
        let text = value.description
        var exponent = 0
        var body = text[...]
        if let e = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            exponent = Int(text[text.index(after: e)...])!
            body = text[..<e]
        }
        let parts = body.split(separator: ".")
        let all = (parts[0] + (parts.count > 1 ? parts[1] : "")).utf8.map { Int($0) - 48 }
        guard let lead = all.firstIndex(where: { $0 != 0 }) else {
            digits = [0]
            self.exponent = 0
            return
        }
        digits = Array(all[lead...])
        while digits.last == 0 { digits.removeLast() }
        self.exponent = exponent + parts[0].utf8.count - 1 - lead
    }

    func rounded(toSignificant count: Int) -> DecimalDigits { kept(count) }

    func rounded(toDecimals decimals: Int) -> DecimalDigits { kept(exponent + 1 + decimals) }

    /// The first `count` digits, rounded half up; zero where `count` is negative.
    private func kept(_ count: Int) -> DecimalDigits {
        guard count < digits.count, !isZero else { return self }
        var result = self
        guard count >= 0 else { return .zero }
        let carries = digits[count] >= 5
        result.digits = Array(digits[..<count])
        if carries {
            var place = count - 1
            while place >= 0, result.digits[place] == 9 {
                result.digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                result.digits[place] += 1
            } else {
                result.digits.insert(1, at: 0)
                result.exponent += 1
            }
        }
        while result.digits.last == 0 { result.digits.removeLast() }
        return result.digits.isEmpty ? .zero : result
    }

    /// Plain decimal notation, with exactly `decimals` places where given.
    func text(grouped: Bool, decimals: Int? = nil) -> String {
        func digit(_ power: Int) -> Int {
            let place = exponent - power
            return digits.indices.contains(place) ? digits[place] : 0
        }
        var whole = ""
        for power in stride(from: max(exponent, 0), through: 0, by: -1) {
            whole += String(digit(power))
            if grouped, power > 0, power.isMultiple(of: 3) { whole += "," }
        }
        let places = decimals ?? max(0, digits.count - 1 - exponent)
        guard places > 0 else { return whole }
        return whole + "." + (1...places).map { String(digit(-$0)) }.joined()
    }

    private static let zero = DecimalDigits(0)
}
