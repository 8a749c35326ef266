/// A place in the bytes of a CSV text, from which fields are read one by one (RFC 4180).
///
/// The cursor knows nothing of files and errors with names, and may begin at the start of any row: the reader of small
/// tables and the parallel loader both stand on it.
struct CSVCursor {
    /// A field: its bytes without the enclosing quotation marks, and how it ended.
    struct Field {
        var start: Int
        var end: Int
        /// Whether the bytes hold doubled quotation marks, to be halved.
        var hasDoubledQuotes = false
        /// Whether it was the last of its row.
        var endsRow = false
    }

    /// What can be wrong within a field.
    enum Failure: Error {
        case unclosedQuote(line: Int)
        case strayQuote(line: Int)

        /// The error with its file, and the number of the column from 1.
        func located(file: String, column: Int) -> DataPackageError {
            switch self {
            case .unclosedQuote(let line):
                DataPackageError(.unclosedQuote, file: file, line: line, column: "#\(column)")
            case .strayQuote(let line): DataPackageError(.strayQuote, file: file, line: line, column: "#\(column)")
            }
        }
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    /// The offset of the next byte to be read.
    var offset: Int
    /// The offset after the last byte to be read.
    let end: Int
    /// The line of `offset`, counted from that of the beginning.
    var line: Int

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, to end: Int, line: Int, separator: UInt8 = 0x2C
    ) {
        self.bytes = bytes
        self.separator = separator
        self.offset = offset
        self.end = end
        self.line = line
    }

    /// Whether all bytes are read; asked between rows.
    var isAtEnd: Bool { offset >= end }

    /// The offset after a byte-order mark.
    static func offsetAfterMark(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// Reads a field and what ends it: a separator, a line end (LF or CRLF), or the end.
    mutating func nextField() throws(Failure) -> Field {
        if offset < end, bytes[offset] == 0x22 { return try quotedField() }
        var field = Field(start: offset, end: offset)
        while offset < end {
            let byte = bytes[offset]
            if byte == separator {
                field.end = offset
                offset += 1
                return field
            }
            if byte == 0x0A {
                field.end = offset > field.start && bytes[offset - 1] == 0x0D ? offset - 1 : offset
                field.endsRow = true
                offset += 1
                line += 1
                return field
            }
            if byte == 0x22 { throw .strayQuote(line: line) }
            offset += 1
        }
        field.end = offset > field.start && bytes[offset - 1] == 0x0D ? offset - 1 : offset
        field.endsRow = true
        return field
    }

    private mutating func quotedField() throws(Failure) -> Field {
        let openingLine = line
        offset += 1
        var field = Field(start: offset, end: offset)
        while true {
            guard offset < end else { throw .unclosedQuote(line: openingLine) }
            let byte = bytes[offset]
            offset += 1
            if byte == 0x0A { line += 1 }
            guard byte == 0x22 else { continue }
            if offset < end, bytes[offset] == 0x22 {
                field.hasDoubledQuotes = true
                offset += 1
                continue
            }
            field.end = offset - 1
            break
        }
        if offset == end {
            field.endsRow = true
            return field
        }
        if bytes[offset] == 0x0D, offset + 1 == end || bytes[offset + 1] == 0x0A { offset += 1 }
        if offset == end {
            field.endsRow = true
        } else if bytes[offset] == 0x0A {
            field.endsRow = true
            line += 1
            offset += 1
        } else if bytes[offset] == separator {
            offset += 1
        } else {
            throw .strayQuote(line: line)
        }
        return field
    }

    /// The text of a field. Precondition: its bytes are UTF-8 (others become U+FFFD).
    func text(of field: Field) -> String { withBytes(of: field) { String(decoding: $0, as: UTF8.self) } }

    /// Lends the bytes of a field, doubled quotation marks halved.
    func withBytes<Result>(of field: Field, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let slice = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
        guard field.hasDoubledQuotes else { return body(slice) }
        var halved: [UInt8] = []
        halved.reserveCapacity(slice.count)
        var i = 0
        while i < slice.count {
            halved.append(slice[i])
            i += slice[i] == 0x22 ? 2 : 1
        }
        return halved.withUnsafeBufferPointer(body)
    }
}
