/// Memory for the intermediate values of a block: begins on a multiple of 64 bytes, is not cleared, and is reused.
///
/// What is taken stays valid until the end of the block; nothing is given back one by one. Large scratch memory lies in huge
/// pages where the system has them.
public final class Scratch: @unchecked Sendable {
    private var chunks: [(memory: UnsafeMutableRawPointer, bytes: Int)] = []
    private var current = 0
    private var used = 0

    init() {}

    deinit {
        for chunk in chunks { Platform.free(chunk.memory) }
    }

    /// Uninitialised places for `count` doubles.
    ///
    /// - Parameter count: ≥ 0.
    /// - Returns: a buffer that begins on a multiple of 64 bytes, valid until the block ends.
    public func doubles(_ count: Int) -> UnsafeMutableBufferPointer<Double> {
        buffer(of: Double.self, count: count)
    }

    /// Uninitialised places for `count` values of a type without references.
    ///
    /// - Parameters:
    ///   - type: a plain type (numbers, structs of numbers); its values are never deinitialised.
    ///   - count: ≥ 0.
    /// - Returns: a buffer that begins on a multiple of 64 bytes, valid until the block ends.
    public func buffer<Element: BitwiseCopyable>(
        of type: Element.Type, count: Int
    ) -> UnsafeMutableBufferPointer<Element> {
        precondition(count >= 0, "A buffer cannot have \(count) elements")
        let memory = take(bytes: count * MemoryLayout<Element>.stride)
        return UnsafeMutableBufferPointer(start: memory.bindMemory(to: type, capacity: count), count: count)
    }

    /// Forgets what was taken. If more than one chunk was needed, the next block gets a single one large enough.
    func reset() {
        if chunks.count > 1 {
            let total = chunks.reduce(0) { $0 + $1.bytes }
            for chunk in chunks { Platform.free(chunk.memory) }
            chunks = [(Platform.allocate(bytes: total), total)]
        }
        current = 0
        used = 0
    }

    private func take(bytes: Int) -> UnsafeMutableRawPointer {
        let needed = (bytes + 63) & ~63
        while current < chunks.count {
            if used + needed <= chunks[current].bytes {
                defer { used += needed }
                return chunks[current].memory + used
            }
            current += 1
            used = 0
        }
        let size = max(needed, 256 << 10)
        chunks.append((Platform.allocate(bytes: size), size))
        used = needed
        return chunks[current].memory
    }
}

/// Scratch memory that waits for its next use, so that a second call touches no fresh pages.
final class ScratchPool: Sendable {
    static let shared = ScratchPool()

    private let lock = Lock()
    private nonisolated(unsafe) var free: [Scratch] = []

    func withScratch<Result>(_ body: (Scratch) -> Result) -> Result {
        let scratch = lock.withLock { free.popLast() } ?? Scratch()
        defer {
            scratch.reset()
            lock.withLock { free.append(scratch) }
        }
        return body(scratch)
    }
}
