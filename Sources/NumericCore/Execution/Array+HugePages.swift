extension Array where Element: BitwiseCopyable & Sendable {
    /// An array of `count` elements that `fill` writes, with its memory advised to lie in huge pages before the first touch.
    ///
    /// Batch kernels return their results in such arrays: touching fresh memory in small pages costs more than most kernels.
    ///
    /// - Parameters:
    ///   - count: the number of elements, ≥ 0.
    ///   - fill: must write every element; it may use several threads.
    public init(filling count: Int, _ fill: (UnsafeMutableBufferPointer<Element>) throws -> Void) rethrows {
        try self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            let part = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
            if let start = part.baseAddress {
                let bytes = count * MemoryLayout<Element>.stride
                if bytes >= Platform.hugePage { Platform.adviseHugePages(UnsafeMutableRawPointer(start), bytes: bytes) }
            }
            try fill(part)
            initialized = count
        }
    }
}
