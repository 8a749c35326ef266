/// Finds the tables of pages, of which a PDF knows only where words stand: rows one below the other whose cells make columns,
/// with numbers in them. Columns of prose, and tables of words alone, are left as lines.
struct PDFTables {
    /// A part of a page.
    enum Piece {
        case line(PDFLine)
        case table([[TableGrid.Cell]])
    }

    /// The columns of the table with which the page before ended.
    private var open: PDFColumns?

    /// The parts of the next page, in the order of its lines; a table stands where its first line stood.
    mutating func pieces(of lines: [PDFLine]) -> [Piece] {
        let tables = tables(in: PDFBand.bands(of: lines))
        var pieces: [Piece] = []
        var taken: Set<Int> = []
        for line in lines {
            guard let i = tables.firstIndex(where: { $0.lines.contains(line) }) else {
                if line.goesOn, case .line(let part) = pieces.last {
                    pieces[pieces.count - 1] = .line(part.followed(by: line))
                } else {
                    pieces.append(.line(line))
                }
                continue
            }
            if taken.insert(i).inserted { pieces.append(.table(tables[i].rows)) }
        }
        return pieces
    }

    private typealias Table = (lines: [PDFLine], rows: [[TableGrid.Cell]])

    private mutating func tables(in bands: [PDFBand]) -> [Table] {
        var tables: [Table] = []
        var start = 0
        let before = open
        open = nil
        while let first = bands[start...].firstIndex(where: \.isRow) {
            let end = Self.end(of: first, in: bands)
            let begin = Self.begin(of: first, notBefore: start, in: bands)
            let rows = PDFBand.rows(Array(bands[begin..<end]))
            if let columns = Self.columns(rows, first == 0 ? before : nil) {
                tables.append((bands[begin..<end].flatMap(\.lines), Self.cells(rows, columns)))
                if end == bands.count { open = columns }
            }
            start = end
        }
        return tables
    }

    /// Behind the last row of the table that begins with the row at `first`.
    private static func end(of first: Int, in bands: [PDFBand]) -> Int {
        var end = first + 1
        var next = end
        while next < bands.count, bands[next - 1].gap(to: bands[next]) < 3 * bands[next].lineHeight {
            if bands[next].isRow {
                if next > end, beginsAnother(bands[(end - 1)...next]) { break }
                end = next + 1
            } else if next - end >= 3 || bands[next].lines.contains(where: { $0.text.contains("。") }) {
                break
            }
            next += 1
        }
        return end
    }

    /// Whether lines between two rows are headings of another table, which begins with column headings of its own.
    private static func beginsAnother(_ bands: ArraySlice<PDFBand>) -> Bool {
        !bands.last!.hasNumber
            && zip(bands, bands.dropFirst()).allSatisfy { $0.gap(to: $1) > 0.5 * min($0.lineHeight, $1.lineHeight) }
    }

    /// Where the table of the row at `first` begins: with a heading over some of its columns, if one stands as near as a row.
    private static func begin(of first: Int, notBefore start: Int, in bands: [PDFBand]) -> Int {
        guard first > start, first + 1 < bands.count, let line = bands[first - 1].lines.first else { return first }
        let stub = bands[first].lines.min { $0.left < $1.left }!
        let isNear = bands[first - 1].gap(to: bands[first]) < max(bands[first].gap(to: bands[first + 1]), 0) + 1
        return isNear && !bands[first].hasNumber && line.left > stub.right ? first - 1 : first
    }

    /// The columns of a table; nil where the rows make none.
    private static func columns(_ bands: [PDFBand], _ before: PDFColumns?) -> PDFColumns? {
        let rows = bands.filter(\.isRow)
        let body = rows.filter(\.hasNumber)
        guard !body.isEmpty else { return nil }
        if let before, rows.allSatisfy({ before.fits($0.lines) }) { return before }
        let columns = PDFColumns(rows.map(\.lines))
        return rows.count >= 2 && columns.count >= 2 && body.count * 3 >= rows.count ? columns : nil
    }

    private static func cells(_ bands: [PDFBand], _ columns: PDFColumns) -> [[TableGrid.Cell]] {
        bands.enumerated().map { i, band in
            // A line alone heads some columns where it comes first, else names the rows below it.
            band.isRow || i == 0
                ? columns.cells(band.lines, isHead: !band.hasNumber)
                : [TableGrid.Cell(text: band.lines.map(\.text).joined(), columns: columns.count)]
        }
    }
}
