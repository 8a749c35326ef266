import Indicators

/// Tells what a figure says in time from the words around it.
struct KindReader {
    let text: Passage
    let context: StatementContext
    let words: [Word]
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
        let sense = name.isEmpty ? nil : MeasureNouns.ending(text, end.isEmpty ? name : end)?.sense
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
        let isYearly = isYearly(before: q)
        if all.contains(.everyYear) { return .flow }
        if all.contains(.existence), !all.contains(.new) { return .stock }
        if sense == .atDate, !all.contains(.new) { return .stock }
        if all.contains(.cumulative), !isYearly { return .cumulative }
        if isLong, !isLevel || all.contains(.new), sense != .yearly || all.contains(.new) { return .cumulative }
        if q.perUnit != UnitWords.none, !all.contains(.new) { return .stock }
        if isLevel, !all.contains(.new), sense != .yearly, isStockFamily(family) { return .stock }
        if family == .duration, q.unit != UnitWords.shared.day { return .stock }
        if let inherited, clause.isBare, !hasRight, inherited != .change, inherited != .rank, inherited != .rate {
            return isLevel && isStockFamily(family) ? .stock : inherited
        }
        if hasRight, onlyPlaces(clause) { return .stock }
        return .flow
    }

    /// 力争, 计划 before the number, or a year to come.
    private func isTarget(before q: Quantity) -> Bool {
        for word in words where word.end <= q.start {
            if word.tags.contains(.target), !word.tags.contains(.plain) { return true }
            if word.year > context.year, context.year > 0, word.tags.contains(.date) { return true }
        }
        return false
    }

    private func isYearly(before q: Quantity) -> Bool {
        words.contains { $0.end <= q.start && $0.tags.contains(.yearly) }
    }

    private func isLong(before q: Quantity) -> Bool {
        if words.contains(where: { $0.end <= q.start && $0.tags.contains(.yearsLong) }) { return true }
        guard context.isLongReview else { return false }
        return !words.contains { $0.end <= q.start && $0.tags.contains(.date) && $0.year > 0 }
    }

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

    /// 全镇26个村: nothing but a place before the number.
    private func onlyPlaces(_ clause: Clause) -> Bool {
        clause.isBare && clause.all.contains(.reporter) && clause.all.isDisjoint(with: [.deed, .act, .new, .weak])
    }
}
