/// The name of a raw figure: one or two stretches of text, whitespace left out.
enum RawName {
    /// Calls `body` with each stretch of the name without whitespace, in order.
    @inline(__always)
    static func forEachPart(
        _ figure: RawFigure, _ text: UnsafePointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        parts(text, figure.name, body)
        if !figure.nameEnd.isEmpty { parts(text, figure.nameEnd, body) }
    }

    @inline(__always)
    private static func parts(
        _ text: UnsafePointer<UInt8>, _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var start = range.lowerBound
        var i = start
        while i < range.upperBound {
            let space = whitespace(text, i, range.upperBound)
            if space > 0 {
                if i > start { body(UnsafeBufferPointer(start: text + start, count: i - start)) }
                i += space
                start = i
            } else {
                i += 1
            }
        }
        if i > start { body(UnsafeBufferPointer(start: text + start, count: i - start)) }
    }

    /// The length in bytes of the whitespace at `i`; 0 where there is none.
    @inline(__always)
    static func whitespace(_ text: UnsafePointer<UInt8>, _ i: Int, _ end: Int) -> Int {
        let a = text[i]
        if a <= 0x20 { return a == 0x20 || (a >= 0x09 && a <= 0x0D) ? 1 : 0 }
        if a < 0xC2 || a > 0xE3 || a > 0xC2 && a < 0xE1 { return 0 }
        return wideWhitespace(text, i, end)
    }

    private static func wideWhitespace(_ text: UnsafePointer<UInt8>, _ i: Int, _ end: Int) -> Int {
        if text[i] == 0xC2 { return i + 1 < end && (text[i + 1] == 0x85 || text[i + 1] == 0xA0) ? 2 : 0 }
        guard i + 2 < end else { return 0 }
        switch (text[i], text[i + 1], text[i + 2]) {
        case (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8),
            (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF):
            return 3
        default: return 0
        }
    }

    /// Whether two figures have the same name.
    static func equal(_ a: RawFigure, _ b: RawFigure, _ text: UnsafePointer<UInt8>) -> Bool {
        if a.name == b.name, a.nameEnd == b.nameEnd { return true }
        var x = Cursor(a, text)
        var y = Cursor(b, text)
        while true {
            let p = x.next()
            guard p == y.next() else { return false }
            if p == nil { return true }
        }
    }

    /// Whether a name begins with 新.
    static func beginsWithNew(_ figure: RawFigure, _ text: UnsafePointer<UInt8>) -> Bool {
        var bytes = Cursor(figure, text)
        return bytes.next() == 0xE6 && bytes.next() == 0x96 && bytes.next() == 0xB0
    }

    /// The bytes of a name one by one.
    private struct Cursor {
        private let text: UnsafePointer<UInt8>
        private var range: Range<Int>
        private var rest: Range<Int>

        init(_ figure: RawFigure, _ text: UnsafePointer<UInt8>) {
            self.text = text
            range = figure.name
            rest = figure.nameEnd
        }

        mutating func next() -> UInt8? {
            while true {
                if range.isEmpty {
                    if rest.isEmpty { return nil }
                    swap(&range, &rest)
                }
                let space = whitespace(text, range.lowerBound, range.upperBound)
                if space == 0 { break }
                range = (range.lowerBound + space)..<range.upperBound
            }
            let byte = text[range.lowerBound]
            range = (range.lowerBound + 1)..<range.upperBound
            return byte
        }
    }
}
