extension NumeralReader {
    /// Digits with separators of thousands and a decimal point, then scales.
    func arabic(at start: Int) -> Numeral? {
        var i = start
        var mantissa: UInt64 = 0
        var digits = 0
        var decimals = 0
        while text.kind(i) == .digit {
            if digits < 18 { mantissa = mantissa * 10 + UInt64(text[i] - 0x30) }
            digits += 1
            i += 1
            if digits <= 3 || isGrouped(start, i), isSeparator(i, of: start), threeDigits(i + 1) { i += 1 }
        }
        let whole = digits
        if isLenient, text[i] == NumeralSigns.point, let digit = decimalDigit(i + 1) {
            i += 1
            var next: Int? = digit
            while let value = next, digits < 18 {
                mantissa = mantissa * 10 + UInt64(value)
                decimals += 1
                digits += 1
                i += 1
                next = decimalDigit(i)
            }
        } else if text[i] == 0x2E, text.kind(i + 1) == .digit {
            i += 1
            while text.kind(i) == .digit {
                if digits < 18 {
                    mantissa = mantissa * 10 + UInt64(text[i] - 0x30)
                    decimals += 1
                }
                digits += 1
                i += 1
            }
            if text[i] == 0x2E, text.kind(i + 1) == .digit { return nil }  // 2021.12.18, 1.2.3
        }
        guard digits <= 18 || whole <= 18 else { return nil }
        let power = powerOfTen(decimals)
        let value = Double(mantissa) / power
        let resolution = 1 / power
        var step = resolution
        var rest = mantissa
        while rest != 0, rest % 10 == 0 {
            rest /= 10
            step *= 10
        }
        if mantissa == 0 { step = resolution }
        var n = Numeral(start: start, end: i, value: value, upper: value, resolution: resolution, gap: step, step: step)
        if decimals > 0 { n.gap = resolution }
        n.digits = whole
        n.unscaled = value
        n.mantissa = Double(mantissa)
        n.power = power
        if let share = slashFraction(n) { return share }
        return completed(n)
    }

    /// An Arabic or Chinese digit behind 点.
    func decimalDigit(_ i: Int) -> Int? {
        text.kind(i) == .digit ? Int(text[i]) - 0x30 : NumeralSigns.digit(text[i])
    }

    /// 1/3: a numerator, a slash, a denominator.
    private func slashFraction(_ n: Numeral) -> Numeral? {
        guard n.step >= 1, n.digits <= 4, text[n.end] == 0x2F, text.kind(n.end + 1) == .digit else { return nil }
        var i = n.end + 1
        var denominator = 0.0
        while text.kind(i) == .digit, i < n.end + 5 {
            denominator = denominator * 10 + Double(text[i] - 0x30)
            i += 1
        }
        guard denominator > 0, text.kind(i) != .digit, text[i] != 0x2F, text[i] != 0x2E else { return nil }
        return share(n, of: denominator, end: i)
    }

    private func isGrouped(_ start: Int, _ i: Int) -> Bool { i - start >= 4 && isSeparator(i - 4, of: start) }

    private func isSeparator(_ i: Int, of start: Int) -> Bool {
        text[i] == 0x2C || (isLenient ? text[i] == 0xFF0C : isGroupingSpace(i, of: start))
    }

    /// 1 286: the space between groups of three digits that GB/T 15835 allows. At the start of a line the first group may
    /// be a list number, and behind another number a number of its own.
    private func isGroupingSpace(_ i: Int, of start: Int) -> Bool {
        guard text.kind(i) == .space, text[start] != 0x30 else { return false }
        let before = text.previousPosition(start)
        switch text.kind(before) {
        case .space, .newline, .digit, .letter, .dash, .percent: return false
        default: return text[before] != 0 && text[before] != 0x2E
        }
    }

    private func threeDigits(_ i: Int) -> Bool {
        text.kind(i) == .digit && text.kind(i + 1) == .digit && text.kind(i + 2) == .digit && text.kind(i + 3) != .digit
    }
}

/// 10ⁿ, exact for the exponents that numerals have.
@inline(__always)
func powerOfTen(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent { result *= 10 }
    return result
}
