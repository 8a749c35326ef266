/// Why a document's text cannot be had.
public enum DocumentError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is nothing in the file, or no text.
    case empty
    /// The command was built without the trait `Documents`.
    case notBuiltIn(DocumentFormat)
    /// The file is not of the format that it is read as.
    case notOfFormat(DocumentFormat, reason: String)
    /// The file is protected by a password.
    case encrypted(DocumentFormat)
    /// A limit that no report reaches is passed; the file may be made to exhaust memory or time.
    case beyondLimit(String)
    /// A program that is needed is not installed.
    case missingProgram(String, package: String)
    /// The program that converts the file failed.
    case programFailed(String, reason: String)
    /// The characters are in an encoding that is not read.
    case unknownEncoding(hint: String?)

    /// The reason and the remedy, to follow the file's name.
    public var description: String {
        switch self {
        case .empty: "has no text: check that the file was saved completely"
        case .notBuiltIn(let format):
            "is \(format.words), which this build does not read: build the command with its trait Documents "
                + "(swift build without --disable-default-traits), or save the document as text"
        case .notOfFormat(let format, let reason): "is not \(format.words): \(reason)"
        case .encrypted(let format): "is \(format.words) protected by a password: save it without one"
        case .beyondLimit(let limit):
            "\(limit), more than a report can have: check where the file comes from, or split it"
        case .missingProgram(let program, let package):
            "needs the program \(program), which is not installed: apt-get install \(package)"
        case .programFailed(let program, let reason): "cannot be converted by \(program): \(reason)"
        case .unknownEncoding(let hint):
            "is neither UTF-8 nor GB18030\(hint.map { " but looks like \($0)" } ?? ""): save it as UTF-8"
        }
    }
}

extension DocumentFormat {
    /// The format in words, with its article.
    var words: String {
        switch self {
        case .text: "a plain text"
        case .html: "a web page"
        case .docx: "a Word document (.docx)"
        case .pdf: "a PDF"
        case .jsonl: "a file of JSON Lines"
        }
    }
}
