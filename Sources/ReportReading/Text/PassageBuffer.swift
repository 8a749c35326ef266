/// The memory of passages, reused from one to the next.
final class PassageBuffer {
    private var memory: UnsafeMutablePointer<UInt64>
    private var capacity: Int
    private let table = CharacterTable.shared

    init(capacity: Int = 4096) {
        self.capacity = capacity
        memory = .allocate(capacity: capacity + 2 * Passage.padding)
        memory.initialize(repeating: 0, count: Passage.padding)
    }

    deinit { memory.deallocate() }

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
        while i < end {
            let a = bytes[i]
            var scalar = 0xFFFD
            var length = 1
            if a & 0xF0 == 0xE0, i + 2 < end {
                scalar = Int(a & 0x0F) << 12 | Int(bytes[i + 1] & 0x3F) << 6 | Int(bytes[i + 2] & 0x3F)
                length = 3
            } else if a < 0x80 {
                scalar = Int(a)
            } else if a & 0xE0 == 0xC0, i + 1 < end {
                scalar = Int(a & 0x1F) << 6 | Int(bytes[i + 1] & 0x3F)
                length = 2
            } else if a & 0xF8 == 0xF0, i + 3 < end {
                length = 4
            }
            let kind = kinds[scalar]
            if kind & CharacterTable.isFolded != 0 { scalar = Int(table.normal[scalar]) }
            cells[n] = UInt64(truncatingIfNeeded: scalar | Int(kind) << 16 | i << 32)
            n += 1
            i += length
        }
        cells[n] = UInt64(truncatingIfNeeded: end << 32)
        (cells + n + 1).initialize(repeating: 0, count: Passage.padding - 1)
        return Passage(cells: UnsafePointer(cells), count: n, bytes: bytes)
    }

    private func grow(to size: Int) {
        memory.deallocate()
        capacity = size
        memory = .allocate(capacity: capacity + 2 * Passage.padding)
        memory.initialize(repeating: 0, count: Passage.padding)
    }
}
