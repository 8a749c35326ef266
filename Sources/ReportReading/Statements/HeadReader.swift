import Indicators

/// Finds what a quantity counts: the noun on its left or on its right.
struct HeadReader {
    let text: Passage
    let words: WordList

    private static let tail: WordTags = [
        .level, .change, .cumulative, .total, .adverb, .each, .time, .compared, .everyYear, .from, .existence, .mean,
        .target, .reporter, .lastYear, .suchAs,
    ]
    private static let leading: WordTags = [
        .time, .adverb, .reporter, .total, .cumulative, .part, .and, .compared, .from, .target, .each, .adjunct, .level,
        .deed, .weak, .existence, .of,
    ]
    /// What a single character must do to end a noun: 要 and 需 are as often within one (重要, 化学需氧量).
    private static let strong: WordTags = [.ends, .level, .compared, .each, .from]
    private static let stops: WordTags = [
        .ends, .level, .change, .compared, .each, .total, .cumulative, .part, .from, .target, .time, .adverb, .reporter,
    ]

    /// The clause around a quantity. `previous` is the end of what belongs to the quantity before, `next` the start of
    /// the one after.
    func clause(of q: Quantity, sentence: Range<Int>, previous: Int, next: Int) -> Clause {
        var start = q.start
        // A remark in brackets in which the quantity stands is a clause of its own.
        var isClosed = false
        while start > sentence.lowerBound, !text.kind(start - 1).endsClause {
            if text.kind(start - 1) == .closeBracket { isClosed = true }
            if text.kind(start - 1) == .openBracket, !isClosed { break }
            start -= 1
        }
        let left = max(start, min(previous, q.start))
        var clause = Clause(start: start, left: left, upperBound: q.start, head: left..<left, right: q.next..<q.next)
        var end = q.start
        let last = stripTail(&end, from: left, into: &clause)
        let isShare = UnitWords.shared.percent == q.unit
        if end > left, text[end - 1] == 0x7684 { stripBase(&end, from: left, ofShare: isShare, into: &clause) }
        if end > left, isShare || q.unit == UnitWords.shared.points { stripStandard(&end, from: left, into: &clause) }
        for i in stride(from: last.total - 1, through: 0, by: -1) {
            if words[i].end > q.start { continue }
            if words[i].start < left { break }
            clause.all.formUnion(words[i].tags)
        }
        clause.head = trimmed(left..<end)
        clause.right = right(of: q, next: next, sentence: sentence, isAttribute: &clause.isAttribute)
        return clause
    }

    /// Takes away what stands between the head and the number: verbs, adverbs, times.
    private func stripTail(_ end: inout Int, from left: Int, into clause: inout Clause) -> (index: Int, total: Int) {
        var w = words.count(endingBy: end) - 1
        let total = w + 1
        while end > left {
            let kind = text.kind(end - 1)
            while w >= 0, words[w].end > end { w -= 1 }
            let endsInWord = w >= 0 && words[w].end == end && words[w].start >= left
            if kind == .space || text[end - 1] == 0x4E86 && !endsInWord {  // 了
                end -= 1
                continue
            }
            if kind == .closeBracket, let open = openBracket(before: end - 1, from: left) {
                end = open
                continue
            }
            while w >= 0, words[w].end > end { w -= 1 }
            guard w >= 0, words[w].end == end, words[w].start >= left else { break }
            let word = words[w]
            if !word.tags.isDisjoint(with: Self.tail), !word.tags.contains(.plain) {
                clause.tail.formUnion(word.tags)
                end = word.start
            } else if word.tags.contains(.of), !clause.tail.isEmpty || precededByTime(w) {
                end = word.start
            } else if word.tags.contains(.deed), text.kind(word.start - 1) == .pause, word.start - 1 > left {
                clause.tail.formUnion(word.tags)
                end = word.start - 1
            } else if word.tags.contains(.deed) || text.matches("安排", at: word.start), word.start - left >= 2,
                MeasureNouns.ending(text, left..<max(left, nounEnd(before: w)))?.sense == .yearly
            {
                // 零售总额实现, 财政收入完成: the verb says that it was so.
                end = word.start
            } else {
                break
            }
        }
        return (w, total)
    }

    /// 达到耕地总面积的64%: the base of a share and the verb before it fall away with 的.
    private func stripBase(_ end: inout Int, from left: Int, ofShare isShare: Bool, into clause: inout Clause) {
        var w = words.count(endingBy: end - 1) - 1
        while w >= 0, words[w].start >= left {
            // 完成预算的96.4%: so much of what was planned.
            let isDone = isShare && text.matches("完成", at: words[w].start)
            if words[w].tags.contains(.level) || isDone, !words[w].tags.contains(.plain) {
                clause.tail.formUnion(isDone ? .level : words[w].tags)
                end = words[w].start
                _ = stripTail(&end, from: left, into: &clause)
                return
            }
            w -= 1
        }
    }

    /// 低于警戒线52个百分点, 高于全区平均水平3%: what a share is held against is not what was counted.
    private func stripStandard(_ end: inout Int, from left: Int, into clause: inout Clause) {
        var w = words.count(endingBy: end) - 1
        while w >= 0, words[w].start >= left, end - words[w].end <= Self.longestStandard {
            let word = words[w]
            if word.tags.contains(.change), !word.tags.contains(.plain), text[word.end - 1] == 0x4E8E {  // 于
                guard word.end < end else { return }
                clause.tail.formUnion(word.tags)
                end = word.start
                _ = stripTail(&end, from: left, into: &clause)
                return
            }
            w -= 1
        }
    }

    private static let longestStandard = 12

    /// Where the noun before a verb ends, 累计 between them left out.
    private func nounEnd(before w: Int) -> Int {
        guard w > 0, words[w - 1].end == words[w].start, words[w - 1].tags.contains(.cumulative) else {
            return words[w].start
        }
        return words[w - 1].start
    }

    private func precededByTime(_ w: Int) -> Bool {
        w > 0 && words[w - 1].end == words[w].start && words[w - 1].tags.contains(.time)
    }

    private func openBracket(before i: Int, from left: Int) -> Int? {
        var j = i - 1
        while j >= left {
            if text.kind(j) == .openBracket { return j }
            j -= 1
        }
        return nil
    }

    /// The noun at the end of some text: what comes before it (times, adverbs, verbs that say nothing of it) falls away.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var a = stripLeading(range)
        let b = range.upperBound
        // 每千名老人拥有床位: for how many is part of what is stated.
        let isMean = text[a] == 0x6BCF
        let w = words.count(endingBy: b) - 1
        var index = w
        while index >= 0, words[index].start > a {
            let word = words[index]
            if word.tags.contains(.deed) || !isMean && introducesNoun(word) && !isLoneVerb(word.end..<b),
                b - word.end >= 2, !isSuffix(word.end)
            {
                a = stripLeading(word.end..<b)
                break
            }
            if word.tags.contains(.suchAs), b - word.end >= 2,
                text.kind(word.end).isWord || text.kind(word.end) == .openQuote
            {
                a = stripLeading(word.end..<b)
                break
            }
            index -= 1
        }
        index = w
        while index >= 0, words[index].start > a {
            let word = words[index]
            if word.tags.contains(.of), b - a > 12, b - word.end >= 4 || (b - a > 14 && b - word.end >= 2) {
                a = word.end
                break
            }
            index -= 1
        }
        if b - a > 16, w >= 0 {
            var k = words.first(from: max(a + 1, b - 16))
            while k <= w {
                let word = words[k]
                k += 1
                if b - word.end < 2 { break }
                if !word.tags.isDisjoint(with: [.act, .weak, .ends]), !word.tags.contains(.plain) {
                    a = word.tags.contains(.act) ? word.start : word.end
                    break
                }
            }
        }
        return a < b ? a..<b : b..<b
    }

    private func stripLeading(_ range: Range<Int>) -> Int {
        var a = range.lowerBound
        let b = range.upperBound
        var w = words.first(from: a)
        while a < b {
            switch text.kind(a) {
            case .space, .pause, .closeQuote, .closeBracket, .closeTitle, .punctuation, .dash:
                a += 1
                continue
            default: break
            }
            while w < words.count, words[w].start < a { w += 1 }
            guard w < words.count, words[w].start == a, words[w].end <= b else { break }
            let tags = words[w].tags
            guard !tags.isDisjoint(with: Self.leading), !tags.contains(.plain) else { break }
            if !tags.isDisjoint(with: [.deed, .weak]), isSuffix(words[w].end) { break }
            // 支出安排: a verb before nothing but another is a noun.
            if tags.contains(.weak), isLoneVerb(words[w].end..<b) { break }
            // A verb alone is what was counted: 化解1386人次.
            if !tags.isDisjoint(with: [.deed, .weak]), b - words[w].end < 2, tags.contains(.weak) { break }
            a = words[w].end
        }
        return a
    }

    /// 规范性, 服务员: a sign that makes a noun of the verb before it.
    private func isSuffix(_ i: Int) -> Bool {
        switch Unicode.Scalar(text[i]) {
        case "性", "化", "率", "员", "型", "度": true
        default: false
        }
    }

    /// Whether some text is one verb and nothing else: 疫苗累计接种 has its noun before 累计.
    private func isLoneVerb(_ range: Range<Int>) -> Bool {
        guard let word = words.starting(at: range.lowerBound), word.end == range.upperBound else { return false }
        return !word.tags.isDisjoint(with: [.act, .deed, .weak]) && !word.tags.contains(.plain)
    }

    /// 累计, 现有, 配齐 within a name: what stands before it did the counting or has what is counted.
    private func introducesNoun(_ word: Word) -> Bool {
        if word.tags.contains(.plain) || word.end - word.start < 2 { return false }
        if word.tags.contains(.cumulative) { return true }
        guard word.tags.contains(.existence) else { return false }
        switch Unicode.Scalar(text[word.end - 1]) {
        case "有", "辖", "设": return true
        default: return text[word.start] == 0x914D  // 配…
        }
    }

    /// The noun behind the unit, up to a sign or a word that ends it.
    private func right(of q: Quantity, next: Int, sentence: Range<Int>, isAttribute: inout Bool) -> Range<Int> {
        var a = text.skippingSpaces(q.next)
        if text[a] == 0x7684 {
            isAttribute = true
            a += 1
        }
        let limit = min(next, sentence.upperBound)
        var w = words.first(from: a)
        var b = a
        var of = -1
        var meetsVerb = false
        scan: while b < limit {
            switch text.kind(b) {
            case .other, .letter, .several, .denial, .ordinal, .chineseDigit, .chineseScale, .formalNumeral, .digit,
                .percent:
                break
            case .openQuote:
                b = min(limit, Enclosures.end(ofQuotation: text, b, limit))
                continue scan
            case .closeQuote where b > a: break
            case .openTitle:
                b = min(limit, Enclosures.end(ofTitle: text, b, limit))
                continue scan
            default: break scan
            }
            while w < words.count, words[w].start < b { w += 1 }
            if w < words.count, words[w].start == b {
                let word = words[w]
                if !word.tags.contains(.plain) {
                    if stops(word, isFirst: b == a) {
                        meetsVerb = true
                        break
                    }
                    if word.tags.contains(.and), b == a || b - a >= 3 { break }
                    if word.tags.contains(.of), b > a { of = word.end }
                }
                b = word.end
                continue
            }
            b += 1
        }
        b = min(b, limit)
        while b > a, text.kind(b - 1) == .space || text.kind(b - 1) == .pause { b -= 1 }
        // 1.5亿学生和780万名寄宿生: 和 joins the next number.
        if b == next, b - a > 2, let word = words.starting(at: b - 1), word.tags.contains(.and) { b -= 1 }
        if of > a, b - of >= 2 { a = of }
        // One sign alone is a noun before a verb (5个村完成改造), and where it names places or offices (11个村86个组).
        let isNoun = meetsVerb || b - a == 1 && text[a] != 0 && NameNouns.isPlace(text, a)
        return b - a >= (isNoun ? 1 : 2) ? a..<b : q.next..<q.next
    }

    /// Whether a word ends the noun behind a unit.
    private func stops(_ word: Word, isFirst: Bool) -> Bool {
        if word.tags.isDisjoint(with: Self.stops) { return false }
        if word.end - word.start == 1 { return !word.tags.isDisjoint(with: Self.strong) }
        return !(isFirst && word.tags == .adverb)
    }

    /// The noun with which some text begins, up to its verb: the subject of a clause that states no figure.
    func subject(of range: Range<Int>) -> Range<Int> {
        let a = stripLeading(range)
        var b = range.upperBound
        var w = words.first(from: a + 1)
        while w < words.count, words[w].start < b {
            let word = words[w]
            w += 1
            if word.tags.contains(.plain) { continue }
            if !word.tags.isDisjoint(with: [
                .level, .change, .time, .ends, .adverb, .deed, .existence, .compared, .each,
            ]) {
                b = word.start
                break
            }
        }
        return b - a >= 2 ? a..<b : a..<a
    }

    /// The village or community with which a name begins, where a verb follows (河口村调解纠纷), and the name without it.
    func village(in name: Range<Int>) -> (place: Range<Int>, name: Range<Int>)? {
        var i = name.lowerBound + 2
        while i < name.upperBound - 2, i - name.lowerBound < 8 {
            var end = i + 1
            if text[i] == 0x793E, text[i + 1] == 0x533A {
                end = i + 2
            } else if text[i] != 0x6751 {  // 社区, 村
                i += 1
                continue
            }
            let place = name.lowerBound..<end
            // 一村 says once more that it is one of them.
            if text[end] == 0x4E00, text[end + 1] == 0x6751 || text[end + 1] == 0x793E {
                end += text[end + 1] == 0x6751 ? 2 : 3
            }
            guard let word = words.starting(at: end), word.end < name.upperBound,
                !word.tags.isDisjoint(with: [.act, .deed, .weak]), !word.tags.contains(.plain)
            else { return nil }
            return (place, end..<name.upperBound)
        }
        return nil
    }

    /// Appends the parts of a name that 、 or 和 joins.
    func parts(of name: Range<Int>, joinedByAnd: inout Bool, into parts: Stack<Range<Int>>) {
        var a = name.lowerBound
        var i = a
        var w = words.first(from: a)
        while i < name.upperBound {
            switch text.kind(i) {
            case .openQuote:
                i = min(name.upperBound, Enclosures.end(ofQuotation: text, i, name.upperBound))
                continue
            case .openTitle:
                i = min(name.upperBound, Enclosures.end(ofTitle: text, i, name.upperBound))
                continue
            case .openBracket:
                while i < name.upperBound, text.kind(i) != .closeBracket { i += 1 }
            default: break
            }
            while w < words.count, words[w].start < i { w += 1 }
            let isAnd = w < words.count && words[w].start == i && words[w].tags.contains(.and)
            if text.kind(i) == .pause || isAnd {
                if i > a { parts.append(a..<i) }
                if isAnd, text.kind(i) != .pause { joinedByAnd = true }
                i = isAnd ? words[w].end : i + 1
                a = i
            } else {
                i += 1
            }
        }
        if a < name.upperBound { parts.append(a..<name.upperBound) }
    }
}
