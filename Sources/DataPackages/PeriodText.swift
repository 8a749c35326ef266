import Indicators

/// A period as text: `2021`, `2016/2020`, and `2021/2021-11` where it ends within the year.
enum PeriodText {
    static func text(_ period: Period) -> String {
        guard let month = period.throughMonth else {
            return period.isSingleYear ? "\(period.firstYear)" : "\(period.firstYear)/\(period.lastYear)"
        }
        return "\(period.firstYear)/\(period.lastYear)-\(month < 10 ? "0" : "")\(month)"
    }

    /// Reads a period; nil where the text is none.
    static func period(_ text: String, wording: String?) -> Period? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let last = parts.last else { return nil }
        let end = last.split(separator: "-", omittingEmptySubsequences: false)
        guard end.count <= parts.count, let lastYear = number(end[0], digits: 4) else { return nil }
        var firstYear = lastYear
        if parts.count == 2 {
            guard let year = number(parts[0], digits: 4), year <= lastYear else { return nil }
            firstYear = year
        }
        var month: Int?
        if end.count == 2 {
            guard let number = number(end[1], digits: 2), (1...12).contains(number) else { return nil }
            month = number
        }
        return Period(firstYear: firstYear, lastYear: lastYear, throughMonth: month, wording: wording)
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return Int(text)
    }
}
