/// A document in a line of JSON: `{"document": …, "text": …}`, with `town` and `year` where they are known.
///
/// The line is scanned once for the places of its values; texts are made when they are wanted, so that this can be done on
/// another thread.
struct LineDocument: Sendable {
    /// Why a line is no document.
    struct Malformed: Error {
        let reason: String
    }

    private let line: [UInt8]
    private var values: [String: Range<Int>] = [:]
    private static let keys: Set<String> = ["document", "text", "town", "year"]

    init(_ line: [UInt8]) throws(Malformed) {
        self.line = line
        var i = skipSpace(line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        guard byte(i) == 0x7B else { throw Malformed(reason: "is no JSON object") }
        i = skipSpace(i + 1)
        while byte(i) != 0x7D {
            let keyEnd = try stringEnd(i)
            let key = try Self.text(line[(i + 1)..<(keyEnd - 1)])
            i = skipSpace(keyEnd)
            guard byte(i) == 0x3A else { throw Malformed(reason: "has no : after a key") }
            let start = skipSpace(i + 1)
            let end = try valueEnd(start)
            let name = String(decoding: key, as: UTF8.self)
            if Self.keys.contains(name), values.updateValue(start..<end, forKey: name) != nil {
                throw Malformed(reason: "has the key “\(name)” twice")
            }
            i = skipSpace(end)
            if byte(i) == 0x2C {
                i = skipSpace(i + 1)
                guard byte(i) == 0x22 else { throw Malformed(reason: "has no key after a comma") }
            } else if byte(i) != 0x7D {
                throw Malformed(reason: "is cut short or has no comma between two members")
            }
        }
        guard skipSpace(i + 1) == line.count else { throw Malformed(reason: "goes on after the end of the object") }
        guard let text = values["text"], byte(text.lowerBound) == 0x22 else {
            throw Malformed(reason: "has no “text” that is a string")
        }
    }

    /// The text's bytes.
    func text() throws(Malformed) -> [UInt8] { try string("text") ?? [] }

    /// The name of the document; nil where the line gives none.
    func document() throws(Malformed) -> String? {
        try string("document").map { String(decoding: $0, as: UTF8.self) }
    }

    /// The town; nil where the line gives none.
    func town() throws(Malformed) -> String? { try string("town").map { String(decoding: $0, as: UTF8.self) } }

    /// The year; nil where the line gives none.
    func year() throws(Malformed) -> Int? {
        guard let range = values["year"], byte(range.lowerBound) != 0x6E else { return nil }
        let digits = String(decoding: line[range], as: UTF8.self).filter { $0 != "\"" }
        guard let year = Int(digits), (1000..<10000).contains(year) else {
            throw Malformed(reason: "has a “year” that is no year such as 2021")
        }
        return year
    }

    private func string(_ key: String) throws(Malformed) -> [UInt8]? {
        guard let range = values[key], byte(range.lowerBound) != 0x6E else { return nil }
        guard byte(range.lowerBound) == 0x22 else { throw Malformed(reason: "has a “\(key)” that is no string") }
        return try Self.text(line[(range.lowerBound + 1)..<(range.upperBound - 1)])
    }

    private func byte(_ i: Int) -> UInt8 { i < line.count ? line[i] : 0 }

    private func skipSpace(_ i: Int) -> Int {
        var i = i
        while byte(i) == 0x20 || byte(i) == 0x09 || byte(i) == 0x0D { i += 1 }
        return i
    }

    /// Behind the closing quotation mark of the string at `start`.
    private func stringEnd(_ start: Int) throws(Malformed) -> Int {
        guard byte(start) == 0x22 else { throw Malformed(reason: "has no key in quotation marks") }
        let end = line.withUnsafeBufferPointer { bytes -> Int in
            var i = start + 1
            while i < bytes.count, bytes[i] != 0x22 { i += bytes[i] == 0x5C ? 2 : 1 }
            return i
        }
        guard end < line.count else { throw Malformed(reason: "is cut short: a string is not closed") }
        return end + 1
    }

    /// Behind the value at `start`.
    private func valueEnd(_ start: Int) throws(Malformed) -> Int {
        switch byte(start) {
        case 0x22: return try stringEnd(start)
        case 0x7B, 0x5B:
            var depth = 0
            var i = start
            while i < line.count {
                switch line[i] {
                case 0x22:
                    i = try stringEnd(i)
                    continue
                case 0x7B, 0x5B: depth += 1
                case 0x7D, 0x5D: depth -= 1
                default: break
                }
                i += 1
                if depth == 0 { return i }
            }
            throw Malformed(reason: "is cut short: a list or object is not closed")
        default:
            var i = start
            while i < line.count, !Array(",]} \t\r".utf8).contains(line[i]) { i += 1 }
            let word = String(decoding: line[start..<i], as: UTF8.self)
            guard ["true", "false", "null"].contains(word) || Double(word) != nil else {
                throw Malformed(reason: "has a value that is none of JSON's")
            }
            return i
        }
    }

    /// A string's content with its escapes resolved.
    private static func text(_ content: ArraySlice<UInt8>) throws(Malformed) -> [UInt8] {
        guard content.contains(0x5C) else { return Array(content) }
        var text: [UInt8] = []
        text.reserveCapacity(content.count)
        var i = content.startIndex
        func unit(_ at: Int) throws(Malformed) -> UInt32 {
            guard at + 4 <= content.endIndex else { throw Malformed(reason: "has a \\u escape without four digits") }
            var code: UInt32 = 0
            for k in at..<(at + 4) {
                let digit: UInt8
                switch content[k] {
                case 0x30...0x39: digit = content[k] - 0x30
                case 0x41...0x46: digit = content[k] - 0x37
                case 0x61...0x66: digit = content[k] - 0x57
                default: throw Malformed(reason: "has a \\u escape without four digits")
                }
                code = code << 4 | UInt32(digit)
            }
            return code
        }
        while i < content.endIndex {
            guard content[i] == 0x5C, i + 1 < content.endIndex else {
                text.append(content[i])
                i += 1
                continue
            }
            switch content[i + 1] {
            case 0x22, 0x5C, 0x2F: text.append(content[i + 1])
            case 0x62: text.append(0x08)
            case 0x66: text.append(0x0C)
            case 0x6E: text.append(0x0A)
            case 0x72: text.append(0x0D)
            case 0x74: text.append(0x09)
            case 0x75:
                var code = try unit(i + 2)
                if code & 0xFC00 == 0xD800, i + 8 <= content.endIndex, content[i + 6] == 0x5C, content[i + 7] == 0x75 {
                    let low = try unit(i + 8)
                    if low & 0xFC00 == 0xDC00 {
                        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
                        i += 6
                    }
                }
                // Half of a pair is no character; it is marked as one that cannot be shown.
                text += UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}")!
                i += 4
            default: throw Malformed(reason: "has an unknown escape in a string")
            }
            i += 2
        }
        return text
    }
}
