import Indicators

/// Turns the quantities of a sentence into figures: what was counted, of which kind, in which period.
final class StatementReader {
    let text: Passage
    private let quantityReader: QuantityReader
    private let wordReader: WordReader
    private var quantities: [Quantity] = []
    private var words: [Word] = []
    private var clauses: [Clause] = []

    init(_ text: Passage) {
        self.text = text
        quantityReader = QuantityReader(text)
        wordReader = WordReader(text: text)
    }

    /// Reads one sentence and appends its figures in the order of the text.
    func read(_ sentence: Range<Int>, context: StatementContext, into figures: inout [RawFigure]) {
        quantities.removeAll(keepingCapacity: true)
        quantityReader.read(sentence, into: &quantities)
        guard !quantities.isEmpty else { return }
        words.removeAll(keepingCapacity: true)
        wordReader.read(sentence, into: &words)
        let heads = HeadReader(text: text, words: words)
        findClauses(sentence, heads)
        var statement = Statement(
            sentence: sentence, words: words, context: context, heads: heads, text: text, first: figures.count)
        var k = 0
        while k < quantities.count {
            var end = k + 1
            while end < quantities.count, clauses[end].continuesList { end += 1 }
            statement.add(quantities[k..<end], clauses[k..<end], into: &figures)
            k = end
        }
    }

    private func findClauses(_ sentence: Range<Int>, _ heads: HeadReader) {
        clauses.removeAll(keepingCapacity: true)
        var previous = sentence.lowerBound
        for k in quantities.indices {
            let next = k + 1 < quantities.count ? quantities[k + 1].start : sentence.upperBound
            var clause = heads.clause(of: quantities[k], sentence: sentence, previous: previous, next: next)
            clause.continuesList = k > 0 && continuesList(from: quantities[k - 1].next, to: quantities[k].start)
            preferSide(&clause, quantities[k], next: next)
            clauses.append(clause)
            previous = clause.right.isEmpty ? quantities[k].next : clause.right.upperBound
        }
        // 22个750千伏和330千伏电网工程: a number without a noun of its own counts what the next one names.
        for k in stride(from: quantities.count - 2, through: 0, by: -1) {
            let touches = quantities[k].next == quantities[k + 1].start
            if touches, clauses[k].right.isEmpty, clauses[k].isBare { clauses[k].right = clauses[k + 1].right }
        }
    }

    /// Decides between the noun on the left and the one on the right.
    private func preferSide(_ clause: inout Clause, _ q: Quantity, next: Int) {
        guard !clause.right.isEmpty else { return }
        let family = UnitWords.shared.units[Int(q.unit)].family
        let leftLength = clause.head.count
        switch family {
        case .share, .points, .multiples:
            if !clause.isAttribute { clause.right = q.next..<q.next }
            return
        default: break
        }
        if q.role == .rank {
            clause.right = q.next..<q.next
            return
        }
        if clause.isAttribute { return }
        if !StatedUnits.countsWholes(family), leftLength >= 2 {
            clause.right = q.next..<q.next
            return
        }
        if leftLength >= 2,
            startsWithVerb(clause.right.lowerBound)
                || clause.right.upperBound == next && next < text.count && !endsInAnd(next)
        {
            clause.right = q.next..<q.next
        }
    }

    private func endsInAnd(_ i: Int) -> Bool {
        switch Unicode.Scalar(text[i - 1]) {
        case "和", "与", "及", "、": true
        default: false
        }
    }

    private func startsWithVerb(_ i: Int) -> Bool {
        guard let word = words.first(where: { $0.start == i }) else { return false }
        return !word.tags.isDisjoint(with: [.deed, .weak, .act]) && !word.tags.contains(.plain)
    }

    /// Whether only 、 or 和 joins two numbers.
    private func continuesList(from a: Int, to b: Int) -> Bool {
        var i = a
        var joined = false
        while i < b {
            if text.kind(i) == .space {
                i += 1
                continue
            }
            switch Unicode.Scalar(text[i]) {
            case "、", "和", "与", "及": joined = true
            case "以" where text[i + 1] == 0x53CA: break
            default: return false
            }
            i += 1
        }
        return joined
    }
}
