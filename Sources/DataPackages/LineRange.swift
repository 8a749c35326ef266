/// Whole lines of a text, and the number of the first of them.
struct LineRange {
    var bytes: Range<Int>
    /// From 1.
    var firstLine: Int

    /// Cuts a text into parts that are worth a thread's turn.
    static func parts(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, size: Int = 1 << 20) -> [LineRange] {
        var parts: [LineRange] = []
        var first = start
        var line = 1
        while first < bytes.count {
            let rest = bytes[min(first + size, bytes.count)...]
            let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            parts.append(LineRange(bytes: first..<end, firstLine: line))
            line += bytes[first..<end].count(where: { $0 == 0x0A })
            first = end
        }
        return parts
    }
}
