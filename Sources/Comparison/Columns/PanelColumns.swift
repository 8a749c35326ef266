public import Indicators
import NumericCore

/// One quantity of every town in every year, as plain numbers: what batch calculations take and give.
///
/// Layout as in a panel: one contiguous column of towns for each year. Missing is NaN in `values` and nil in what is asked by
/// name. Bounds and chance belong to the single forms (`Panel.rate`, `Panel.change`, …), whose values these columns repeat.
///
/// Every calculation treats a town by itself, cell by cell or in the order of the years: a town's numbers depend on no
/// other town and not on the number of threads.
public struct PanelColumns: Sendable {
    /// A cell by town and year.
    public struct Cell: Sendable, Hashable {
        /// The town.
        public let town: Town.ID
        /// The year.
        public let year: Int

        /// Creates a cell.
        public init(town: Town.ID, year: Int) {
            self.town = town
            self.year = year
        }
    }

    /// What the numbers are.
    public let name: BilingualText
    /// Their unit; empty for pure numbers.
    public let unit: String
    /// The towns, in the order of the columns.
    public let towns: [Town]
    /// The years, ascending.
    public let years: [Int]
    /// The numbers: towns fastest, then years; NaN is missing.
    public let values: [Double]
    /// Cells whose inputs are there but do not allow the calculation, such as a denominator of zero: at most the first
    /// `undefinedLimit` of them, years outermost.
    public let undefined: [Cell]
    /// The number of all such cells.
    public let undefinedCount: Int

    /// How many undefined cells are listed by name.
    public static let undefinedLimit = 1000

    /// Creates columns. Precondition: `values.count == towns.count * years.count`, years ascending.
    public init(name: BilingualText, unit: String, towns: [Town], years: [Int], values: [Double]) {
        self.init(name: name, unit: unit, towns: towns, years: years, values: values, undefined: [], undefinedCount: 0)
    }

    init(
        name: BilingualText, unit: String, towns: [Town], years: [Int], values: [Double], undefined: [Cell],
        undefinedCount: Int
    ) {
        precondition(values.count == towns.count * years.count, "columns have a value for each town and year")
        precondition(zip(years, years.dropFirst()).allSatisfy { $0 < $1 }, "years ascend, none twice")
        self.name = name
        self.unit = unit
        self.towns = towns
        self.years = years
        self.values = values
        self.undefined = undefined
        self.undefinedCount = undefinedCount
    }

    /// The number of a town and a year by their positions, nil where missing.
    public subscript(town town: Int, year year: Int) -> Double? {
        let value = values[year * towns.count + town]
        return value.isNaN ? nil : value
    }

    /// The number of a town and a year, nil where missing or unknown.
    public subscript(town: Town.ID, year: Int) -> Double? {
        guard let position = towns.firstIndex(where: { $0.id == town }), let row = years.firstIndex(of: year) else {
            return nil
        }
        return self[town: position, year: row]
    }

    /// The numbers of a town by its position, one a year, nil where missing.
    public func series(town: Int) -> [Double?] { years.indices.map { self[town: town, year: $0] } }

    /// The number of cells that are there.
    public var present: Int { values.reduce(0) { $1.isNaN ? $0 : $0 + 1 } }
}

extension PanelColumns {
    /// Columns of the same towns and years, with each cell computed by `body` from its index in `values`.
    @inline(__always)
    func mapped(
        _ name: BilingualText, unit: String, _ execution: Execution, _ body: @Sendable (Int) -> Double
    ) -> PanelColumns {
        PanelColumns(
            name: name, unit: unit, towns: towns, years: years,
            values: Cells.compute(values.count, execution, body))
    }

    /// Columns of the same towns and years that a kernel computes from these, and what the kernel returns.
    func swept<Value>(
        _ name: BilingualText, unit: String, _ kernel: (SeriesView, UnsafeMutableBufferPointer<Double>) -> Value
    ) -> (PanelColumns, Value) {
        var value: Value?
        let results = [Double](filling: values.count) { output in
            value = withSeries { kernel($0, output) }
        }
        return (PanelColumns(name: name, unit: unit, towns: towns, years: years, values: results), value!)
    }

    /// Lends the numbers as series: towns are rows, years columns.
    func withSeries<Result>(_ body: (SeriesView) -> Result) -> Result {
        values.withUnsafeBufferPointer { body(SeriesView($0, rows: towns.count, columns: years.count)) }
    }

    /// The position of the year that lies `distance` years before the one at `position`; nil where the columns lack it.
    func position(_ distance: Int, before position: Int) -> Int? { years.firstIndex(of: years[position] - distance) }

    /// The same columns with the cells that `isUndefined` names, found only where `count` says that there are any.
    func listing(undefined count: Int, where isUndefined: (Int) -> Bool) -> PanelColumns {
        var cells: [Cell] = []
        if count > 0 {
            for index in values.indices where isUndefined(index) {
                cells.append(Cell(town: towns[index % towns.count].id, year: years[index / towns.count]))
                if cells.count == Self.undefinedLimit { break }
            }
        }
        return PanelColumns(
            name: name, unit: unit, towns: towns, years: years, values: values, undefined: cells, undefinedCount: count)
    }
}

extension Execution {
    /// One value for each of `0 ..< count`, in order, computed in blocks that are small enough to share out.
    func mapEach<Value: Sendable>(of count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
        mapBlocks(of: count, blockSize: 64) { range, _ in range.map(body) }.flatMap(\.self)
    }
}

/// Loops over cells on the execution layer.
enum Cells {
    /// Cells in a block: 256 KiB of output.
    static let block = 1 << 15

    /// `count` numbers, each computed from its index.
    @inline(__always)
    static func compute(_ count: Int, _ execution: Execution, _ body: @Sendable (Int) -> Double) -> [Double] {
        [Double](filling: count) { output in
            let output = Shared(output)
            execution.forEachBlock(of: count, blockSize: block) { range, _ in
                for index in range { output.value[index] = body(index) }
            }
        }
    }
}
