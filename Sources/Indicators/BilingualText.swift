/// A language that Yearbook writes: simplified Chinese or English.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    /// Simplified Chinese, as in `lang="zh-Hans"`.
    case zhHans = "zh-Hans"
    /// English.
    case en
}

/// A text in Chinese and in English, such as the name of an indicator or the message of a finding.
///
/// Either side may be empty; `subscript(_:)` then falls back on the other, so that a reader always sees something.
public struct BilingualText: Sendable, Hashable, Codable {
    /// The text in simplified Chinese.
    public var chinese: String
    /// The text in English.
    public var english: String

    /// Creates a text from its two sides.
    public init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in `language`, or the other side where that one is empty.
    public subscript(language: Language) -> String {
        switch language {
        case .zhHans: chinese.isEmpty ? english : chinese
        case .en: english.isEmpty ? chinese : english
        }
    }
}
