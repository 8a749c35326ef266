/// Reads the rows of a part of a large table into cells.
///
/// A row that looks like those before it goes a fast way: fields without quotation marks, names that are known, short
/// decimals. Every other row is read again from its beginning by `CSVCursor`, with all rules and errors. Both give the same.
struct PartReader {
    /// What is the same for all parts.
    struct Plan {
        var bytes: UnsafeBufferPointer<UInt8>
        var layout: PanelTableLayout
        var separator: UInt8
        var missingWords: [[UInt8]]
        var thousandsSeparator: UInt8?
        var keepsLast: Bool
        var forbidsRepeats: Bool
        var badRowLimit: Int
        /// The towns that may stand in the table; nil for any.
        var towns: NameTable?
        /// The indicators that may stand in the table; nil for any.
        var indicators: NameTable?
    }

    /// A row that was not taken.
    struct BadRow {
        var offset: Int
        var column: Int?
        var problem: DataPackageError.Problem
    }

    let plan: Plan
    let roles: UnsafeMutablePointer<PanelTableLayout.Role>
    let fixed: UnsafeMutablePointer<Int32>
    let columnCount: Int
    let powers: UnsafeMutablePointer<Double>
    /// The values of the row being read, one a column.
    let row: UnsafeMutablePointer<Double>

    var towns = NameTable()
    var years = NameTable()
    var indicators = NameTable()
    var cells = CellStore()

    /// The offset of the first row.
    var begin = 0
    /// The offset after the last row that was read.
    var end = 0
    var rowCount = 0
    var valueCount = 0
    var repeatedCount = 0
    var badRowCount = 0
    var badRows: [BadRow] = []
    var unclosedQuote: Int?
    var isTooLarge = false

    init(plan: Plan) {
        self.plan = plan
        columnCount = plan.layout.roles.count
        roles = .allocate(capacity: columnCount)
        roles.initialize(from: plan.layout.roles, count: columnCount)
        fixed = .allocate(capacity: columnCount)
        fixed.initialize(from: plan.layout.fixed.map(Int32.init), count: columnCount)
        powers = .allocate(capacity: 8)
        powers.initialize(from: DecimalNumber.powersOfTen, count: 8)
        row = .allocate(capacity: columnCount)
        row.initialize(repeating: .nan, count: columnCount)
        // Names of the header have the first numbers, in every part alike.
        for name in plan.layout.fixedNames {
            var name = name
            name.withUTF8 { bytes in
                if plan.layout.form == .wideByYear {
                    _ = years.intern(bytes, plain: true)
                } else {
                    _ = indicators.intern(bytes, plain: true)
                }
            }
        }
        isTooLarge = !cells.reserve(towns: 1, years: max(1, years.count), indicators: max(1, indicators.count))
    }

    func deallocate() {
        roles.deallocate()
        fixed.deallocate()
        powers.deallocate()
        row.deallocate()
        towns.deallocate()
        years.deallocate()
        indicators.deallocate()
        cells.deallocate()
    }

    /// Reads the rows that begin in a range. Precondition: its lower bound is the beginning of a row.
    mutating func read(_ range: Range<Int>) {
        begin = range.lowerBound
        end = begin
        // Words are read up to 17 bytes beyond a field's beginning.
        let fastEnd = plan.bytes.count - 32
        while end < range.upperBound, unclosedQuote == nil, !isTooLarge {
            end = readFast(from: end, before: min(range.upperBound, fastEnd), fastEnd: fastEnd)
            if end < range.upperBound { readSlowly() }
        }
    }

    /// Reads rows until one does not go the fast way, and returns the offset of that row.
    @inline(never)
    private mutating func readFast(from start: Int, before limit: Int, fastEnd: Int) -> Int {
        guard start < limit, let base = plan.bytes.baseAddress else { return start }
        let separator = plan.separator
        let lastColumn = columnCount - 1
        let isTidy = plan.layout.form == .tidy
        var p = base + start
        let rowEnd = base + limit
        let textEnd = base + fastEnd
        var town = 0
        var year = 0
        var indicator = 0
        var value = Double.nan
        var column = 0
        while p < rowEnd {
            let begin = p
            column = 0
            while true {
                guard p < textEnd else { return begin - base }
                switch roles[column] {
                case .town:
                    guard let entry = Self.match(&towns, p, separator, isLast: column == lastColumn) else {
                        return begin - base
                    }
                    town = entry
                    p += Int(towns.entries[entry].length)
                case .year:
                    guard let entry = Self.match(&years, p, separator, isLast: column == lastColumn) else {
                        return begin - base
                    }
                    year = entry
                    p += Int(years.entries[entry].length)
                case .indicator:
                    guard let entry = Self.match(&indicators, p, separator, isLast: column == lastColumn) else {
                        return begin - base
                    }
                    indicator = entry
                    p += Int(indicators.entries[entry].length)
                case .value:
                    if let (number, length) = FastDecimal.parse(p, powers: powers) {
                        value = number
                        p += length
                    } else if p[0] == separator || p[0] == 0x0A || p[0] == 0x0D {
                        value = .nan
                    } else {
                        guard let length = readLongNumber(p, separator, &value) else { return begin - base }
                        p += length
                    }
                    if !isTidy { row[column] = value }
                case .skip:
                    while p[0] != separator, p[0] != 0x0A {
                        guard p[0] != 0x22, p < textEnd else { return begin - base }
                        p += 1
                    }
                    if p[-1] == 0x0D, p[0] == 0x0A, column == lastColumn { p -= 1 }
                }
                if column < lastColumn {
                    guard p[0] == separator else { return begin - base }
                    p += 1
                    column += 1
                    continue
                }
                if p[0] == 0x0A {
                    p += 1
                } else if p[0] == 0x0D, p[1] == 0x0A {
                    p += 2
                } else {
                    return begin - base
                }
                break
            }
            rowCount += 1
            if isTidy {
                if !value.isNaN {
                    store(value, town: town, year: year, indicator: indicator, rowAt: begin - base, column: nil)
                }
            } else {
                storeRow(town: town, year: year, indicator: indicator, rowAt: begin - base)
            }
        }
        return p - base
    }

    /// The entry of the name that fills the field at `p`; nil where none is known and accepted.
    @inline(__always)
    private static func match(
        _ names: inout NameTable, _ p: UnsafePointer<UInt8>, _ separator: UInt8, isLast: Bool
    ) -> Int? {
        let last = names.last
        guard names.count > 0 else { return nil }
        var entry = last
        if !(names.matches(entry, p) && ends(p + Int(names.entries[entry].length), separator, isLast)) {
            entry = Int(names.entries[last].next)
            if !(names.matches(entry, p) && ends(p + Int(names.entries[entry].length), separator, isLast)) {
                guard let found = search(names, p, separator) else { return nil }
                entry = found
                names.entries[last].next = Int32(entry)
            }
            names.last = entry
        }
        return entry
    }

    @inline(__always)
    private static func ends(_ p: UnsafePointer<UInt8>, _ separator: UInt8, _ isLast: Bool) -> Bool {
        isLast ? p[0] == 0x0A || p[0] == 0x0D : p[0] == separator
    }

    @inline(never)
    private static func search(_ names: NameTable, _ p: UnsafePointer<UInt8>, _ separator: UInt8) -> Int? {
        var length = 0
        // Longer names go the slow way: the end of the text may be near.
        while length <= 16 {
            let byte = p[length]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            if byte == 0x22 { return nil }
            length += 1
        }
        guard length <= 16 else { return nil }
        let entry = names.find(p, length)
        return entry < 0 ? nil : entry
    }

    /// Reads a number that is no short decimal, or a word for missing; nil where the row must go the slow way.
    @inline(never)
    private func readLongNumber(_ p: UnsafePointer<UInt8>, _ separator: UInt8, _ value: inout Double) -> Int? {
        var length = 0
        while length <= 26 {
            let byte = p[length]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            length += 1
        }
        guard length <= 26 else { return nil }
        if plan.missingWords.contains(where: { $0.elementsEqual(UnsafeBufferPointer(start: p, count: length)) }) {
            value = .nan
            return length
        }
        guard case .value(let number) = DecimalNumber.parse(p, length) else { return nil }
        value = number
        return length
    }

    /// Stores the values of a wide row.
    @inline(never)
    mutating func storeRow(town: Int, year: Int, indicator: Int, rowAt offset: Int) {
        let byYear = plan.layout.form == .wideByYear
        for column in 0..<columnCount where roles[column] == .value && !row[column].isNaN {
            store(
                row[column], town: town, year: byYear ? Int(fixed[column]) : year,
                indicator: byYear ? indicator : Int(fixed[column]), rowAt: offset, column: column)
        }
    }

    /// Stores a value in its cell.
    @inline(__always)
    mutating func store(
        _ value: Double, town: Int, year: Int, indicator: Int, rowAt offset: Int, column: Int?
    ) {
        let position =
            (town >> CellStore.townShift) &* cells.stride
            &+ (year >> CellStore.yearShift) &* cells.indicatorCapacity &+ indicator
        let slab = cells.table[position] ?? cells.makeSlab(position, yearsSeen: years.count)
        let cell =
            slab + ((year & (CellStore.yearsPerSlab - 1)) << CellStore.townShift | town & (CellStore.townsPerSlab - 1))
        if cell.pointee != 0 {
            repeated(town: town, year: year, indicator: indicator, rowAt: offset, column: column)
            if !plan.keepsLast { return }
        }
        valueCount &+= 1
        cell.pointee = value.bitPattern ^ CellStore.missing
    }

    @inline(never)
    private mutating func repeated(town: Int, year: Int, indicator: Int, rowAt offset: Int, column: Int?) {
        repeatedCount += 1
        guard plan.forbidsRepeats else { return }
        let problem = DataPackageError.Problem.duplicateCell(
            town: towns.text(town), year: Int(years.text(year)) ?? 0, indicator: indicators.text(indicator))
        bad(problem, rowAt: offset, column: column)
    }

    /// Notes a bad row.
    mutating func bad(_ problem: DataPackageError.Problem, rowAt offset: Int, column: Int?) {
        badRowCount += 1
        if badRows.count < plan.badRowLimit { badRows.append(BadRow(offset: offset, column: column, problem: problem)) }
    }
}
