/// Why a document cannot be read.
public enum ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file cannot be opened, with the system's reason.
    case unreadable(document: String, reason: String)
    /// There is no text in it.
    case empty(document: String)
    /// It is no text: a program, a picture, a word processor's file.
    case binary(document: String)
    /// It is text in an encoding that is not read.
    case unknownEncoding(document: String, hint: String?)
    /// It is larger than a report can be.
    case tooLarge(document: String, bytes: Int)

    /// The error in words, with the remedy.
    public var description: String {
        switch self {
        case .unreadable(let document, let reason): "\(document): cannot be read: \(reason)"
        case .empty(let document): "\(document): has no text: check that the file was saved completely"
        case .binary(let document):
            "\(document): is no plain text: convert the document to text, or read it with the command that reads documents"
        case .unknownEncoding(let document, let hint):
            "\(document): is neither UTF-8 nor GB18030\(hint.map { " but looks like \($0)" } ?? ""): save it as UTF-8"
        case .tooLarge(let document, let bytes):
            "\(document): has \(bytes) bytes, more than a report can have: split it"
        }
    }

    /// The document concerned.
    public var document: String {
        switch self {
        case .unreadable(let document, _), .empty(let document), .binary(let document),
            .unknownEncoding(let document, _), .tooLarge(let document, _):
            document
        }
    }
}
