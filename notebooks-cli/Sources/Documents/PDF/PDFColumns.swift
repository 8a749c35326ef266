/// The columns of a table, by the places of its cells.
struct PDFColumns {
    /// Where one column ends and the next begins.
    private let borders: [Double]

    /// The number of columns.
    var count: Int { borders.count + 1 }

    /// Takes the columns from the rows with the most cells; half way between them run the borders.
    init(_ rows: [[PDFLine]]) {
        let most = rows.map { Self.apart($0).count }.max() ?? 0
        var columns: [ClosedRange<Double>] = []
        for row in rows {
            let cells = Self.apart(row)
            guard cells.count == most else { continue }
            if columns.isEmpty {
                columns = cells
            } else if zip(columns, cells).allSatisfy({ $0.overlaps($1) }) {
                columns = zip(columns, cells).map {
                    min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
                }
            }
        }
        borders = zip(columns, columns.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 }
    }

    /// The stretches that lines take, those above one another as one.
    private static func apart(_ lines: [PDFLine]) -> [ClosedRange<Double>] {
        var stretches: [ClosedRange<Double>] = []
        for line in lines.sorted(by: { $0.left < $1.left }) {
            if let last = stretches.last, line.left < last.upperBound {
                stretches[stretches.count - 1] = last.lowerBound...max(last.upperBound, line.right)
            } else {
                stretches.append(line.left...max(line.left, line.right))
            }
        }
        return stretches
    }

    /// The columns over which a line reaches by more than its edge.
    private func columns(of line: PDFLine) -> ClosedRange<Int> {
        let edge = min(0.15 * (line.right - line.left), 0.5 * line.height)
        let first = borders.firstIndex { line.left + edge < $0 } ?? borders.count
        let last = borders.lastIndex { line.right - edge > $0 }.map { $0 + 1 } ?? 0
        return first...max(first, last)
    }

    /// Whether each cell of a row has a column of its own.
    func fits(_ row: [PDFLine]) -> Bool {
        var taken = -1
        for stretch in Self.apart(row) {
            let middle = (stretch.lowerBound + stretch.upperBound) / 2
            let column = borders.firstIndex { middle < $0 } ?? borders.count
            guard column > taken else { return false }
            taken = column
        }
        return true
    }

    /// A row's cells, blank ones included.
    ///
    /// - Parameter isHead: whether a cell may head the blank columns beside it that it stands in the middle of.
    func cells(_ lines: [PDFLine], isHead: Bool) -> [TableGrid.Cell] {
        var cells: [(columns: ClosedRange<Int>, middle: Double, text: String)] = []
        for line in lines.sorted(by: { $0.top < $1.top }) {
            let columns = columns(of: line)
            if let i = cells.firstIndex(where: { $0.columns.overlaps(columns) }) {
                cells[i].text += line.text
                let both = cells[i].columns
                cells[i].columns =
                    min(both.lowerBound, columns.lowerBound)...max(both.upperBound, columns.upperBound)
            } else {
                cells.append((columns, (line.left + line.right) / 2, line.text))
            }
        }
        cells.sort { $0.columns.lowerBound < $1.columns.lowerBound }
        var result: [TableGrid.Cell] = []
        var next = 0
        for (i, cell) in cells.enumerated() {
            let free = next..<(i + 1 < cells.count ? cells[i + 1].columns.lowerBound : count)
            let columns = isHead ? widened(cell.columns, about: cell.middle, in: free) : cell.columns
            guard columns.lowerBound >= next else { continue }
            while next < columns.lowerBound {
                result.append(TableGrid.Cell(text: ""))
                next += 1
            }
            result.append(TableGrid.Cell(text: cell.text, columns: columns.count))
            next = columns.upperBound + 1
        }
        while next < count {
            result.append(TableGrid.Cell(text: ""))
            next += 1
        }
        return result
    }

    /// The widest run of free columns around some of which `middle` is the middle.
    private func widened(_ columns: ClosedRange<Int>, about middle: Double, in free: Range<Int>) -> ClosedRange<Int> {
        guard let left = borders.first, let right = borders.last, count > 2 else { return columns }
        // The outer columns are as wide as the others are on average.
        let width = (right - left) / Double(count - 2)
        func start(_ column: Int) -> Double { column == 0 ? left - width : borders[column - 1] }
        func end(_ column: Int) -> Double { column == count - 1 ? right + width : borders[column] }
        var best = columns
        for first in free.lowerBound...columns.lowerBound {
            for last in columns.upperBound..<max(free.upperBound, columns.upperBound + 1)
            where last - first > best.upperBound - best.lowerBound
                && abs((start(first) + end(last)) / 2 - middle) < 0.3 * width
            {
                best = first...last
            }
        }
        return best
    }
}
