/// Short decimals read eight bytes at a time.
enum FastDecimal {
    /// Reads a number of at most seven digits, with sign and point, that ends within eight bytes; nil where the text is
    /// longer or otherwise written.
    ///
    /// Reads nine bytes. The digits are exact and at most one division by an exact power of ten rounds (Clinger).
    ///
    /// - Parameter powers: 10⁰ to 10⁷.
    /// - Returns: the value and the number of bytes read.
    @inline(__always)
    static func parse(
        _ p: UnsafePointer<UInt8>, powers: UnsafePointer<Double>
    ) -> (value: Double, length: Int)? {
        let negative = p[0] == 0x2D
        let q = negative ? p + 1 : p
        let x = word(q) ^ 0x3030_3030_3030_3030
        // The high bit of each byte that is no digit.
        let others = (((x & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676) | x) & 0x8080_8080_8080_8080
        guard others != 0 else { return nil }
        let first = others.trailingZeroBitCount >> 3
        var value: Double
        let length: Int
        if q[first] == 0x2E {
            let rest = others & (others &- 1)
            guard rest != 0 else { return nil }
            length = rest.trailingZeroBitCount >> 3
            guard length > 1 else { return nil }
            let below: UInt64 = (1 &<< (8 &* UInt64(first))) &- 1
            let digits = (x & below) | ((x &>> 8) & ~below)
            value = Double(eightDigits(digits &<< (8 &* UInt64(9 &- length))))
            value /= powers[length &- first &- 1]
        } else {
            length = first
            guard length > 0 else { return nil }
            value = Double(eightDigits(x &<< (8 &* UInt64(8 &- length))))
        }
        return (negative ? -value : value, negative ? length + 1 : length)
    }

    /// The number of eight digits (0 to 9 each), the most significant one in the lowest byte.
    @inline(__always)
    private static func eightDigits(_ digits: UInt64) -> UInt32 {
        let pairs = (digits &* 10) &+ (digits &>> 8)
        let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let high = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return UInt32(truncatingIfNeeded: (low &+ high) &>> 32)
    }
}
