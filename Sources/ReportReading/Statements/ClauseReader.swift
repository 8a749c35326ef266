import Indicators

/// Finds the clauses of a sentence's quantities, and for each the side on which its noun stands.
struct ClauseReader {
    let heads: HeadReader

    private var text: Passage { heads.text }
    private var words: WordList { heads.words }

    /// One clause a quantity.
    func read(_ sentence: Range<Int>, _ quantities: Stack<Quantity>, into clauses: Stack<Clause>) {
        clauses.removeAll()
        var previous = sentence.lowerBound
        for k in 0..<quantities.count {
            let q = quantities[k]
            let next = k + 1 < quantities.count ? quantities[k + 1].start : sentence.upperBound
            var clause = heads.clause(of: q, sentence: sentence, previous: previous, next: next)
            clause.continuesList = k > 0 && continuesList(from: quantities[k - 1].next, to: q.start)
            preferSide(&clause, q, next: next)
            clauses.append(clause)
            previous = clause.right.isEmpty ? q.next : clause.right.upperBound
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
        guard let word = words.starting(at: i) else { return false }
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
