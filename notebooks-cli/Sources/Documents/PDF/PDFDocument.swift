#if Documents
    import Foundation

    /// A PDF as text, through poppler's program `pdftotext`.
    enum PDFDocument {
        /// The largest file.
        static let mostBytes = 256 << 20
        /// The seconds that the conversion may take.
        static let mostSeconds = 120
        /// The kilobytes of memory that the conversion may take.
        static let mostKilobytes = 4 << 20
        /// The most bytes that the conversion may print: the places of words take some fifty times their letters.
        static let mostOutput = 512 << 20

        /// Reads a document: its paragraphs put together again from the lines of its pages.
        static func read(_ source: [UInt8]) throws(DocumentError) -> ImportedDocument {
            guard source.starts(with: "%PDF-".utf8) || source.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
            else { throw .notOfFormat(.pdf, reason: "it does not begin as one") }
            guard source.count <= mostBytes else { throw .beyondLimit("has \(source.count) bytes as a PDF") }
            guard let program = BoundedProcess.find("pdftotext") else {
                throw .missingProgram("pdftotext", package: "poppler-utils")
            }
            let pages = try PDFPages.read(convert(source, program))
            let text = DocumentText(PDFParagraphs(pages).blocks)
            guard !text.bytes.isEmpty || !text.notices.isEmpty else {
                throw .notOfFormat(
                    .pdf,
                    reason: "it has no text but perhaps pictures of pages: use a program that recognises characters")
            }
            return ImportedDocument(bytes: text.bytes, format: .pdf, notices: text.notices)
        }

        private static func convert(_ source: [UInt8], _ program: String) throws(DocumentError) -> [UInt8] {
            let file = FileManager.default.temporaryDirectory
                .appendingPathComponent("yearbook-\(UUID().uuidString).pdf")
            defer { try? FileManager.default.removeItem(at: file) }
            let result: BoundedProcess
            do {
                try Data(source).write(to: file)
                result = try BoundedProcess.run(
                    program, ["-bbox-layout", "-enc", "UTF-8", file.path, "-"], seconds: mostSeconds,
                    kilobytes: mostKilobytes, outputLimit: mostOutput)
            } catch {
                throw .programFailed("pdftotext", reason: "it could not be started: \(error.localizedDescription)")
            }
            let messages = result.messages.lowercased()
            switch result.outcome {
            case .exited(0): return result.output
            case .exited where messages.contains("password"): throw .encrypted(.pdf)
            case .exited(let code):
                let words = result.messages.split(separator: "\n").prefix(2).joined(separator: "; ")
                throw .programFailed("pdftotext", reason: words.isEmpty ? "it ended with code \(code)" : words)
            case .crashed(let signal): throw .programFailed("pdftotext", reason: "it ended with signal \(signal)")
            case .timedOut: throw .beyondLimit("takes more than \(mostSeconds) seconds to convert")
            case .tooMuchOutput: throw .beyondLimit("has more than \(mostOutput) bytes of words and places")
            }
        }
    }

#endif
