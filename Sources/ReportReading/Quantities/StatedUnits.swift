import Indicators

/// What units say of the things counted.
enum StatedUnits {
    /// Whether a unit counts whole things rather than measuring.
    static func countsWholes(_ family: UnitFamily) -> Bool {
        switch family {
        case .money, .foreignMoney, .area, .length, .mass, .volume, .energy, .power, .duration, .share, .points,
            .multiples:
            false
        default: true
        }
    }

    /// 年 月 日 behind a slash.
    static func calendar(_ sign: UInt16) -> Int16? {
        switch sign {
        case 0x5E74: year
        case 0x6708: month
        case 0x65E5: date
        default: nil
        }
    }

    /// Whether a noun for people begins at `i` or after a short attribute (农村人口, 困难群众).
    static func personFollows(_ text: Passage, _ i: Int, _ words: Lexicon<WordTags>) -> Bool {
        for j in i...(i + 4) {
            switch text.kind(j) {
            case .other, .several, .denial, .ordinal: break
            default: return false
            }
            guard let word = words.match(text, j) else { continue }
            if word.value.contains(.person) { return true }
            if !word.value.isEmpty, word.value != .plain { return false }
        }
        return false
    }

    private static let year = position("年")
    private static let month = position("月")
    private static let date = position("日")

    private static func position(_ symbol: String) -> Int16? {
        UnitWords.symbols.firstIndex(of: symbol).map { Int16($0) }
    }
}
