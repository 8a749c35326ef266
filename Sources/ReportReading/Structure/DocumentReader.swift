import Indicators

/// Reads a whole document in one pass over its bytes: front, headings, sentences, figures.
final class DocumentReader {
    /// All that was read, as byte ranges of the document.
    struct Reading {
        var front = Front()
        var headings = Headings()
        var figures: [RawFigure] = []
        /// The year of the first sentence, where the title names none; else 0.
        var openingYear = 0
    }

    private let text = Passage()
    private let statements: StatementReader
    /// Characters of a line that are read at once; a line without an end is cut there.
    private let longest = 1 << 15
    /// Characters after which a sentence is cut at its next comma, so that reading takes time in proportion to the text.
    private let longestSentence = 600

    init() {
        statements = StatementReader(text)
    }

    /// Reads `bytes`, UTF-8. `year` overrides the year of the title.
    func read(_ bytes: UnsafeBufferPointer<UInt8>, year: Int?) -> Reading {
        var reading = Reading()
        var context = StatementContext()
        context.year = year ?? 0
        var isBody = false
        var line = 0
        var start = 0
        while start < bytes.count {
            let end = lineEnd(bytes, start)
            line += 1
            context.line = Int32(line)
            readLine(bytes, start..<end, line, &context, &reading, &isBody, fixedYear: year)
            // A line that was cut has no sign of its end to pass over.
            start = end
            if start < bytes.count, bytes[start] == 0x0D { start += 1 }
            if start < bytes.count, bytes[start] == 0x0A { start += 1 }
        }
        return reading
    }

    private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var i = start
        let limit = min(bytes.count, start + 3 * longest)
        while i < limit {
            if bytes[i] == 0x0A || bytes[i] == 0x0D { return i }
            i += 1
        }
        if limit == bytes.count { return limit }
        // No end of line: cut behind the last full stop, else between two characters.
        var cut = limit
        while cut > start + longest {
            if bytes[cut - 1] == 0x82, bytes[cut - 2] == 0x80, bytes[cut - 3] == 0xE3 { return cut }
            cut -= 1
        }
        cut = limit
        while cut > start, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
        return cut
    }

    private func readLine(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: Int, _ context: inout StatementContext,
        _ reading: inout Reading, _ isBody: inout Bool, fixedYear: Int?
    ) {
        text.decode(bytes, range)
        var start = text.skippingSpaces(0)
        var end = text.count
        while end > start, text.kind(end - 1) == .space { end -= 1 }
        guard start < end else { return }
        if !isBody, line <= 60 {
            var front = FrontReader(text: text)
            if front.isTitle(start..<end, &reading.front) {
                if fixedYear == nil { context.year = reading.front.year }
                return
            }
        }
        if let numbering = HeadingForm.numbering(text, start) {
            let close = headingEnd(numbering.words, end)
            if close > numbering.words {
                let words = start..<close
                context.section = reading.headings.add(text.byteRange(words), level: numbering.level)
                if numbering.level <= 2 {
                    context.isPlan = HeadingForm.announcesPlans(text, words, year: context.year)
                    context.isLongReview = !context.isPlan && HeadingForm.announcesLongReview(text, words)
                }
                isBody = true
                start = close
                if start >= end { return }
            } else {
                start = numbering.words
            }
        }
        if !isBody {
            guard isProse(start..<end) else {
                noteFront(start..<end, &reading)
                if fixedYear == nil { context.year = reading.front.year }
                return
            }
            isBody = true
        }
        if context.year == 0, fixedYear == nil {
            context.year = openingYear(start..<end)
            reading.openingYear = context.year
        }
        readSentences(start..<end, context, &reading)
    }

    /// Where a heading ends: at the end of a short line, or behind its full stop where prose follows it in the same line.
    private func headingEnd(_ start: Int, _ end: Int) -> Int {
        var i = start
        var hasNumber = false
        while i < end, i - start <= 44 {
            switch text.kind(i) {
            case .stop: return hasNumber ? start : i + 1
            case .semicolon: return start
            case .digit, .percent: hasNumber = true
            case .denial where Zeros.words.match(text, i) != nil: hasNumber = true
            case .colon where i + 1 < end: return start
            default: break
            }
            i += 1
        }
        if i < end { return start }
        return text.kind(end - 1) == .comma ? start : end
    }

    /// Whether a line is a sentence of the report rather than page furniture.
    private func isProse(_ range: Range<Int>) -> Bool {
        if text.kind(range.upperBound - 1) == .stop || text.kind(range.upperBound - 1) == .semicolon { return true }
        guard range.count >= 12 else { return false }
        for i in range where text.kind(i) == .comma || text.kind(i) == .stop { return true }
        return false
    }

    /// A line between title and text: the date of the report may stand there.
    private func noteFront(_ range: Range<Int>, _ reading: inout Reading) {
        guard reading.front.date.isEmpty else { return }
        var i = range.lowerBound
        while i < range.upperBound {
            if text.kind(i) == .digit, text.kind(i + 3) == .digit {
                var j = i
                var parts = 1
                while j < range.upperBound {
                    if text.kind(j) == .digit {
                        j += 1
                    } else if text.kind(j + 1) == .digit, parts < 3 {
                        parts += 1
                        j += 1
                    } else {
                        break
                    }
                }
                if text[j] == 0x65E5 { j += 1 }
                guard parts == 3 else { return }
                reading.front.date = text.byteRange(i..<j)
                let year = FrontReader(text: text).digits(i)
                if reading.front.year == 0, reading.front.isWorkReport, year > 1949 { reading.front.year = year - 1 }
                return
            }
            i += 1
        }
    }

    /// The year that the first sentence names, where the title names none.
    private func openingYear(_ range: Range<Int>) -> Int {
        let front = FrontReader(text: text)
        for i in range.lowerBound..<min(range.upperBound, range.lowerBound + 200) {
            let year = front.statedYear(i)
            if year > 0 { return year }
        }
        return 0
    }

    private func readSentences(_ range: Range<Int>, _ context: StatementContext, _ reading: inout Reading) {
        var context = context
        var start = range.lowerBound
        var i = start
        var hasNumber = false
        while i < range.upperBound {
            switch text.kind(i) {
            case .stop, .semicolon:
                if hasNumber { read(start..<(i + 1), &context, &reading) } else { noteReview(start..<i, &context) }
                start = i + 1
                hasNumber = false
            case .digit, .chineseDigit, .chineseScale, .several, .formalNumeral, .ordinal, .denial: hasNumber = true
            case .comma where i - start > longestSentence:
                if hasNumber { read(start..<(i + 1), &context, &reading) }
                start = i + 1
                hasNumber = false
            default: break
            }
            i += 1
        }
        if start < range.upperBound, hasNumber { read(start..<range.upperBound, &context, &reading) }
    }

    private func read(_ sentence: Range<Int>, _ context: inout StatementContext, _ reading: inout Reading) {
        noteReview(sentence, &context)
        statements.read(sentence, context: context, into: &reading.figures)
    }

    /// 五年来 at the beginning of a sentence holds for the rest of the paragraph.
    private func noteReview(_ sentence: Range<Int>, _ context: inout StatementContext) {
        guard !context.isPlan else { return }
        var start = text.skippingSpaces(sentence.lowerBound)
        for word in ["回顾", "过去", "这"] as [StaticString] where text.matches(word, at: start) {
            start += word.utf8CodeUnitCount / 3
        }
        if Self.reviews.match(text, start) != nil || planReview(start, context) { context.isLongReview = true }
    }

    private static let reviews = Lexicon(
        "五年来 五年 五年间 几年来 五年里".split(separator: " ").map { (word: String($0), value: true) })

    /// “十四五”期间 at the beginning of a sentence, where the plan's years are past.
    private func planReview(_ i: Int, _ context: StatementContext) -> Bool {
        guard text.kind(i) == .openQuote, text[i + 1] == 0x5341 else { return false }
        var found: [Word] = []
        WordReader(text: text).read(i..<min(text.count, i + 8), into: &found)
        guard let word = found.first, word.start == i, word.year > 0 else { return false }
        return word.year + 4 <= context.year
    }
}
