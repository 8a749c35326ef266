/// The names of a tidy row, in the order of its columns.
private struct Keys {
    var first: NameCursor
    var second: NameCursor
    var third: NameCursor

    /// The number of the name in a column.
    subscript(column: Int) -> Int {
        Int((column == 0 ? first : column == 1 ? second : third).entry.pointee.number)
    }
}

extension PartReader {
    /// Reads rows of a tidy table without other columns until one does not go the fast way, and returns the offset of that row.
    ///
    /// The same as `readFast`, without asking for each field what it is: three names in whichever order, then the value.
    @inline(never)
    mutating func readTidy(from start: Int, before limit: Int) -> Int {
        guard let base = plan.bytes.baseAddress, towns.count > 0, years.count > 0, indicators.count > 0 else {
            return start
        }
        // Where a row could reach the end of the text, no word may be read beyond it: the last rows go the slow way.
        let longestRow = towns.longest + years.longest + indicators.longest + 64
        let rowEnd = base + min(limit, plan.bytes.count - longestRow)
        let names = (table(of: roles[0]), table(of: roles[1]), table(of: roles[2]))
        var keys = Keys(first: NameCursor(names.0), second: NameCursor(names.1), third: NameCursor(names.2))
        var (rows, stored) = (0, 0)
        defer {
            setLast(Int(keys.first.entry.pointee.number), of: roles[0])
            setLast(Int(keys.second.entry.pointee.number), of: roles[1])
            setLast(Int(keys.third.entry.pointee.number), of: roles[2])
            rowCount += rows
            valueCount += stored
        }
        // Out of the reader, of which the loop would otherwise make copies.
        let (powers, separator, missingWords, keepsLast) = (
            self.powers, plan.separator, plan.missingWords, plan.keepsLast
        )
        let table = cells.table
        let (townColumn, yearColumn, indicatorColumn) = (
            column(of: .town), column(of: .year), column(of: .indicator)
        )
        var value = Double.nan
        var p = base + start
        while p < rowEnd {
            var q = p
            var length = keys.first.match(q, in: names.0)
            guard length >= 0 else { break }
            q += length &+ 1
            length = keys.second.match(q, in: names.1)
            guard length >= 0 else { break }
            q += length &+ 1
            length = keys.third.match(q, in: names.2)
            guard length >= 0 else { break }
            q += length &+ 1
            length = Self.readNumber(q, separator, powers, missingWords, &value)
            guard length >= 0 else { break }
            q += length
            if q[0] == 0x0A {
                q += 1
            } else if q[0] == 0x0D, q[1] == 0x0A {
                q += 2
            } else {
                break
            }
            let begin = p
            p = q
            rows &+= 1
            if value.isNaN { continue }
            let code = keys.first.entry.pointee.code &+ keys.second.entry.pointee.code &+ keys.third.entry.pointee.code
            let position = CellStore.position(code)
            let row = table[position] ?? cells.makeRow(position, indicator: keys[indicatorColumn])
            let cell = row + CellStore.place(code)
            if cell.pointee != 0 {
                repeated(
                    town: keys[townColumn], year: keys[yearColumn], indicator: keys[indicatorColumn],
                    rowAt: begin - base, column: nil)
                if !keepsLast { continue }
            }
            stored &+= 1
            cell.pointee = value.bitPattern ^ CellStore.missing
        }
        return p - base
    }

    private func column(of role: PanelTableLayout.Role) -> Int { plan.layout.roles.firstIndex(of: role)! }

    private func table(of role: PanelTableLayout.Role) -> NameTable {
        switch role {
        case .town: towns
        case .year: years
        default: indicators
        }
    }

    private mutating func setLast(_ entry: Int, of role: PanelTableLayout.Role) {
        switch role {
        case .town: towns.last = entry
        case .year: years.last = entry
        default: indicators.last = entry
        }
    }
}
