import Indicators

/// One sentence being read: it remembers the figures so far, because later ones lean on them.
struct Statement {
    let sentence: Range<Int>
    let words: WordList
    let context: StatementContext
    let heads: HeadReader
    let text: Passage
    private let quantities: Stack<Quantity>
    private let clauses: Stack<Clause>
    /// The names of the list being read, and of the last one: one a value.
    private var names: Stack<NamePart>
    private var lastNames: Stack<NamePart>
    private let parts: Stack<Range<Int>>
    private var lastRelation: Figure.Relation?
    private var lastWasPart = false
    private var lastEnd = -1
    private var carried: WordTags = []
    private var lastKind: FigureKind?
    /// The name before the last, and the kind of the last figure that is no part of another.
    private var nameBefore: NamePart?
    private var wholeKind: FigureKind?

    /// A name and the end that it shares with the names after it.
    struct NamePart {
        var name: Range<Int>
        var end: Range<Int>
    }

    /// Memory for names, reused from sentence to sentence.
    struct Names {
        fileprivate let current = Stack<NamePart>()
        fileprivate let last = Stack<NamePart>()
        fileprivate let parts = Stack<Range<Int>>()

        func deallocate() {
            current.deallocate()
            last.deallocate()
            parts.deallocate()
        }
    }

    init(
        sentence: Range<Int>, words: WordList, context: StatementContext, heads: HeadReader, text: Passage,
        names: Names, quantities: Stack<Quantity>, clauses: Stack<Clause>
    ) {
        self.sentence = sentence
        self.words = words
        self.context = context
        self.heads = heads
        self.text = text
        self.quantities = quantities
        self.clauses = clauses
        self.names = names.current
        lastNames = names.last
        parts = names.parts
        lastNames.removeAll()
    }

    /// Reads a list of values (usually one) that share what stands before them.
    mutating func add(_ list: Range<Int>, into figures: Stack<RawFigure>) {
        let lead = clauses[list.lowerBound]
        let first = quantities[list.lowerBound]
        let count = list.count
        var relation: Figure.Relation?
        var isDistributed = false
        var hasRight = false
        for k in list where !clauses[k].right.isEmpty { hasRight = true }
        let isPart = lead.all.contains(.part)

        if count > 1, hasRight {
            // 16家工厂、404家企业: each with its own noun.
            for k in list { add(k..<(k + 1), into: figures) }
            return
        }
        names.removeAll()
        if hasRight {
            names.append(NamePart(name: lead.right, end: empty))
        } else if !lead.isBare {
            var joinedByAnd = false
            parts.removeAll()
            heads.parts(of: lead.head, joinedByAnd: &joinedByAnd, into: parts)
            if parts.count == count, count > 1 {
                completeNames()
            } else if parts.count > 1, count == 1 {
                if distributes(first, lead, joinedByAnd) {
                    completeNames()
                    isDistributed = true
                    relation = .distributed
                } else {
                    names.append(NamePart(name: lead.head, end: empty))
                    if isList() { relation = .collective }
                }
            } else {
                names.append(NamePart(name: lead.head, end: empty))
            }
        } else {
            relation = inheritNames(lead, first, count)
        }
        let goesOn = lastWasPart && (lead.left > lead.start || lead.isBare && !hasRight && relation == .sharedHead)
        if isPart || goesOn {
            relation = .partOf
            lastWasPart = true
        } else {
            lastWasPart = false
        }

        var place = empty
        if names.count == 1, !hasRight, let village = heads.village(in: names[0].name) {
            place = village.place
            names[0] = NamePart(name: village.name, end: names[0].end)
        }
        var all = lead.all
        if lead.left > lead.start || follows(lead) { all.formUnion(carried) }
        carried = all.intersection([.cumulative, .everyYear, .new, .existence, .act])
        var kindReader = KindReader(text: text, context: context, words: words, sentence: sentence)
        let firstName = names.isEmpty ? NamePart(name: empty, end: empty) : names[0]
        kindReader.isPerCapita = startsPerCapita(firstName.name)
        for k in list {
            var q = quantities[k]
            if k > list.lowerBound { q.inherit(from: first, text) }
            let index = k - list.lowerBound
            let own = names.count > 1 && names.count >= count ? names[isDistributed ? 0 : index] : firstName
            var kind = kindReader.kind(
                of: q, clause: lead, all: all, name: own.name, end: own.end, hasRight: hasRight,
                inherited: relation == .sharedHead ? lastKind : nil)
            // What is part of what there is, is there.
            if relation == .partOf {
                if kind == .flow, wholeKind == .stock, all.isDisjoint(with: [.act, .new, .deed]) { kind = .stock }
            } else {
                wholeKind = kind
            }
            let periods = PeriodReader(text: text, context: context, words: words)
            var years = periods.period(of: q, clause: lead, kind: kind, sentence: sentence)
            if count > 1, kind != .target, let own = periods.ownYear(of: index, in: count, lead) { years = own }
            for head in 0..<(isDistributed ? names.count : 1) {
                let part = isDistributed ? names[head] : own
                var figure = RawFigure(
                    quantity: q, span: text.byteRange(q.start..<q.end), name: text.byteRange(part.name),
                    nameEnd: text.byteRange(part.end), sentence: text.byteRange(sentence), kind: kind,
                    relation: k > list.lowerBound && names.count == 1 && relation == nil ? .sharedHead : relation)
                if kind == .change, relation == .sharedHead, count == 1 {
                    figure.changeSign = changeSign(lead)
                }
                figure.firstYear = years.first
                figure.lastYear = years.last
                figure.throughMonth = years.throughMonth
                figure.place = place.isEmpty ? 0..<0 : text.byteRange(place)
                figure.periodWording = years.wording.isEmpty ? 0..<0 : text.byteRange(years.wording)
                figure.section = context.section
                figure.line = context.line
                figures.append(figure)
            }
            lastKind = kind
        }
        // What stands in brackets names nothing outside them.
        if !names.isEmpty, text.kind(lead.start - 1) != .openBracket {
            nameBefore = relation == .sharedHead || lastNames.isEmpty ? nameBefore : lastNames[lastNames.count - 1]
            swap(&names, &lastNames)
        }
        lastRelation = relation
        lastEnd = quantities[list.upperBound - 1].next
    }

    private var empty: Range<Int> { sentence.lowerBound..<sentence.lowerBound }

    /// Names a quantity that has no noun of its own by what came before in the sentence, else by what follows.
    private func inheritNames(_ clause: Clause, _ q: Quantity, _ count: Int) -> Figure.Relation? {
        let before = clause.start - 1
        if before > sentence.lowerBound, clause.left == clause.start, lastEnd <= clauseStart(before) {
            let subject = heads.subject(of: clauseStart(before)..<before)
            if !subject.isEmpty {
                var joinedByAnd = false
                parts.removeAll()
                heads.parts(of: subject, joinedByAnd: &joinedByAnd, into: parts)
                if parts.count == count, count > 1 {
                    completeNames()
                } else {
                    names.append(NamePart(name: subject, end: empty))
                }
                return nil
            }
        }
        let predicate = predicate(after: q)
        if clause.all.isDisjoint(with: [.change, .level, .compared, .from]), predicate.count >= 3 || lastNames.isEmpty {
            if !predicate.isEmpty {
                names.append(NamePart(name: predicate, end: empty))
                return nil
            }
        }
        if lastNames.isEmpty {
            names.append(NamePart(name: verbs(of: clause, q), end: empty))
            return nil
        }
        // 处罚41件、罚款12万元，同比分别下降8.9%、21%: the changes of the last figures, one each.
        if count == 2, clause.tail.contains(.each), lastNames.count == 1, let nameBefore {
            names.append(nameBefore)
            names.append(lastNames[0])
            return .sharedHead
        }
        let isList = lastNames.count == count || count > 1
        for i in (isList ? 0 : lastNames.count - 1)..<lastNames.count { names.append(lastNames[i]) }
        return .sharedHead
    }

    /// Whether a change against the year before goes up or down; 0 where it is one against another time.
    private func changeSign(_ clause: Clause) -> Int8 {
        if !clause.tail.isDisjoint(with: [.everyYear, .cumulative, .yearsLong]) { return 0 }
        var isDown = false
        for w in words.first(
            from: clause.left)..<max(words.first(from: clause.left), words.count(endingBy: clause.upperBound))
        {
            let word = words[w]
            if word.tags.contains(.date) { return 0 }
            guard word.tags.contains(.change) else { continue }
            for i in word.start..<word.end {
                switch Unicode.Scalar(text[i]) {
                case "降", "减", "缩", "落", "跌", "低", "窄": isDown = true
                default: break
                }
            }
        }
        return isDown ? -1 : 1
    }

    /// Verbs alone: 化解1386人次.
    private func verbs(of clause: Clause, _ q: Quantity) -> Range<Int> {
        var end = q.start
        while end > clause.left, text.kind(end - 1) == .space { end -= 1 }
        var start = clause.left
        while start < end, !text.kind(start).isWord { start += 1 }
        return start..<end
    }

    /// What is said of the number, where nothing else names it: 1324人凭转化贡献晋升职称.
    private func predicate(after q: Quantity) -> Range<Int> {
        let a = text.skippingSpaces(q.next)
        var b = a
        while b < sentence.upperBound, b - a < 14 {
            switch text.kind(b) {
            case .other, .several, .denial, .ordinal, .chineseDigit, .letter, .openQuote, .closeQuote, .chineseScale:
                b += 1
            default: return a..<b
            }
        }
        return a..<b
    }

    private func clauseStart(_ end: Int) -> Int {
        var i = end
        while i > sentence.lowerBound, !text.kind(i - 1).endsClause { i -= 1 }
        return i
    }

    /// Whether a clause leans on the one before, so that its verb still holds (累计创建A1个、B2个).
    private func follows(_ clause: Clause) -> Bool { clause.left > clause.start }

    /// 每千人, 平均每名, …每千人: so many for each.
    private func startsPerCapita(_ name: Range<Int>) -> Bool {
        if name.count < 2 { return text[name.lowerBound] == 0x6BCF }
        if text[name.lowerBound] == 0x6BCF || text.matches("平均每", at: name.lowerBound) { return true }
        let end = name.upperBound
        return text[end - 1] == 0x4EBA && (text[end - 3] == 0x6BCF || text[end - 4] == 0x6BCF)
            && text.kind(end - 2) == .chineseScale
    }

    private func isList() -> Bool {
        for i in 0..<parts.count where parts[i].count < 2 { return false }
        return true
    }

    /// Whether one number is stated of each of several heads.
    private func distributes(_ q: Quantity, _ clause: Clause, _ joinedByAnd: Bool) -> Bool {
        if !isList() { return false }
        if clause.tail.contains(.each) { return true }
        switch UnitWords.shared.units[Int(q.unit)].family {
        case .share, .points, .multiples: return !joinedByAnd || areShares()
        case .money, .mass, .energy, .volume:
            return q.qualifier == .over && !joinedByAnd
                && MeasureNouns.ending(text, parts[parts.count - 1])?.sense == .yearly
        default: return false
        }
    }

    private func areShares() -> Bool {
        for i in 0..<parts.count where MeasureNouns.ending(text, parts[i])?.sense != .share { return false }
        return true
    }

    /// Whether a part ends in a sign of the shared noun: 托位 is no 托位床位数.
    private func repeats(_ part: Range<Int>, _ end: Range<Int>) -> Bool {
        end.contains { text[$0] == text[part.upperBound - 1] }
    }

    /// Names the parts of a list, each with the noun at the end that it shares with the last (工业、制造业投资).
    private func completeNames() {
        let last = parts[parts.count - 1]
        guard let shared = MeasureNouns.ending(text, last), shared.length < last.count else {
            for i in 0..<parts.count { names.append(NamePart(name: parts[i], end: empty)) }
            return
        }
        // 率 alone says too little: 利用率.
        let length = shared.length == 1 && last.count >= 5 ? 3 : shared.length
        let end = (last.upperBound - length)..<last.upperBound
        for i in 0..<parts.count {
            let isComplete =
                i == parts.count - 1 || MeasureNouns.ending(text, parts[i]) != nil || repeats(parts[i], end)
            names.append(NamePart(name: parts[i], end: isComplete ? empty : end))
        }
    }
}

extension Quantity {
    /// 超过98％、85％: the qualifier of the first share governs the second.
    fileprivate mutating func inherit(from first: Quantity, _ text: Passage) {
        guard qualifier == .exact, first.start < first.numeral, unit == first.unit, first.qualifier == .over,
            unit == UnitWords.shared.percent, !value.isNaN
        else { return }
        qualifier = .over
        upper = min(value + step, 100)
    }
}
