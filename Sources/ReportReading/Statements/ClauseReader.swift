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
            if k > 0 {
                let isShared = clauses[k - 1].tail.contains(.each) || clauses[k - 1].continuesList
                clause.continuesList = continuesList(from: quantities[k - 1].next, to: q.start, isShared: isShared)
            }
            // 由19个村居组成 says what there is, not what there was before.
            if clause.tail.contains(.from), !movesOn(behind: q.next) { clause.tail.remove(.from) }
            preferSide(&clause, q, next: next)
            clauses.append(clause)
            previous = clause.right.isEmpty ? q.next : clause.right.upperBound
            // 11个村中仍有两个: 中 belongs to what stands before it.
            if !clause.right.isEmpty, text[previous] == 0x4E2D { previous += 1 }
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
        // 常住人口 34615 人 出生率 7.2‰: a space between the unit and the next noun parts them.
        if leftLength >= 2, text.kind(q.next) == .space {
            clause.right = q.next..<q.next
            return
        }
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

    /// Whether a level or a change follows within the clause: 由58件 … 增至70件.
    private func movesOn(behind i: Int) -> Bool {
        var w = words.first(from: i)
        while w < words.count, words[w].start < i + 16 {
            let word = words[w]
            if !word.tags.isDisjoint(with: [.level, .change]), !word.tags.contains(.plain) { return true }
            w += 1
        }
        return false
    }

    /// Whether only 、 or 和 joins two numbers.
    ///
    /// - Parameter isShared: whether 分别 holds for both, so that the second may have a verb of change of its own
    ///   (分别增长8.4%、下降3.2%).
    private func continuesList(from a: Int, to b: Int, isShared: Bool) -> Bool {
        var i = a
        var joined = false
        while i < b {
            if isShared, joined, let word = words.starting(at: i), word.end <= b, word.tags.contains(.change),
                !word.tags.contains(.plain)
            {
                i = word.end
                continue
            }
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
