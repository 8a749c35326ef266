#if Documents
    /// A Word document as text.
    enum WordDocument {
        /// The largest file.
        static let mostBytes = 256 << 20
        /// The largest part when unpacked.
        static let mostUnpacked = 128 << 20

        /// Reads the body of a document; headers, footers, comments, notes and deleted text are left out.
        static func read(_ source: [UInt8]) throws(DocumentError) -> ImportedDocument {
            guard !source.starts(with: LegacyOffice.signature) else {
                throw .notOfFormat(
                    .docx,
                    reason:
                        "it is in Word's format before 2007 or protected by a password: save it as .docx without one")
            }
            guard source.count <= mostBytes else { throw .beyondLimit("has \(source.count) bytes as a Word document") }
            guard source.starts(with: "PK".utf8) else { throw .notOfFormat(.docx, reason: "it is no zip archive") }
            let archive = try ZipArchive(source)
            let main = try mainPart(archive)
            let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
            if let size = archive.sizes[main], size > mostUnpacked {
                throw .beyondLimit("has a part \(main) that unpacks to \(size) bytes; \(mostUnpacked) are read")
            }
            let parts = try archive.contents(
                of: [main, folder + "styles.xml", folder + "numbering.xml"], limit: mostUnpacked)
            guard let content = parts[main] else { throw missing(main, archive) }
            let styles = try WordStyles(
                styles: parts[folder + "styles.xml"], numbering: parts[folder + "numbering.xml"])
            let body = try WordBody(content, part: main, styles: styles)
            let text = DocumentText(body.blocks)
            guard !text.bytes.isEmpty || !text.notices.isEmpty else { throw .empty }
            return ImportedDocument(bytes: text.bytes, format: .docx, notices: text.notices + notices(body))
        }

        /// The name of the part with the text, which most documents call `word/document.xml`.
        private static func mainPart(_ archive: ZipArchive) throws(DocumentError) -> String {
            let usual = "word/document.xml"
            guard archive.sizes[usual] == nil, archive.sizes["_rels/.rels"] != nil else { return usual }
            let relations = try archive.contents(of: ["_rels/.rels"], limit: 1 << 20)["_rels/.rels"] ?? []
            let target = try relations.lent { buffer throws(DocumentError) -> String? in
                var xml = try XMLReader(buffer, part: "_rels/.rels", format: .docx)
                while let event = try xml.next() {
                    guard case .start("Relationship", _) = event,
                        xml.attribute("Type")?.hasSuffix("/officeDocument") == true
                    else { continue }
                    return xml.attribute("Target")
                }
                return nil
            }
            let name = target.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
            return name.flatMap { $0.hasSuffix(".xml") && $0.hasPrefix("word/") ? $0 : nil } ?? usual
        }

        private static func missing(_ part: String, _ archive: ZipArchive) -> DocumentError {
            let names = archive.sizes.keys
            if names.contains(where: { $0.hasPrefix("xl/") }) {
                return .notOfFormat(.docx, reason: "it is a spreadsheet: save its tables as .csv")
            }
            if names.contains(where: { $0.hasPrefix("ppt/") }) {
                return .notOfFormat(.docx, reason: "it is a presentation: save it as PDF or text")
            }
            if names.contains("content.xml") {
                return .notOfFormat(.docx, reason: "it is an OpenDocument file: save it as .docx")
            }
            return .notOfFormat(.docx, reason: "it is a zip archive without \(part)")
        }

        private static func notices(_ body: WordBody) -> [ImportNotice] {
            var notices: [ImportNotice] = []
            if body.notes > 0 {
                notices.append(
                    ImportNotice(
                        "notes-left-out", chinese: "未读取 \(body.notes) 条脚注或尾注",
                        english: "left out \(body.notes) footnote\(body.notes == 1 ? "" : "s") or endnotes"))
            }
            if body.hasChanges {
                notices.append(
                    ImportNotice(
                        "tracked-changes", .warning, chinese: "含有未接受的修订，按全部接受读取",
                        english: "has tracked changes, which were read as if accepted"))
            }
            return notices
        }
    }
#endif
