import Indicators

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts the parts of a large table together: numbers of names common to all, and one dense panel.
struct PanelMerge {
    /// A value that met one of an earlier part.
    private struct Crossing {
        var part: Int
        var town: Int
        var year: Int
        var indicator: Int
    }

    private let parts: [PartReader]
    private let plan: PartReader.Plan
    private let options: PanelTableOptions
    /// The panel's towns, years and indicators.
    let towns: [Town]
    let years: [Int]
    let indicators: [Indicator]
    /// For each part the panel's position of each of its towns.
    private let townPositions: [UnsafeMutablePointer<Int32>]
    /// For each part its own number of each of the panel's years and indicators; −1 for none.
    private let ownYears: [[Int]]
    private let ownIndicators: [[Int]]
    private var crossings: [Crossing] = []
    private var crossingCount = 0

    init(parts: [PartReader], plan: PartReader.Plan, options: PanelTableOptions) {
        self.parts = parts
        self.plan = plan
        self.options = options
        var townNames =
            options.towns.map { NameTable($0.map(\.id.rawValue), separator: plan.separator) }
            ?? NameTable(separator: plan.separator)
        var yearNames = NameTable(separator: plan.separator)
        var indicatorNames = NameTable(separator: plan.separator)
        defer {
            townNames.deallocate()
            yearNames.deallocate()
            indicatorNames.deallocate()
        }
        // Parts in order, so that numbers are those of first appearance in the file, wherever the parts meet.
        townPositions = parts.map { part in
            let positions = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, part.towns.count))
            for town in 0..<part.towns.count {
                (positions + town).initialize(to: Int32(townNames.intern(part.towns.bytes(town), plain: true)))
            }
            return positions
        }
        let yearNumbers = parts.map { part in
            (0..<part.years.count).map { yearNames.intern(part.years.bytes($0), plain: true) }
        }
        let indicatorNumbers = parts.map { part in
            (0..<part.indicators.count).map { indicatorNames.intern(part.indicators.bytes($0), plain: true) }
        }
        towns =
            options.towns
            ?? (0..<townNames.count).map { i in
                let name = townNames.text(i)
                return Town(id: Town.ID(name), name: BilingualText(chinese: name, english: name))
            }
        let yearTexts = (0..<yearNames.count).map { Int(yearNames.text($0))! }
        let yearOrder = yearTexts.indices.sorted { yearTexts[$0] < yearTexts[$1] }
        years = yearOrder.map { yearTexts[$0] }
        let (found, indicatorOrder) = Self.indicators(indicatorNames, options.catalogue)
        indicators = found
        func inverse(_ numbers: [Int], _ order: [Int]) -> [Int] {
            var own = Array(repeating: -1, count: order.count)
            for (ownNumber, number) in numbers.enumerated() { own[number] = ownNumber }
            return order.map { own[$0] }
        }
        ownYears = yearNumbers.map { inverse($0, yearOrder) }
        ownIndicators = indicatorNumbers.map { inverse($0, indicatorOrder) }
    }

    /// The indicators of the panel, and for each its number among the names: in the catalogue's order where there is one.
    private static func indicators(
        _ names: NameTable, _ catalogue: Catalogue?
    ) -> (indicators: [Indicator], order: [Int]) {
        let texts = (0..<names.count).map(names.text)
        guard let catalogue else {
            let made = texts.map { name in
                Indicator(id: Indicator.ID(name), name: BilingualText(chinese: name, english: name), unit: "")
            }
            return (made, Array(texts.indices))
        }
        let order = texts.indices.sorted {
            catalogue.position(of: Indicator.ID(texts[$0]))! < catalogue.position(of: Indicator.ID(texts[$1]))!
        }
        return (order.map { catalogue[Indicator.ID(texts[$0])]! }, order)
    }

    func deallocate() { for positions in townPositions { positions.deallocate() } }

    /// Whether the panel fits into the machine's memory.
    var fitsMemory: Bool {
        let (columns, tooMany) = years.count.multipliedReportingOverflow(by: indicators.count)
        let (cells, overflow) = columns.multipliedReportingOverflow(by: towns.count)
        let memory = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        return !tooMany && !overflow && cells <= memory / MemoryLayout<Double>.size
    }

    /// The panel. The memory of the parts is given back as it is built.
    mutating func panel() -> Panel {
        let result = { (merge: PanelMerge) -> (Panel, [(count: Int, kept: [Crossing])]) in
            var crossings: [(count: Int, kept: [Crossing])] = []
            let panel = Panel(towns: merge.towns, years: merge.years, indicators: merge.indicators) { values in
                guard let start = values.baseAddress, !values.isEmpty else { return }
                nonisolated(unsafe) let bits = UnsafeMutableRawPointer(start).bindMemory(
                    to: UInt64.self, capacity: values.count)
                crossings = concurrently(merge.indicators.count, threads: merge.options.threads) {
                    merge.write(indicator: $0, to: bits)
                }
            }
            return (panel, crossings)
        }(self)
        crossingCount = result.1.reduce(0) { $0 + $1.count }
        crossings = result.1.flatMap(\.kept)
        return result.0
    }

    /// Writes the columns of an indicator, and returns the values that met one of an earlier part.
    private func write(indicator: Int, to bits: UnsafeMutablePointer<UInt64>) -> (count: Int, kept: [Crossing]) {
        var kept: [Crossing] = []
        var count = 0
        let cells = years.count * towns.count
        populate(bits + indicator * cells, cells * 8)
        for year in years.indices {
            let column = bits + (indicator * years.count + year) * towns.count
            column.update(repeating: CellStore.missing, count: towns.count)
            for (p, part) in parts.enumerated() {
                let (ownIndicator, ownYear) = (ownIndicators[p][indicator], ownYears[p][year])
                guard ownIndicator >= 0, ownYear >= 0 else { continue }
                let townCount = part.towns.count
                let twist = CellStore.place(part.cells.code(year: ownYear) + part.cells.code(indicator: ownIndicator))
                for block in 0..<CellStore.blocks(townCount) {
                    guard let row = part.cells.row(indicator: ownIndicator, block: block, year: ownYear) else {
                        continue
                    }
                    let first = block << CellStore.townShift
                    let positions = townPositions[p] + first
                    let length = min(CellStore.townsPerRow, townCount - first)
                    let met = Self.write(
                        row, twist, length, at: positions, in: column, keepsLast: plan.keepsLast
                    ) { i in
                        guard kept.count < Self.keptCrossings else { return }
                        kept.append(
                            Crossing(part: p, town: Int(positions[i]), year: year, indicator: indicator))
                    }
                    count += met
                }
            }
        }
        for (p, part) in parts.enumerated() where ownIndicators[p][indicator] >= 0 {
            part.cells.discard(indicator: ownIndicators[p][indicator])
        }
        return (count, kept)
    }

    /// How many repeated cells of an indicator are kept to be located.
    private static let keptCrossings = 10_000

    /// Writes the cells of a row to a column, and returns how many met a value.
    @inline(__always)
    private static func write(
        _ row: CellStore.Row, _ twist: Int, _ count: Int, at positions: UnsafeMutablePointer<Int32>,
        in column: UnsafeMutablePointer<UInt64>, keepsLast: Bool, met: (Int) -> Void
    ) -> Int {
        var repeats = 0
        let isRun = Int(positions[count - 1]) - Int(positions[0]) == count - 1 && isRun(positions, count)
        for line in stride(from: 0, to: count, by: 8) {
            let source = row + CellStore.place(line + twist)
            let length = min(8, count - line)
            if isRun {
                let target = column + (Int(positions[0]) + line)
                var taken: UInt64 = 0
                for i in 0..<length { taken |= target[i] ^ CellStore.missing }
                if taken == 0 {
                    // Nothing there yet: missing cells are 0 and stay missing.
                    for i in 0..<length { target[i] = source[i] ^ CellStore.missing }
                    continue
                }
            }
            for i in 0..<length where source[i] != 0 {
                let target = column + Int(positions[line + i])
                if target.pointee != CellStore.missing {
                    repeats += 1
                    met(line + i)
                    if !keepsLast { continue }
                }
                target.pointee = source[i] ^ CellStore.missing
            }
        }
        return repeats
    }

    private static func isRun(_ positions: UnsafeMutablePointer<Int32>, _ count: Int) -> Bool {
        let first = positions[0]
        for i in 0..<count where positions[i] != first + Int32(i) { return false }
        return true
    }
}

extension PanelMerge {
    /// The values that met one of an earlier part: their number, and where repeats are forbidden their rows.
    ///
    /// Valid once the panel is built. The rows are found by reading the parts again, which only a table with such
    /// repeats costs.
    func repeatedAcrossParts() -> (count: Int, rows: [PartReader.BadRow]) {
        guard plan.forbidsRepeats, !crossings.isEmpty else { return (crossingCount, []) }
        var rows: [PartReader.BadRow] = []
        for p in parts.indices {
            let wanted = Set(
                crossings.filter { $0.part == p }.map { [$0.town, years[$0.year], $0.indicator] })
            guard !wanted.isEmpty else { continue }
            rows += locate(wanted, in: p)
        }
        return (crossingCount, rows)
    }

    /// The rows of a part that speak of cells, the first of each.
    private func locate(_ cells: Set<[Int]>, in p: Int) -> [PartReader.BadRow] {
        var cells = cells
        var rows: [PartReader.BadRow] = []
        let townNumbers = Dictionary(uniqueKeysWithValues: towns.enumerated().map { ($1.id.rawValue, $0) })
        let indicatorNumbers = Dictionary(uniqueKeysWithValues: indicators.enumerated().map { ($1.id.rawValue, $0) })
        let roles = plan.layout.roles
        var cursor = CSVCursor(
            plan.bytes, from: parts[p].begin, to: parts[p].end, line: 1, separator: plan.separator)
        while !cells.isEmpty, !cursor.isAtEnd {
            let offset = cursor.offset
            var texts: [String] = []
            var isLast = false
            while !isLast, let field = try? cursor.nextField() {
                texts.append(cursor.text(of: field))
                isLast = field.endsRow
            }
            guard isLast else {
                cursor.offset = plan.bytes[cursor.offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? plan.bytes.count
                continue
            }
            guard texts.count == roles.count else { continue }
            func key(_ role: PanelTableLayout.Role) -> String? { roles.firstIndex(of: role).map { texts[$0] } }
            for column in roles.indices where roles[column] == .value && !texts[column].isEmpty {
                let fixed = plan.layout.fixed[column] >= 0 ? plan.layout.fixedNames[plan.layout.fixed[column]] : nil
                guard let town = key(.town).flatMap({ townNumbers[$0] }),
                    let year = (key(.year) ?? fixed).flatMap({ Int($0) }),
                    let indicator = (key(.indicator) ?? fixed).flatMap({ indicatorNumbers[$0] }),
                    cells.remove([town, year, indicator]) != nil
                else { continue }
                let problem = DataPackageError.Problem.duplicateCell(
                    town: towns[town].id.rawValue, year: year, indicator: indicators[indicator].id.rawValue)
                rows.append(.init(offset: offset, column: fixed == nil ? nil : column, problem: problem))
            }
        }
        return rows
    }
}
