/// The sorts of files that are read.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    /// Plain text; Markdown is read as it stands.
    case text
    /// A web page.
    case html
    /// A Word document (Office Open XML).
    case docx
    /// A PDF.
    case pdf
    /// One JSON object a line, each a document.
    case jsonl

    /// The format that a file's name ends in; nil where it tells none.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
        switch fileName[fileName.index(after: dot)...].lowercased() {
        case "txt", "text", "md", "markdown": self = .text
        case "html", "htm", "xhtml", "shtml": self = .html
        case "docx", "docm": self = .docx
        case "pdf": self = .pdf
        case "jsonl", "ndjson": self = .jsonl
        default: return nil
        }
    }

    /// The format that a file's first bytes show; plain text where they show none.
    ///
    /// - A zip archive is taken for a Word document, and reading it says so where it is none.
    /// - An object with a key at the very beginning is JSON Lines: no report begins so.
    public init(sniffing bytes: some Collection<UInt8>) {
        let start = Array(bytes.prefix(4096))
        if start.starts(with: "PK\u{3}\u{4}".utf8) || start.starts(with: LegacyOffice.signature) {
            self = .docx
        } else if start.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else {
            let rest = start.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
            self = Self.isObject(rest) ? .jsonl : Self.isPage(rest) ? .html : .text
        }
    }

    private static func isObject(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == 0x7B else { return false }
        let next = bytes.dropFirst().first { $0 != 0x20 && $0 != 0x09 }
        return next == 0x22 || next == 0x7D
    }

    private static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<head")
            || text.hasPrefix("<") && (text.contains("<html") || text.contains("<body") || text.contains("<table"))
    }
}

/// The container that Word used before 2007, and in which it encrypts.
enum LegacyOffice {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
}
