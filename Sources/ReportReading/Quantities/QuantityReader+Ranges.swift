import Indicators

extension QuantityReader {
    /// Reads a range (8%至10%, 5—8万元) that begins with `first`, and returns where to go on; nil where there is none.
    ///
    /// - Parameter opening: the unit right behind `first`, if one.
    func range(
        from first: Numeral, opening: (length: Int, unit: Int16)?, _ found: Stack<Quantity>
    ) -> Int? {
        guard first.form == .plain || first.form == .percent, !first.isOver else { return nil }
        var i = first.end
        var firstUnit = UnitWords.none
        if first.form == .percent { firstUnit = units.percent }
        if let opening {
            firstUnit = opening.unit
            i += opening.length
        }
        guard let joined = joiner(i) else { return nil }
        let start = joined
        guard let second = numerals.numeral(at: start), second.form == first.form || first.form == .percent else {
            return nil
        }
        guard let stated = stated(second), stated.quantity.perUnit == UnitWords.none || opening == nil else {
            return nil
        }
        guard firstUnit == UnitWords.none || firstUnit == stated.quantity.unit else { return nil }
        guard !NotFigures.rejects(text, second, stated) else { return max(second.end, first.end) }
        var lower = first.value
        var step = first.resolution ?? .nan
        if firstUnit == UnitWords.none, !first.hasScale, second.hasScale, first.value < second.unscaled {
            lower = first.scaled(by: second.scale)
            step = decimalPlace(step, times: second.scale)
        }
        let upper = second.value
        guard lower < upper else { return nil }
        if let before = text.previousWord(first.start), before == 0x4ECE || before == 0x7531 {
            guard firstUnit != UnitWords.none else { return nil }
            return nil
        }
        var quantity = stated.quantity
        quantity.start = first.start
        quantity.numeral = first.start
        quantity.value = .nan
        quantity.lower = lower
        quantity.upper = upper
        quantity.qualifier = .range
        quantity.resolution = min(step, second.resolution ?? .nan)
        found.append(quantity)
        return quantity.next
    }

    /// Where the second number of a range begins, if the first ends at `i`.
    private func joiner(_ i: Int) -> Int? {
        var j = i
        if text.kind(j) == .dash {
            while text.kind(j) == .dash { j += 1 }
        } else if text[j] == 0x81F3 || text[j] == 0x5230 {
            j += 1
        } else {
            return nil
        }
        switch text.kind(j) {
        case .digit, .chineseDigit, .chineseScale: return j
        default: return nil
        }
    }
}

extension Passage {
    /// The position before `i`, spaces left out.
    func previousPosition(_ i: Int) -> Int {
        var j = i - 1
        while j > 0, kind(j) == .space { j -= 1 }
        return j
    }

    /// The character before `i`, spaces left out.
    func previousWord(_ i: Int) -> UInt16? {
        var j = i - 1
        while kind(j) == .space, j > 0 { j -= 1 }
        return j >= 0 ? self[j] : nil
    }
}
