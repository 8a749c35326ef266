import Dispatch
import Foundation
public import Indicators

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A panel read from a large CSV table, with the account of its rows.
///
/// The table is tidy (`town, year, indicator, value`) or wide (a column an indicator, or a column a year). It is read in parts,
/// one a processor, into a dense panel; figures with bounds and sources are read by `FigureTable` instead.
///
/// - Quotation marks, CRLF, a byte-order mark and empty lines are read as by `CSVReader`.
/// - A value that is empty or a word for missing is missing; its town, year and indicator are part of the panel.
/// - A bad row (ragged, unknown or empty name, no number, a repeated cell where that is forbidden) leaves no trace but its
///   count and, up to a limit, its error with file, line and column.
/// - An unclosed quotation mark is a bad row, after which nothing is read.
/// - The result does not depend on the number of parts, nor on where they meet.
public struct PanelTable: Sendable {
    /// The panel.
    public let panel: Panel
    /// The rows that were taken.
    public let rowCount: Int
    /// The values that were taken; of a repeated cell each row that was taken counts.
    public let valueCount: Int
    /// The values that met a cell which had one already.
    public let repeatedCellCount: Int
    /// The rows that were not taken, and repeated cells where they are forbidden.
    public let badRowCount: Int
    /// The first of them in the order of the file, as many as the options ask for.
    public let badRows: [DataPackageError]

    /// Reads a table.
    ///
    /// - Complexity: O(bytes), on all processors. Memory: the panel, and while the table is read about as much again for its cells, given
    ///   back indicator by indicator.
    /// - Throws: `empty`, `notUTF8` (in the header), `unclosedQuote` and `strayQuote` in the header, `missingColumn`,
    ///   `repeatedColumn`, `badYear`; `panelTooLarge` where towns × years × indicators do not fit into memory.
    public init(
        contentsOf source: FileBytes, options: PanelTableOptions = PanelTableOptions()
    ) throws(DataPackageError) {
        try self.init(source, options: options, splits: nil)
    }

    /// Reads a table in parts that meet after the first line end from each of `splits`, for tests.
    init(_ source: FileBytes, options: PanelTableOptions, splits: [Int]?) throws(DataPackageError) {
        defer { withExtendedLifetime(source) {} }
        let (plan, start) = try Self.plan(source, options)
        defer {
            plan.towns?.deallocate()
            plan.indicators?.deallocate()
        }
        let parts = Self.read(
            plan, from: start, splits: splits ?? Self.evenSplits(source.count, start, options.threads))
        defer { for part in parts { part.deallocate() } }
        var merge = PanelMerge(parts: parts, plan: plan, options: options)
        defer { merge.deallocate() }
        guard merge.fitsMemory, !parts.contains(where: \.isTooLarge) else {
            throw DataPackageError(
                .panelTooLarge(
                    towns: merge.towns.count, years: merge.years.count, indicators: merge.indicators.count),
                file: source.name)
        }
        panel = merge.panel()
        let crossing = merge.repeatedAcrossParts()
        rowCount = parts.reduce(0) { $0 + $1.rowCount }
        let dropped = options.repeatedCells == .keepLast ? 0 : crossing.count
        valueCount = parts.reduce(0) { $0 + $1.valueCount } - dropped
        repeatedCellCount = parts.reduce(0) { $0 + $1.repeatedCount } + crossing.count
        var bad = parts.flatMap(\.badRows)
        if plan.forbidsRepeats {
            bad += crossing.rows
            badRowCount = parts.reduce(0) { $0 + $1.badRowCount } + crossing.count
        } else {
            badRowCount = parts.reduce(0) { $0 + $1.badRowCount }
        }
        bad.sort { $0.offset < $1.offset }
        var line = 1
        var counted = 0
        badRows = bad.prefix(options.badRowLimit).map { row in
            line += source.bytes[counted..<row.offset].count { $0 == 0x0A }
            counted = row.offset
            return DataPackageError(
                row.problem, file: source.name, line: line, column: row.column.map(plan.layout.name(of:)))
        }
    }

    /// Reads the header, and returns the plan and the offset of the first row.
    private static func plan(
        _ source: FileBytes, _ options: PanelTableOptions
    ) throws(DataPackageError) -> (PartReader.Plan, start: Int) {
        guard let separator = options.separator.asciiValue, ![0x0A, 0x0D, 0x22, 0x2D, 0x2E].contains(separator),
            separator &- 0x30 >= 10
        else { preconditionFailure("the separator is an ASCII character that no number has") }
        let begin = CSVCursor.offsetAfterMark(in: source.bytes)
        var cursor = CSVCursor(source.bytes, from: begin, to: source.count, line: 1, separator: separator)
        guard !cursor.isAtEnd else {
            let columns = [options.townColumn, options.yearColumn, options.indicatorColumn, options.valueColumn]
            throw DataPackageError(.empty(columns: columns), file: source.name)
        }
        var header: [String] = []
        while true {
            let field: CSVCursor.Field
            do throws(CSVCursor.Failure) { field = try cursor.nextField() } catch {
                throw error.located(file: source.name, column: header.count + 1)
            }
            if let bad = firstInvalidUTF8(in: UnsafeBufferPointer(rebasing: source.bytes[field.start..<field.end])) {
                throw DataPackageError(.notUTF8(byteOffset: field.start + bad), file: source.name, line: 1)
            }
            header.append(cursor.text(of: field))
            if field.endsRow { break }
        }
        let layout = try PanelTableLayout(header: header, file: source.name, options: options)
        let plan = PartReader.Plan(
            bytes: source.bytes,
            layout: layout,
            separator: separator,
            missingWords: options.missingWords.map { Array($0.utf8) },
            thousandsSeparator: options.thousandsSeparator?.asciiValue,
            keepsLast: options.repeatedCells == .keepLast,
            forbidsRepeats: options.repeatedCells == .forbidden,
            badRowLimit: options.badRowLimit,
            towns: options.towns.map { NameTable($0.map(\.id.rawValue), separator: separator) },
            indicators: layout.form == .wideByIndicator
                ? nil : options.catalogue.map { NameTable($0.indicators.map(\.id.rawValue), separator: separator) }
        )
        return (plan, cursor.offset)
    }

    private static func evenSplits(_ count: Int, _ start: Int, _ threads: Int?) -> [Int] {
        let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        // A part should be worth its thread; more than 16 would only ask for memory.
        let parts = max(1, min(threads ?? min(processors, 16), (count - start) >> 16))
        return (1..<max(1, parts)).map { start + (count - start) / parts * $0 }
    }

    /// Reads the parts at once; a part that did not begin at a row (a line end within quotation marks) is read again.
    private static func read(_ plan: PartReader.Plan, from start: Int, splits: [Int]) -> [PartReader] {
        let count = plan.bytes.count
        var starts = [start]
        for split in splits {
            let rest = plan.bytes[min(count, max(split, starts.last!))...]
            let next = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? count
            if next > starts.last!, next < count { starts.append(next) }
        }
        let ends = starts.dropFirst() + [count]
        let ranges = zip(starts, ends).map { $0..<$1 }
        var parts = concurrently(ranges.count) { i in
            var part = PartReader(plan: plan)
            part.read(ranges[i])
            return part
        }
        var expected = start
        for (i, range) in ranges.enumerated() {
            if range.lowerBound != expected {
                parts[i].deallocate()
                parts[i] = PartReader(plan: plan)
                parts[i].read(min(expected, count)..<max(range.upperBound, min(expected, count)))
            }
            expected = max(expected, parts[i].end)
        }
        return parts
    }
}

/// Calls `body` for 0 up to `count` on so many threads (all processors where nil), and returns the results in order.
func concurrently<Result>(_ count: Int, threads: Int? = nil, _ body: (Int) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
        // Each call writes its own element, and all are done when the calls return.
        nonisolated(unsafe) let start = buffer.baseAddress
        nonisolated(unsafe) let body = body
        let next = Counter()
        let slots = min(count, threads ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        if slots > 1 {
            DispatchQueue.concurrentPerform(iterations: slots) { _ in
                while let i = next.next(below: count) { (start! + i).initialize(to: body(i)) }
            }
        } else {
            for i in 0..<count { (start! + i).initialize(to: body(i)) }
        }
        initialized = count
    }
}

/// Gives out the numbers from 0 on, each once.
private final class Counter: @unchecked Sendable {
    // Unchecked: the count is touched under the lock only.
    private let lock = NSLock()
    private var count = 0

    func next(below end: Int) -> Int? {
        lock.withLock {
            guard count < end else { return nil }
            defer { count += 1 }
            return count
        }
    }
}

extension NameTable {
    /// A table of known names.
    init(_ names: [String], separator: UInt8) {
        self.init(separator: separator)
        for name in names where !name.isEmpty {
            var name = name
            name.withUTF8 { _ = intern($0, plain: true) }
        }
    }
}
