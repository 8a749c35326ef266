/// Reads the numeral that begins at a character: Arabic, Chinese or mixed, with fractions and approximations.
struct NumeralReader {
    let text: Passage
    /// Whether spaces may stand within a numeral and a full-width comma may group digits, as in text that was set by hand.
    var isLenient = false
    /// How many numerals this one is read within: lower places and denominators nest, in real text no deeper than this.
    private var depth = 0
    private static let deepest = 6

    init(text: Passage, isLenient: Bool = false) {
        self.text = text
        self.isLenient = isLenient
    }

    /// The reader of a numeral within this one; nil where they nest too deep.
    var inner: NumeralReader? {
        guard depth < Self.deepest else { return nil }
        var reader = self
        reader.depth += 1
        return reader
    }

    /// The numeral that begins at `i`, or nil.
    func numeral(at i: Int) -> Numeral? {
        switch text.kind(i) {
        case .digit: arabic(at: i)
        case .chineseDigit, .chineseScale, .formalNumeral: chinese(at: i).map { completed($0) }
        case .several: several(at: i)
        default: nil
        }
    }

    /// The numeral with what may follow it: 余 and further scales, 分之, 成.
    func completed(_ numeral: Numeral) -> Numeral {
        var result = numeral
        if !isLenient, let scale = spacedScale(numeral) { result.end = scale }
        guard isLenient || mayGoOn(result.end) else { return numeral }
        scales(&result)
        if let share = fraction(result) { return share }
        if let share = tenths(result) ?? half(result) { return share }
        return result
    }

    /// Where the scale begins that a space parts from its digits: 21.6 亿元.
    @inline(__always)
    private func spacedScale(_ n: Numeral) -> Int? {
        guard text.kind(n.end) == .space, n.digits > 0 else { return nil }
        let i = text.skippingSpaces(n.end)
        guard NumeralSigns.largeScale(text[i]) != nil, UnitWords.shared.match(text, i + 1) != nil else { return nil }
        return i
    }

    /// Whether what stands at `i` can be part of a number that was read so far.
    @inline(__always)
    private func mayGoOn(_ i: Int) -> Bool {
        switch text.kind(i) {
        case .chineseScale, .formalNumeral: return true
        case .chineseDigit: return text[i] == NumeralSigns.half
        case .other:
            let sign = text[i]
            return sign == NumeralSigns.remainder || sign == NumeralSigns.more || sign == NumeralSigns.part
                || sign == NumeralSigns.tenth
        default: return false
        }
    }

    /// 余 or 多, then 百 千 万 亿, then the lower places of a mixed numeral (3万5千).
    private func scales(_ n: inout Numeral) {
        var i = n.end
        while true {
            let j = gap(i)
            let sign = text[j]
            if !n.isOver, sign == NumeralSigns.remainder || sign == NumeralSigns.more,
                scale(text[gap(j + 1)]) != nil
            {
                n.isOver = true
                i = gap(j + 1)
                continue
            }
            guard let scale = scale(sign), !(n.isChinese && scale < 1e4) else { break }
            // 5千瓦 is five kilowatts and 3百分点 three points, while 3千 is a number: the longer unit has its way.
            if scale < 1e4, UnitWords.shared.begins(text, j) { break }
            n.value = n.scaled(by: n.power > 1 ? n.scale * scale : scale)
            n.upper = n.value
            if let r = n.resolution { n.resolution = decimalPlace(r, times: scale) }
            if n.isOver || n.hasScale {
                n.gap = decimalPlace(n.gap, times: scale)
            } else {
                n.gap = n.resolution ?? scale
            }
            n.step = decimalPlace(n.step, times: scale)
            n.scale *= scale
            n.hasScale = true
            n.end = j + 1
            i = j + 1
        }
        if !n.isOver, n.hasScale, !n.isChinese { lowerPlaces(&n) }
    }

    /// 5千 after 3万.
    private func lowerPlaces(_ n: inout Numeral) {
        var i = gap(n.end)
        if text[i] == NumeralSigns.zero { i = gap(i + 1) }
        guard text.kind(i) == .digit || text.kind(i) == .chineseDigit else { return }
        guard let inner,
            let next = text.kind(i) == .digit ? inner.arabic(at: i) : inner.chinese(at: i).map({ inner.completed($0) })
        else { return }
        guard next.form == .plain, next.value > 0 else { return }
        if next.value >= n.scale { return section(&n, next) }
        guard next.hasScale || next.digits > 0 && next.step >= 1 || next.isChinese && next.value >= 10 else { return }
        n.value += next.value
        n.upper = n.value
        n.power = 1
        n.resolution = next.resolution
        n.gap = next.gap
        n.step = next.step
        n.isOver = next.isOver
        n.end = next.end
        // 200亿零四千230, 2千零30万.
        let lowest = next.resolution ?? 1
        if !n.isOver, lowest > 1, next.isChinese, let digits = inner.numeral(at: gap(n.end)), !digits.isChinese,
            digits.form == .plain, !digits.hasScale, digits.value < lowest, digits.step >= 1
        {
            n.value += digits.value
            n.upper = n.value
            n.resolution = digits.resolution
            n.gap = digits.gap
            n.step = digits.step
            n.end = digits.end
        }
    }

    /// 3千5百万, 2千零30万: what stands before 万 or 亿 is one section, and the scale is that of all of it.
    private func section(_ n: inout Numeral, _ next: Numeral) {
        let large = next.scale >= 1e8 ? 1e8 : 1e4
        let lower = next.value / large
        guard n.scale < 1e4, next.scale >= 1e4, lower < n.scale, n.power == 1 else { return }
        n.unscaled = n.value + lower
        n.value = n.unscaled * large
        n.upper = n.value
        n.scale = large
        n.mantissa = n.unscaled
        n.resolution = next.resolution
        n.gap = next.gap
        n.step = next.step
        n.isOver = next.isOver
        n.end = next.end
    }

    @inline(__always)
    private func scale(_ sign: UInt16) -> Double? {
        NumeralSigns.largeScale(sign) ?? (sign == 0x5341 ? nil : NumeralSigns.smallScale(sign))
    }

    /// The next position, past spaces where they may stand within a numeral.
    @inline(__always)
    func gap(_ i: Int) -> Int { isLenient ? text.skippingSpaces(i) : i }
}
