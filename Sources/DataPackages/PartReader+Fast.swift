#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the fast way needs of a column of names, in registers rather than behind the reader.
private struct NameCursor {
    let entries: UnsafeMutablePointer<NameTable.Entry>
    let count: Int
    var last: Int

    init(_ names: NameTable) {
        entries = names.entries
        count = names.count
        last = names.last
    }

    /// The length of the entry of the row before, which the last match has set.
    var length: Int {
        @inline(__always) get { Int(entries[last].length) }
    }

    /// Whether the field at `p` is a name that is known; `last` is then its entry.
    @inline(__always)
    mutating func match(_ p: UnsafePointer<UInt8>, in names: NameTable, _ separator: UInt8, isLast: Bool) -> Bool {
        if fits(last, p, separator, isLast) { return true }
        let next = Int(entries[last].next)
        if fits(next, p, separator, isLast) {
            last = next
            return true
        }
        let found = names.search(p, separator)
        guard found >= 0 else { return false }
        entries[last].next = Int32(truncatingIfNeeded: found)
        last = found
        return true
    }

    @inline(__always)
    private func fits(_ entry: Int, _ p: UnsafePointer<UInt8>, _ separator: UInt8, _ isLast: Bool) -> Bool {
        let e = entries + entry
        guard (word(p) ^ e.pointee.word0) & e.pointee.mask0 == 0 else { return false }
        let length = Int(e.pointee.length)
        if length > 8, !longNameFits(e, p) { return false }
        return isLast ? p[length] == 0x0A || p[length] == 0x0D : p[length] == separator
    }

    @inline(__always)
    private func longNameFits(_ e: UnsafeMutablePointer<NameTable.Entry>, _ p: UnsafePointer<UInt8>) -> Bool {
        guard (word(p + 8) ^ e.pointee.word1) & e.pointee.mask1 == 0 else { return false }
        return e.pointee.length <= 16 || memcmp(p + 16, e.pointee.bytes + 16, Int(e.pointee.length) - 16) == 0
    }
}

extension NameTable {
    /// The entry of the name that fills the field at `p`; −1 where it is unknown, long or quoted.
    @inline(never)
    fileprivate func search(_ p: UnsafePointer<UInt8>, _ separator: UInt8) -> Int {
        var length = 0
        // Longer names go the slow way: the end of the text may be near.
        while length <= 16 {
            let byte = p[length]
            if byte == separator || byte == 0x0A || byte == 0x0D { return find(p, length) }
            if byte == 0x22 { return -1 }
            length += 1
        }
        return -1
    }
}

extension PartReader {
    /// Reads rows until one does not go the fast way, and returns the offset of that row.
    ///
    /// - Parameter fastEnd: the offset from which on no field may begin, because words are read beyond its end.
    @inline(never)
    mutating func readFast(from start: Int, before limit: Int, fastEnd: Int) -> Int {
        guard start < limit, let base = plan.bytes.baseAddress else { return start }
        guard towns.count > 0, years.count > 0, indicators.count > 0 else { return start }
        let (townNames, yearNames, indicatorNames) = (towns, years, indicators)
        var town = NameCursor(towns)
        var year = NameCursor(years)
        var indicator = NameCursor(indicators)
        var rows = 0
        var stored = 0
        defer {
            towns.last = town.last
            years.last = year.last
            indicators.last = indicator.last
            rowCount += rows
            valueCount += stored
        }
        let (roles, powers, separator, row) = (self.roles, self.powers, plan.separator, self.row)
        let (table, stride, indicatorCapacity) = (cells.table, cells.stride, cells.indicatorCapacity)
        // Out of the reader, of which the loop would otherwise make copies.
        let (keepsLast, missingWords) = (plan.keepsLast, plan.missingWords)
        let lastColumn = columnCount - 1
        let isTidy = plan.layout.form == .tidy
        let rowEnd = base + limit
        let textEnd = base + fastEnd
        var value = Double.nan
        var p = base + start
        while p < rowEnd {
            let begin = p
            var column = 0
            while true {
                guard p < textEnd else { return begin - base }
                let isLast = column == lastColumn
                switch roles[column] {
                case .town:
                    guard town.match(p, in: townNames, separator, isLast: isLast) else { return begin - base }
                    p += town.length
                case .year:
                    guard year.match(p, in: yearNames, separator, isLast: isLast) else { return begin - base }
                    p += year.length
                case .indicator:
                    guard indicator.match(p, in: indicatorNames, separator, isLast: isLast) else {
                        return begin - base
                    }
                    p += indicator.length
                case .value:
                    if let (number, length) = FastDecimal.parse(p, powers: powers) {
                        value = number
                        p += length
                    } else if p[0] == separator || p[0] == 0x0A || p[0] == 0x0D {
                        value = .nan
                    } else {
                        guard
                            let length = Self.readLongNumber(
                                p, separator, missingWords: missingWords, &value)
                        else { return begin - base }
                        p += length
                    }
                    if !isTidy { row[column] = value }
                case .skip:
                    while p[0] != separator, p[0] != 0x0A {
                        guard p[0] != 0x22, p < textEnd else { return begin - base }
                        p += 1
                    }
                    if p[-1] == 0x0D, p[0] == 0x0A, isLast { p -= 1 }
                }
                if isLast { break }
                guard p[0] == separator else { return begin - base }
                p += 1
                column += 1
            }
            if p[0] == 0x0A {
                p += 1
            } else if p[0] == 0x0D, p[1] == 0x0A {
                p += 2
            } else {
                return begin - base
            }
            rows &+= 1
            guard isTidy else {
                storeRow(town: town.last, year: year.last, indicator: indicator.last, rowAt: begin - base)
                continue
            }
            if value.isNaN { continue }
            let (t, y) = (town.last, year.last)
            let position =
                (t &>> CellStore.townShift) &* stride &+ (y &>> CellStore.yearShift) &* indicatorCapacity
                &+ indicator.last
            let slab = table[position] ?? cells.makeSlab(position, yearsSeen: year.count)
            let cell = slab + CellStore.place(town: t, year: y)
            if cell.pointee != 0 {
                repeated(town: t, year: y, indicator: indicator.last, rowAt: begin - base, column: nil)
                if !keepsLast { continue }
            }
            stored &+= 1
            cell.pointee = value.bitPattern ^ CellStore.missing
        }
        return p - base
    }
}
