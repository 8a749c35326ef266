#if Documents
    import CLibXML2

    /// Reads XML piece by piece through libxml2: no tree, no entities, no network.
    struct XMLReader: ~Copyable {
        /// What was read.
        enum Event {
            case start(String, isEmpty: Bool)
            case end(String)
            case text(String)
        }

        private let reader: xmlTextReaderPtr
        private let format: DocumentFormat
        private let part: String

        /// Begins to read; `bytes` must live as long as the reader.
        init(_ bytes: UnsafeBufferPointer<UInt8>, part: String, format: DocumentFormat, recovers: Bool = false)
            throws(DocumentError)
        {
            let options =
                XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | (recovers ? XML_PARSE_RECOVER.rawValue : 0)
            let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            guard let start, let reader = xmlReaderForMemory(start, Int32(bytes.count), nil, nil, Int32(options)) else {
                throw .notOfFormat(format, reason: "its part \(part) is empty")
            }
            self.reader = reader
            self.format = format
            self.part = part
        }

        deinit { xmlFreeTextReader(reader) }

        /// The next element's beginning or end, or text; nil at the end.
        ///
        /// - Throws: where the XML is ill-formed, nested too deep, or declares a document type.
        mutating func next() throws(DocumentError) -> Event? {
            while true {
                let status = xmlTextReaderRead(reader)
                if status == 0 { return nil }
                guard status == 1 else {
                    throw .notOfFormat(format, reason: "its part \(part) is no well-formed XML\(place)")
                }
                switch xmlTextReaderNodeType(reader) {
                case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                    return .start(name, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
                case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end(name)
                case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                    Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
                    return .text(xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "")
                case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue) where format == .docx:
                    throw .notOfFormat(
                        format, reason: "its part \(part) declares a document type, which no Word document does")
                default: continue
                }
            }
        }

        /// The value of an attribute of the element that begins, whatever its prefix.
        func attribute(_ name: String) -> String? {
            guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
            defer { xmlTextReaderMoveToElement(reader) }
            repeat {
                if let local = xmlTextReaderConstLocalName(reader), String(cString: local) == name {
                    return xmlTextReaderConstValue(reader).map { String(cString: $0) }
                }
            } while xmlTextReaderMoveToNextAttribute(reader) == 1
            return nil
        }

        /// Passes over what the element that begins holds.
        mutating func skip(_ isEmpty: Bool) throws(DocumentError) {
            guard !isEmpty else { return }
            var depth = 1
            while depth > 0, let event = try next() {
                switch event {
                case .start(_, let isEmpty): depth += isEmpty ? 0 : 1
                case .end: depth -= 1
                case .text: break
                }
            }
        }

        private var name: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }

        private var place: String {
            let line = xmlTextReaderGetParserLineNumber(reader)
            return line > 0 ? " (line \(line); it may be cut short or nested too deep)" : ""
        }
    }

    extension Array where Element == UInt8 {
        /// Lends the bytes to a body that throws.
        func lent<R>(_ body: (UnsafeBufferPointer<UInt8>) throws(DocumentError) -> R) throws(DocumentError) -> R {
            try withUnsafeBufferPointer { buffer in
                Result<R, DocumentError> { () throws(DocumentError) in try body(buffer) }
            }.get()
        }
    }
#endif
