#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Cells of a part of a large table while it is read: rows of 64 towns of one year and indicator, made when first spoken of.
///
/// The rows of an indicator lie in memory of its own, in the order in which they were made, so that all together take about the
/// memory of the cells that the part speaks of, and that of an indicator can be given back alone. Whatever the order of the
/// table, the rows in use at a time are few enough for the second cache. A cell holds the bits of its value against those of NaN,
/// so that fresh memory is missing.
struct CellStore {
    static let townShift = 6
    static let townsPerRow = 1 << townShift
    static let missing = Double.nan.bitPattern

    typealias Row = UnsafeMutablePointer<UInt64>

    /// What a town adds to the code of its cells. The sum of the codes of town, year and indicator is the row's place in the
    /// table and, below, that of the cell in the row, in whichever order a table has its columns.
    ///
    /// Towns change places in their row by lines of the cache, differently in each year and indicator: rows are multiples of 512
    /// bytes apart, and without it a town's cells would drive each other out of the first cache.
    func code(town: Int) -> Int { (town >> Self.townShift * stride) << 8 | town & (Self.townsPerRow - 1) }
    /// What a year adds to the code of its cells.
    func code(year: Int) -> Int { (year * indicatorCapacity) << 8 | (year >> 3 * 24) & (Self.townsPerRow - 8) }
    /// What an indicator adds to the code of its cells.
    func code(indicator: Int) -> Int { indicator << 8 | (indicator * 8) & (Self.townsPerRow - 8) }

    /// The place in the table of the row of a cell by its code.
    @inline(__always)
    static func position(_ code: Int) -> Int { code &>> 8 }
    /// The place of a cell in its row by its code.
    @inline(__always)
    static func place(_ code: Int) -> Int { code & (townsPerRow - 1) }

    /// The memory of an indicator: pieces of which the last is used up to `next`.
    private struct Arena {
        var pieces: [UnsafeMutableRawPointer] = []
        var next = UnsafeMutableRawPointer(bitPattern: 8)!
        /// Where the pages end that are made, and where the piece ends.
        var made = UnsafeMutableRawPointer(bitPattern: 8)!
        var end = UnsafeMutableRawPointer(bitPattern: 8)!
    }

    /// The rows by block of towns (outer), year, and indicator (inner).
    private(set) var table: UnsafeMutablePointer<Row?>
    private(set) var indicatorCapacity = 4
    private(set) var stride = 16
    private var yearCapacity = 4
    private var blockCapacity = 8
    private var arenas: [Arena] = []
    private var regions: [(start: UnsafeMutableRawPointer, size: Int)] = []
    private var regionNext = UnsafeMutableRawPointer(bitPattern: 8)!
    private var regionRoom = 0

    init() {
        table = .allocate(capacity: blockCapacity * stride)
        table.initialize(repeating: nil, count: blockCapacity * stride)
    }

    func deallocate() {
        table.deallocate()
        for region in regions { munmap(region.start, region.size) }
    }

    /// What becomes of the codes when room is made.
    enum Room {
        /// They stay.
        case sameCodes
        /// Years and towns have others.
        case otherCodes
        /// The table of rows would be absurdly large.
        case tooLarge
    }

    /// Makes room for counts of towns, years and indicators.
    mutating func reserve(towns: Int, years: Int, indicators: Int) -> Room {
        let blocks = Self.blocks(towns)
        guard blocks > blockCapacity || years > yearCapacity || indicators > indicatorCapacity else {
            return .sameCodes
        }
        let newBlocks = Self.capacity(blockCapacity, for: blocks)
        let newYears = Self.capacity(yearCapacity, for: years)
        let newIndicators = Self.capacity(indicatorCapacity, for: indicators)
        let newStride = newYears * newIndicators
        // What exceeds the memory even as a panel needs no table of rows either.
        guard blocks * years < Self.mostRows, blocks * years * indicators < Self.mostRows else { return .tooLarge }
        let larger = UnsafeMutablePointer<Row?>.allocate(capacity: newBlocks * newStride)
        larger.initialize(repeating: nil, count: newBlocks * newStride)
        for block in 0..<blockCapacity {
            for year in 0..<yearCapacity {
                let old = table + block * stride + year * indicatorCapacity
                (larger + block * newStride + year * newIndicators).update(from: old, count: indicatorCapacity)
            }
        }
        table.deallocate()
        table = larger
        let isSame = newIndicators == indicatorCapacity && newStride == stride
        (blockCapacity, yearCapacity, indicatorCapacity, stride) = (newBlocks, newYears, newIndicators, newStride)
        return isSame ? .sameCodes : .otherCodes
    }

    /// The rows that the machine's memory holds.
    private static let mostRows =
        sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) / (townsPerRow * MemoryLayout<Double>.size)

    /// The number of rows that so many towns take.
    static func blocks(_ towns: Int) -> Int { (towns + townsPerRow - 1) >> townShift }

    private static func capacity(_ present: Int, for needed: Int) -> Int {
        var result = present
        while result < needed { result *= 2 }
        return result
    }

    /// The row at a position of the table, made where it is not there.
    @inline(never)
    mutating func makeRow(_ position: Int, indicator: Int) -> Row {
        while arenas.count <= indicator { arenas.append(Arena()) }
        if arenas[indicator].next == arenas[indicator].made { makePages(indicator) }
        let row = arenas[indicator].next.assumingMemoryBound(to: UInt64.self)
        arenas[indicator].next += Self.townsPerRow * 8
        table[position] = row
        return row
    }

    /// The size of a piece, and of the pages of it that are made at once: several times as cheap as one by one, and few enough to
    /// be in the cache still when they are used.
    private static let piece = 64 << 10
    private static let pages = 16 << 10

    private mutating func makePages(_ indicator: Int) {
        if arenas[indicator].made == arenas[indicator].end {
            let piece = makePiece()
            arenas[indicator].pieces.append(piece)
            (arenas[indicator].next, arenas[indicator].made) = (piece, piece)
            arenas[indicator].end = piece + Self.piece
        }
        // An indicator of few cells takes few pages.
        let isFirst = arenas[indicator].pieces.count == 1
        let size = isFirst ? Self.pages / 4 : Self.pages
        populate(arenas[indicator].made, size)
        arenas[indicator].made += size
    }

    private mutating func makePiece() -> UnsafeMutableRawPointer {
        if regionRoom < Self.piece {
            let size = 1024 * Self.piece
            let flags = MAP_PRIVATE | MAP_ANONYMOUS | noReserve
            guard let start = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else {
                fatalError("no memory for \(size) bytes")
            }
            regions.append((start, size))
            regionNext = start
            regionRoom = size
        }
        defer { regionNext += Self.piece }
        regionRoom -= Self.piece
        return regionNext
    }

    /// The row of an indicator, a block of towns and a year; nil where no line of the table spoke of it.
    func row(indicator: Int, block: Int, year: Int) -> Row? {
        table[block * stride + year * indicatorCapacity + indicator]
    }

    /// Gives the memory of an indicator back to the system; its rows are gone.
    func discard(indicator: Int) {
        guard indicator < arenas.count else { return }
        for piece in arenas[indicator].pieces { madvise(piece, Self.piece, MADV_DONTNEED) }
    }
}

/// Makes the whole pages of fresh memory at once, where the system can: several times as cheap as one by one.
///
/// Pages of 2 MB were tried instead and took longer: small pages that were just given back are taken up again, while large
/// ones had to be found.
func populate(_ start: UnsafeMutableRawPointer, _ size: Int) {
    #if canImport(Glibc)
        let page = 4096
        let begin = (Int(bitPattern: start) + page - 1) & ~(page - 1)
        let end = (Int(bitPattern: start) + size) & ~(page - 1)
        // MADV_POPULATE_WRITE, from Linux 5.14; older systems refuse it and make the pages when they are touched.
        if end > begin { _ = madvise(UnsafeMutableRawPointer(bitPattern: begin), end - begin, 23) }
    #endif
}

#if canImport(Glibc)
    private let noReserve = MAP_NORESERVE
#else
    private let noReserve: Int32 = 0
#endif
