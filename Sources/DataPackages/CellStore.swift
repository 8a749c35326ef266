#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Cells of a part of a large table while it is read: sparse in blocks, dense within.
///
/// A slab holds 32 years × 512 towns of one indicator; a page of memory is one year of it. Pages that no row touches are
/// never made, so that all slabs together take about the memory of the cells that the part speaks of. A cell holds the bits
/// of its value against those of NaN, so that fresh memory is missing.
struct CellStore {
    static let townShift = 9
    static let townsPerSlab = 1 << townShift
    static let yearShift = 5
    static let yearsPerSlab = 1 << yearShift
    static let slabBytes = townsPerSlab * yearsPerSlab * 8
    static let missing = Double.nan.bitPattern

    /// The place of a town and a year in their slab.
    @inline(__always)
    static func place(town: Int, year: Int) -> Int {
        (year & (yearsPerSlab - 1)) &<< townShift | town & (townsPerSlab - 1)
    }

    typealias Slab = UnsafeMutablePointer<UInt64>

    /// The slabs by block of towns (outer), group of years, and indicator (inner).
    private(set) var table: UnsafeMutablePointer<Slab?>
    private(set) var indicatorCapacity = 8
    private(set) var stride = 8
    private var groupCapacity = 1
    private var blockCapacity = 8
    private var regions: [(start: UnsafeMutableRawPointer, size: Int)] = []
    private var regionRoom = 0
    private var regionNext: UnsafeMutableRawPointer?

    init() {
        table = .allocate(capacity: blockCapacity * stride)
        table.initialize(repeating: nil, count: blockCapacity * stride)
    }

    func deallocate() {
        table.deallocate()
        for region in regions { munmap(region.start, region.size) }
    }

    /// Makes room for counts of towns, years and indicators; false where the table of slabs would be absurdly large.
    mutating func reserve(towns: Int, years: Int, indicators: Int) -> Bool {
        let blocks = (towns + Self.townsPerSlab - 1) >> Self.townShift
        let groups = (years + Self.yearsPerSlab - 1) >> Self.yearShift
        guard blocks > blockCapacity || groups > groupCapacity || indicators > indicatorCapacity else { return true }
        let newBlocks = Self.capacity(blockCapacity, for: blocks)
        let newGroups = Self.capacity(groupCapacity, for: groups)
        let newIndicators = Self.capacity(indicatorCapacity, for: indicators)
        let newStride = newGroups * newIndicators
        guard newStride < 1 << 27, newBlocks < 1 << 27, newBlocks * newStride < 1 << 28 else { return false }
        let larger = UnsafeMutablePointer<Slab?>.allocate(capacity: newBlocks * newStride)
        larger.initialize(repeating: nil, count: newBlocks * newStride)
        for block in 0..<blockCapacity {
            for group in 0..<groupCapacity {
                let old = table + block * stride + group * indicatorCapacity
                (larger + block * newStride + group * newIndicators).update(from: old, count: indicatorCapacity)
            }
        }
        table.deallocate()
        table = larger
        (blockCapacity, groupCapacity, indicatorCapacity, stride) = (newBlocks, newGroups, newIndicators, newStride)
        return true
    }

    private static func capacity(_ present: Int, for needed: Int) -> Int {
        var result = present
        while result < needed { result *= 2 }
        return result
    }

    /// The slab of a position in the table, made where it is not there.
    ///
    /// - Parameter yearsSeen: how many years the part has met: so many pages are made at once, which is cheaper than
    ///   one by one.
    @inline(never)
    mutating func makeSlab(_ position: Int, yearsSeen: Int) -> Slab {
        if regionRoom < Self.slabBytes {
            let size = 512 * Self.slabBytes
            let flags = MAP_PRIVATE | MAP_ANONYMOUS | noReserve
            guard let start = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else {
                fatalError("no memory for \(size) bytes")
            }
            regions.append((start, size))
            regionNext = start
            regionRoom = size
        }
        let slab = regionNext!
        regionNext = slab + Self.slabBytes
        regionRoom -= Self.slabBytes
        populate(slab, min(yearsSeen, Self.yearsPerSlab) * Self.townsPerSlab * 8)
        table[position] = slab.assumingMemoryBound(to: UInt64.self)
        return table[position]!
    }

    /// The slab of an indicator, a block of towns and a year; nil where no row spoke of it.
    func slab(indicator: Int, block: Int, year: Int) -> Slab? {
        table[block * stride + (year >> Self.yearShift) * indicatorCapacity + indicator]
    }

    /// Gives the memory of an indicator back to the system.
    func discard(indicator: Int, blocks: Int, years: Int) {
        for block in 0..<blocks {
            for group in 0..<(years + Self.yearsPerSlab - 1) >> Self.yearShift {
                if let slab = slab(indicator: indicator, block: block, year: group << Self.yearShift) {
                    madvise(slab, Self.slabBytes, MADV_DONTNEED)
                }
            }
        }
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
