import Indicators

/// What looks like a quantity and is none, told by its structure.
enum NotFigures {
    /// Whether a numeral with its unit is part of a name, a date, a class or a threshold.
    static func rejects(_ text: Passage, _ n: Numeral, _ stated: QuantityReader.Stated) -> Bool {
        let q = stated.quantity
        let units = UnitWords.shared
        let unit = units.units[Int(q.unit)]
        let before = Unicode.Scalar(text[n.start - 1]) ?? " "
        // Denominators (每10万人), ordinals, numbers that go on from another sign.
        switch before {
        case "每", "第", "〔", "逢", "×", "+", "/", ".", "_": return true
        case ":" where text.kind(n.start - 2) == .digit: return true
        default: break
        }
        if text.kind(n.start - 1) == .letter { return true }
        if isClass(text, q, unit) { return true }
        if isThreshold(text, q, stated, unit) { return true }
        switch unit.family {
        case .duration: if isTime(text, n, q, unit) { return true }
        case .share, .multiples, .points:
            return n.isChinese && isBare(n, text) && unit.family != .multiples && n.form == .plain
        default: break
        }
        guard n.isChinese else { return false }
        return rejectsChinese(text, n, q, unit, before)
    }

    /// 百 千 with nothing before or behind are part of a name (千人计划); with 近, 超 or 余 they count.
    private static func rejectsChinese(
        _ text: Passage, _ n: Numeral, _ q: Quantity, _ unit: UnitWords.Unit, _ before: Unicode.Scalar
    ) -> Bool {
        let length = n.end - n.start
        if text.kind(n.start) == .chineseScale, text[n.start] != 0x5341 || length == 1, n.form == .plain {
            let qualified = q.qualifier == .over || q.qualifier == .under || q.qualifier == .about
            if !qualified { return text[n.start] != 0x5341 || rejectsSmall(text, n, q, unit, before) }
            return false
        }
        if n.form == .several || n.form == .upwards { return text.kind(n.start - 1) == .chineseDigit }
        if length == 1 { return rejectsSmall(text, n, q, unit, before) }
        // 来访十三批，: at the end of a statement two signs count whatever the unit.
        return !unit.admitsSmallChinese && length < 3 && q.qualifier == .exact && !endsStatement(text, q.next)
    }

    /// A Chinese numeral of one character: 两个法律部门 counts, 一个, 三支一扶, 八项规定 do not.
    private static func rejectsSmall(
        _ text: Passage, _ n: Numeral, _ q: Quantity, _ unit: UnitWords.Unit, _ before: Unicode.Scalar
    ) -> Bool {
        guard unit.admitsSmallChinese, text[n.start] != NumeralSigns.half else { return true }
        switch text.kind(n.start - 1) {
        case .chineseDigit, .chineseScale, .formalNumeral: return true
        default: break
        }
        switch text.kind(q.next) {
        case .chineseDigit, .chineseScale, .digit: return true
        default: break
        }
        if unit.role == .issue, !comesInIssues(before) { return true }
        if text[n.start] == 0x4E00 {
            if unit.family == .multiples { return false }
            // 一 is an article but for the end of a statement: 听证会一次。
            guard endsStatement(text, q.next), q.end == q.next, unit.role != .sort else {
                return true
            }
            switch before {
            case "唯", "统", "进", "同", "另", "任", "哪", "这", "那", "某", "最", "跑", "办", "上", "下", "有", "为", "是", "成", "无",
                "见", "首", "逐", "一", "专", "合", "万", "多", "少", "只", "仅", "单":
                return true
            default: return !text.kind(n.start - 1).isWord
            }
        }
        // 二期 and 三轮 name a stage; behind a noun, at the end, they count (培训班三期).
        if unit.role == .stage || unit.role == .issue, !endsStatement(text, q.next) { return true }
        switch before {
        case "这", "那", "哪", "前", "后", "上", "下", "各", "某": return true
        default: break
        }
        return NameNouns.follows(text, q.next)
    }

    /// Whether a noun ends here of which there are several 期: 培训班三期, while 电站二期 is a stage of building.
    private static func comesInIssues(_ last: Unicode.Scalar) -> Bool {
        switch last {
        case "班", "训", "刊", "报", "栏", "目", "讲", "坛", "课": true
        default: false
        }
    }

    /// Whether a statement ends here.
    private static func endsStatement(_ text: Passage, _ i: Int) -> Bool {
        i >= text.count || text.kind(i).endsClause || text.kind(i) == .pause || text.kind(i) == .closeBracket
    }

    /// Whether nothing but a scale sign is written.
    private static func isBare(_ n: Numeral, _ text: Passage) -> Bool {
        n.end - n.start == 1 && text.kind(n.start) == .chineseScale
    }

    /// 千吨级, 三项制: a class word behind the unit.
    private static func isClass(_ text: Passage, _ q: Quantity, _ unit: UnitWords.Unit) -> Bool {
        switch Unicode.Scalar(text[q.end]) {
        case "级", "制": return true
        case "型", "版": return text[q.end + 1] != 0x53F7
        case "跑", "赛": return unit.family == .length
        default: return false
        }
    }

    /// 50头以上养殖户, 超200亿元县: a number that says which things, not how many.
    private static func isThreshold(
        _ text: Passage, _ q: Quantity, _ stated: QuantityReader.Stated, _ unit: UnitWords.Unit
    ) -> Bool {
        let isMeasure = !StatedUnits.countsWholes(unit.family)
        if stated.trailing > 0 {
            let next = q.next
            guard text.kind(next).isWord || text.kind(next) == .openQuote else { return false }
            if unit.family == .share || unit.family == .multiples || unit.family == .points { return false }
            if text[next] == 0x7684 || text[next] == 0x53CA { return true }
            guard let word = StatementWords.lexicon.match(text, next) else { return true }
            return word.value.isDisjoint(with: [.deed, .act, .ends, .adverb, .level, .change, .and, .each, .time])
        }
        guard isMeasure, q.qualifier == .over || q.qualifier == .atLeast || q.qualifier == .under else { return false }
        guard unit.family == .money || unit.family == .foreignMoney else { return false }
        return NameNouns.isClassNoun(text, q.next)
    }

    /// 24小时服务, 3天内, 60岁老人: times and ages that say when and who.
    private static func isTime(_ text: Passage, _ n: Numeral, _ q: Quantity, _ unit: UnitWords.Unit) -> Bool {
        if q.perUnit != UnitWords.none { return false }
        switch unit.role {
        case .hour, .span:
            if unit.role == .hour, n.value == 24 { return true }
            switch text.kind(q.next) {
            case .other, .several, .denial, .ordinal:
                switch Unicode.Scalar(text[q.next]) {
                case "减", "缩", "压", "提", "降", "增", "的": return text[q.next] == 0x7684
                default: return true
                }
            default: return n.isChinese && n.end - n.start == 1 || q.next > q.end && q.qualifier == .atMost
            }
        case .age: return text.kind(q.next).isWord || !NameNouns.speaksOfAge(text, q.start)
        default: return true
        }
    }
}
