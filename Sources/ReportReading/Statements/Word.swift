/// A word of a sentence that the lexicon knows, or a date.
struct Word {
    var start: Int
    var end: Int
    var tags: WordTags
    /// The year that a date names.
    var year = 0
}

/// Finds the words of a sentence that say how its figures are stated.
struct WordReader {
    let text: Passage
    let lexicon = StatementWords.lexicon

    /// Appends the words between two characters, in order, the longest at each place.
    ///
    /// - Parameter places: memory for the places that are looked at.
    func read(_ range: Range<Int>, into words: Stack<Word>, places: Stack<Int32>) {
        places.reserve(range.count)
        let count = note(range, in: places.base)
        var i = range.lowerBound
        for k in 0..<count {
            let place = Int(places.base[k])
            if place < i { continue }
            let kind = text.kind(place)
            i = kind == .other ? word(place, words) : sign(place, kind, words, range.upperBound)
        }
    }

    /// Notes where a word or a sign of note may begin, and returns the number of such places.
    ///
    /// Without branches: which characters of a text these are is past guessing, and a wrong guess costs more than all of this.
    private func note(_ range: Range<Int>, in places: UnsafeMutablePointer<Int32>) -> Int {
        var count = 0
        var next = text.cells[range.lowerBound]
        for i in range {
            let cell = next
            next = text.cells[i &+ 1]
            let kind = CharacterClass.bit(cell: cell)
            let mayBegin = lexicon.mayBegin(UInt16(truncatingIfNeeded: cell), UInt16(truncatingIfNeeded: next))
            let may: UInt64 = mayBegin ? 1 : 0
            let begins = (cell / Passage.beginsWord) & (cell / Passage.isWord | may)
            let isNumbering: UInt64 = UInt16(truncatingIfNeeded: next) == 0x662F ? 1 : 0  // 是
            let isSign: UInt64 = kind & Self.signs != 0 ? 1 : 0
            let isNumeral: UInt64 = kind & Self.numerals != 0 ? 1 : 0
            places[count] = Int32(truncatingIfNeeded: i)
            count &+= Int(truncatingIfNeeded: (begins | isSign | isNumeral & isNumbering) & 1)
        }
        return count
    }

    private static var signs: UInt32 {
        CharacterClass.digit.bit | CharacterClass.openQuote.bit | CharacterClass.openTitle.bit
    }
    private static var numerals: UInt32 {
        CharacterClass.chineseDigit.bit | CharacterClass.formalNumeral.bit | CharacterClass.chineseScale.bit
    }

    /// Reads the word that begins at `i` and returns where to go on.
    @inline(__always)
    private func word(_ i: Int, _ words: Stack<Word>) -> Int {
        guard let found = lexicon.match(text, i) else { return i &+ 1 }
        words.append(Word(start: i, end: i &+ found.length, tags: found.value))
        return i &+ found.length
    }

    /// Reads what begins at a character of a class of its own.
    private func sign(_ i: Int, _ kind: CharacterClass, _ words: Stack<Word>, _ end: Int) -> Int {
        switch kind {
        case .digit: return date(i, words)
        case .openQuote: return plan(i, words)
        case .openTitle: return Enclosures.end(ofTitle: text, i, end)
        case .chineseDigit, .formalNumeral, .chineseScale:
            // 一是, 二是 number the parts of a sentence.
            if text[i + 1] == 0x662F, NumeralSigns.digit(text[i]) != nil || text[i] == 0x5341 {
                words.append(Word(start: i, end: i + 2, tags: .adverb))
                return i + 2
            }
        default: break
        }
        return text.cells[i] & Passage.beginsWord != 0 ? word(i, words) : i + 1
    }

    /// 2021年, 11月底, 12月18日; other digits are passed over.
    private func date(_ i: Int, _ words: Stack<Word>) -> Int {
        var j = i
        var number = 0
        while text.kind(j) == .digit || (text.kind(j) == .dash && text.kind(j + 1) == .digit) {
            if text.kind(j) == .digit { number = (number % 100_000) * 10 + Int(text[j] - 0x30) }
            j += 1
        }
        switch Unicode.Scalar(text[j]) {
        case "年" where number >= 1900 && number < 2200:
            j += 1
            let isSpan = text[j] == 0x5EA6 || text[j] == 0x5E95 || text[j] == 0x672B || text[j] == 0x521D  // 度 底 末 初
            if isSpan { j += 1 }
            if text.matches("以来", at: j) { j += 2 }
            words.append(Word(start: i, end: j, tags: [.time, .date], year: number))
        case "年" where number > 0 && number < 100 && text[j + 1] == 0x6765:
            words.append(Word(start: i, end: j + 2, tags: [.time, .yearsLong]))
            j += 2
        case "年" where number > 0 && number < 100 && text.matches("连续", at: i - 2):
            j += 1
            words.append(Word(start: i, end: j, tags: .time))
        // 2020、2021年: the first year without its 年.
        case "、" where number >= 1900 && number < 2200 && text[j + 5] == 0x5E74 && text.kind(j + 4) == .digit:
            words.append(Word(start: i, end: j, tags: [.time, .date], year: number))
        case "月", "日", "季":
            j += 1
            if text[j] == 0x4EFD || text[j] == 0x5E95 || text[j] == 0x672B || text[j] == 0x521D { j += 1 }
            words.append(Word(start: i, end: j, tags: [.time, .date]))
        default: break
        }
        return max(j, i + 1)
    }

    /// “十四五”期间: a five-year plan. Other quotations are passed over as one noun.
    private func plan(_ i: Int, _ words: Stack<Word>) -> Int {
        if let plan = planAhead(i) {
            if plan.year > 0 { words.append(plan) }
            return plan.end
        }
        return Enclosures.end(ofQuotation: text, i, text.count)
    }

    /// The five-year plan that begins at a quotation mark, nil where none does; its year is 0 where it states no time.
    func planAhead(_ i: Int) -> Word? {
        guard text.kind(i) == .openQuote, text[i + 1] == 0x5341 else { return nil }
        for j in (i + 2)...(i + 4) where text.kind(j) == .closeQuote && text[j - 1] == 0x4E94 {
            guard let words = Self.plans.match(text, j + 1) else { return Word(start: i, end: j + 1, tags: []) }
            let number = j - i == 3 ? 10 : 10 + (NumeralSigns.digit(text[i + 2]) ?? 0)
            return Word(start: i, end: j + 1 + words.length, tags: [.time, .yearsLong], year: 1951 + 5 * number)
        }
        return nil
    }

    private static let plans = Lexicon(words: "期间 时期 以来 收官 末 初")
}
