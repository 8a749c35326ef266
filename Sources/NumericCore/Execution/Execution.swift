import Dispatch

/// How many threads a batch kernel may use.
///
/// Every batch kernel of the library runs its blocks through `forEachBlock` or `mapBlocks`. The work is cut into blocks by
/// its size alone; only *who* takes a block next depends on the threads. A kernel that writes each block's results to their
/// own place, or combines the values of `mapBlocks` in their order, therefore gives the same bits with any number of threads.
///
/// - A call from inside a block runs on the thread that it is in: regions do not nest.
/// - OpenBLAS never uses threads of its own: see `BLASLibrary`.
public struct Execution: Sendable, Hashable {
    /// The greatest number of threads used at once, at least 1.
    public let threads: Int

    /// Uses at most `threads` threads. The result of a kernel never depends on this number.
    public init(threads: Int) {
        precondition(threads >= 1, "An execution needs at least one thread, not \(threads)")
        self.threads = threads
    }

    /// One thread for each processor that the process may run on.
    public static let automatic = Execution(threads: Platform.activeProcessors())

    /// The calling thread alone.
    public static let serial = Execution(threads: 1)
}

extension Execution {
    /// Calls `body` once for each block of `0 ..< count`, at most `threads` of them at once.
    ///
    /// - Blocks are `blockSize` long (the last may be shorter) and are taken in ascending order as threads become free.
    /// - `body` must write only to places that belong to its block.
    /// - With `count` 0 nothing is called.
    ///
    /// Cost: about a microsecond for the region and 50 ns for a block; make blocks of at least 10 µs.
    ///
    /// - Parameters:
    ///   - count: the number of things to do, ≥ 0.
    ///   - blockSize: the number of things in a block, ≥ 1; choose it by what fits the cache, not by the threads.
    ///   - body: receives the range of its block, and its worker with scratch memory.
    public func forEachBlock(of count: Int, blockSize: Int, _ body: @Sendable (Range<Int>, Worker) -> Void) {
        precondition(count >= 0, "A count of things to do cannot be negative (\(count))")
        precondition(blockSize >= 1, "A block has at least one element, not \(blockSize)")
        guard count > 0 else { return }
        let blocks = (count - 1) / blockSize + 1
        let cursor = BlockCursor(blocks: blocks)

        @Sendable func work(_ slot: Int) {
            ScratchPool.shared.withScratch { scratch in
                let worker = Worker(index: slot, scratch: scratch)
                while let block = cursor.next() {
                    let start = block * blockSize
                    scratch.reset()
                    body(start..<min(start + blockSize, count), worker)
                }
            }
        }

        let slots = ParallelRegion.isCurrent ? 1 : min(threads, blocks)
        if slots == 1 {
            work(0)
        } else {
            DispatchQueue.concurrentPerform(iterations: slots) { slot in ParallelRegion.run { work(slot) } }
        }
    }

    /// The values of `body` for each block of `0 ..< count`, in the order of the blocks.
    ///
    /// This is how sums over all towns are made: each block's part is a value, and the parts are combined in one order.
    ///
    /// - Parameters: as for `forEachBlock(of:blockSize:_:)`.
    /// - Returns: one value for each block; empty when `count` is 0.
    public func mapBlocks<Value: Sendable>(
        of count: Int, blockSize: Int, _ body: @Sendable (Range<Int>, Worker) -> Value
    ) -> [Value] {
        let blocks = count > 0 ? (count - 1) / blockSize + 1 : 0
        return [Value](unsafeUninitializedCapacity: blocks) { values, initialized in
            let places = Shared(values)
            forEachBlock(of: count, blockSize: blockSize) { range, worker in
                (places.value.baseAddress! + range.lowerBound / blockSize).initialize(to: body(range, worker))
            }
            initialized = blocks
        }
    }
}

/// One of the threads of a region, as its blocks see it.
public struct Worker: Sendable {
    /// The worker's number within the region, below the number of threads. Results must not depend on it.
    public let index: Int

    /// Memory for intermediate values, reused from block to block.
    public let scratch: Scratch
}

/// Gives out the numbers of blocks, each once.
private final class BlockCursor: Sendable {
    private let lock = Lock()
    private nonisolated(unsafe) var taken = 0
    private let blocks: Int

    init(blocks: Int) { self.blocks = blocks }

    func next() -> Int? {
        lock.withLock {
            guard taken < blocks else { return nil }
            defer { taken += 1 }
            return taken
        }
    }
}

/// A value handed to several threads that write to disjoint parts of what it points to.
///
/// Swift cannot see that blocks are disjoint; wrapping a buffer in `Shared` is the one place where a kernel vouches for it.
public struct Shared<Value>: @unchecked Sendable {
    /// The wrapped value.
    public let value: Value

    /// Vouches that the threads that get `value` write to disjoint parts of it.
    @inlinable
    public init(_ value: Value) { self.value = value }
}
