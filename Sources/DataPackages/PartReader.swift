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
    /// Whether the table has the columns of a tidy one and no other, the value last.
    let endsInValue: Bool
    let powers: UnsafeMutablePointer<Double>
    /// The values of the row being read, one a column.
    let row: UnsafeMutablePointer<Double>

    var towns: NameTable
    var years: NameTable
    var indicators: NameTable
    var cells = CellStore()
    /// The fields of the row that is read the slow way: kept for their memory.
    var fields: [CSVCursor.Field] = []
    /// How many names have their codes.
    private var coded = (towns: 0, years: 0, indicators: 0)

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
        towns = NameTable(separator: plan.separator)
        years = NameTable(separator: plan.separator)
        indicators = NameTable(separator: plan.separator)
        columnCount = plan.layout.roles.count
        endsInValue = plan.layout.form == .tidy && columnCount == 4 && plan.layout.roles[3] == .value
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
        makeRoom()
    }

    /// Makes room for the cells of all names, and gives new names their codes.
    mutating func makeRoom() {
        switch cells.reserve(towns: towns.count, years: years.count, indicators: indicators.count) {
        case .sameCodes: break
        case .otherCodes: coded = (0, 0, 0)
        case .tooLarge: isTooLarge = true
        }
        for town in coded.towns..<towns.count { towns.entries[town].code = cells.code(town: town) }
        for year in coded.years..<years.count { years.entries[year].code = cells.code(year: year) }
        for indicator in coded.indicators..<indicators.count {
            indicators.entries[indicator].code = cells.code(indicator: indicator)
        }
        coded = (towns.count, years.count, indicators.count)
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
        while end < range.upperBound, unclosedQuote == nil, !isTooLarge {
            end =
                endsInValue
                ? readTidy(from: end, before: range.upperBound) : readFast(from: end, before: range.upperBound)
            if end < range.upperBound { readSlowly() }
        }
    }

    /// Reads the number of a field, or its absence; −1 where the row must go the slow way, else the field's length.
    @inline(__always)
    static func readNumber(
        _ p: UnsafePointer<UInt8>, _ separator: UInt8, _ powers: UnsafePointer<Double>, _ missingWords: [[UInt8]],
        _ value: inout Double
    ) -> Int {
        if let (number, length) = FastDecimal.parse(p, powers: powers) {
            value = number
            return length
        }
        if p[0] == separator || p[0] == 0x0A || p[0] == 0x0D {
            value = .nan
            return 0
        }
        let (number, length) = readLongNumber(p, separator, missingWords)
        value = number
        return length
    }

    /// Reads a number that is no short decimal, or a word for missing; length −1 where the row must go the slow way.
    @inline(never)
    private static func readLongNumber(
        _ p: UnsafePointer<UInt8>, _ separator: UInt8, _ missingWords: [[UInt8]]
    ) -> (value: Double, length: Int) {
        var length = 0
        while length <= 26 {
            let byte = p[length]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            length += 1
        }
        guard length <= 26 else { return (.nan, -1) }
        if missingWords.contains(where: { $0.elementsEqual(UnsafeBufferPointer(start: p, count: length)) }) {
            return (.nan, length)
        }
        guard case .value(let number) = DecimalNumber.parse(p, length) else { return (.nan, -1) }
        return (number, length)
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
    mutating func store(
        _ value: Double, town: Int, year: Int, indicator: Int, rowAt offset: Int, column: Int?
    ) {
        let code = towns.entries[town].code &+ years.entries[year].code &+ indicators.entries[indicator].code
        let position = CellStore.position(code)
        let row = cells.table[position] ?? cells.makeRow(position, indicator: indicator)
        let cell = row + CellStore.place(code)
        if cell.pointee != 0 {
            repeated(town: town, year: year, indicator: indicator, rowAt: offset, column: column)
            if !plan.keepsLast { return }
        }
        valueCount &+= 1
        cell.pointee = value.bitPattern ^ CellStore.missing
    }

    @inline(never)
    mutating func repeated(town: Int, year: Int, indicator: Int, rowAt offset: Int, column: Int?) {
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
