#if Documents
    import CLibXML2

    /// Parses web pages with libxml2, whose parser forgives what pages get wrong.
    ///
    /// Only its events are used: the tree is ours, so that its depth and size are bounded.
    enum HTMLParser {
        /// The largest page.
        static let mostBytes = 64 << 20
        /// The most elements and texts of a page.
        static let mostNodes = 2_000_000
        /// The most elements within one another; the parser's time grows with their square.
        static let mostDepth = 20_000

        /// Parses a page in UTF-8.
        ///
        /// - Throws: `beyondLimit`.
        static func tree(of bytes: [UInt8]) throws(DocumentError) -> HTMLTree {
            guard bytes.count <= mostBytes else {
                throw .beyondLimit("has \(bytes.count) bytes as a web page")
            }
            let builder = Builder()
            let isParsed = bytes.withUnsafeBytes { buffer -> Bool in
                let start = buffer.bindMemory(to: CChar.self).baseAddress
                guard let parser = htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return false }
                defer { htmlFreeParserCtxt(parser) }
                builder.parser = parser
                htmlCtxtUseOptions(
                    parser,
                    Int32(
                        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
                if let encoding = xmlFindCharEncodingHandler("UTF-8") { xmlSwitchToEncoding(parser, encoding) }
                listen(parser)
                parser.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
                htmlParseDocument(parser)
                // The parser would free a document of its own; with these listeners it has none.
                return true
            }
            guard isParsed else { throw .empty }
            if let problem = builder.problem { throw problem }
            return builder.tree
        }

        /// Puts our listeners in the place of the parser's own.
        private static func listen(_ parser: htmlParserCtxtPtr) {
            guard let events = parser.pointee.sax else { return }
            let magic = events.pointee.initialized
            events.pointee = xmlSAXHandler()
            events.pointee.initialized = magic
            events.pointee.startElement = { context, name, attributes in
                guard let builder = Builder.of(context), let name else { return }
                builder.start(String(cString: name), attributes)
            }
            events.pointee.endElement = { context, name in
                guard let builder = Builder.of(context), let name else { return }
                builder.end(String(cString: name))
            }
            events.pointee.characters = { context, text, count in
                guard let text else { return }
                Builder.of(context)?.characters(UnsafeBufferPointer(start: text, count: Int(count)))
            }
            events.pointee.ignorableWhitespace = events.pointee.characters
            // The content of scripts and styles comes as such a section; it is no text.
            events.pointee.cdataBlock = { _, _, _ in }
        }
    }

    /// Builds the tree from the parser's events.
    private final class Builder {
        var tree = HTMLTree()
        var problem: DocumentError?
        var parser: htmlParserCtxtPtr?
        /// The open elements; those that lie too deep have the position of their last ancestor that does not.
        private var open: [(name: String, node: Int)] = [("#page", 0)]

        static func of(_ context: UnsafeMutableRawPointer?) -> Builder? {
            context.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
        }

        func start(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
            guard problem == nil else { return }
            guard open.count < HTMLParser.mostDepth else {
                return stop(.beyondLimit("has more than \(HTMLParser.mostDepth) elements within one another"))
            }
            guard tree.nodes.count < HTMLParser.mostNodes else {
                return stop(.beyondLimit("has more than \(HTMLParser.mostNodes) elements"))
            }
            guard open.count < HTMLTree.deepest else {
                open.append((name, open[open.count - 1].node))
                return
            }
            var node = HTMLTree.Node(name: name, parent: open[open.count - 1].node)
            var i = 0
            while let attributes, let key = attributes[i] {
                let name = String(cString: key)
                if Self.kept.contains(name) {
                    node.attributes[name] = attributes[i + 1].map { String(cString: $0) } ?? ""
                }
                i += 2
            }
            open.append((name, tree.add(node)))
        }

        func end(_ name: String) {
            guard problem == nil, let position = open.lastIndex(where: { $0.name == name }), position > 0 else {
                return
            }
            open.removeLast(open.count - position)
        }

        func characters(_ text: UnsafeBufferPointer<UInt8>) {
            guard problem == nil else { return }
            tree.add(text: text, to: open[open.count - 1].node)
        }

        private func stop(_ problem: DocumentError) {
            self.problem = problem
            if let parser { xmlStopParser(parser) }
        }

        /// The attributes that tell what an element is.
        private static let kept: Set<String> = [
            "class", "id", "style", "hidden", "role", "rowspan", "colspan", "name", "content", "aria-hidden",
            "property",
        ]
    }
#endif
