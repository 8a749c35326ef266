/// Makes text of documents of any format that is read.
///
/// A value without state; it may be used from several tasks at once.
public struct DocumentImporter: Sendable {
    /// Whether web pages, Word documents and PDFs are read: whether the trait `Documents` was on when this was built.
    public static var readsDocuments: Bool {
        #if Documents
            true
        #else
            false
        #endif
    }

    /// Creates an importer.
    public init() {}

    /// The format of a document: what its content shows beyond doubt, else what its name says, else plain text.
    ///
    /// A web page saved as `.txt` or `.doc` is thus read as a page, and a text named `.html` that shows no tag as one too.
    public static func format(of bytes: some Collection<UInt8>, name: String) -> DocumentFormat {
        let seen = DocumentFormat(sniffing: bytes)
        guard let named = DocumentFormat(fileName: name) else { return seen }
        return seen == .text || seen == .jsonl ? named : seen
    }

    /// The text of a document.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - name: its name, whose ending tells the format where the content does not.
    ///   - format: the format, where the caller knows it.
    /// - Returns: for plain text the bytes as they are but for UTF-16 and UTF-32, which are converted; for other formats
    ///   UTF-8 with a paragraph or cell on each line.
    /// - Throws: why there is no text to be had.
    public func text(
        of bytes: [UInt8], name: String, format: DocumentFormat? = nil
    ) throws(DocumentError) -> ImportedDocument {
        guard !bytes.isEmpty else { throw .empty }
        let format = format ?? Self.format(of: bytes, name: name)
        switch format {
        case .text, .jsonl:
            guard let wide = WideText(bytes) else { return ImportedDocument(bytes: bytes, format: format) }
            return ImportedDocument(
                bytes: try wide.utf8(), format: format,
                notices: [
                    ImportNotice(
                        "converted-encoding", chinese: "按 \(wide.name) 编码读取", english: "read as \(wide.name)")
                ])
        case .html, .docx, .pdf:
            #if Documents
                switch format {
                case .html: return try HTMLDocument.read(bytes)
                case .docx: return try WordDocument.read(bytes)
                default: return try PDFDocument.read(bytes)
                }
            #else
                throw .notBuiltIn(format)
            #endif
        }
    }
}
