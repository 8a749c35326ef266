/// The numbering of a Word document's paragraphs, which stands in no text: 一、 （一） 1.
struct WordNumbering {
    /// A level of a list.
    struct Level {
        var start = 1
        var format = "decimal"
        /// The text with %1 for the number of the first level, and so on.
        var text = ""
    }

    /// The levels of each list's pattern.
    var patterns: [String: [Int: Level]] = [:]
    /// The pattern of each list.
    var lists: [String: String] = [:]
    /// Where a list begins anew with a number of its own.
    var starts: [String: [Int: Int]] = [:]
    private var counters: [String: [Int: Int]] = [:]
    private var started: Set<String> = []

    /// The number of the next paragraph of a list, with its signs; empty for bullets and unknown lists.
    mutating func next(list: String, level: Int) -> String {
        guard let pattern = lists[list], let levels = patterns[pattern], let own = levels[level] else { return "" }
        var counter = counters[pattern] ?? [:]
        if started.insert(list).inserted, let starts = starts[list] {
            for (level, start) in starts { counter[level] = start - 1 }
        }
        counter[level] = (counter[level] ?? own.start - 1) + 1
        for deeper in levels.keys where deeper > level { counter[deeper] = nil }
        counters[pattern] = counter
        guard own.format != "bullet" else { return "" }
        var text = own.text
        for place in 0..<9 where text.contains("%\(place + 1)") {
            let number = counter[place] ?? levels[place]?.start ?? 1
            text = text.replacing("%\(place + 1)", with: Self.words(number, levels[place]?.format ?? "decimal"))
        }
        return text
    }

    /// A number in the writing of a list.
    static func words(_ number: Int, _ format: String) -> String {
        switch format {
        case "none": return ""
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand",
            "taiwaneseCounting":
            return chinese(number)
        case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand":
            return String(number).map { digits[$0.wholeNumberValue ?? 0] }.joined()
        case "ideographTraditional" where (1...10).contains(number):
            return String(Array("甲乙丙丁戊己庚辛壬癸")[number - 1])
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
            return (1...20).contains(number) ? String(Unicode.Scalar(UInt32(0x245F + number))!) : String(number)
        case "decimalZero": return number < 10 ? "0\(number)" : String(number)
        case "upperLetter", "lowerLetter":
            guard number > 0 else { return String(number) }
            let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((number - 1) % 26))
            let word = String(repeating: Character(letter), count: min(1 + (number - 1) / 26, 20))
            return format == "upperLetter" ? word : word.lowercased()
        case "upperRoman": return roman(number)
        case "lowerRoman": return roman(number).lowercased()
        default: return String(number)
        }
    }

    private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// 1 to 99 in Chinese; larger ones, which number no chapters, digit by digit.
    private static func chinese(_ number: Int) -> String {
        guard (1...99).contains(number) else { return String(number).map { digits[$0.wholeNumberValue ?? 0] }.joined() }
        let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
        let first = tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十"
        return first + (ones == 0 ? "" : digits[ones])
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
