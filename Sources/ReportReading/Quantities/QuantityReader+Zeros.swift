import Indicators

extension QuantityReader {
    /// Reads a stated zero (未发生生产安全事故, 零投诉) and returns where to go on.
    func zero(_ i: Int, _ end: Int, _ found: Stack<Quantity>) -> Int {
        guard let word = Zeros.words.match(text, i) else { return i + 1 }
        let noun = word.value ? i + 1 : i + word.length
        guard Zeros.counts(text, noun, end) else { return i + 1 }
        let stop = i + word.length
        found.append(
            Quantity(
                start: i, end: stop, numeral: i, next: noun, value: 0, lower: 0, upper: 0, resolution: 1,
                qualifier: .exact, unit: units.unstated))
        return stop
    }
}

/// Wordings that state that nothing happened.
enum Zeros {
    /// The words; true where the noun is part of the word (零事故).
    static let words = Lexicon<Bool>(
        "未发生 未收到 未接到 没有发生 没有收到 未出现 未接收".split(separator: " ").map { (word: String($0), value: false) }
            + "零事故 零投诉 零上访 零发案 零复议 零败诉 零死亡 零伤亡 零感染 零诉讼 零火灾 零发生".split(separator: " ")
            .map { (word: String($0), value: true) })

    private static let nouns = Lexicon(
        words: "事故 案件 事件 申请 诉讼 复议 火灾 纠纷 上访 投诉 舆情 死亡 伤亡 警情 疫情 发案 败诉 感染 发生")

    /// Whether a noun that can be counted stands before the end of the clause.
    static func counts(_ text: Passage, _ i: Int, _ end: Int) -> Bool {
        var j = i
        while j < end, j - i < 24, !text.kind(j).endsClause {
            if nouns.match(text, j) != nil { return true }
            j += 1
        }
        return false
    }
}
