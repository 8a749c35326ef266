/// Numbers as text: one strict reader and one writer for all formats.
///
/// The form is an optional sign, ASCII digits with at most one point, and an optional decimal exponent. `inf`, `nan`,
/// hexadecimal, spaces and digits of other scripts are not numbers. Reading is correctly rounded; what is written is the
/// shortest text that reads back to the same bits.
public enum DecimalNumber {
    /// What reading a text gives.
    public enum Outcome: Sendable, Hashable {
        /// A number.
        case value(Double)
        /// The text is no number.
        case malformed
        /// The text is a number that a double cannot hold: too large, or nonzero and rounding to 0.
        case outOfRange
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: the whole text, without spaces.
    ///   - decimalShift: the power of ten to multiply by, before rounding (万 is 4), so that 1.1 with 4 is 11000.
    public static func parse(_ text: some StringProtocol, decimalShift: Int = 0) -> Outcome {
        var text = String(text)
        return text.withUTF8 { parse($0.baseAddress, $0.count, decimalShift: decimalShift) }
    }

    /// Reads bytes; `start` may be nil only where `count` is 0.
    static func parse(_ start: UnsafePointer<UInt8>?, _ count: Int, decimalShift: Int = 0) -> Outcome {
        guard let start, count > 0 else { return .malformed }
        var i = 0
        let negative = start[0] == 0x2D
        if negative || start[0] == 0x2B { i = 1 }
        var mantissa: UInt64 = 0
        var significant = 0
        var digits = 0
        var exponent = decimalShift
        var point = false
        while i < count {
            let byte = start[i]
            let digit = byte &- 0x30
            if digit < 10 {
                digits += 1
                if significant > 0 || digit != 0 { significant += 1 }
                if significant <= 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
                if point { exponent -= 1 }
            } else if byte == 0x2E, !point {
                point = true
            } else {
                break
            }
            i += 1
        }
        guard digits > 0 else { return .malformed }
        let mantissaEnd = i
        if i < count {
            guard start[i] | 0x20 == 0x65, let written = exponentDigits(start, from: i + 1, to: count) else {
                return .malformed
            }
            exponent += written
        }
        if mantissa == 0 { return .value(negative ? -0.0 : 0) }
        if significant <= 19, mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
            // Both operands are exact, so that the one operation rounds correctly (Clinger 1990, doi:10.1145/93542.93557).
            var value = Double(mantissa)
            if exponent < 0 { value /= powersOfTen[-exponent] } else { value *= powersOfTen[exponent] }
            return .value(negative ? -value : value)
        }
        return parseSlowly(start, mantissaEnd: mantissaEnd, exponent: exponent, negative: negative)
    }

    /// The exact powers of ten, 10⁰ to 10²².
    static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private static func exponentDigits(_ start: UnsafePointer<UInt8>, from: Int, to count: Int) -> Int? {
        var i = from
        var negative = false
        if i < count, start[i] == 0x2D || start[i] == 0x2B {
            negative = start[i] == 0x2D
            i += 1
        }
        guard i < count else { return nil }
        var result = 0
        while i < count {
            let digit = start[i] &- 0x30
            guard digit < 10 else { return nil }
            // Beyond any double; kept small so that sums do not overflow.
            if result < 1_000_000 { result = result * 10 + Int(digit) }
            i += 1
        }
        return negative ? -result : result
    }

    /// Reads what the fast path cannot, through the standard library's correctly rounded conversion of `digits` × 10^x.
    private static func parseSlowly(
        _ start: UnsafePointer<UInt8>, mantissaEnd: Int, exponent: Int, negative: Bool
    ) -> Outcome {
        var text = ""
        text.reserveCapacity(mantissaEnd + 8)
        for i in 0..<mantissaEnd where start[i] &- 0x30 < 10 { text.unicodeScalars.append(Unicode.Scalar(start[i])) }
        text += "e\(exponent)"
        guard let value = Double(text), value.isFinite, value != 0 else { return .outOfRange }
        return .value(negative ? -value : value)
    }
}
