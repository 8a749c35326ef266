/// Values that are made once and read by all threads of a region: exact distributions by their parameters, say.
///
/// - A value may be made twice if two threads ask for it at the same time; since it depends on its key alone, that changes nothing.
/// - Threads that ask often should remember the answers for the length of a block.
///
/// Cost: a lock and a look-up.
public final class SharedTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let lock = Lock()
    private nonisolated(unsafe) var values: [Key: Value] = [:]

    /// An empty table.
    public init() {}

    /// The value of a key.
    ///
    /// - Parameters:
    ///   - key: what it depends on, wholly.
    ///   - make: makes the value where it is not there yet.
    public func value(for key: Key, make: () -> Value) -> Value {
        if let known = lock.withLock({ values[key] }) { return known }
        let made = make()
        lock.withLock { values[key] = made }
        return made
    }
}
