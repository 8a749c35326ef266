/// Makes copies of a report of which no two state the same numbers or name the same places: a copy's digits and the names of
/// provinces and towns are drawn anew, each of the length that it had, so that the copy is a report still.
///
/// Deterministic: a copy depends on its text and its number alone. Copy 0 is the text.
public struct ReportVariation {
    /// The names that are replaced, two characters each.
    private static let places = pairs(
        """
        北京 天津 河北 山西 内蒙 辽宁 吉林 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 \
        新疆 龙江 大寺 石桥 柳林 白鹭 南浦 青禾 北塘 东山
        """)
    /// The characters of the names that take their place.
    private static let characters = Array("青白云清金玉松柏梅桂兰竹枫柳桐榆石溪河湖泉塘湾桥岭坪坝峰冈台城关港沙洲浦渡")
        .map { Array(String($0).utf8) }

    private static func pairs(_ words: String) -> Set<[UInt8]> {
        Set(words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
    }

    private var state: UInt64

    /// The copy of a report with a number.
    public static func copy(_ text: [UInt8], number: Int) -> [UInt8] {
        guard number > 0 else { return text }
        var variation = ReportVariation(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
        var result = text
        variation.varyDigits(&result)
        variation.varyChineseDigits(&result)
        variation.varyPlaces(&result, number)
        return result
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// New digits in every run but the years, which tell what a report speaks of. A run begins with no zero that did not.
    private mutating func varyDigits(_ text: inout [UInt8]) {
        var i = 0
        while i < text.count {
            guard Self.isDigit(text[i]) else {
                i += 1
                continue
            }
            var end = i
            while end < text.count, Self.isDigit(text[end]) { end += 1 }
            // 年 or 月 or 日 behind it: a date.
            let isDate =
                end + 2 < text.count
                && [[0xE5, 0xB9, 0xB4], [0xE6, 0x9C, 0x88], [0xE6, 0x97, 0xA5]].contains(Array(text[end..<(end + 3)]))
            if !isDate {
                for k in i..<end where text[k] != 0x30 { text[k] = 0x31 + UInt8(next(9)) }
            }
            i = end
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static let chineseDigits = "二三四五六七八九".map { Array(String($0).utf8) }
    private static let scales = Set("十百千万亿".map { Array(String($0).utf8) })

    /// New digits before 十 百 千 万 亿; elsewhere Chinese digits number things.
    private mutating func varyChineseDigits(_ text: inout [UInt8]) {
        var i = 0
        while i + 6 <= text.count {
            if text[i] >= 0xE4, text[i] < 0xEA, Self.scales.contains(Array(text[(i + 3)..<(i + 6)])),
                Self.chineseDigits.contains(Array(text[i..<(i + 3)]))
            {
                text.replaceSubrange(i..<(i + 3), with: Self.chineseDigits[next(Self.chineseDigits.count)])
            }
            i += 1
        }
    }

    /// Another name for each place, the same throughout the copy.
    private mutating func varyPlaces(_ text: inout [UInt8], _ number: Int) {
        var names: [[UInt8]: [UInt8]] = [:]
        for place in Self.places.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            names[place] = Self.characters[next(Self.characters.count)] + Self.characters[next(Self.characters.count)]
        }
        var i = 0
        while i + 6 <= text.count {
            if text[i] >= 0xE4, text[i] < 0xEA, let name = names[Array(text[i..<(i + 6)])] {
                text.replaceSubrange(i..<(i + 6), with: name)
                i += 6
            } else {
                i += 1
            }
        }
    }
}
