/// Text that is set in lines of fixed width, as it is copied from PDFs: sentences and words go on over the ends of lines.
///
/// A document is so set where its lines that end without a sign that ends a sentence are equally long, and none is longer.
/// Where paragraphs are lines, the first long one tells, so that finding out costs next to nothing.
struct LineWrapping {
    /// The width from which on a line may go on in the next, in columns: a Chinese character takes two.
    private let full: Int

    private static let sample = 1 << 16
    /// Lines below are headings and ends of paragraphs; lines above are paragraphs.
    private static let shortest = 40
    private static let longest = 160
    /// What a sign that may not begin a line, or a number that may not be parted, leaves open at the end of the line before.
    private static let slack = 6

    /// Finds out from the beginning of a document; nil where its lines are paragraphs.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var widths = Array(repeating: 0, count: Self.longest + 1)  // of lines that are open at their end
        var longest = 0
        var lines = 0
        var start = 0
        let limit = min(bytes.count, Self.sample)
        while start < limit {
            var end = start
            var width = 0
            while end < bytes.count, bytes[end] != 0x0A {
                width += Self.columns(bytes[end])
                if width > Self.longest { return nil }
                end += 1
            }
            if width >= Self.shortest {
                lines += 1
                longest = max(longest, width)
                if !Self.closes(start..<end, bytes) { widths[width] += 1 }
            }
            start = end + 1
        }
        let open = widths.reduce(0, +)
        guard open >= 3, open * 3 >= lines, let widest = widths.lastIndex(where: { $0 > 0 }), longest <= widest + 2
        else {
            return nil
        }
        let alike = widths[max(0, widest - Self.slack)...].reduce(0, +)
        guard alike * 5 >= open * 4 else { return nil }
        full = widest - Self.slack
    }

    /// The next line where a line goes on in it.
    func continuation(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var width = 0
        for i in line { width += Self.columns(bytes[i]) }
        guard width >= full, width <= Self.longest, !Self.closes(line, bytes) else { return nil }
        var start = line.upperBound
        if start < bytes.count, bytes[start] == 0x0D { start += 1 }
        guard start < bytes.count, bytes[start] == 0x0A else { return nil }
        start += 1
        guard start < bytes.count, bytes[start] > 0x20 else { return nil }
        // An indented line begins a paragraph.
        if start + 2 < bytes.count, bytes[start] == 0xE3, bytes[start + 1] == 0x80, bytes[start + 2] == 0x80 {
            return nil
        }
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D, end - start <= 3 * Self.longest { end += 1 }
        return end - start <= 3 * Self.longest ? start..<end : nil
    }

    /// The columns that the character has whose byte this is: 0 for the bytes behind its first.
    private static func columns(_ byte: UInt8) -> Int { byte < 0x80 ? (byte < 0x20 ? 0 : 1) : byte >= 0xC0 ? 2 : 0 }

    /// Whether a line ends with a sign that ends a sentence: 。 ； ： ！ ？
    private static func closes(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = line.upperBound
        while end > line.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
        guard end - line.lowerBound >= 3 else { return true }
        switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):
            return true
        case (_, _, 0x3B), (_, _, 0x3A), (_, _, 0x21), (_, _, 0x3F): return true
        default: return false
        }
    }
}
