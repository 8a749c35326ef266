extension DecimalNumber {
    /// The shortest text that reads back to the same bits: `580`, `0.1`, `-0`, `1e+300`; `INF`, `-INF` and `NaN` as in the
    /// Frictionless table schema.
    public static func text(_ value: Double) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text of `value`.
    static func append(_ value: Double, to bytes: inout [UInt8]) {
        if let (digits, places) = shortDecimal(value.magnitude) {
            if value.sign == .minus { bytes.append(0x2D) }
            append(digits, places: places, to: &bytes)
        } else if value.isNaN {
            bytes.append(contentsOf: "NaN".utf8)
        } else if value.isInfinite {
            bytes.append(contentsOf: value < 0 ? "-INF".utf8 : "INF".utf8)
        } else {
            var text = value.description
            if text.hasSuffix(".0") { text.removeLast(2) }
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// Appends a whole number.
    static func append(_ value: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(0x2D) }
        append(UInt64(value.magnitude), places: 0, to: &bytes)
    }

    /// `value` as digits × 10^−places where that is exact in reading and short; nil where it is not.
    ///
    /// A decimal of at most 15 digits is the only such decimal that reads as its double, so that the first number of
    /// places that reads back gives the shortest text.
    private static func shortDecimal(_ value: Double) -> (digits: UInt64, places: Int)? {
        guard value < 1e15 else { return nil }
        for places in 0...6 {
            let scaled = value * powersOfTen[places]
            guard scaled < 1e15 else { return nil }
            let digits = scaled.rounded()
            if digits / powersOfTen[places] == value { return (UInt64(digits), places) }
        }
        return nil
    }

    /// Appends `digits` with a point before the last `places` of them.
    private static func append(_ digits: UInt64, places: Int, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
            var rest = digits
            var end = 24
            var written = 0
            repeat {
                if written == places, places > 0 {
                    end -= 1
                    buffer[end] = 0x2E
                }
                end -= 1
                buffer[end] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
                written += 1
            } while rest > 0 || written <= places
            bytes.append(contentsOf: buffer[end...])
        }
    }
}
