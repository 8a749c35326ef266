/// A stretch of a document, decoded once for all rules: normal form, class and byte offset of each character.
///
/// The buffers are reused from passage to passage and padded with zeros on both sides, so that a rule may look a few
/// characters beyond either end: what it finds there matches nothing.
final class Passage {
    static let padding = 64

    private var storage: UnsafeMutablePointer<UInt16>
    private var classStorage: UnsafeMutablePointer<UInt8>
    private var offsetStorage: UnsafeMutablePointer<Int32>
    private var capacity: Int
    private let table = CharacterTable.shared

    /// The number of characters.
    private(set) var count = 0
    /// The bytes that the passage was decoded from, all of the document; valid while the passage is being read.
    private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    init(capacity: Int = 4096) {
        self.capacity = capacity
        storage = .allocate(capacity: capacity + 2 * Passage.padding)
        classStorage = .allocate(capacity: capacity + 2 * Passage.padding)
        offsetStorage = .allocate(capacity: capacity + 2 * Passage.padding)
        clearPadding()
    }

    deinit {
        storage.deallocate()
        classStorage.deallocate()
        offsetStorage.deallocate()
    }

    /// The normal form of a character; 0 outside the passage.
    @inline(__always)
    subscript(i: Int) -> UInt16 { storage[i + Passage.padding] }

    /// The class of a character; `other` outside the passage.
    @inline(__always)
    func kind(_ i: Int) -> CharacterClass {
        unsafeBitCast(classStorage[i + Passage.padding], to: CharacterClass.self)
    }

    /// The byte offset at which a character begins; for `count`, where the passage ends.
    @inline(__always)
    func offset(_ i: Int) -> Int { Int(offsetStorage[i + Passage.padding]) }

    /// Decodes `range` of `bytes`. An ill-formed byte becomes one character that matches nothing.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        if range.count > capacity { grow(to: range.count) }
        let normal = table.normal
        let kinds = table.classes
        let text = storage + Passage.padding
        let marks = classStorage + Passage.padding
        let places = offsetStorage + Passage.padding
        var i = range.lowerBound
        let end = range.upperBound
        var n = 0
        while i < end {
            let a = bytes[i]
            var scalar = 0xFFFD
            var length = 1
            if a < 0x80 {
                scalar = Int(a)
            } else if a & 0xF0 == 0xE0, i + 2 < end {
                scalar = Int(a & 0x0F) << 12 | Int(bytes[i + 1] & 0x3F) << 6 | Int(bytes[i + 2] & 0x3F)
                length = 3
            } else if a & 0xE0 == 0xC0, i + 1 < end {
                scalar = Int(a & 0x1F) << 6 | Int(bytes[i + 1] & 0x3F)
                length = 2
            } else if a & 0xF8 == 0xF0, i + 3 < end {
                length = 4
            }
            text[n] = normal[scalar]
            marks[n] = kinds[scalar]
            places[n] = Int32(truncatingIfNeeded: i)
            n += 1
            i += length
        }
        count = n
        places[n] = Int32(truncatingIfNeeded: end)
        for k in 0..<Passage.padding {
            text[n + k] = 0
            marks[n + k] = 0
        }
    }

    /// The bytes of some characters as they stand in the document.
    func byteRange(_ range: Range<Int>) -> Range<Int> { offset(range.lowerBound)..<offset(range.upperBound) }

    /// The text of some characters as it stands in the document.
    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[byteRange(range)]), as: UTF8.self)
    }

    /// The normal form of some characters.
    func normalString(_ range: Range<Int>) -> String {
        String(
            decoding: UnsafeBufferPointer(start: storage + Passage.padding + range.lowerBound, count: range.count),
            as: UTF16.self)
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
        return word.withUTF8Buffer { utf8 in
            var k = 0
            while k < utf8.count {
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

    private func grow(to size: Int) {
        storage.deallocate()
        classStorage.deallocate()
        offsetStorage.deallocate()
        capacity = size
        storage = .allocate(capacity: capacity + 2 * Passage.padding)
        classStorage = .allocate(capacity: capacity + 2 * Passage.padding)
        offsetStorage = .allocate(capacity: capacity + 2 * Passage.padding)
        clearPadding()
    }

    private func clearPadding() {
        for k in 0..<Passage.padding {
            storage[k] = 0
            classStorage[k] = 0
            offsetStorage[k] = 0
        }
    }
}
