#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Names of one column of a large table, numbered in the order of first appearance.
///
/// Made for rows that repeat (see `NameCursor`): the first 16 bytes are compared as two words, and an entry knows which one followed
/// it last time.
struct NameTable {
    struct Entry {
        /// The first 16 bytes of the name and the separator after it, and which of their bits count.
        var word0: UInt64
        var word1: UInt64
        var mask0: UInt64
        var mask1: UInt64
        /// The name and the separator.
        var bytes: UnsafePointer<UInt8>
        /// What the name adds to the code of its cells.
        var code = 0
        /// How many bytes on the entry is that followed this one last time.
        var distance = 0
        var length: Int32
        var number: Int32
    }

    /// The byte that follows a name in the text.
    let separator: UInt8
    private(set) var entries: UnsafeMutablePointer<Entry>
    /// The number of names.
    private(set) var count = 0
    /// The entry of the row before.
    var last = 0
    /// The length of the longest name.
    private(set) var longest = 0
    private var capacity: Int
    private var slots: UnsafeMutablePointer<Int32>
    private var slotMask: Int
    private var arena: [UnsafeMutablePointer<UInt8>] = []
    private var arenaRoom = 0
    private var arenaNext: UnsafeMutablePointer<UInt8>?

    init(separator: UInt8) {
        self.separator = separator
        capacity = 64
        entries = .allocate(capacity: capacity)
        slotMask = 127
        slots = .allocate(capacity: slotMask + 1)
        slots.initialize(repeating: -1, count: slotMask + 1)
    }

    func deallocate() {
        entries.deallocate()
        slots.deallocate()
        for block in arena { block.deallocate() }
    }

    /// Notes which entry came after the last one.
    mutating func goOn(to entry: Int) {
        entries[last].distance = (entry - last) * MemoryLayout<Entry>.stride
        last = entry
    }

    /// The bytes of an entry.
    func bytes(_ entry: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: entries[entry].bytes, count: Int(entries[entry].length))
    }

    /// The text of an entry.
    func text(_ entry: Int) -> String { String(decoding: bytes(entry), as: UTF8.self) }

    /// The entry of a name, new where it was not met before.
    mutating func intern(_ name: UnsafeBufferPointer<UInt8>, plain: Bool) -> Int {
        let entry = find(name.baseAddress!, name.count)
        return entry >= 0 ? entry : add(name.baseAddress!, name.count, plain: plain)
    }

    /// The entry of a name, or −1.
    func find(_ p: UnsafePointer<UInt8>, _ length: Int) -> Int {
        var slot = hash(p, length) & slotMask
        while slots[slot] >= 0 {
            let entry = Int(slots[slot])
            if Int(entries[entry].length) == length, memcmp(entries[entry].bytes, p, length) == 0 { return entry }
            slot = (slot + 1) & slotMask
        }
        return -1
    }

    /// Adds a name that is not there and returns its entry.
    ///
    /// - Parameter plain: whether it stands in the text as it is; a name that needs quotation marks is never matched
    ///   directly, because without them its bytes mean several fields.
    @discardableResult
    mutating func add(_ p: UnsafePointer<UInt8>, _ length: Int, plain: Bool) -> Int {
        if count == capacity { grow() }
        longest = max(longest, length)
        let bytes = keep(p, length)
        var entry = Entry(
            word0: .max, word1: .max, mask0: .max, mask1: .max, bytes: bytes, length: Int32(length),
            number: Int32(count))
        if plain {
            (entry.word0, entry.mask0) = Self.masked(bytes, length + 1)
            (entry.word1, entry.mask1) = length > 7 ? Self.masked(bytes + 8, length - 7) : (0, 0)
        }
        // Not plain: words of 0xFF bytes, which UTF-8 never has.
        (entries + count).initialize(to: entry)
        insertSlot(count)
        count += 1
        return count - 1
    }

    private static func masked(_ p: UnsafePointer<UInt8>, _ length: Int) -> (word: UInt64, mask: UInt64) {
        var word: UInt64 = 0
        for i in 0..<min(8, length) { word |= UInt64(p[i]) << (8 * UInt64(i)) }
        return (word, length >= 8 ? .max : (1 << (8 * UInt64(length))) - 1)
    }

    private func hash(_ p: UnsafePointer<UInt8>, _ length: Int) -> Int {
        var state = UInt64(truncatingIfNeeded: length)
        var i = 0
        while i < length {
            let (word, _) = Self.masked(p + i, length - i)
            state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
            state ^= state >> 29
            i += 8
        }
        return Int(truncatingIfNeeded: state >> 8)
    }

    private mutating func insertSlot(_ entry: Int) {
        var slot = hash(entries[entry].bytes, Int(entries[entry].length)) & slotMask
        while slots[slot] >= 0 { slot = (slot + 1) & slotMask }
        slots[slot] = Int32(entry)
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: entries, count: count)
        entries.deallocate()
        entries = larger
        capacity *= 2
        slots.deallocate()
        slotMask = capacity * 2 - 1
        slots = .allocate(capacity: slotMask + 1)
        slots.initialize(repeating: -1, count: slotMask + 1)
        for entry in 0..<count { insertSlot(entry) }
    }

    private mutating func keep(_ p: UnsafePointer<UInt8>, _ length: Int) -> UnsafePointer<UInt8> {
        let needed = length + 1
        if arenaRoom < needed {
            arenaRoom = max(1 << 16, needed)
            arenaNext = .allocate(capacity: arenaRoom)
            arena.append(arenaNext!)
        }
        let place = arenaNext!
        place.update(from: p, count: length)
        place[length] = separator
        arenaNext = place + needed
        arenaRoom -= needed
        return UnsafePointer(place)
    }
}

/// The eight bytes at `p`, the first one lowest.
@inline(__always)
func word(_ p: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
}
