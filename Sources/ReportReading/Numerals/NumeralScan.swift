import Indicators

/// Finds all numbers of a passage, as `ChineseNumeral` wants them.
struct NumeralScan {
    let text: Passage
    private let reader: NumeralReader

    init(text: Passage) {
        self.text = text
        reader = NumeralReader(text: text, isLenient: true)
    }

    func all() -> [ChineseNumeral] {
        var found: [ChineseNumeral] = []
        var i = 0
        while i < text.count {
            if let title = skipped(i) {
                i = title
            } else if let numeral = numeral(at: i) {
                found.append(described(numeral, &i))
            } else {
                i += 1
            }
        }
        return found
    }

    /// The end of a name of letters and digits, or of a title, that begins at `i`.
    private func skipped(_ i: Int) -> Int? {
        switch text.kind(i) {
        case .openTitle:
            let end = Enclosures.end(ofTitle: text, i, text.count)
            return end > i + 1 ? end : nil
        case .letter:
            var j = i
            while text.kind(j) == .letter || text.kind(j) == .digit { j += 1 }
            return j
        default: return nil
        }
    }

    private func numeral(at i: Int) -> Numeral? {
        // .5 is a half.
        if text[i] == 0x2E, text.kind(i + 1) == .digit, text.kind(i - 1) != .digit, text[i - 1] != 0x2E,
            var rest = reader.arabic(at: i + 1), rest.digits > 0, !rest.hasScale
        {
            let power = powerOfTen(rest.digits)
            rest.value /= power
            rest.upper = rest.value
            rest.resolution = 1 / power
            rest.start = i
            return rest
        }
        guard let numeral = reader.numeral(at: i), !LexicalNumerals.isWord(text, numeral) else { return nil }
        if text.kind(i) == .chineseDigit, text[i] == NumeralSigns.half { return nil }
        return numeral
    }

    private func described(_ numeral: Numeral, _ i: inout Int) -> ChineseNumeral {
        var n = numeral
        var form = ChineseNumeral.Form.number
        var scale = 1.0
        switch n.form {
        case .fraction:
            form = .fraction
            scale = 0.01
        case .percent: form = .percentage
        default:
            let sign = text[reader.gap(n.end)]
            if sign == 0x25 || sign == 0x2030 {
                form = .percentage
                if sign == 0x2030 { scale = 0.1 }
                n.end = reader.gap(n.end) + 1
            }
        }
        let start = sign(before: n.start)
        let factor = start < n.start ? -scale : scale
        i = n.end
        let isApproximate = n.form == .several || n.form == .upwards
        let low = min(n.value * factor, n.upper * factor)
        let high = max(n.value * factor, n.upper * factor)
        return ChineseNumeral(
            byteRange: text.offset(start)..<text.offset(n.end), value: isApproximate ? nil : n.value * factor,
            bounds: Bounds(low, high), resolution: n.resolution.map { $0 * scale }, form: form)
    }

    /// Where a sign before the number begins: 负, or a minus that does not join two numbers.
    private func sign(before i: Int) -> Int {
        var j = i - 1
        while text.kind(j) == .space, j > 0 { j -= 1 }
        if text[j] == 0x7684, text[j - 1] == 0x8D1F { return j - 1 }  // 负的
        if text[j] == 0x8D1F { return j }
        let isMinus = text[j] == 0x2D || text[j] == 0x2212 || text[j] == 0xFF0D
        guard isMinus, j >= 0 else { return i }
        switch text.kind(j - 1) {
        case .digit, .letter, .chineseDigit, .chineseScale, .closeBracket, .percent, .dash: return i
        default: return j
        }
    }
}

/// Words in which a numeral sign is no number.
enum LexicalNumerals {
    private static let words = Lexicon(
        """
        一切 一些 一样 一般 一定 一直 一起 一致 一向 一律 一旦 一线 一体 一看 一下 一方面 四川 四海 四处 五台山 五角大楼 三峡 三亚 三明 百姓 百合 千古 千万别 万一 万事 万物 万能 \
        万象 万岁 万分 九江 九寨 十分 十足 十全 七夕 八卦 百度 千金 亿万 零售 零件 零食 零部件 零星 两岸 两会 双十
        """.split(whereSeparator: \.isWhitespace).map { (word: String($0), value: true) })

    static func isWord(_ text: Passage, _ n: Numeral) -> Bool {
        if n.isChinese, let word = words.match(text, n.start), word.length > n.end - n.start { return true }
        guard n.end - n.start == 1 else { return false }
        // 进一步, 统一: a single sign within a word.
        switch (Unicode.Scalar(text[n.start - 1]), Unicode.Scalar(text[n.start])) {
        case ("统", "一"), ("唯", "一"), ("进", "一"), ("逐", "一"), ("万", "一"), ("专", "一"), ("周", _), ("星", _): return true
        case (_, "万"), (_, "亿"): return true
        default: return false
        }
    }
}
