import Indicators

/// One sentence being read: it remembers the figures so far, because later ones lean on them.
struct Statement {
    let sentence: Range<Int>
    let words: [Word]
    let context: StatementContext
    let heads: HeadReader
    let text: Passage
    /// The number of figures before the sentence.
    let first: Int
    /// The names of the last figures read, one a value of their list.
    private var lastNames: [NamePart] = []
    private var lastRelation: Figure.Relation?
    private var lastWasPart = false
    private var lastEnd = -1
    private var carried: WordTags = []
    private var lastKind: FigureKind?

    /// A name and the end that it shares with the names after it.
    struct NamePart {
        var name: Range<Int>
        var end: Range<Int>
    }

    init(
        sentence: Range<Int>, words: [Word], context: StatementContext, heads: HeadReader, text: Passage, first: Int
    ) {
        self.sentence = sentence
        self.words = words
        self.context = context
        self.heads = heads
        self.text = text
        self.first = first
    }

    /// Reads a list of values (usually one) that share what stands before them.
    mutating func add(
        _ quantities: ArraySlice<Quantity>, _ clauses: ArraySlice<Clause>, into figures: inout [RawFigure]
    ) {
        let lead = clauses[clauses.startIndex]
        let count = quantities.count
        var relation: Figure.Relation?
        var names: [NamePart] = []
        var isDistributed = false
        let hasRight = clauses.contains { !$0.right.isEmpty }
        let isPart = lead.all.contains(.part)

        if count > 1, hasRight {
            // 16家工厂、404家企业: each with its own noun.
            for k in quantities.indices { add(quantities[k...k], [clauses[k].alone], into: &figures) }
            return
        }
        if hasRight {
            names = [NamePart(name: lead.right, end: empty)]
        } else if !lead.isBare {
            var joinedByAnd = false
            let parts = heads.parts(of: lead.head, joinedByAnd: &joinedByAnd)
            if parts.count == count, count > 1 {
                names = completed(parts)
            } else if parts.count > 1, count == 1 {
                let q = quantities[quantities.startIndex]
                if distributes(parts, q, lead, joinedByAnd) {
                    names = completed(parts)
                    isDistributed = true
                    relation = .distributed
                } else {
                    names = [NamePart(name: lead.head, end: empty)]
                    if isList(parts, joinedByAnd) { relation = .collective }
                }
            } else {
                names = [NamePart(name: lead.head, end: empty)]
            }
        } else {
            (names, relation) = inherited(lead, quantities[quantities.startIndex], count)
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
            names[0].name = village.name
        }
        var all = lead.all
        if lead.left > lead.start || follows(lead) { all.formUnion(carried) }
        carried = all.intersection([.cumulative, .everyYear, .new, .existence, .act])
        var kindReader = KindReader(text: text, context: context, words: words, sentence: sentence)
        let firstName = names.first ?? NamePart(name: empty, end: empty)
        for k in quantities.indices {
            var q = quantities[k]
            if k > quantities.startIndex { q.inherit(from: quantities[quantities.startIndex], text) }
            let index = k - quantities.startIndex
            let own = isDistributed ? names : [names.count > 1 && names.count >= count ? names[index] : firstName]
            kindReader.isPerCapita = startsPerCapita(firstName.name)
            let kind = kindReader.kind(
                of: q, clause: lead, all: all, name: own[0].name, end: own[0].end, hasRight: hasRight,
                inherited: relation == .sharedHead ? lastKind : nil)
            let years = PeriodReader(text: text, context: context, words: words).period(
                of: q, clause: lead, kind: kind, sentence: sentence)
            for part in own {
                var figure = RawFigure(
                    quantity: q, span: text.byteRange(q.start..<q.end), name: text.byteRange(part.name),
                    nameEnd: text.byteRange(part.end), sentence: text.byteRange(sentence), kind: kind,
                    relation: k > quantities.startIndex && names.count == 1 && relation == nil ? .sharedHead : relation)
                if kind == .change, relation == .sharedHead, quantities.count == 1 {
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
        if !names.isEmpty { lastNames = names }
        lastRelation = relation
        lastEnd = quantities[quantities.endIndex - 1].next
    }

    private var empty: Range<Int> { sentence.lowerBound..<sentence.lowerBound }

    /// The name of a quantity that has no noun of its own: what came before in the sentence, else what follows.
    private func inherited(_ clause: Clause, _ q: Quantity, _ count: Int) -> ([NamePart], Figure.Relation?) {
        let before = clause.start - 1
        if before > sentence.lowerBound, clause.left == clause.start, lastEnd <= clauseStart(before) {
            let subject = heads.subject(of: clauseStart(before)..<before)
            if !subject.isEmpty {
                var joinedByAnd = false
                let parts = heads.parts(of: subject, joinedByAnd: &joinedByAnd)
                if parts.count == count, count > 1 { return (completed(parts), nil) }
                return ([NamePart(name: subject, end: empty)], nil)
            }
        }
        let predicate = predicate(after: q)
        if clause.all.isDisjoint(with: [.change, .level, .compared, .from]), predicate.count >= 3 || lastNames.isEmpty {
            if !predicate.isEmpty { return ([NamePart(name: predicate, end: empty)], nil) }
        }
        guard !lastNames.isEmpty else { return ([NamePart(name: verbs(of: clause, q), end: empty)], nil) }
        let isList = lastNames.count == count || count > 1
        return (isList ? lastNames : [lastNames[lastNames.count - 1]], .sharedHead)
    }

    /// Whether a change against the year before goes up or down; 0 where it is one against another time.
    private func changeSign(_ clause: Clause) -> Int8 {
        if !clause.tail.isDisjoint(with: [.everyYear, .cumulative, .yearsLong]) { return 0 }
        var isDown = false
        for word in words where word.start >= clause.left && word.end <= clause.upperBound {
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

    private func startsPerCapita(_ name: Range<Int>) -> Bool { text[name.lowerBound] == 0x6BCF }  // 每千人

    private func isList(_ parts: [Range<Int>], _ joinedByAnd: Bool) -> Bool {
        parts.allSatisfy { $0.count >= 2 }
    }

    /// Whether one number is stated of each of several heads.
    private func distributes(_ parts: [Range<Int>], _ q: Quantity, _ clause: Clause, _ joinedByAnd: Bool) -> Bool {
        if !isList(parts, joinedByAnd) { return false }
        if clause.tail.contains(.each) { return true }
        let family = UnitWords.shared.units[Int(q.unit)].family
        let senses = parts.map { MeasureNouns.ending(text, $0)?.sense }
        switch family {
        case .share, .points, .multiples:
            if senses.allSatisfy({ $0 == .share }) { return true }
            return !joinedByAnd
        case .money, .mass, .energy, .volume:
            return q.qualifier == .over && senses.last == .yearly && !joinedByAnd
        default: return false
        }
    }

    /// Whether a part ends in a sign of the shared noun: 托位 is no 托位床位数.
    private func repeats(_ part: Range<Int>, _ end: Range<Int>) -> Bool {
        end.contains { text[$0] == text[part.upperBound - 1] }
    }

    /// The parts of a list, each with the noun at the end that it shares with the last (工业、制造业投资).
    private func completed(_ parts: [Range<Int>]) -> [NamePart] {
        guard let last = parts.last, let shared = MeasureNouns.ending(text, last), shared.length < last.count else {
            return parts.map { NamePart(name: $0, end: empty) }
        }
        // 率 alone says too little: 利用率.
        let length = shared.length == 1 && last.count >= 5 ? 3 : shared.length
        let end = (last.upperBound - length)..<last.upperBound
        return parts.indices.map { i in
            let own = MeasureNouns.ending(text, parts[i])
            let isComplete = i == parts.count - 1 || own != nil || repeats(parts[i], end)
            return NamePart(name: parts[i], end: isComplete ? empty : end)
        }
    }
}

extension Clause {
    /// The clause of a value that has its own noun.
    fileprivate var alone: Clause {
        var copy = self
        copy.continuesList = false
        return copy
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
