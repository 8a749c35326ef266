/// The memory of passages, reused from one to the next.
final class PassageBuffer {
    private var memory: UnsafeMutablePointer<UInt64>
    private var capacity: Int
    private let table = CharacterTable.shared
    /// The positions of the last passage's characters that are not of class `other`, in order, then one beyond all.
    private(set) var marks: UnsafeMutablePointer<Int32>
    /// Whether something that was decoded is no well-formed UTF-8, or a NUL.
    var isSuspect = false

    init(capacity: Int = 4096) {
        self.capacity = capacity
        memory = .allocate(capacity: capacity + 2 * Passage.padding)
        memory.initialize(repeating: 0, count: Passage.padding)
        marks = .allocate(capacity: capacity + 1)
        marks[0] = .max
    }

    deinit {
        memory.deallocate()
        marks.deallocate()
    }

    /// Decodes a range of a document. An ill-formed byte becomes one character that matches nothing.
    func decode(_ document: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Passage {
        if range.count > capacity { grow(to: range.count) }
        let cells = memory + Passage.padding
        guard let bytes = document.baseAddress else {
            cells.initialize(repeating: 0, count: Passage.padding)
            return Passage(cells: UnsafePointer(cells), count: 0, bytes: UnsafePointer(bitPattern: 1)!)
        }
        let kinds = table.kinds
        var i = range.lowerBound
        let end = range.upperBound
        var n = 0
        var mark = marks
        // Sums that cannot overflow are not checked: these loops run once a character of every report.
        @inline(__always)
        func put(_ scalar: UInt64, _ kind: UInt8, at i: Int) {
            cells[n] = scalar | UInt64(kind) &<< 16 | UInt64(truncatingIfNeeded: i) &<< 32
            mark.pointee = Int32(truncatingIfNeeded: n)
            mark += kind & 0x1F != 0 ? 1 : 0
            n &+= 1
        }
        // Eight bytes are loaded to take six: two characters of three bytes.
        let lastPair = min(end - 6, document.count - 8)
        while i < end {
            let begin = i
            while i <= lastPair {
                let word = UInt64(
                    littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: i, as: UInt64.self))
                // 1110xxxx 10xxxxxx 10xxxxxx twice; 0xE0 begins overlong forms as well.
                guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, word & 0x0F != 0, word & 0x0F00_0000 != 0 else {
                    break
                }
                let pair =
                    (word & 0x0F_0000_0F) &<< 12 | (word &>> 2) & 0xFC0_000F_C0 | (word &>> 16) & 0x3F_0000_3F
                let first = pair & 0xFFFF
                let second = (pair &>> 24) & 0xFFFF
                let kind = kinds[Int(truncatingIfNeeded: first)]
                let nextKind = kinds[Int(truncatingIfNeeded: second)]
                guard (kind | nextKind) & CharacterTable.isFolded == 0 else { break }
                put(first, kind, at: i)
                put(second, nextKind, at: i &+ 3)
                i &+= 6
            }
            while i < end, bytes[i] < 0x80 {
                let kind = kinds[Int(bytes[i])]
                guard kind & CharacterTable.isFolded == 0 else { break }
                put(UInt64(bytes[i]), kind, at: i)
                i &+= 1
            }
            // What these loops leave is taken one by one.
            if i == begin || i < end && bytes[i] >= 0x80 {
                let one = character(bytes, i, end)
                put(UInt64(one.normal), one.kind, at: i)
                i &+= one.length
            }
        }
        mark.pointee = .max
        cells[n] = UInt64(truncatingIfNeeded: end << 32)
        (cells + n + 1).initialize(repeating: 0, count: Passage.padding - 1)
        return Passage(cells: UnsafePointer(cells), count: n, bytes: bytes)
    }

    /// The passage decoded last without its line breaks, which a text of fixed width has within sentences and words.
    func joiningLines(_ passage: Passage) -> Passage {
        let cells = memory + Passage.padding
        var n = 0
        var m = 0
        for i in 0..<passage.count where passage.kind(i) != .newline {
            if passage.kind(i) != .other {
                marks[m] = Int32(truncatingIfNeeded: n)
                m += 1
            }
            cells[n] = cells[i]
            n += 1
        }
        marks[m] = .max
        cells[n] = cells[passage.count]
        (cells + n + 1).initialize(repeating: 0, count: Passage.padding - 1)
        return Passage(cells: UnsafePointer(cells), count: n, bytes: passage.bytes)
    }

    /// The normal form and the kind of any character, and its length.
    private func character(
        _ bytes: UnsafePointer<UInt8>, _ i: Int, _ end: Int
    ) -> (normal: UInt16, kind: UInt8, length: Int) {
        var scalar = Int(bytes[i])
        var length = 1
        if scalar >= 0x80 {
            if i + 2 < end, isTriple(bytes + i) {
                scalar = (scalar & 0x0F) &<< 12 | Int(bytes[i + 1] & 0x3F) &<< 6 | Int(bytes[i + 2] & 0x3F)
                length = 3
            } else {
                (scalar, length) = other(bytes, i, end)
            }
        }
        let kind = table.kinds[scalar]
        guard kind & CharacterTable.isFolded != 0 else { return (UInt16(scalar), kind, length) }
        let normal = table.normal[scalar]
        if normal == scalar { isSuspect = true }
        return (normal, kind, length)
    }

    /// Whether three bytes have the form of a character and are no overlong form of a smaller number.
    @inline(__always)
    private func isTriple(_ bytes: UnsafePointer<UInt8>) -> Bool {
        bytes[0] & 0xF0 == 0xE0 && bytes[1] & 0xC0 == 0x80 && bytes[2] & 0xC0 == 0x80
            && (bytes[0] > 0xE0 || bytes[1] >= 0xA0)
    }

    /// A character of two or four bytes, one at the end of the document, or an ill-formed one.
    @inline(never)
    private func other(_ bytes: UnsafePointer<UInt8>, _ i: Int, _ end: Int) -> (scalar: Int, length: Int) {
        let a = bytes[i]
        if DecodedText.length(UnsafeBufferPointer(start: bytes, count: end), i) == 0 { isSuspect = true }
        if a & 0xF0 == 0xE0, i + 2 < end {
            return (Int(a & 0x0F) << 12 | Int(bytes[i + 1] & 0x3F) << 6 | Int(bytes[i + 2] & 0x3F), 3)
        }
        if a & 0xE0 == 0xC0, i + 1 < end { return (Int(a & 0x1F) << 6 | Int(bytes[i + 1] & 0x3F), 2) }
        return (0xFFFD, a & 0xF8 == 0xF0 && i + 3 < end ? 4 : 1)
    }

    private func grow(to size: Int) {
        memory.deallocate()
        marks.deallocate()
        capacity = size
        memory = .allocate(capacity: capacity + 2 * Passage.padding)
        memory.initialize(repeating: 0, count: Passage.padding)
        marks = .allocate(capacity: capacity + 1)
    }
}
