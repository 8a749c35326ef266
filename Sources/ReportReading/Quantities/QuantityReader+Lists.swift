import Indicators

extension QuantityReader {
    /// Reads numbers of which only the last has its unit (分别提高1.2、0.8个百分点; 分别达1409万、1305万人次) and returns where
    /// to go on; nil where `first` begins no such list.
    ///
    /// Two numbers side by side without 分别 or a scale may be an estimate (三、四个) or numbering, and are no list.
    func list(from first: Numeral, _ found: Stack<Quantity>) -> Int? {
        guard isOpen(first), joined(behind: first) != nil else { return nil }
        var numbers = [first]
        while numbers.count < Self.longestList, let last = numbers.last, isOpen(last), let next = joined(behind: last) {
            numbers.append(next)
        }
        guard numbers.count > 1, let last = numbers.last, let stated = stated(last), stated.hasUnit,
            !NotFigures.rejects(text, last, stated), states(numbers)
        else { return nil }
        for number in numbers.dropLast() {
            var member = number
            if !number.hasScale, last.hasScale, number.value < last.unscaled { rescale(&member, by: last.scale) }
            found.append(
                assembled(
                    member, stated.quantity.unit, stated.quantity.perUnit, end: number.end, isRemainder: false,
                    hasUnit: true
                ).quantity)
        }
        found.append(stated.quantity)
        return stated.quantity.next
    }

    /// Numbers that are tried as one list: every number may begin one.
    private static let longestList = 24

    /// Whether a number has no unit of its own.
    private func isOpen(_ n: Numeral) -> Bool {
        n.form == .plain && !n.isOver && !n.isChinese && units.match(text, n.end) == nil
    }

    /// The number behind 、 or 和.
    private func joined(behind n: Numeral) -> Numeral? {
        switch Unicode.Scalar(text[n.end]) {
        case "、", "和", "与": break
        default: return nil
        }
        guard text.kind(n.end + 1) == .digit, let next = numerals.numeral(at: n.end + 1), next.form == .plain else {
            return nil
        }
        return next
    }

    /// Whether the wording makes a list of numbers of it: each has a scale or a decimal point, or 分别 stands before them.
    private func states(_ numbers: [Numeral]) -> Bool {
        if numbers.allSatisfy({ $0.hasScale || $0.power > 1 }) { return true }
        var i = numbers[0].start - 1
        let limit = max(0, i - 16)
        while i > limit, !text.kind(i).endsClause {
            if text.matches("分别", at: i) { return true }
            i -= 1
        }
        return false
    }

    private func rescale(_ n: inout Numeral, by scale: Double) {
        n.value = n.scaled(by: scale)
        n.upper = n.value
        n.resolution = n.resolution.map { decimalPlace($0, times: scale) }
        n.gap = decimalPlace(n.gap, times: scale)
        n.step = decimalPlace(n.step, times: scale)
    }
}
