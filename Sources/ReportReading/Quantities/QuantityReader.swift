import Indicators

/// Finds the quantities of a passage in one pass: numerals with a unit and qualifiers that are not part of a name, a date
/// or a list number.
struct QuantityReader {
    let text: Passage
    let numerals: NumeralReader
    let units = UnitWords.shared
    let words = StatementWords.lexicon

    init(_ text: Passage) {
        self.text = text
        numerals = NumeralReader(text: text)
    }

    /// Appends the quantities between two characters, in order.
    ///
    /// - Parameter signs: the positions of the range's characters of a class of `signs`, then a number beyond all; no quantity
    ///   begins at another.
    func read(_ range: Range<Int>, signs: UnsafePointer<Int32>, into found: Stack<Quantity>) {
        var mark = signs
        let end = range.upperBound
        while Int(mark.pointee) < end {
            let i = Int(mark.pointee)
            var next = i + 1
            switch text.kind(i) {
            case .openTitle: next = Enclosures.end(ofTitle: text, i, end)
            case .openQuote: next = Enclosures.end(ofQuotation: text, i, end)
            case .letter: next = endOfName(i, end)
            case .ordinal: next = place(i, end, found)
            case .denial: next = zero(i, end, found)
            case .chineseDigit where text[i] == NumeralSigns.zero && Zeros.words.match(text, i) != nil:
                next = zero(i, end, found)
            case .digit, .chineseDigit, .chineseScale, .formalNumeral, .several: next = candidate(i, found)
            default: break
            }
            mark += 1
            while Int(mark.pointee) < next { mark += 1 }
        }
    }

    /// The classes of characters at which a quantity begins, or something that hides one.
    static var signs: UInt32 {
        CharacterClass.openTitle.bit | CharacterClass.openQuote.bit | CharacterClass.letter.bit
            | CharacterClass.ordinal.bit | CharacterClass.denial.bit | CharacterClass.digit.bit
            | CharacterClass.chineseDigit.bit | CharacterClass.chineseScale.bit | CharacterClass.formalNumeral.bit
            | CharacterClass.several.bit
    }

    /// Reads what begins at a numeral sign and returns where to go on.
    private func candidate(_ i: Int, _ found: Stack<Quantity>) -> Int {
        switch text.kind(i) {
        case .chineseDigit, .chineseScale: if countsNothing(i) { return i + 1 }
        case .several: if text.kind(i + 1) != .chineseScale { return i + 1 }
        default: break
        }
        guard let numeral = numerals.numeral(at: i) else {
            return text.kind(i) == .digit ? endOfDigits(i) : i + 1
        }
        let unit = units.match(text, numeral.end)
        if let range = range(from: numeral, opening: unit, found) { return range }
        if unit == nil, let listed = list(from: numeral, found) { return listed }
        guard let quantity = quantity(numeral, unit) else {
            // A unit that was read as part of a date or a name is passed over with it.
            return max(numeral.end, i + 1)
        }
        found.append(quantity)
        return quantity.next
    }

    /// Whether a Chinese numeral sign stands alone before something that is neither part of a numeral nor a unit, as most do
    /// (进一步, 十分).
    @inline(__always)
    private func countsNothing(_ i: Int) -> Bool {
        switch text.kind(i + 1) {
        case .chineseDigit, .chineseScale, .formalNumeral, .several, .dash: return false
        case .other:
            switch text[i + 1] {
            case NumeralSigns.point, NumeralSigns.remainder, NumeralSigns.more, NumeralSigns.part, NumeralSigns.tenth,
                0x5230, 0x81F3:  // 到 至
                return false
            default: return units.match(text, i + 1) == nil
            }
        default: return units.match(text, i + 1) == nil
        }
    }

    /// The numeral with qualifiers and unit, or nil where it is no figure.
    ///
    /// - Parameter unit: the unit right behind the numeral, if one.
    private func quantity(_ n: Numeral, _ unit: (length: Int, unit: Int16)?) -> Quantity? {
        guard let stated = stated(n, unit) else { return nil }
        // 0571-86020000个: a number that goes on from another is no number of its own.
        if stated.quantity.start == n.start, text.kind(n.start - 1) == .dash, text.kind(n.start - 2) == .digit {
            return nil
        }
        guard !NotFigures.rejects(text, n, stated) else { return nil }
        return stated.quantity
    }

    /// What is written around a numeral.
    struct Stated {
        var quantity: Quantity
        /// Whether a unit is written rather than implied.
        var hasUnit: Bool
        /// The qualifier behind the unit, if one.
        var trailing: Int
    }

    /// The unit and the qualifiers around a numeral, nil where no unit is written and none is implied.
    func stated(_ n: Numeral) -> Stated? { stated(n, units.match(text, n.end)) }

    private func stated(_ n: Numeral, _ unitBehind: (length: Int, unit: Int16)?) -> Stated? {
        var isRemainder = n.isOver
        var i = n.end
        if !isRemainder, n.form == .plain, QualifierWords.isRemainder(text, i) {
            isRemainder = true
            i += 1
        }
        let spaced = text.skippingSpaces(i)
        let written = spaced == n.end ? unitBehind : units.match(text, spaced)
        var unit = UnitWords.none
        var per = UnitWords.none
        var end = i
        var hasUnit = true
        if n.form == .fraction || n.form == .percent {
            unit = units.percent
            if let found = written, found.unit == units.points { return nil }
        } else if let found = written, spaced == i || text.kind(n.start) == .digit {
            unit = found.unit
            end = spaced + found.length
            per = perUnit(&end)
        } else if let implied = implied(n, at: i) {
            unit = implied
            hasUnit = false
        } else {
            return nil
        }
        if hasUnit, !isRemainder, n.form == .plain, text[end] == NumeralSigns.remainder, !text.kind(end + 1).isWord {
            isRemainder = true
            end += 1
        }
        return assembled(n, unit, per, end: end, isRemainder: isRemainder, hasUnit: hasUnit)
    }

    func assembled(
        _ n: Numeral, _ unit: Int16, _ per: Int16, end: Int, isRemainder: Bool, hasUnit: Bool
    ) -> Stated {
        var start = n.start
        var effect = QualifierWords.Effect(qualifier: .exact)
        var trailing = 0
        var isTrailing = false
        if let before = QualifierWords.before(text, n.start) {
            effect = before.effect
            start = before.start
        }
        let after = QualifierWords.after(text, end)
        if let after {
            trailing = after.length
            if effect.qualifier == .exact { effect = after.effect }
        }
        if isRemainder, effect.qualifier != .about {
            effect = QualifierWords.Effect(qualifier: .over)
            isTrailing = true
        }
        let family = units.units[Int(unit)].family
        let isWhole = StatedUnits.countsWholes(family) && per == UnitWords.none && n.step >= 1
        var (lower, upper) = Wording.bounds(n, effect.qualifier, trailing: isTrailing, isWhole: isWhole)
        if effect.isBelow { lower = 0 }
        if family == .share, effect.qualifier == .over, n.value <= 100 { upper = min(upper, 100) }
        var qualifier = effect.qualifier
        var value = n.value
        if n.form == .several {
            qualifier = .several
            value = .nan
        } else if n.form == .upwards {
            qualifier = .several
            value = .nan
        }
        let quantity = Quantity(
            start: start, end: end, numeral: n.start, next: end + trailing, value: value, lower: lower, upper: upper,
            resolution: n.resolution ?? .nan, qualifier: qualifier, unit: unit, perUnit: per, step: n.step)
        return Stated(quantity: quantity, hasUnit: hasUnit, trailing: trailing)
    }

    /// 元/人, 吨/年, 微克/立方米: the unit behind the slash.
    private func perUnit(_ end: inout Int) -> Int16 {
        guard text[end] == 0x2F else { return UnitWords.none }
        if let found = units.match(text, end + 1) {
            end += 1 + found.length
            return found.unit
        }
        guard let calendar = StatedUnits.calendar(text[end + 1]) else { return UnitWords.none }
        end += 2
        return calendar
    }

    /// The unit that the neighbours imply: 人 before a person noun, or the unit in which the head ends (…人次达9000).
    private func implied(_ n: Numeral, at i: Int) -> Int16? {
        guard n.form == .plain, n.hasScale || n.digits >= 2 else { return nil }
        if StatedUnits.personFollows(text, i, words) {
            // A year or a number that names may stand before people; 万 and 亿 count.
            return n.hasScale ? units.person : nil
        }
        return nil
    }
}
