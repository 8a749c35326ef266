/// A stretch of a document, decoded once for all rules: normal form, class and byte offset of each character.
///
/// A view of three words on the cells of a `PassageBuffer`, free to copy and valid until the buffer decodes the next passage.
/// A cell is eight bytes: the normal form in bits 0–15, the class in 16–20, marks in 21–23, the byte offset in 32–63.
/// Cells of zero lie on both sides, so that a rule may look a few characters beyond either end: what it finds there matches
/// nothing.
struct Passage {
    static let padding = 64
    /// The mark of a character that begins a word of `StatementWords`.
    static let beginsWord: UInt64 = 1 << 21
    /// The mark of a character that is a word of `StatementWords` by itself.
    static let isWord: UInt64 = 1 << 22

    /// The cells, from the first character on.
    let cells: UnsafePointer<UInt64>
    /// The number of characters.
    let count: Int
    /// The document that the offsets count in.
    let bytes: UnsafePointer<UInt8>

    /// The normal form of a character; 0 outside the passage.
    @inline(__always)
    subscript(i: Int) -> UInt16 { UInt16(truncatingIfNeeded: cells[i]) }

    /// The class of a character; `other` outside the passage.
    @inline(__always)
    func kind(_ i: Int) -> CharacterClass { CharacterClass(cell: cells[i]) }

    /// The byte offset at which a character begins; for `count`, where the passage ends.
    @inline(__always)
    func offset(_ i: Int) -> Int { Int(cells[i] >> 32) }

    /// The bytes of some characters as they stand in the document.
    @inline(__always)
    func byteRange(_ range: Range<Int>) -> Range<Int> {
        Range(uncheckedBounds: (offset(range.lowerBound), offset(range.upperBound)))
    }

    /// The first position from `i` on that is not a space.
    @inline(__always)
    func skippingSpaces(_ i: Int) -> Int {
        var i = i
        while kind(i) == .space { i += 1 }
        return i
    }

    /// Whether the characters from `i` on are those of `word`.
    @inline(__always)
    func matches(_ word: StaticString, at i: Int) -> Bool {
        var j = i
        let utf8 = word.utf8Start
        let end = word.utf8CodeUnitCount
        var k = 0
        while k < end {
            let a = utf8[k]
            var scalar = UInt16(a)
            if a & 0xF0 == 0xE0 {
                scalar = UInt16(a & 0x0F) << 12 | UInt16(utf8[k + 1] & 0x3F) << 6 | UInt16(utf8[k + 2] & 0x3F)
                k += 3
            } else {
                k += 1
            }
            if self[j] != scalar { return false }
            j += 1
        }
        return true
    }
}
