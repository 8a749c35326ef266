/// Bytes being written one after another in memory that is reused.
///
/// A writer reserves room for what it writes next, so that single writes check nothing.
final class LineBuffer {
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 1 << 16) {
        self.capacity = capacity
        memory = .allocate(capacity: capacity)
    }

    deinit { memory.deallocate() }

    func removeAll() { count = 0 }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: count) }

    /// Calls `body` with a place for at least `room` bytes; it returns the end of what it wrote.
    @inline(__always)
    func write(_ room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>) {
        if capacity - count < room { grow(room) }
        count = body(memory + count) - memory
    }

    @inline(never)
    private func grow(_ room: Int) {
        capacity = max(2 * capacity, count + room)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: memory, count: count)
        memory.deallocate()
        memory = larger
    }
}
