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
        let normal = table.normal
        let marks = self.marks
        var i = range.lowerBound
        let end = range.upperBound
        var n = 0
        var m = 0
        // Sums that cannot overflow are not checked: these loops run once a character of every report.
        @inline(__always)
        func take(_ character: Int, _ length: Int) {
            var scalar = character
            let kind = kinds[scalar]
            if kind & CharacterTable.isFolded != 0 {
                if normal[scalar] == scalar { isSuspect = true }
                scalar = Int(normal[scalar])
            }
            cells[n] = UInt64(truncatingIfNeeded: scalar | Int(kind) &<< 16 | i &<< 32)
            marks[m] = Int32(truncatingIfNeeded: n)
            m &+= kind & 0x1F != 0 ? 1 : 0
            n &+= 1
            i &+= length
        }
        // Four bytes are loaded to take three.
        let lastWord = min(end, document.count - 1) - 3
        while i < end {
            while i <= lastWord {
                let word = UInt32(
                    littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: i, as: UInt32.self))
                // 1110xxxx 10xxxxxx 10xxxxxx, and no overlong form of a smaller number.
                guard word & 0xC0C0F0 == 0x8080E0 else { break }
                let scalar = Int((word & 0x0F) &<< 12 | (word &>> 2) & 0xFC0 | (word &>> 16) & 0x3F)
                guard scalar >= 0x800 else { break }
                take(scalar, 3)
            }
            while i < end, bytes[i] < 0x80 { take(Int(bytes[i]), 1) }
            if i < end, i > lastWord || !isPlainTriple(bytes, i) {
                let other = other(bytes, i, end)
                take(other.scalar, other.length)
            }
        }
        marks[m] = .max
        cells[n] = UInt64(truncatingIfNeeded: end << 32)
        (cells + n + 1).initialize(repeating: 0, count: Passage.padding - 1)
        return Passage(cells: UnsafePointer(cells), count: n, bytes: bytes)
    }

    /// Whether the loop over triples takes the character at `i`.
    private func isPlainTriple(_ bytes: UnsafePointer<UInt8>, _ i: Int) -> Bool {
        bytes[i] & 0xF0 == 0xE0 && bytes[i + 1] & 0xC0 == 0x80 && bytes[i + 2] & 0xC0 == 0x80
            && (bytes[i] > 0xE0 || bytes[i + 1] >= 0xA0)
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
