/// Memory that a workload writes its results into again and again.
public final class ReusedMemory {
    /// The places, one buffer a result.
    public let buffers: [UnsafeMutableBufferPointer<Double>]

    /// Places for results of so many values each, touched once.
    init(_ counts: [Int]) {
        buffers = counts.map { count in
            let buffer = UnsafeMutableBufferPointer<Double>.allocate(capacity: count)
            buffer.initialize(repeating: 0)
            return buffer
        }
    }

    deinit {
        for buffer in buffers { buffer.deallocate() }
    }
}
