/// A document's text, and what a person should know about the way to it.
public struct ImportedDocument: Sendable {
    /// The text as UTF-8, which the offsets of figures count in: a paragraph or a cell of a table on each line.
    public var bytes: [UInt8]
    /// The format that was read.
    public var format: DocumentFormat
    /// What was found out, decided or left out.
    public var notices: [ImportNotice]

    /// Creates a document.
    public init(bytes: [UInt8], format: DocumentFormat, notices: [ImportNotice] = []) {
        self.bytes = bytes
        self.format = format
        self.notices = notices
    }
}

/// Something that a person should know about how a document was read.
public struct ImportNotice: Sendable, Hashable {
    /// How much it matters.
    public enum Weight: Sendable, Hashable {
        /// Good to know.
        case note
        /// It may affect the figures.
        case warning
    }

    /// What it is about, such as `contradictory-encoding`.
    public var code: String
    /// How much it matters.
    public var weight: Weight
    /// In Chinese.
    public var chinese: String
    /// In English.
    public var english: String

    /// Creates a notice.
    public init(_ code: String, _ weight: Weight = .note, chinese: String, english: String) {
        self.code = code
        self.weight = weight
        self.chinese = chinese
        self.english = english
    }
}
