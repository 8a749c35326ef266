#if Documents
    /// A web page as text.
    enum HTMLDocument {
        /// Reads a page: its title, the lines of its article, its tables.
        static func read(_ source: [UInt8]) throws(DocumentError) -> ImportedDocument {
            guard source.count <= HTMLParser.mostBytes else {
                throw .beyondLimit("has \(source.count) bytes as a web page")
            }
            let encoding = try PageEncoding(source)
            let tree = try HTMLParser.tree(of: encoding.bytes)
            let main = MainText(tree)
            var blocks = HTMLBlocks(tree, main).blocks.compactMap { block -> Block? in
                guard case .paragraph(let text) = block else { return block }
                return PageFurniture.withoutFurniture(text).map(Block.paragraph)
            }
            let front = PageFront(tree)
            if let date = front.date, !Self.begins(blocks, with: date) {
                blocks.insert(.paragraph("发布日期：" + date), at: 0)
            }
            if let title = front.title, !Self.begins(blocks, with: title) { blocks.insert(.paragraph(title), at: 0) }
            let text = DocumentText(blocks)
            guard !text.bytes.isEmpty || !text.notices.isEmpty else { throw .empty }
            var notices = encoding.notices + text.notices
            if let first = main.leftOut.first {
                let quote = first.count > 40 ? first.prefix(40) + "…" : first[...]
                notices.append(
                    ImportNotice(
                        "outside-main-text", .warning,
                        chinese: "正文之外有 \(main.leftOut.count) 段带数字的文字未读取，首段为“\(quote)”",
                        english:
                            "left out \(main.leftOut.count) passage\(main.leftOut.count == 1 ? "" : "s") with digits "
                            + "outside the main text, the first being “\(quote)”"))
            }
            return ImportedDocument(bytes: text.bytes, format: .html, notices: notices)
        }

        /// Whether the title stands at the beginning of the article already, perhaps in several lines.
        private static func begins(_ blocks: [Block], with title: String) -> Bool {
            func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
            let beginning = blocks.prefix(12).map { if case .paragraph(let text) = $0 { bare(text) } else { "" } }
            return beginning.joined().contains(bare(title))
        }
    }

    /// What a page's head says of the article.
    struct PageFront {
        /// The title: what the standard for government websites has in `ArticleTitle`, else the first heading, else the window's.
        let title: String?
        /// The date of publication: `PubDate` of that standard, else what stands behind 发布日期 anywhere on the page.
        let date: String?

        init(_ tree: HTMLTree) {
            var named: String?
            var date: String?
            for (position, node) in tree.nodes.enumerated() {
                let name = (node.attributes["name"] ?? node.attributes["property"])?.lowercased()
                switch name {
                case "articletitle", "og:title": named = named ?? node.attributes["content"]
                case "pubdate": date = date ?? Self.date(node.attributes["content"] ?? "")
                default: break
                }
                if node.isText, date == nil, node.text.count < 600 { date = Self.published(tree.text(position)) }
            }
            self.date = date
            let heading = tree.first("h1").map(tree.allText)
            let window = tree.first("title").map { Self.article(tree.allText($0)) }
            title = [named, heading, window].lazy
                .map { ($0 ?? "").split(whereSeparator: \.isNewline).joined().trimmed }
                .first { !$0.isEmpty && $0.count <= 100 }
        }

        private static func published(_ text: String) -> String? {
            for word in ["发布日期", "发布时间", "发文日期", "成文日期"] {
                if let found = text.firstRange(of: word), let date = date(text[found.upperBound...].prefix(40)) {
                    return date
                }
            }
            return nil
        }

        /// The first day in a text: 2022-01-20, 2022年1月20日.
        private static func date(_ text: some StringProtocol) -> String? {
            guard let start = text.firstIndex(where: \.isDigit) else { return nil }
            let day = text[start...].prefix { $0.isDigit || "-./年月日".contains($0) }
            let parts = day.split { !$0.isDigit }
            guard parts.count == 3, parts[0].count == 4 else { return nil }
            return String(day)
        }

        /// A window's title without the names of the site: the longest of its parts.
        private static func article(_ text: String) -> String {
            let parts = text.split { "_|｜".contains($0) }
                .flatMap { part in String(part).components(separatedBy: " - ") }
            return parts.max { $0.count < $1.count }.map(String.init) ?? text
        }
    }

    extension String {
        fileprivate func components(separatedBy separator: String) -> [Substring] {
            var parts: [Substring] = []
            var rest = self[...]
            while let found = rest.firstRange(of: separator) {
                parts.append(rest[..<found.lowerBound])
                rest = rest[found.upperBound...]
            }
            return parts + [rest]
        }
    }
#endif
