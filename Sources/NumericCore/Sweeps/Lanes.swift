extension SIMD4<Double> {
    /// Four neighbouring values of a column; the address need not be a multiple of 32 bytes.
    @inline(__always)
    init(at address: UnsafePointer<Double>) {
        self = UnsafeRawPointer(address).loadUnaligned(as: Self.self)
    }

    /// Writes the lanes to four neighbouring places.
    @inline(__always)
    func store(at address: UnsafeMutablePointer<Double>) {
        UnsafeMutableRawPointer(address).storeBytes(of: self, as: Self.self)
    }

    /// All bits set in the lanes that are not NaN.
    @inline(__always)
    var present: SIMD4<Int64> { unsafeBitCast(self .== self, to: SIMD4<Int64>.self) }

    /// The lanes where the mask is set, and 0 elsewhere.
    @inline(__always)
    func kept(_ mask: SIMD4<Int64>) -> Self {
        unsafeBitCast(unsafeBitCast(self, to: SIMD4<Int64>.self) & mask, to: Self.self)
    }
}
