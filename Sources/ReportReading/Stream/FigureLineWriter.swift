import DataPackages
import Indicators

/// Writes raw figures as JSON Lines, byte for byte as `FigureLines` writes the figures made of them.
///
/// What several figures have in common is written once and copied: the document with the town, the path of headings, the
/// sentence. For text that is well-formed UTF-8 only.
struct FigureLineWriter {
    private typealias Place = LineBytes.Place

    private let text: UnsafePointer<UInt8>
    private let report: RawReport
    private let words: LineWords
    private let shared: SharedLineParts
    private let year: Int32

    init(_ report: RawReport, _ words: LineWords, _ shared: SharedLineParts) {
        // A document without text has been refused.
        text = report.bytes.baseAddress!
        self.report = report
        self.words = words
        self.shared = shared
        year = Int32(truncatingIfNeeded: report.year ?? 0)
        shared.begin(report)
    }

    /// Appends the lines of some figures.
    func write(_ figures: Range<Int>, to buffer: LineBuffer) {
        for k in figures {
            let figure = report.figures.base + k
            shared.prepare(figure.pointee, text)
            let lengths =
                figure.pointee.span.count + figure.pointee.name.count + figure.pointee.nameEnd.count
                + figure.pointee.place.count + figure.pointee.periodWording.count
            buffer.write(1024 + 6 * lengths + shared.count) { write(figure.pointee, $0) }
        }
    }

    private func write(_ figure: RawFigure, _ start: Place) -> Place {
        var p = LineBytes.put(shared.document, start)
        p = LineBytes.put(figure.span.lowerBound, p)
        p = LineBytes.put(",\"byte_length\":", p)
        p = LineBytes.put(figure.span.count, p)
        p = LineBytes.put(",\"surface\":\"", p)
        p = LineBytes.putEscaped(bytes(figure.span), p)
        p = values(figure.quantity, p)
        p = LineBytes.put(words.qualifier(figure.quantity.qualifier), p)
        p = words.putUnit(of: figure, p)
        RawName.forEachPart(figure, text) { p = LineBytes.putEscaped($0, p) }
        p = LineBytes.put(words.kind(figure.kind, figure.relation), p)
        p = LineBytes.put(shared.path, p)
        p = LineBytes.put(words.indicator(figure.indicator), p)
        p = LineBytes.put(shared.town, p)
        return ending(figure, p)
    }

    private func values(_ q: Quantity, _ start: Place) -> Place {
        var p = LineBytes.put("\",\"value\":", start)
        let value = p
        p = LineBytes.put(q.value, p)
        let length = p - value
        p = LineBytes.put(",\"lower\":", p)
        if q.lower == q.value, q.upper == q.value {
            p.update(from: value, count: length)
            p = LineBytes.put(",\"upper\":", p + length)
            p.update(from: value, count: length)
            p += length
        } else {
            p = LineBytes.put(q.lower, p)
            p = LineBytes.put(",\"upper\":", p)
            p = LineBytes.put(q.upper, p)
        }
        p = LineBytes.put(",\"resolution\":", p)
        return LineBytes.put(q.resolution, p)
    }

    /// Year and period, then the keys that are written only where they say something.
    private func ending(_ figure: RawFigure, _ start: Place) -> Place {
        var p = start
        let last = figure.lastYear > 0 ? figure.lastYear : year
        let first = figure.firstYear > 0 ? figure.firstYear : year
        p = last > 0 ? LineBytes.put(Int(last), p) : LineBytes.put("null", p)
        p = LineBytes.put(",\"period\":", p)
        let hasPeriod =
            first > 0 && last > 0 && first <= last && (figure.firstYear > 0 || !figure.periodWording.isEmpty)
        p = hasPeriod ? period(Int(first), Int(last), Int(figure.throughMonth), p) : LineBytes.put("null", p)
        if hasPeriod, !figure.periodWording.isEmpty {
            p = LineBytes.put(",\"period_wording\":\"", p)
            p = LineBytes.putEscaped(bytes(figure.periodWording), p)
            p = LineBytes.put("\"", p)
        }
        p = LineBytes.put(",\"line\":", p)
        p = LineBytes.put(Int(figure.line), p)
        if !figure.place.isEmpty {
            p = LineBytes.put(",\"place\":\"", p)
            p = LineBytes.putEscaped(bytes(figure.place), p)
            p = LineBytes.put("\"", p)
        }
        return LineBytes.put(shared.ending, p)
    }

    private func period(_ first: Int, _ last: Int, _ month: Int, _ start: Place) -> Place {
        var p = LineBytes.put("\"", start)
        p = LineBytes.put(first, p)
        if first != last || month > 0 {
            p = LineBytes.put("/", p)
            p = LineBytes.put(last, p)
        }
        if month > 0 {
            p = LineBytes.put(month < 10 ? "-0" : "-", p)
            p = LineBytes.put(month, p)
        }
        return LineBytes.put("\"", p)
    }

    @inline(__always)
    private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text + range.lowerBound, count: range.count)
    }
}
