/// The lines of a page at one height: beside one another as the cells of a table's row are, or one alone.
struct PDFBand {
    private(set) var lines: [PDFLine]
    private(set) var top: Double
    private(set) var bottom: Double

    init(_ line: PDFLine) {
        lines = [line]
        top = line.top
        bottom = line.bottom
    }

    /// The height of a line.
    var lineHeight: Double { lines.map(\.height).min() ?? 0 }
    private var middle: Double { (top + bottom) / 2 }

    /// Whether something stands beside something else.
    var isRow: Bool { lines.contains { line in lines.contains { $0.left >= line.right } } }

    /// Whether a number stands beside what it is of.
    var hasNumber: Bool {
        guard let first = lines.map(\.left).min() else { return false }
        return lines.contains { line in
            guard line.left > first, case .number = TableCellText.content(line.text) else { return false }
            return true
        }
    }

    /// The space between this band and a lower one.
    func gap(to other: PDFBand) -> Double { other.top - bottom }

    private mutating func add(_ other: PDFBand) {
        lines += other.lines
        top = min(top, other.top)
        bottom = max(bottom, other.bottom)
    }

    /// The bands of lines, from the top. A cell of several lines makes one band with those beside it.
    static func bands(of lines: [PDFLine]) -> [PDFBand] {
        var bands: [PDFBand] = []
        for line in lines.sorted(by: { $0.top < $1.top }) {
            // Boxes of lines reach over one another a little where they are set tightly.
            if let last = bands.last, line.top < last.bottom - 0.25 * min(line.height, last.lineHeight) {
                bands[bands.count - 1].add(PDFBand(line))
            } else {
                bands.append(PDFBand(line))
            }
        }
        return bands
    }

    /// The bands of a table as its rows: those are joined that hold further lines of a cell, and those that stand half way
    /// between two rows since their cells span both.
    static func rows(_ bands: [PDFBand]) -> [PDFBand] {
        let pairs = zip(bands, bands.dropFirst()).filter { $0.isRow && $1.isRow }
        let gaps = pairs.map { $0.gap(to: $1) }.sorted()
        let steps = pairs.map { $1.middle - $0.middle }.sorted()
        guard !gaps.isEmpty else { return bands }
        let (gap, step) = (gaps[gaps.count / 2], steps[steps.count / 2])
        var rows: [PDFBand] = []
        var joinsNext = false
        for (i, band) in bands.enumerated() {
            guard let last = rows.last else {
                rows.append(band)
                continue
            }
            let next = i + 1 < bands.count ? bands[i + 1] : nil
            let isBetween =
                next.map { band.middle - bands[i - 1].middle < 0.7 * step && $0.middle - band.middle < 0.7 * step }
                ?? false
            let isNear = bands[i - 1].gap(to: band) < min(0.5 * gap, 0.4 * band.lineHeight)
            let isNearerToNext = next.map { band.gap(to: $0) < bands[i - 1].gap(to: band) } ?? false
            let wasNear = joinsNext
            joinsNext = !band.isRow && isNearerToNext
            if wasNear || isBetween || isNear && !(last.isRow && band.isRow) && !joinsNext {
                rows[rows.count - 1].add(band)
            } else {
                rows.append(band)
            }
            joinsNext = joinsNext && (next.map { band.gap(to: $0) < min(0.5 * gap, 0.4 * band.lineHeight) } ?? false)
        }
        return rows
    }
}
