/// What a character is to the reader's rules.
enum CharacterClass: UInt8 {
    case other, space, newline
    case digit, letter
    /// 一 to 九, 零 〇 两 廿 半.
    case chineseDigit
    /// 壹 to 玖, 拾 佰 仟: numerals of cheques, which are common in other words (队伍, 陆续) and stand only among their like.
    case formalNumeral
    /// 几 数 上, which before a scale make a rough number.
    case several
    /// 第, which makes a number a place in an order.
    case ordinal
    /// 未 没, which may state a zero (未发生).
    case denial
    /// 十 百 千 万 亿.
    case chineseScale
    /// 。 ！ ？
    case stop
    case semicolon, colon, comma
    /// 、
    case pause
    case openQuote, closeQuote
    case openBracket, closeBracket
    /// 《 and 》
    case openTitle, closeTitle
    case percent
    /// - – — ～ and their likes, which join the ends of a range.
    case dash
    case punctuation

    /// The class in a cell of a passage.
    @inline(__always)
    init(cell: UInt64) { self = unsafeBitCast(UInt8(truncatingIfNeeded: cell >> 16) & 0x1F, to: CharacterClass.self) }

    /// The bit of the class, so that a test for one of several is one operation.
    @inline(__always)
    var bit: UInt32 { 1 &<< UInt32(rawValue) }

    /// The bit of the class in a cell of a passage.
    @inline(__always)
    static func bit(cell: UInt64) -> UInt32 { 1 &<< UInt32(truncatingIfNeeded: cell >> 16) }

    /// Whether the character is one of a word, whatever else it may be.
    @inline(__always)
    var isWord: Bool {
        switch self {
        case .other, .several, .ordinal, .denial: true
        default: false
        }
    }

    /// Whether a clause ends here.
    @inline(__always)
    var endsClause: Bool {
        switch self {
        case .newline, .stop, .semicolon, .colon, .comma: true
        default: false
        }
    }

    /// Whether a sentence ends here.
    @inline(__always)
    var endsSentence: Bool { self == .stop || self == .newline || self == .semicolon }
}
