import Yearbook

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Two pieces of memory to stream over. Making them touches every page for the first time.
final class StreamMemory: @unchecked Sendable {
    private let source: UnsafeMutableBufferPointer<Double>
    private let target: UnsafeMutableBufferPointer<Double>
    private let blockSize = 1 << 17

    init(bytes: Int) {
        let count = bytes / MemoryLayout<Double>.stride
        source = .allocate(capacity: count)
        target = .allocate(capacity: count)
        source.initialize(repeating: 1)
        target.initialize(repeating: 2)
    }

    deinit {
        source.deallocate()
        target.deallocate()
    }

    /// Reads the first piece once.
    func read(_ execution: Execution) {
        let parts = execution.mapBlocks(of: source.count, blockSize: blockSize) { range, _ in
            Self.sum(UnsafeBufferPointer(rebasing: self.source[range]))
        }
        precondition(parts.reduce(0, +) == Double(source.count), "The memory does not hold what was written")
    }

    /// Copies the first piece to the second.
    func copy(_ execution: Execution) {
        // One piece a thread: only a large copy is written past the caches.
        let piece = (source.count - 1) / execution.threads + 1
        execution.forEachBlock(of: source.count, blockSize: piece) { range, _ in
            _ = memcpy(
                self.target.baseAddress! + range.lowerBound, self.source.baseAddress! + range.lowerBound,
                range.count * MemoryLayout<Double>.stride)
        }
    }

    /// The sum, with enough accumulators that memory is what limits it.
    private static func sum(_ values: UnsafeBufferPointer<Double>) -> Double {
        typealias Lanes = SIMD8<Double>
        let base = UnsafeRawPointer(values.baseAddress!)
        var sums = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
        let step = 4 * MemoryLayout<Lanes>.stride
        var offset = 0
        let bytes = values.count * MemoryLayout<Double>.stride
        while offset + step <= bytes {
            sums.0 += base.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
            sums.1 += base.loadUnaligned(fromByteOffset: offset + step / 4, as: Lanes.self)
            sums.2 += base.loadUnaligned(fromByteOffset: offset + step / 2, as: Lanes.self)
            sums.3 += base.loadUnaligned(fromByteOffset: offset + 3 * step / 4, as: Lanes.self)
            offset += step
        }
        let rest = values[(offset / MemoryLayout<Double>.stride)...].reduce(0, +)
        return ((sums.0 + sums.1) + (sums.2 + sums.3)).sum() + rest
    }
}
