/// Doubles as whole numbers of the same order, by which they are sorted and halved.
public enum OrderKey {
    /// The key of a value that is not NaN: unsigned numbers in the order of the values, −0 being 0.
    @inlinable
    @inline(__always)
    public static func key(_ value: Double) -> UInt64 {
        let bits = (value + 0).bitPattern
        return bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 1 << 63)
    }

    /// The value of a key.
    @inlinable
    @inline(__always)
    public static func value(_ key: UInt64) -> Double {
        Double(bitPattern: key >> 63 == 1 ? key ^ 1 << 63 : ~key)
    }
}
