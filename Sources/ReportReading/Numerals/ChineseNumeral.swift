public import Indicators

/// A number found in Chinese text, without regard to what it counts.
public struct ChineseNumeral: Sendable, Hashable {
    /// How a number is meant.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// A plain number.
        case number
        /// A fraction: 三分之一, 1/3. The value is the ratio.
        case fraction
        /// A share: 百分之五, 5%, 八成. The value is in per cent.
        case percentage
    }

    /// Where it stands: UTF-8 offsets in the text, the sign included.
    public var byteRange: Range<Int>
    /// The value; nil where only bounds are stated (数百, 三五个).
    public var value: Double?
    /// The values that the wording of the numeral allows: [3, 5] for 三五, [10, 20] for 十几.
    public var bounds: Bounds
    /// The place of the last written digit with the scale after it; nil for a fraction.
    public var resolution: Double?
    /// How it is meant.
    public var form: Form

    /// All numbers of a text, in order.
    ///
    /// Arabic digits in half and full width with separators and decimals, Chinese numerals with 零 〇 两 廿 半 and the
    /// formal signs of cheques, section arithmetic with 万 亿 万亿, mixtures (3万5千, 1.09万亿), fractions, percentages,
    /// 成, approximations (十几, 两三百, 数百), signs (负, −). Spaces may stand within a number.
    ///
    /// - Ordinals and dates are numbers too here; whether something is a *figure* is for `ReportReader` to say.
    /// - A single formal sign within a word (队伍, 陆地) is no number.
    ///
    /// Cost: one pass over the text.
    public static func all(in text: String) -> [ChineseNumeral] {
        var text = text
        return text.withUTF8 { bytes in
            let buffer = PassageBuffer(capacity: bytes.count + 1)
            let found = NumeralScan(text: buffer.decode(bytes, 0..<bytes.count)).all()
            return withExtendedLifetime(buffer) { found }
        }
    }

    /// The value of a text that is one number and nothing else but spaces, or nil.
    public static func value(of text: String) -> Double? {
        let found = all(in: text)
        guard found.count == 1, let only = found.first else { return nil }
        let utf8 = Array(text.utf8)
        let outside = utf8[..<only.byteRange.lowerBound] + utf8[only.byteRange.upperBound...]
        return outside.allSatisfy { $0 == 0x20 } ? only.value : nil
    }
}
