public import Indicators

/// A document made text by whoever knows its format, such as the command for web pages and Word documents.
public struct ConvertedDocument: Sendable {
    /// The text in an encoding that the reader takes; offsets count in it.
    public var bytes: [UInt8]
    /// What a person should know about the conversion.
    public var findings: [Finding]

    /// Creates a converted document.
    public init(bytes: [UInt8], findings: [Finding] = []) {
        self.bytes = bytes
        self.findings = findings
    }

    /// Makes text of a document of some name and content; called on any thread. What it throws is the reason, in words, why
    /// the document cannot be read.
    public typealias Converter = @Sendable (_ document: String, _ bytes: [UInt8]) throws -> ConvertedDocument
}
