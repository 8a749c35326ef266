#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The encoding in which a document was found.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8 without a mark.
    case utf8 = "UTF-8"
    /// UTF-8 with a byte-order mark.
    case utf8WithMark = "UTF-8 with a byte-order mark"
    /// GB18030, of which GBK and GB2312 are parts.
    case gb18030 = "GB18030"
}

/// A document's bytes as UTF-8, with what was found out about its encoding.
struct DecodedText {
    /// UTF-8; ill-formed bytes may remain where `isDamaged`.
    var bytes: [UInt8]
    var encoding: TextEncoding
    /// Whether some bytes are ill-formed: a file cut short, or mixed encodings.
    var isDamaged = false
    /// Whether NUL bytes were found and taken as spaces.
    var hasNULs = false

    /// Whether a document may be read as it is, if all of it turns out to be well-formed UTF-8 without NULs.
    ///
    /// - Throws: `ReadingError` where the document is empty or of a known other sort.
    static func mayBePlain(_ source: [UInt8], document: String) throws(ReadingError) -> Bool {
        guard source.contains(where: { $0 > 0x20 }) else { throw .empty(document: document) }
        if source.starts(with: [0x25, 0x50, 0x44, 0x46]) { throw .binary(document: document) }  // %PDF
        return source[0] < 0xFE
    }

    /// What well-formed text without NULs is.
    init(plain source: [UInt8]) {
        bytes = source
        encoding = source.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8WithMark : .utf8
    }

    /// Finds the encoding out and converts.
    ///
    /// - Throws: `ReadingError` where the document is empty, binary or in an unknown encoding.
    init(_ source: [UInt8], document: String) throws(ReadingError) {
        guard source.contains(where: { $0 > 0x20 }) else { throw .empty(document: document) }
        if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) {
            throw .unknownEncoding(document: document, hint: "UTF-16")
        }
        var source = source
        let nuls = source.count { $0 == 0 }
        if nuls > 0 {
            guard nuls * 50 < source.count, !source.starts(with: [0x50, 0x4B]), !source.starts(with: [0xD0, 0xCF])
            else {
                throw .binary(document: document)
            }
            for i in source.indices where source[i] == 0 { source[i] = 0x20 }
            hasNULs = true
        }
        if source.starts(with: [0x25, 0x50, 0x44, 0x46]) { throw .binary(document: document) }  // %PDF
        let hasMark = source.starts(with: [0xEF, 0xBB, 0xBF])
        encoding = hasMark ? .utf8WithMark : .utf8
        guard let bad = Self.firstIllFormed(source) else {
            bytes = source
            return
        }
        let damage = Self.illFormedCount(source)
        if !hasMark, damage * 100 > source.count || bad + 4 < source.count, let converted = Self.fromGB18030(source) {
            bytes = converted
            encoding = .gb18030
            return
        }
        guard damage * 20 < source.count else { throw .unknownEncoding(document: document, hint: nil) }
        bytes = source
        isDamaged = true
    }

    /// The offset of the first byte that is no UTF-8, or nil.
    static func firstIllFormed(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var i = 0
            while i < bytes.count {
                let step = length(bytes, i)
                if step == 0 { return i }
                i += step
            }
            return nil
        }
    }

    private static func illFormedCount(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var i = 0
            var count = 0
            while i < bytes.count {
                let step = length(bytes, i)
                if step == 0 { count += 1 }
                i += max(1, step)
            }
            return count
        }
    }

    /// The length of the well-formed character at `i`; 0 where there is none.
    @inline(__always)
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let a = bytes[i]
        if a < 0x80 { return 1 }
        let length = a >= 0xC2 && a < 0xE0 ? 2 : a & 0xF0 == 0xE0 ? 3 : a >= 0xF0 && a < 0xF5 ? 4 : 0
        guard length > 0, i + length <= bytes.count else { return 0 }
        for k in 1..<length where bytes[i + k] & 0xC0 != 0x80 { return 0 }
        let b = bytes[i + 1]
        if a == 0xE0 && b < 0xA0 || a == 0xED && b >= 0xA0 || a == 0xF0 && b < 0x90 || a == 0xF4 && b >= 0x90 {
            return 0
        }
        return length
    }

    /// Converts from GB18030; nil where the bytes are none.
    static func fromGB18030(_ source: [UInt8]) -> [UInt8]? {
        let converter = iconv_open("UTF-8", "GB18030")
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = source.map { CChar(bitPattern: $0) }
        var output = [UInt8](repeating: 0, count: source.count * 2 + 16)
        let capacity = output.count
        let written: Int? = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBytes { output in
                var from = input.baseAddress
                var left = source.count
                var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = capacity
                let result = iconv(converter, &from, &left, &to, &room)
                // A last character cut in two is forgiven; anything else is another encoding.
                _ = result
                guard left <= 3 else { return nil }
                return capacity - room
            }
        }
        guard let written, written > 0 else { return nil }
        output.removeLast(capacity - written)
        return output
    }
}
