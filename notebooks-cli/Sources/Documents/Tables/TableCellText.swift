/// What the text of a table's cell is.
struct TableCellText {
    /// What a cell holds.
    enum Content: Equatable {
        /// Nothing.
        case blank
        /// A dash or slash: no value.
        case dash
        /// A number with the unit that follows it, if one does.
        case number(String, unit: String)
        /// Words.
        case words
    }

    /// Tells what a cell holds.
    static func content(_ text: String) -> Content {
        let text = text.filter { !$0.isWhitespace }
        guard let first = text.first else { return .blank }
        if text.allSatisfy({ dashes.contains($0) }) { return .dash }
        var number = ""
        var rest = text[...]
        if signs.contains(first) {
            number.append("-")
            rest.removeFirst()
        } else if first == "+" || first == "＋" {
            rest.removeFirst()
        }
        var digits = 0
        while let character = rest.first {
            if character.isDigit, let digit = character.wholeNumberValue {
                number.append(String(digit))
                digits += 1
            } else if (character == "." || character == "．"), digits > 0, rest.dropFirst().first?.isDigit == true {
                number.append(".")
            } else if character == "," || character == "，", digits > 0, isGroup(rest.dropFirst()) {
                // A separator of thousands says nothing.
            } else {
                break
            }
            rest.removeFirst()
        }
        guard digits > 0, number.filter({ $0 == "." }).count <= 1 else { return .words }
        if rest.isEmpty { return .number(number, unit: "") }
        // 2021年 and 1月 name, they do not count; a unit is a few letters long and has no digit.
        guard rest.count <= 6, !rest.hasPrefix("年"), !rest.hasPrefix("月"), !rest.contains(where: \.isDigit),
            rest.allSatisfy({ $0.isLetter || "%％‰/℃㎡".contains($0) })
        else { return .words }
        return .number(number, unit: String(rest))
    }

    /// Whether three digits and then no further one follow.
    private static func isGroup(_ rest: Substring) -> Bool {
        let head = rest.prefix(4)
        return head.prefix(3).count == 3 && head.prefix(3).allSatisfy(\.isDigit)
            && (head.count < 4 || head.last?.isDigit == false)
    }

    /// A heading without its numbering and without the notes in its brackets; the unit that a bracket names apart.
    static func heading(_ text: String) -> (words: String, unit: String?) {
        var words = ""
        var unit: String?
        var bracket = ""
        var depth = 0
        for character in text where !character.isWhitespace {
            if opening.contains(character) {
                if depth == 0 { bracket = "" }
                depth += 1
            } else if closing.contains(character) {
                depth = max(0, depth - 1)
                if depth == 0 {
                    if let found = bracketedUnit(bracket) { unit = found }
                    // A short word in brackets belongs to the name; notes and numbering do not.
                    if isPartOfName(bracket), !words.isEmpty { words += "（\(bracket)）" }
                }
            } else if depth > 0 {
                bracket.append(character)
            } else {
                words.append(character)
            }
        }
        return (withoutNumbering(words), unit)
    }

    /// The unit that 单位：万元, or a bracket that holds nothing else, names.
    static func bracketedUnit(_ text: String) -> String? {
        for prefix in ["计量单位：", "单位：", "计量单位:", "单位:"] where text.hasPrefix(prefix) {
            let unit = String(text.dropFirst(prefix.count).prefix { !"，,；;、。）) ".contains($0) })
            return unit.isEmpty ? nil : unit
        }
        return units.contains(text) ? text : nil
    }

    /// The unit that a line above a table names: 单位：万元, alone or in brackets.
    static func captionUnit(_ text: String) -> String? {
        let text = text.trimmed
        if let unit = heading(text).unit { return unit }
        return text.split(whereSeparator: \.isWhitespace).lazy.map { String($0) }
            .first { $0.contains("单位：") || $0.contains("单位:") }.flatMap(bracketedUnit)
    }

    private static func isPartOfName(_ text: String) -> Bool {
        bracketedUnit(text) == nil && text.count <= 8 && !text.contains { numerals.contains($0) || $0.isDigit }
            && !text.contains { "，。；：".contains($0) }
    }

    private static func withoutNumbering(_ text: String) -> String {
        let number = text.prefix { numerals.contains($0) || $0.isDigit }
        guard !number.isEmpty, number.count <= 3 else { return text }
        let rest = text.dropFirst(number.count)
        guard let sign = rest.first, "、.．".contains(sign), !rest.dropFirst().isEmpty,
            rest.dropFirst().first?.isDigit == false
        else { return text }
        return String(rest.dropFirst())
    }

    private static let dashes: Set<Character> = ["-", "－", "—", "–", "/", "／", "―", "─", "…", "\\"]
    private static let signs: Set<Character> = ["-", "－", "−"]
    private static let opening: Set<Character> = ["（", "(", "【", "["]
    private static let closing: Set<Character> = ["）", ")", "】", "]"]
    private static let numerals = Set("一二三四五六七八九十")
    /// Units that stand in brackets behind a heading, as tables have them.
    private static let units = Set(
        """
        件 个 人 次 人次 户 户次 条 篇 份 起 宗 场 场次 期 批 批次 项 家 所 处 座 台 辆 吨 万吨 公斤 千克 亩 万亩 公顷 \
        平方米 万平方米 平方公里 公里 千米 米 立方米 万立方米 元 万元 亿元 百万元 千元 美元 万美元 亿美元 元/人 % ％ ‰ \
        百分点 个百分点 万人 万人次 万户 千瓦时 万千瓦时 岁 天 年 小时 分 分钟 床 张 名 只 头 万头 株 册 万册 套 间
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension Character {
    /// Whether it is an Arabic digit of either width; 万 and 三 are numbers to Unicode, but no digits.
    var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}
