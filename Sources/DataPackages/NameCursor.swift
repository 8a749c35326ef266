#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the fast way needs of a column of names, in registers rather than behind the reader.
///
/// A column either repeats the name of the row before (the town of a table sorted by town) or goes on to the name that followed it
/// last time (the indicator of the same table). Which of the two is tried first is what was right last time.
struct NameCursor {
    typealias Entry = UnsafeMutablePointer<NameTable.Entry>

    /// The entry of the row before.
    private(set) var entry: Entry
    /// −1 where the next row is expected to go on, 0 where it is expected to repeat.
    private var goesOn = 0

    /// Precondition: the table has a name.
    init(_ names: NameTable) { entry = names.entries + names.last }

    /// The length of the field at `p` where it is a name that is known, with a separator after it, and `entry` then its entry; −1 where
    /// it is not. Reads 16 bytes, or the longest name with its separator where that is more.
    @inline(__always)
    mutating func match(_ p: UnsafePointer<UInt8>, in names: NameTable) -> Int {
        let guess = Self.moved(entry, by: entry.pointee.distance & goesOn)
        let length = Int(guess.pointee.length)
        if Self.difference(guess, p) | UInt64(bitPattern: Int64(length &>> 4)) == 0 {
            entry = guess
            return length
        }
        let found = Self.find(p, after: entry, names)
        guard let next = found.entry else { return -1 }
        entry = next
        goesOn = found.goesOn
        return Int(next.pointee.length)
    }

    /// The same for a field that ends its row.
    mutating func matchLast(_ p: UnsafePointer<UInt8>, in names: NameTable) -> Int {
        let found = names.search(p, endsRow: true)
        guard found >= 0 else { return -1 }
        entry = names.entries + found
        return Int(entry.pointee.length)
    }

    /// Tries the entry of the row before, the one that followed it, and then any.
    @inline(never)
    private static func find(
        _ p: UnsafePointer<UInt8>, after entry: Entry, _ names: NameTable
    ) -> (entry: Entry?, goesOn: Int) {
        if fits(entry, p) { return (entry, 0) }
        let next = moved(entry, by: entry.pointee.distance)
        if fits(next, p) { return (next, -1) }
        let number = names.search(p, endsRow: false)
        guard number >= 0 else { return (nil, 0) }
        let found = names.entries + number
        entry.pointee.distance = UnsafeRawPointer(found) - UnsafeRawPointer(entry)
        return (found, -1)
    }

    private static func fits(_ e: Entry, _ p: UnsafePointer<UInt8>) -> Bool {
        let length = Int(e.pointee.length)
        // The separator belongs to the words of shorter names.
        return difference(e, p) == 0 && (length < 16 || memcmp(p + 16, e.pointee.bytes + 16, length - 15) == 0)
    }

    /// 0 where the first 16 bytes are those of the entry.
    @inline(__always)
    private static func difference(_ e: Entry, _ p: UnsafePointer<UInt8>) -> UInt64 {
        (word(p) ^ e.pointee.word0) & e.pointee.mask0 | (word(p + 8) ^ e.pointee.word1) & e.pointee.mask1
    }

    @inline(__always)
    private static func moved(_ e: Entry, by distance: Int) -> Entry {
        (UnsafeMutableRawPointer(e) + distance).assumingMemoryBound(to: NameTable.Entry.self)
    }
}

extension NameTable {
    /// The entry of the name that fills the field at `p`; −1 where it is unknown or quoted. Reads no further than the longest name.
    ///
    /// - Parameter endsRow: whether a line end follows the field rather than the separator.
    @inline(never)
    func search(_ p: UnsafePointer<UInt8>, endsRow: Bool) -> Int {
        var length = 0
        while length <= longest {
            let byte = p[length]
            if endsRow ? byte == 0x0A || byte == 0x0D : byte == separator { return find(p, length) }
            if byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == separator { return -1 }
            length += 1
        }
        return -1
    }
}
