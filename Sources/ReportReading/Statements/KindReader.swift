import Indicators

/// Tells what a figure says in time from the words around it.
struct KindReader {
    let text: Passage
    let context: StatementContext
    let words: WordList
    let sentence: Range<Int>
    /// Whether the name begins with 每千人 or the like.
    var isPerCapita = false

    func kind(
        of q: Quantity, clause: Clause, all: WordTags, name: Range<Int>, end: Range<Int>, hasRight: Bool,
        inherited: FigureKind?
    ) -> FigureKind {
        if q.role == .rank { return .rank }
        if context.isPlan || isTarget(before: q) { return .target }
        let family = UnitWords.shared.units[Int(q.unit)].family
        var sense = name.isEmpty ? nil : MeasureNouns.ending(text, end.isEmpty ? name : end)?.sense
        if sense == .fee { sense = q.upper < Self.largestFee ? .atDate : .yearly }
        if clause.tail.contains(.change) { return .change }
        switch family {
        case .points: return .change
        case .share: return endsInGrowth(name) ? .change : .rate
        case .multiples: return clause.tail.contains(.level) ? .rate : .change
        default: break
        }
        if isPerCapita { return .rate }
        let isLevel = clause.tail.contains(.level)
        let isLong = isLong(before: q)
        let isThisYear = isYearly(before: q)
        let isDone = !all.isDisjoint(with: [.new, .act])
        // 标准由每月50元提高到80元: the level of a price, for whatever time it is paid.
        if clause.tail.contains(.mean), clause.tail.contains(.everyYear) { return .stock }  // 每人每月500元
        if all.contains(.everyYear) && (sense != .atDate || isDone) || statesYearly(name) { return .flow }
        if all.contains(.cumulative), !isThisYear { return .cumulative }
        if all.contains(.existence), !all.contains(.new) { return .stock }
        if isLevel || clause.tail.contains(.from), !all.contains(.new), sense != .yearly, isStockFamily(family) {
            return .stock
        }
        if sense == .atDate, !isDone { return .stock }
        if !isDone, countsPeople(family, name) { return .stock }
        if isLong.stated, sense != .yearly || !isLevel { return .cumulative }
        if isLong.implied, !isLevel || isDone, sense != .yearly || all.contains(.new) { return .cumulative }
        if q.perUnit != UnitWords.none, !all.contains(.new) { return .stock }
        if family == .duration, q.unit != UnitWords.shared.day { return .stock }
        if let inherited, clause.isBare, !hasRight, inherited != .change, inherited != .rank, inherited != .rate {
            return isLevel && isStockFamily(family) ? .stock : inherited
        }
        if hasRight, onlyPlaces(clause) || isAmong(clause) { return .stock }
        return .flow
    }

    /// A fee of so many 元 is a sum rather than a price.
    private static let largestFee = 10_000.0

    /// 监测对象83户, 专任教师98名: people who are there rather than something that happened.
    private func countsPeople(_ family: UnitFamily, _ name: Range<Int>) -> Bool {
        guard family == .persons || family == .households, name.count >= 2, !context.isLongReview else { return false }
        return Self.groups.match(text, endingAt: name.upperBound, atMost: name.count) != nil
    }

    private static let groups = Lexicon<Bool>(
        "人员 对象 教师 教职工 学生 粉丝 粉丝数 党员 干部 队员 医生 医师 护士 辅警 民警 户籍人口 常住人口 居民 村民 老人 老年人".split(separator: " ")
            .map { (word: String($0.reversed()), value: true) })

    /// 下一步 and 明年 at the beginning of the sentence; 结转下年度 says where something goes.
    private func announces(_ word: Word) -> Bool {
        word.start <= text.skippingSpaces(sentence.lowerBound) + 4
    }

    /// 力争, 计划 before the number, or a year to come.
    private func isTarget(before q: Quantity) -> Bool {
        let count = words.count(endingBy: q.start)
        guard !words.tags(ofFirst: count).isDisjoint(with: [.target, .date, .future, .yearly]) else { return false }
        for w in 0..<count {
            let word = words[w]
            if word.tags.contains(.target), !word.tags.contains(.plain), intends(word, w) { return true }
            if word.tags.contains(.future), !word.tags.contains(.plain), announces(word) { return true }
            if context.isPartOfYear, announces(word), text.matches("下半年", at: word.start) { return true }
            if context.isWorkReport, word.tags.contains(.yearly), text.matches("今年", at: word.start) { return true }
            if word.year > context.year, context.year > 0, word.tags.contains(.date) { return true }
        }
        return false
    }

    /// 计划开展 intends; 行动计划 is a noun.
    private func intends(_ word: Word, _ w: Int) -> Bool {
        // 列入计划, 占计划投资的93.5%: what was planned, not what is.
        if text[word.end] == 0x7684 || text[word.start - 1] == 0x5165 { return false }
        guard text[word.start] == 0x8BA1, word.end - word.start == 2 else { return true }
        guard w + 1 < words.count, words[w + 1].start == word.end else { return false }
        return !words[w + 1].tags.isDisjoint(with: [.deed, .act, .weak, .new, .existence])
    }

    private func isYearly(before q: Quantity) -> Bool { words.tags(endingBy: q.start).contains(.yearly) }

    /// Whether several years are spoken of: stated in the sentence, or implied by the section.
    private func isLong(before q: Quantity) -> (stated: Bool, implied: Bool) {
        let isStated = words.tags(endingBy: q.start).contains(.yearsLong)
        return (isStated, isStated || context.isLongReview && !isDated(before: q))
    }

    private func isDated(before q: Quantity) -> Bool {
        let count = words.count(endingBy: q.start)
        guard words.tags(ofFirst: count).contains(.date) else { return false }
        for w in 0..<count where words[w].tags.contains(.date) && words[w].year > 0 { return true }
        return false
    }

    /// 年接待游客: so much a year.
    private func statesYearly(_ name: Range<Int>) -> Bool { name.count > 2 && text[name.lowerBound] == 0x5E74 }

    /// 增速5%, 增幅12%.
    private func endsInGrowth(_ name: Range<Int>) -> Bool {
        guard name.count >= 2 else { return false }
        let last = Unicode.Scalar(text[name.upperBound - 1])
        let first = Unicode.Scalar(text[name.upperBound - 2])
        return (first == "增" || first == "降" || first == "涨" || first == "跌") && (last == "速" || last == "幅")
    }

    /// Counts of things that are there, of which 达到 states a level.
    private func isStockFamily(_ family: UnitFamily) -> Bool {
        switch family {
        case .general, .persons, .households, .organisations, .places, .teams, .vehicles, .animals, .plants, .pieces,
            .area, .length, .power, .duration, .items:
            true
        default: false
        }
    }

    /// 22个村居中, 12名代表当中: those among whom something is said of some.
    private func isAmong(_ clause: Clause) -> Bool {
        let end = clause.right.upperBound
        return text[end] == 0x4E2D || text[end] == 0x5F53 && text[end + 1] == 0x4E2D
    }

    /// 全镇26个村: nothing but a place before the number.
    private func onlyPlaces(_ clause: Clause) -> Bool {
        clause.isBare && clause.all.contains(.reporter) && clause.all.isDisjoint(with: [.deed, .act, .new, .weak])
    }
}
