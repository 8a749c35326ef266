extension PartReader {
    /// Reads rows until one does not go the fast way, and returns the offset of that row.
    ///
    @inline(never)
    mutating func readFast(from start: Int, before limit: Int) -> Int {
        guard let base = plan.bytes.baseAddress, towns.count > 0, years.count > 0, indicators.count > 0 else {
            return start
        }
        let (townNames, yearNames, indicatorNames) = (towns, years, indicators)
        var town = NameCursor(towns)
        var year = NameCursor(years)
        var indicator = NameCursor(indicators)
        var rows = 0
        var stored = 0
        defer {
            towns.last = Int(town.entry.pointee.number)
            years.last = Int(year.entry.pointee.number)
            indicators.last = Int(indicator.entry.pointee.number)
            rowCount += rows
            valueCount += stored
        }
        let (roles, powers, separator, values) = (self.roles, self.powers, plan.separator, row)
        let table = cells.table
        // Out of the reader, of which the loop would otherwise make copies.
        let (keepsLast, missingWords) = (plan.keepsLast, plan.missingWords)
        let lastColumn = columnCount - 1
        let isTidy = plan.layout.form == .tidy
        // Words and names are read beyond the end of a field.
        let textEnd = base + (plan.bytes.count - 32 - max(towns.longest, years.longest, indicators.longest))
        let rowEnd = min(base + limit, textEnd)
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
                    let length = isLast ? town.matchLast(p, in: townNames) : town.match(p, in: townNames)
                    guard length >= 0 else { return begin - base }
                    p += length
                case .year:
                    let length = isLast ? year.matchLast(p, in: yearNames) : year.match(p, in: yearNames)
                    guard length >= 0 else { return begin - base }
                    p += length
                case .indicator:
                    let length =
                        isLast ? indicator.matchLast(p, in: indicatorNames) : indicator.match(p, in: indicatorNames)
                    guard length >= 0 else { return begin - base }
                    p += length
                case .value:
                    let length = Self.readNumber(p, separator, powers, missingWords, &value)
                    guard length >= 0 else { return begin - base }
                    p += length
                    if !isTidy { values[column] = value }
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
            let (t, y, k) = (town.entry.pointee, year.entry.pointee, indicator.entry.pointee)
            guard isTidy else {
                storeRow(town: Int(t.number), year: Int(y.number), indicator: Int(k.number), rowAt: begin - base)
                continue
            }
            if value.isNaN { continue }
            let code = t.code &+ y.code &+ k.code
            let position = CellStore.position(code)
            let cells = table[position] ?? self.cells.makeRow(position, indicator: Int(k.number))
            let cell = cells + CellStore.place(code)
            if cell.pointee != 0 {
                repeated(
                    town: Int(t.number), year: Int(y.number), indicator: Int(k.number), rowAt: begin - base, column: nil
                )
                if !keepsLast { continue }
            }
            stored &+= 1
            cell.pointee = value.bitPattern ^ CellStore.missing
        }
        return p - base
    }
}
