import Indicators

extension QuantityReader {
    /// Passes over a name made of letters and digits: PM2.5, M2, V8, T5.
    func endOfName(_ i: Int, _ end: Int) -> Int {
        var j = i
        while j < end {
            switch text.kind(j) {
            case .letter, .digit: j += 1
            case .dash where text.kind(j + 1) == .digit || text.kind(j + 1) == .letter: j += 1
            case .punctuation where text[j] == 0x2E && text.kind(j + 1) == .digit: j += 1
            default: return j
            }
        }
        return j
    }

    /// Passes over digits that are no number: 2021.12.18.
    func endOfDigits(_ i: Int) -> Int {
        var j = i
        while text.kind(j) == .digit || (text[j] == 0x2E && text.kind(j + 1) == .digit) { j += 1 }
        return max(j, i + 1)
    }

    /// Reads 第 and its number: a rank where the wording says so (居全国第五位), else passed over with its noun.
    func place(_ i: Int, _ end: Int, _ found: Stack<Quantity>) -> Int {
        let start = text.skippingSpaces(i + 1)
        guard let n = numerals.numeral(at: start), n.form == .plain, !n.isOver else { return i + 1 }
        var next = n.end
        var surfaceEnd = n.end
        switch Unicode.Scalar(text[n.end]) {
        case "位", "名":
            next += 1
            surfaceEnd += 1
        case "个", "期", "次", "批", "届", "轮", "章", "条", "款", "项", "号", "版", "场", "季", "代", "类", "种", "家", "座", "部":
            return next + 1
        default: break
        }
        guard Ranks.isStated(text, before: i, after: next) else { return next }
        var rank = Quantity(
            start: i, end: surfaceEnd, numeral: start, next: next, value: n.value, lower: n.value, upper: n.value,
            resolution: 1, qualifier: .exact, unit: units.place)
        rank.role = .rank
        found.append(rank)
        return next
    }
}

/// How a place in an order is stated.
enum Ranks {
    /// Whether 居 or 列 or 排名 stands before, within a few characters that only say among whom.
    static func isStated(_ text: Passage, before i: Int, after next: Int) -> Bool {
        // 位 and 名 count places by themselves: 从第10位升至第8位.
        let isPlace = text[next - 1] == 0x4F4D || text[next - 1] == 0x540D
        if text.kind(next).isWord, text[next] != 0x3001 {
            switch Unicode.Scalar(text[next]) {
            case "和", "的", "，", "。", "、", "位", "名": break
            case "升", "跃", "降", "提", "上": if !isPlace { return false }
            default: return false
            }
        }
        var j = i - 1
        let limit = max(0, i - 12)
        while j >= limit {
            if text.kind(j).endsClause { return false }
            switch Unicode.Scalar(text[j]) {
            case "居", "列", "排": return true
            case "升", "跃", "降", "从", "由":
                if isPlace { return true }
                j -= 1
            default: j -= 1
            }
        }
        return false
    }
}

/// Where what is enclosed ends.
enum Enclosures {
    /// The character behind 》; titles are never read.
    static func end(ofTitle text: Passage, _ i: Int, _ end: Int) -> Int {
        var depth = 0
        var j = i
        while j < end, j - i < 120 {
            switch text.kind(j) {
            case .openTitle: depth += 1
            case .closeTitle:
                depth -= 1
                if depth <= 0 { return j + 1 }
            case .newline: return j
            default: break
            }
            j += 1
        }
        return i + 1
    }

    /// The character behind ” where what is quoted is a name or a slogan; else the first quoted character.
    static func end(ofQuotation text: Passage, _ i: Int, _ end: Int) -> Int {
        var j = i + 1
        while j < end, j - i <= 24 {
            switch text.kind(j) {
            case .closeQuote: return j + 1
            case .newline, .stop: return i + 1
            default: j += 1
            }
        }
        return i + 1
    }
}
