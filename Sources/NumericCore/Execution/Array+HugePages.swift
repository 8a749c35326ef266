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

/// Several arrays of doubles that `fill` writes together, such as the results of a sweep.
///
/// - Parameters:
///   - counts: the number of elements of each, ≥ 0.
///   - fill: receives a buffer for each and must write every element of all; it may use several threads.
/// - Returns: the arrays, in the order of the counts.
public func filledArrays(
    _ counts: [Int], _ fill: ([UnsafeMutableBufferPointer<Double>]) -> Void
) -> [[Double]] {
    var arrays = [[Double]](repeating: [], count: counts.count)
    func makeNext(_ buffers: [UnsafeMutableBufferPointer<Double>]) {
        let index = buffers.count
        guard index < counts.count else { return fill(buffers) }
        let array = [Double](filling: counts[index]) { makeNext(buffers + [$0]) }
        arrays[index] = array
    }
    makeNext([])
    return arrays
}
