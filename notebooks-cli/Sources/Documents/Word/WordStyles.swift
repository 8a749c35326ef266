#if Documents
    /// What a Word document's styles and lists say of its paragraphs.
    struct WordStyles {
        /// A style of paragraphs.
        struct Style {
            var name = ""
            var basedOn: String?
            var list: String?
            var level: Int?
        }

        private(set) var styles: [String: Style] = [:]
        var numbering = WordNumbering()

        init(styles: [UInt8]?, numbering: [UInt8]?) throws(DocumentError) {
            if let styles { try styles.lent { buffer throws(DocumentError) in try readStyles(buffer) } }
            if let numbering { try numbering.lent { buffer throws(DocumentError) in try readNumbering(buffer) } }
        }

        /// Whether paragraphs of the style are lines of a table of contents.
        func isContents(_ style: String?) -> Bool {
            guard let style else { return false }
            let name = styles[style]?.name ?? style
            return name.lowercased().hasPrefix("toc") || name.hasPrefix("目录")
        }

        /// The list and level of a style, from the styles that it is based on where it has none itself.
        func list(_ style: String?) -> (list: String, level: Int)? {
            var style = style
            var level: Int?
            for _ in 0..<20 {
                guard let name = style, let known = styles[name] else { return nil }
                level = level ?? known.level
                if let list = known.list { return list == "0" ? nil : (list, level ?? 0) }
                style = known.basedOn
            }
            return nil
        }

        private mutating func readStyles(_ buffer: UnsafeBufferPointer<UInt8>) throws(DocumentError) {
            var xml = try XMLReader(buffer, part: "word/styles.xml", format: .docx)
            var current: String?
            while let event = try xml.next() {
                switch event {
                case .start("style", _):
                    current = xml.attribute("styleId")
                    if let current { styles[current] = Style() }
                case .start("name", _): edit(current) { $0.name = xml.attribute("val") ?? "" }
                case .start("basedOn", _): edit(current) { $0.basedOn = xml.attribute("val") }
                case .start("numId", _): edit(current) { $0.list = xml.attribute("val") }
                case .start("ilvl", _): edit(current) { $0.level = xml.attribute("val").flatMap { Int($0) } }
                case .end("style"): current = nil
                default: break
                }
            }
        }

        private mutating func edit(_ style: String?, _ change: (inout Style) -> Void) {
            if let style { change(&styles[style, default: Style()]) }
        }

        private mutating func readNumbering(_ buffer: UnsafeBufferPointer<UInt8>) throws(DocumentError) {
            var xml = try XMLReader(buffer, part: "word/numbering.xml", format: .docx)
            var pattern: String?
            var list: String?
            var level = 0
            while let event = try xml.next() {
                switch event {
                case .start("abstractNum", _): pattern = xml.attribute("abstractNumId")
                case .end("abstractNum"): pattern = nil
                case .start("num", _): list = xml.attribute("numId")
                case .end("num"): list = nil
                case .start("abstractNumId", _):
                    if let list { numbering.lists[list] = xml.attribute("val") }
                case .start("lvl", _), .start("lvlOverride", _): level = xml.attribute("ilvl").flatMap { Int($0) } ?? 0
                case .start("start", _):
                    edit(pattern, level) { $0.start = xml.attribute("val").flatMap { Int($0) } ?? 1 }
                case .start("numFmt", _): edit(pattern, level) { $0.format = xml.attribute("val") ?? "decimal" }
                case .start("lvlText", _): edit(pattern, level) { $0.text = xml.attribute("val") ?? "" }
                case .start("startOverride", _):
                    if let list, let start = xml.attribute("val").flatMap({ Int($0) }) {
                        numbering.starts[list, default: [:]][level] = start
                    }
                default: break
                }
            }
        }

        private mutating func edit(_ pattern: String?, _ level: Int, _ change: (inout WordNumbering.Level) -> Void) {
            if let pattern { change(&numbering.patterns[pattern, default: [:]][level, default: .init()]) }
        }
    }
#endif
