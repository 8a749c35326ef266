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

    /// 年 月 日 天 behind a slash.
    static func calendar(_ sign: UInt16) -> Int16? {
        switch Unicode.Scalar(sign) {
        case "年": position("年")
        case "月": position("月")
        case "日": position("日")
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

    private static let positions: [String: Int16] = Dictionary(
        UnitWords.shared.units.enumerated().map { ($0.element.symbol, Int16($0.offset)) },
        uniquingKeysWith: { a, _ in a })

    private static func position(_ symbol: String) -> Int16? { positions[symbol] }
}
