#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Converts texts into UTF-8.
enum CharacterConverter {
    /// Converts bytes of an encoding that the system knows.
    ///
    /// - Returns: the text, and how many bytes were ill-formed and left out; nil where the system does not know the encoding.
    static func utf8(_ source: ArraySlice<UInt8>, from encoding: String) -> (bytes: [UInt8], illFormed: Int)? {
        let converter = iconv_open("UTF-8", encoding)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = source.map { CChar(bitPattern: $0) }
        var result: [UInt8] = []
        var illFormed = 0
        var block = [CChar](repeating: 0, count: 1 << 16)
        input.withUnsafeMutableBufferPointer { input in
            var from = input.baseAddress
            var left = input.count
            while left > 0 {
                block.withUnsafeMutableBufferPointer { block in
                    var to = block.baseAddress
                    var room = block.count
                    let status = iconv(converter, &from, &left, &to, &room)
                    result.append(
                        contentsOf: UnsafeRawBufferPointer(start: block.baseAddress, count: block.count - room))
                    // A full block is no error; anything else is a byte that does not belong here.
                    guard status == Int(bitPattern: UInt.max), errno != E2BIG, left > 0 else { return }
                    illFormed += 1
                    from = from?.advanced(by: 1)
                    left -= 1
                }
            }
        }
        return (result, illFormed)
    }

    /// Whether bytes are well-formed UTF-8; a last character cut in two is forgiven.
    static func isUTF8(_ source: ArraySlice<UInt8>) -> Bool {
        source.withUnsafeBufferPointer { bytes in
            var i = 0
            while i < bytes.count {
                let a = bytes[i]
                if a < 0x80 {
                    i += 1
                    continue
                }
                let length = a >= 0xC2 && a < 0xE0 ? 2 : a & 0xF0 == 0xE0 ? 3 : a >= 0xF0 && a < 0xF5 ? 4 : 0
                guard length > 0 else { return false }
                for k in 1..<length {
                    guard i + k < bytes.count else { return true }
                    guard bytes[i + k] & 0xC0 == 0x80 else { return false }
                }
                i += length
            }
            return true
        }
    }
}
