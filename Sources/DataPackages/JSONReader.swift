/// Reads JSON (RFC 8259) with the lines of its keys; errors name file and line.
///
/// Strict: no comments, no trailing commas, no key twice in an object, nesting at most 100 deep.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: String
    private var offset: Int
    private let end: Int
    private var line: Int
    private var depth = 0

    /// Reads one value that fills `bytes[offset..<end]` but for white space around it.
    static func value(
        in bytes: UnsafeBufferPointer<UInt8>, from offset: Int, to end: Int, file: String, line: Int
    ) throws(DataPackageError) -> JSONValue {
        var reader = JSONReader(bytes: bytes, file: file, offset: offset, end: end, line: line)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.offset == end else { throw reader.failure("text after the end of the JSON value") }
        return value
    }

    private mutating func value() throws(DataPackageError) -> JSONValue {
        skipSpace()
        guard let byte = peek else { throw failure("the JSON text ends too early") }
        switch byte {
        case 0x7B: return try nested { reader throws(DataPackageError) in try reader.object() }
        case 0x5B: return try nested { reader throws(DataPackageError) in try reader.array() }
        case 0x22: return .string(try string())
        case 0x74: return try word("true", .bool(true))
        case 0x66: return try word("false", .bool(false))
        case 0x6E: return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested(
        _ body: (inout JSONReader) throws(DataPackageError) -> JSONValue
    ) throws(DataPackageError) -> JSONValue {
        guard depth < 100 else { throw failure("the JSON text is nested more than 100 deep") }
        depth += 1
        offset += 1
        let result = try body(&self)
        depth -= 1
        return result
    }

    private mutating func object() throws(DataPackageError) -> JSONValue {
        var members: [JSONValue.Member] = []
        skipSpace()
        if take(0x7D) { return .object([]) }
        while true {
            skipSpace()
            guard peek == 0x22 else { throw failure("expected a key in quotation marks") }
            let keyLine = line
            let key = try string()
            guard !members.contains(where: { $0.key == key }) else { throw failure("the key “\(key)” is there twice") }
            skipSpace()
            guard take(0x3A) else { throw failure("expected : after the key “\(key)”") }
            members.append(.init(key, try value(), line: keyLine))
            skipSpace()
            if take(0x7D) { return .object(members) }
            guard take(0x2C) else { throw failure("expected , or } after the value of “\(key)”") }
        }
    }

    private mutating func array() throws(DataPackageError) -> JSONValue {
        var values: [JSONValue] = []
        skipSpace()
        if take(0x5D) { return .array([]) }
        while true {
            values.append(try value())
            skipSpace()
            if take(0x5D) { return .array(values) }
            guard take(0x2C) else { throw failure("expected , or ] in a list") }
        }
    }

    private mutating func number() throws(DataPackageError) -> Double {
        let start = offset
        _ = take(0x2D)
        let whole = skipDigits()
        guard whole > 0 else { throw failure("expected a JSON value") }
        if whole > 1, bytes[offset - whole] == 0x30 { throw failure("a number begins with 0") }
        if take(0x2E), skipDigits() == 0 { throw failure("expected digits after the point") }
        if peek.map({ $0 | 0x20 }) == 0x65 {
            offset += 1
            if !take(0x2D) { _ = take(0x2B) }
            if skipDigits() == 0 { throw failure("expected digits in the exponent") }
        }
        switch DecimalNumber.parse(bytes.baseAddress! + start, offset - start) {
        case .value(let value): return value
        case .malformed: throw failure("expected a JSON value")
        case .outOfRange:
            let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
            throw DataPackageError(.numberOutOfRange(text), file: file, line: line)
        }
    }

    private mutating func string() throws(DataPackageError) -> String {
        offset += 1
        let start = offset
        while let byte = peek, byte != 0x22, byte != 0x5C, byte >= 0x20 { offset += 1 }
        if peek == 0x22 {
            defer { offset += 1 }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
        }
        var text = Array(bytes[start..<offset])
        while let byte = peek {
            offset += 1
            switch byte {
            case 0x22: return String(decoding: text, as: UTF8.self)
            case 0x5C: try escape(into: &text)
            case ..<0x20: throw failure("a control character within a text; write it as \\u escape")
            default: text.append(byte)
            }
        }
        throw failure("a text is not closed")
    }

    private mutating func escape(into text: inout [UInt8]) throws(DataPackageError) {
        guard let byte = peek else { throw failure("a text is not closed") }
        offset += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: text.append(byte)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x75:
            var code = try hexadecimal()
            if code & 0xFC00 == 0xD800 {
                guard take(0x5C), take(0x75) else { throw failure("half of a surrogate pair") }
                let low = try hexadecimal()
                guard low & 0xFC00 == 0xDC00 else { throw failure("half of a surrogate pair") }
                code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
            }
            guard let scalar = Unicode.Scalar(code) else { throw failure("half of a surrogate pair") }
            text.append(contentsOf: UTF8.encode(scalar)!)
        default: throw failure("an unknown escape in a text")
        }
    }

    private mutating func hexadecimal() throws(DataPackageError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure("expected four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
            offset += 1
        }
        return code
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(DataPackageError) -> JSONValue {
        let count = word.utf8CodeUnitCount
        guard offset + count <= end, (0..<count).allSatisfy({ bytes[offset + $0] == word.utf8Start[$0] }) else {
            throw failure("expected a JSON value")
        }
        offset += count
        return value
    }

    private var peek: UInt8? { offset < end ? bytes[offset] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipDigits() -> Int {
        let start = offset
        while let byte = peek, byte &- 0x30 < 10 { offset += 1 }
        return offset - start
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            if byte == 0x0A { line += 1 }
            offset += 1
        }
    }

    private func failure(_ reason: String) -> DataPackageError {
        DataPackageError(.badJSON(reason), file: file, line: line)
    }
}

extension JSONValue {
    /// Reads a file that holds one JSON value; a byte-order mark is skipped.
    public init(_ source: FileBytes) throws(DataPackageError) {
        try source.requireUTF8()
        let start = CSVCursor.offsetAfterMark(in: source.bytes)
        guard start < source.count else { throw DataPackageError(.empty(columns: []), file: source.name) }
        self = try JSONReader.value(in: source.bytes, from: start, to: source.count, file: source.name, line: 1)
        withExtendedLifetime(source) {}
    }
}
