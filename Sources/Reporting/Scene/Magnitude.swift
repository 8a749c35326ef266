public import Indicators

/// The power of ten that an axis or a table leaves out of its numbers, in the words of each language: 亿, million.
///
/// Chinese groups by ten thousands and English by thousands, so that the two may divide by different numbers; the places on the
/// axis are the same.
public struct Magnitude: Sendable, Hashable {
    /// What numbers are divided by in Chinese.
    public let chineseDivisor: Double
    /// What numbers are divided by in English.
    public let englishDivisor: Double

    /// No power is left out.
    public static let one = Magnitude(chineseDivisor: 1, englishDivisor: 1)

    /// The magnitude that suits numbers up to `largest`: none below a million.
    public init(suiting largest: Double) {
        switch largest.magnitude {
        case 1e12...: self.init(chineseDivisor: 1e8, englishDivisor: 1e9)
        case 1e9...: self.init(chineseDivisor: 1e8, englishDivisor: 1e9)
        case 1e8...: self.init(chineseDivisor: 1e8, englishDivisor: 1e6)
        case 1e6...: self.init(chineseDivisor: 1e4, englishDivisor: 1e6)
        default: self = .one
        }
    }

    private init(chineseDivisor: Double, englishDivisor: Double) {
        self.chineseDivisor = chineseDivisor
        self.englishDivisor = englishDivisor
    }

    /// The word before the unit, with the space that English needs: `亿`, `million `.
    public var word: BilingualText {
        let chinese: String = chineseDivisor == 1e8 ? "亿" : chineseDivisor == 1e4 ? "万" : ""
        let english: String = englishDivisor == 1e9 ? "billion " : englishDivisor == 1e6 ? "million " : ""
        return BilingualText(chinese: chinese, english: english)
    }

    /// `value` in both languages without the power.
    public func text(_ value: Double, digits: Int = 4) -> BilingualText {
        BilingualText(
            chinese: NumberText.display(value / chineseDivisor, digits: digits),
            english: NumberText.display(value / englishDivisor, digits: digits))
    }
}
