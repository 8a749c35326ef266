import DataPackages
import Indicators

/// Cuts the lines of a report into parts, so that a report with a million figures needs no more memory for them than one with
/// thousands.
struct LineParts {
    let report: ReadReport
    /// The figures of the report.
    let count: Int
    /// The figures of a part.
    let atOnce: Int

    /// Writes raw figures, into memory that `memory` gives for so many bytes.
    func write(
        _ writer: FigureLineWriter, on buffer: LineBuffer, into memory: (Int) -> [UInt8],
        _ body: (ReportLines) throws -> Void
    ) throws {
        try forEach(body) { range in
            buffer.removeAll()
            writer.write(range, to: buffer)
            var bytes = memory(buffer.count)
            bytes.append(contentsOf: buffer.bytes)
            return bytes
        }
    }

    /// Writes figures of which texts are made.
    func write(_ figure: (Int) -> Figure, _ body: (ReportLines) throws -> Void) throws {
        try forEach(body) { range in
            var json = JSONText()
            for k in range {
                FigureLines.write(figure(k), to: &json)
                json.endLine()
            }
            return json.bytes
        }
    }

    private func forEach(_ body: (ReportLines) throws -> Void, lines: (Range<Int>) -> [UInt8]) throws {
        var start = 0
        repeat {
            let end = start + min(atOnce, count - start)
            let isLast = end == count
            try body(
                ReportLines(
                    document: report.document, figures: end - start, bytes: lines(start..<end),
                    findings: isLast ? report.findings : [], isLast: isLast))
            start = end
        } while start < count
    }
}
