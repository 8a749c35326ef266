/// A text in UTF-16 or UTF-32, which its byte-order mark shows.
struct WideText {
    /// The name of the encoding.
    let name: String
    private let content: ArraySlice<UInt8>

    /// Takes a text with such a mark; nil where it has none.
    init?(_ source: [UInt8]) {
        if source.starts(with: [0xFF, 0xFE, 0, 0]), source.count % 4 == 0 {
            (name, content) = ("UTF-32LE", source[4...])
        } else if source.starts(with: [0, 0, 0xFE, 0xFF]) {
            (name, content) = ("UTF-32BE", source[4...])
        } else if source.starts(with: [0xFF, 0xFE]) {
            (name, content) = ("UTF-16LE", source[2...])
        } else if source.starts(with: [0xFE, 0xFF]) {
            (name, content) = ("UTF-16BE", source[2...])
        } else {
            return nil
        }
    }

    /// The text as UTF-8.
    ///
    /// - Throws: where more than one unit in a thousand is ill-formed: the mark lies.
    func utf8() throws(DocumentError) -> [UInt8] {
        guard let (bytes, illFormed) = CharacterConverter.utf8(content, from: name), illFormed * 1000 <= content.count,
            bytes.contains(where: { $0 > 0x20 })
        else { throw .unknownEncoding(hint: name) }
        return bytes.map { $0 == 0 ? 0x20 : $0 }
    }
}
