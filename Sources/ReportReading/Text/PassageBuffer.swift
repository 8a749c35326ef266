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
        var seen: UInt8 = 0  // the marks of all characters
        var faults = 0  // what is not zero in ill-formed triples

        // Sums that cannot overflow are not checked: this loop runs once a character of every report.
        @inline(__always)
        func take(_ character: Int, _ length: Int) {
            var scalar = character
            let kind = kinds[scalar]
            seen |= kind
            if kind & CharacterTable.isFolded != 0 { scalar = Int(normal[scalar]) }
            cells[n] = UInt64(truncatingIfNeeded: scalar | Int(kind) &<< 16 | i &<< 32)
            marks[m] = Int32(truncatingIfNeeded: n)
            m &+= kind & 0x1F != 0 ? 1 : 0
            n &+= 1
            i &+= length
        }
        while i < end {
            while i &+ 2 < end, bytes[i] & 0xF0 == 0xE0 {
                let b = Int(bytes[i &+ 1])
                let c = Int(bytes[i &+ 2])
                let scalar = Int(bytes[i] & 0x0F) &<< 12 | (b & 0x3F) &<< 6 | c & 0x3F
                // Continuation bytes begin with 10; a triple of a smaller number is overlong.
                faults |= (b ^ 0x80 | c ^ 0x80) & 0xC0 | (scalar &- 0x800) &>> 32
                take(scalar, 3)
            }
            while i < end, bytes[i] < 0x80 { take(Int(bytes[i]), 1) }
            if i < end, bytes[i] & 0xF0 != 0xE0 || i &+ 2 >= end {
                let other = other(bytes, i, end)
                take(other.scalar, other.length)
            }
        }
        if faults != 0 || seen & CharacterTable.isSuspect != 0 { isSuspect = true }
        marks[m] = .max
        cells[n] = UInt64(truncatingIfNeeded: end << 32)
        (cells + n + 1).initialize(repeating: 0, count: Passage.padding - 1)
        return Passage(cells: UnsafePointer(cells), count: n, bytes: bytes)
    }

    /// A character of two or four bytes, or an ill-formed one.
    @inline(never)
    private func other(_ bytes: UnsafePointer<UInt8>, _ i: Int, _ end: Int) -> (scalar: Int, length: Int) {
        let a = bytes[i]
        if DecodedText.length(UnsafeBufferPointer(start: bytes, count: end), i) == 0 { isSuspect = true }
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
