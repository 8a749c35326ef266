/// JSON being written: bytes with the commas in their places.
///
/// Keys come in the order in which they are written. Numbers have the shortest form that reads back to the same bits;
/// what JSON cannot hold (NaN, infinity) is null.
public struct JSONText: Sendable {
    /// What was written.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty text.
    public init() {}

    /// What was written, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Empties the text, keeping its memory.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Writes an object whose members `body` writes.
    public mutating func object(_ body: (inout JSONText) -> Void) { nested(0x7B, 0x7D, body) }

    /// Writes a list whose values `body` writes.
    public mutating func array(_ body: (inout JSONText) -> Void) { nested(0x5B, 0x5D, body) }

    /// Writes a key; its value must follow.
    public mutating func key(_ key: String) {
        value(key)
        bytes.append(0x3A)
        needsComma = false
    }

    /// Writes a text, or null.
    public mutating func value(_ text: String?) {
        guard var text else { return null() }
        separate()
        bytes.append(0x22)
        text.withUTF8 { append(escaped: $0) }
        bytes.append(0x22)
    }

    /// Writes a number, or null where it is nil, NaN or infinite.
    public mutating func value(_ number: Double?) {
        guard let number, number.isFinite else { return null() }
        separate()
        DecimalNumber.append(number, to: &bytes)
    }

    /// Writes a whole number, or null.
    public mutating func value(_ number: Int?) {
        guard let number else { return null() }
        separate()
        DecimalNumber.append(number, to: &bytes)
    }

    /// Writes true or false.
    public mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: flag ? "true".utf8 : "false".utf8)
    }

    /// Writes null.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes any value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag): self.value(flag)
        case .number(let number): self.value(number)
        case .string(let text): self.value(text)
        case .array(let values): array { json in for value in values { json.value(value) } }
        case .object(let members):
            object { json in
                for member in members {
                    json.key(member.key)
                    json.value(member.value)
                }
            }
        }
    }

    /// Ends a line, as JSON Lines need after each value.
    public mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    private mutating func nested(_ opening: UInt8, _ closing: UInt8, _ body: (inout JSONText) -> Void) {
        separate()
        bytes.append(opening)
        needsComma = false
        body(&self)
        bytes.append(closing)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
    }

    private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while let i = text[start...].firstIndex(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
            appendEscape(of: text[i])
            start = i + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func appendEscape(of byte: UInt8) {
        bytes.append(0x5C)
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x0A: bytes.append(0x6E)
        case 0x0D: bytes.append(0x72)
        case 0x09: bytes.append(0x74)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
