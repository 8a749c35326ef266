import Indicators

/// Tells which years a figure speaks of, where the words around it say so.
struct PeriodReader {
    let text: Passage
    let context: StatementContext
    let words: WordList

    /// What a word must do to say when.
    private static let timely: WordTags = [.time, .yearly, .yearsLong, .lastYear, .date]

    struct Years {
        var first: Int32 = 0
        var last: Int32 = 0
        var wording = 0..<0
        var throughMonth: Int32 = 0
    }

    /// The years that the last word of time before the number states; zero where it is the report's year.
    func period(of q: Quantity, clause: Clause, kind: FigureKind, sentence: Range<Int>) -> Years {
        var result = Years()
        let year = Int32(context.year)
        if kind == .target, year > 0 {
            result.first = year + 1
            result.last = year + 1
        }
        // A review of several years: what has no date of its own speaks of all of them.
        if context.isLongReview, year > 0, kind != .target {
            result = Years(first: year - 4, last: year)
        }
        // 从a增加到b: a is last year's, where nothing else is said.
        if clause.tail.contains(.from), year > 0, !context.isLongReview {
            result = Years(first: year - 1, last: year - 1)
        }
        let count = words.count(endingBy: q.start)
        let first = words.tags(ofFirst: count).isDisjoint(with: Self.timely) ? count : 0
        for w in first..<count where !words[w].tags.isDisjoint(with: Self.timely) {
            let word = words[w]
            let inClause = word.start >= clause.left
            let wording = word.start..<word.end
            if word.tags.contains(.lastYear), inClause, year > 0, !isComparison(word) {
                result = Years(first: year - 1, last: year - 1, wording: wording)
            } else if word.tags.contains(.yearsLong) {
                let length: Int32 = word.year > 0 ? 5 : 5
                if word.year > 0 {
                    result = Years(first: Int32(word.year), last: Int32(word.year) + length - 1, wording: wording)
                } else if year > 0 {
                    result = Years(first: year - length + 1, last: year, wording: wording)
                }
            } else if word.tags.contains(.date), word.year > 0, !isComparison(word) || statesBefore(word, clause),
                inClause || !result.wording.isEmpty || word.end <= clause.start
            {
                result = Years(first: Int32(word.year), last: Int32(word.year), wording: wording)
            } else if word.tags.contains(.yearly) || word.tags.contains(.time), result.first == 0,
                !word.tags.contains(.compared)
            {
                result.wording = wording
            }
            if inClause, let month = lastMonth(of: word) { result.throughMonth = month }
        }
        if result.throughMonth > 0, result.first == 0, year > 0 {
            result.first = year
            result.last = year
        }
        return result
    }

    /// The year of one value of a list where the clause names as many years as the list has values:
    /// 2020年、2021年受理案件分别为58件、70件. Nil where it does not.
    func ownYear(of index: Int, in count: Int, _ clause: Clause) -> Years? {
        guard clause.tail.contains(.each) else { return nil }
        let end = words.count(endingBy: clause.upperBound)
        var w = words.first(from: clause.start)
        while w < end, !isYear(words[w]) { w += 1 }
        guard w < end else { return nil }
        let first = w
        var last = w
        while w + 1 < end {
            w += 1
            if isYear(words[w]), isJoined(words[last].end, words[w].start) { last = w }
            if words[w].start > words[last].end + 2 { break }
        }
        guard (first...last).count(where: { isYear(words[$0]) }) == count else { return nil }
        var k = first
        var rest = index
        while rest > 0 || !isYear(words[k]) {
            if isYear(words[k]) { rest -= 1 }
            k += 1
        }
        let year = Int32(words[k].year)
        return Years(first: year, last: year, wording: words[k].start..<words[k].end)
    }

    private func isYear(_ word: Word) -> Bool { word.tags.contains(.date) && word.year > 0 }

    /// Whether nothing but 、 or 和 stands between two places.
    private func isJoined(_ a: Int, _ b: Int) -> Bool {
        guard b == a + 1 else { return false }
        switch Unicode.Scalar(text[a]) {
        case "、", "和", "与", "及": return true
        default: return false
        }
    }

    /// The last month of a part of the year: 上半年 → 6.
    private func lastMonth(of word: Word) -> Int32? {
        guard word.tags.contains(.yearly) else { return nil }
        if text.matches("上半年", at: word.start) { return 6 }
        if text.matches("前三季度", at: word.start) { return 9 }
        if text.matches("一季度", at: word.start) || text.matches("第一季度", at: word.start) { return 3 }
        return nil
    }

    /// 比2020年 and 较去年 name what a change is measured against, not when.
    private func isComparison(_ word: Word) -> Bool {
        switch Unicode.Scalar(text[word.start - 1]) {
        case "比", "较", "与": true
        // 是上年的1.6倍.
        case "是", "为", "当": text[word.end] == 0x7684
        default: false
        }
    }

    /// 较2020年的58起: the number is that of the year it is compared with.
    private func statesBefore(_ word: Word, _ clause: Clause) -> Bool {
        word.start >= clause.left && text[word.end] == 0x7684 && !clause.tail.contains(.change)
    }
}
