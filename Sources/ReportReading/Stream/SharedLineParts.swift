import DataPackages
import Indicators

/// The parts that the lines of several figures have in common, escaped once: those of the document, of the section, of the
/// sentence.
final class SharedLineParts {
    private let documentBytes = LineBuffer(capacity: 1024)
    private let sectionBytes = LineBuffer(capacity: 1024)
    private let endingBytes = LineBuffer(capacity: 4096)
    private let townBytes = LineBuffer(capacity: 256)
    private var contents = DocumentReader.Reading()
    private var year: Int?
    private var section: Int32 = .min
    private var sentence = -1..<(-1)

    /// `{"document":…,"byte_offset":`.
    var document: UnsafeBufferPointer<UInt8> { documentBytes.bytes }
    /// The path of headings.
    var path: UnsafeBufferPointer<UInt8> { sectionBytes.bytes }
    /// `,"town":…,"year":`.
    var town: UnsafeBufferPointer<UInt8> { townBytes.bytes }
    /// `,"quote":…` to the end of the line.
    var ending: UnsafeBufferPointer<UInt8> { endingBytes.bytes }
    /// The bytes of all parts.
    var count: Int { documentBytes.count + sectionBytes.count + endingBytes.count + townBytes.count }

    /// Begins a report.
    func begin(_ report: RawReport) {
        contents = report.contents
        year = report.year
        section = .min
        sentence = -1..<(-1)
        set(documentBytes, "{\"document\":", report.document, ",\"byte_offset\":")
        set(townBytes, ",\"town\":", report.town?.rawValue, ",\"year\":")
    }

    private func set(_ buffer: LineBuffer, _ key: StaticString, _ value: String?, _ next: StaticString) {
        var json = JSONText()
        json.value(value)
        buffer.removeAll()
        buffer.write(json.bytes.count + 64) { place in
            let p = json.bytes.withUnsafeBufferPointer { LineBytes.put($0, LineBytes.put(key, place)) }
            return LineBytes.put(next, p)
        }
    }

    /// Brings the parts up to date for a figure.
    @inline(__always)
    func prepare(_ figure: RawFigure, _ text: UnsafePointer<UInt8>) {
        if figure.section != section { take(section: figure.section, text) }
        if figure.sentence != sentence { take(sentence: figure.sentence, text) }
    }

    private func take(section: Int32, _ text: UnsafePointer<UInt8>) {
        self.section = section
        sectionBytes.removeAll()
        var sign: StaticString = "["
        if section >= 0 {
            for range in contents.headings.path(to: section) {
                let heading = Trimming.trimmed(range, text)
                sectionBytes.write(6 * heading.count + 8) { place in
                    var p = LineBytes.put("\"", LineBytes.put(sign, place))
                    p = LineBytes.putEscaped(
                        UnsafeBufferPointer(start: text + heading.lowerBound, count: heading.count), p)
                    return LineBytes.put("\"", p)
                }
                sign = ","
            }
        }
        let end: StaticString = section >= 0 ? "]" : "[]"
        sectionBytes.write(8) { LineBytes.put(end, $0) }
    }

    private func take(sentence: Range<Int>, _ text: UnsafePointer<UInt8>) {
        self.sentence = sentence
        let trimmed = Trimming.trimmed(sentence, text)
        endingBytes.removeAll()
        endingBytes.write(6 * trimmed.count + 64) { place in
            var p = LineBytes.put(",\"quote\":\"", place)
            p = LineBytes.putEscaped(UnsafeBufferPointer(start: text + trimmed.lowerBound, count: trimmed.count), p)
            p = LineBytes.put("\"", p)
            if let year {
                p = LineBytes.put(",\"report_year\":", p)
                p = LineBytes.put(year, p)
            }
            return LineBytes.put("}\n", p)
        }
    }
}

/// Text without whitespace at its ends and sentence signs at its last, as `String.trimmed`.
enum Trimming {
    static func trimmed(_ range: Range<Int>, _ text: UnsafePointer<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let space = RawName.whitespace(text, start, end)
            if space == 0 { break }
            start += space
        }
        while start < end {
            if RawName.whitespace(text, end - 1, end) == 1 {
                end -= 1
            } else if end - start >= 2, RawName.whitespace(text, end - 2, end) == 2 {
                end -= 2
            } else if end - start >= 3, RawName.whitespace(text, end - 3, end) == 3 || isStop(text + end - 3) {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }

    /// 。 or ；.
    private static func isStop(_ p: UnsafePointer<UInt8>) -> Bool {
        p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x82 || p[0] == 0xEF && p[1] == 0xBC && p[2] == 0x9B
    }
}
