/// The headings of a document, each with its path.
struct Headings {
    private(set) var texts: [Range<Int>] = []
    private var levels: [Int] = []
    private(set) var parents: [Int32] = []

    /// Adds a heading and returns its position.
    mutating func add(_ text: Range<Int>, level: Int) -> Int32 {
        var parent = Int32(texts.count) - 1
        while parent >= 0, levels[Int(parent)] >= level { parent = parents[Int(parent)] }
        texts.append(text)
        levels.append(level)
        parents.append(parent)
        return Int32(texts.count - 1)
    }

    /// The path to a heading, outermost first.
    func path(to position: Int32) -> [Range<Int>] {
        var path: [Range<Int>] = []
        var position = position
        while position >= 0 {
            path.append(texts[Int(position)])
            position = parents[Int(position)]
        }
        return path.reversed()
    }
}

/// Tells headings from prose by their numbering and form.
enum HeadingForm {
    /// A heading at the beginning of a line: its level (1 outermost) and where its words begin.
    static func numbering(_ text: Passage, _ start: Int) -> (level: Int, words: Int)? {
        var i = start
        func number(_ j: inout Int) -> Bool {
            let begin = j
            while true {
                switch text.kind(j) {
                case .chineseDigit, .chineseScale, .digit: j += 1
                default: return j > begin && j - begin <= 3
                }
            }
        }
        if text.kind(i) == .ordinal {
            i += 1
            guard number(&i) else { return nil }
            switch Unicode.Scalar(text[i]) {
            case "章", "编": return (1, text.skippingSpaces(i + 1))
            case "节": return (2, text.skippingSpaces(i + 1))
            case "部" where text[i + 1] == 0x5206: return (1, text.skippingSpaces(i + 2))
            default: return nil
            }
        }
        let isBracketed = text.kind(i) == .openBracket
        if isBracketed { i += 1 }
        let isArabic = text.kind(i) == .digit
        guard number(&i) else { return nil }
        if isBracketed {
            guard text.kind(i) == .closeBracket else { return nil }
            return (isArabic ? 5 : 3, text.skippingSpaces(i + 1))
        }
        if isArabic {
            guard text[i] == 0x2E || text.kind(i) == .pause || text.kind(i) == .closeBracket, text.kind(i + 1) != .digit
            else {
                return nil
            }
            return (4, text.skippingSpaces(i + 1))
        }
        guard text.kind(i) == .pause else { return nil }
        return (2, text.skippingSpaces(i + 1))
    }

    /// Whether a line is a heading without a number: short, without a sign of its end, closed by a noun of headings.
    static func isUnnumbered(_ text: Passage, _ line: Range<Int>) -> Bool {
        guard line.count >= 4, line.count <= 24 else { return false }
        for i in line {
            switch text.kind(i) {
            case .stop, .comma, .semicolon, .colon: return false
            case .digit where text[i + 1] != 0x5E74 && text.kind(i + 1) != .digit: return false
            default: break
            }
        }
        let end = line.upperBound - 2
        return numbering(text, line.lowerBound) == nil && nouns.match(text, end) != nil
    }

    private static let nouns = Lexicon(words: "工作 任务 回顾 安排 目标 打算 计划 部署 成效 情况 问题 措施 成绩")

    /// Whether the words of a heading announce plans.
    static func announcesPlans(_ text: Passage, _ range: Range<Int>, year: Int) -> Bool {
        for i in range {
            if plans.match(text, i) != nil { return true }
            if year > 0, planYear(text, i) > year { return true }
            if year > 0, text.kind(i) == .digit, text.kind(i - 1) != .digit, text[i + 4] == 0x5E74 {
                var stated = 0
                for j in i..<(i + 4) { stated = stated * 10 + Int(text[j]) - 0x30 }
                if stated > year, stated < year + 20 { return true }
            }
        }
        return false
    }

    /// The first year of the five-year plan that is named at `i` (“十五五”); 0 where none is.
    private static func planYear(_ text: Passage, _ i: Int) -> Int {
        guard text.kind(i) == .openQuote, text[i + 1] == 0x5341, text[i + 3] == 0x4E94, text.kind(i + 4) == .closeQuote,
            let unit = NumeralSigns.digit(text[i + 2])
        else { return 0 }
        return 1951 + 5 * (10 + unit)
    }

    /// Whether the words of a heading announce a review of several years.
    static func announcesLongReview(_ text: Passage, _ range: Range<Int>) -> Bool {
        for i in range where reviews.match(text, i) != nil { return true }
        return false
    }

    private static let plans = Lexicon(
        """
        下一年 下一步 下步 下阶段 下一阶段 明年 今后 来年 工作打算 工作安排 主要安排 工作计划 工作思路 努力方向 主要目标 总体要求 预期目标 今年工作 今年政府工作 今年的工作 重点任务安排
        """.split(whereSeparator: \.isWhitespace).map { (word: String($0), value: true) })
    private static let reviews = Lexicon(
        "过去五年 五年工作 本届政府 五年来 五年回顾 五年主要".split(separator: " ").map { (word: String($0), value: true) })
}
