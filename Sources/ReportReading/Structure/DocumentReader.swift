#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a whole document in one pass over its bytes: front, headings, sentences, figures.
///
/// A reader keeps its memory from document to document.
final class DocumentReader {
    /// What was read besides the figures, as byte ranges of the document.
    struct Reading {
        var front = Front()
        var headings = Headings()
        /// The year of the first sentence, where the title names none; else 0.
        var openingYear = 0
        /// The sentences that were cut because they go on without a comma.
        var cutSentences = 0
    }

    /// The figures of the document read last.
    let figures = Stack<RawFigure>(capacity: 1024)
    /// The quantities of the document read last, where only they were asked for.
    let quantities = Stack<RawQuantity>(capacity: 1024)
    private let buffer = PassageBuffer()
    private let signs = Stack<Int32>(capacity: 4096)
    /// The line being read.
    private var text: Passage
    /// Whether the paragraphs of the section review several years, since one began with 过去五年.
    private var isReviewing = false
    private let statements = StatementReader()
    private var onlyQuantities = false
    /// Where the next carriage return stands, beyond the end if there is none: most documents have not one, so it is looked for once.
    private var nextCarriage = -1
    /// How many lines the line being read goes on for, where the text is set in lines of fixed width.
    private var joinedLines = 0
    /// Whether lines without punctuation are statements, since the document has no others.
    private var takesBareLines = false
    /// Whether a section that reviews several years has come to the last of them.
    private var reviewIsOver = false
    /// Characters of a line that are read at once; a line without an end is cut there.
    private let longest = 1 << 15
    /// Characters after which a sentence is cut at its next comma, so that reading takes time in proportion to the text.
    private let longestSentence = 600
    /// Characters after which it is cut between two words, and wherever it is.
    private let longestClause = 2400
    private let longestRun = 4096

    init() {
        text = buffer.decode(UnsafeBufferPointer(start: nil, count: 0), 0..<0)
    }

    deinit {
        figures.deallocate()
        quantities.deallocate()
        signs.deallocate()
    }

    /// Whether something in the document read last is no well-formed UTF-8, or a NUL.
    var isSuspect: Bool { buffer.isSuspect }

    /// Reads `bytes`, UTF-8. `year` overrides the year of the title.
    ///
    /// - Parameter onlyQuantities: whether it is enough to know where the quantities stand and what they state.
    func read(_ bytes: UnsafeBufferPointer<UInt8>, year: Int?, onlyQuantities: Bool = false) -> Reading {
        figures.removeAll()
        quantities.removeAll()
        self.onlyQuantities = onlyQuantities
        buffer.isSuspect = false
        var reading = Reading()
        var context = StatementContext()
        context.year = year ?? 0
        var isBody = false
        takesBareLines = false
        readLines(bytes, &context, &reading, &isBody, fixedYear: year)
        if !isBody, reading.headings.texts.isEmpty {
            // Nothing is a sentence: a list of facts without any punctuation.
            takesBareLines = true
            readLines(bytes, &context, &reading, &isBody, fixedYear: year)
        }
        return reading
    }

    private func readLines(
        _ bytes: UnsafeBufferPointer<UInt8>, _ context: inout StatementContext, _ reading: inout Reading,
        _ isBody: inout Bool, fixedYear year: Int?
    ) {
        let wrapping = LineWrapping(bytes)
        nextCarriage = -1
        var line = 1
        var start = 0
        while start < bytes.count {
            var end = lineEnd(bytes, start)
            context.line = Int32(line)
            joinedLines = 0
            if let wrapping {
                var last = start..<end
                while joinedLines < Self.longestParagraph, let next = wrapping.continuation(of: last, in: bytes),
                    !beginsHeading(bytes, next)
                {
                    joinedLines += 1
                    end = next.upperBound
                    last = next
                }
            }
            readLine(bytes, start..<end, line, &context, &reading, &isBody, fixedYear: year)
            line += joinedLines
            start = end
            // A line that was cut goes on in the same line.
            var isOver = false
            if start < bytes.count, bytes[start] == 0x0D { (start, isOver) = (start + 1, true) }
            if start < bytes.count, bytes[start] == 0x0A { (start, isOver) = (start + 1, true) }
            if isOver { line += 1 }
        }
    }

    /// Lines that are put together at most.
    private static let longestParagraph = 200

    private func beginsHeading(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        let text = buffer.decode(bytes, line)
        return HeadingForm.numbering(text, text.skippingSpaces(0)) != nil
    }

    private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let limit = min(bytes.count, start + 3 * longest)
        if nextCarriage < start { nextCarriage = position(of: 0x0D, in: bytes, start..<bytes.count) ?? bytes.count }
        if let end = position(of: 0x0A, in: bytes, start..<min(limit, nextCarriage)) { return end }
        if nextCarriage < limit { return nextCarriage }
        if limit == bytes.count { return limit }
        // No end of line: cut behind the last full stop, else behind the last comma, else between two characters.
        let window = UnsafeBufferPointer(rebasing: bytes[(start + longest)..<limit])
        for sign in [[0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x8C]] as [[UInt8]] {
            if let end = Self.lastEnd(of: sign, in: window) { return start + longest + end }
        }
        var cut = limit
        while cut > limit - 4, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
        return cut
    }

    /// Behind the last place where three bytes stand.
    private static func lastEnd(of sign: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = bytes.count
        while end >= 3 {
            if bytes[end - 1] == sign[2], bytes[end - 2] == sign[1], bytes[end - 3] == sign[0] { return end }
            end -= 1
        }
        return nil
    }

    private func position(of byte: Int32, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        let start = UnsafeRawPointer(bytes.baseAddress! + range.lowerBound)
        return memchr(start, byte, range.count).map { range.lowerBound + (UnsafeRawPointer($0) - start) }
    }

    private func readLine(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: Int, _ context: inout StatementContext,
        _ reading: inout Reading, _ isBody: inout Bool, fixedYear: Int?
    ) {
        text = buffer.decode(bytes, range)
        if joinedLines > 0 { text = buffer.joiningLines(text) }
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
        if isBody, HeadingForm.isUnnumbered(text, start..<end) {
            let words = start..<end
            context.section = reading.headings.add(text.byteRange(words), level: 2)
            isReviewing = false
            reviewIsOver = false
            context.isPlan = HeadingForm.announcesPlans(text, words, year: context.year)
            context.isLongReview = !context.isPlan && HeadingForm.announcesLongReview(text, words)
            return
        }
        if let numbering = HeadingForm.numbering(text, start) {
            let close = headingEnd(numbering.words, end)
            if close > numbering.words {
                let words = start..<close
                context.section = reading.headings.add(text.byteRange(words), level: numbering.level)
                if numbering.level <= 2 {
                    isReviewing = false
                    reviewIsOver = false
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
        context.isWorkReport = reading.front.isWorkReport
        context.isPartOfYear = reading.front.isPartOfYear
        if !isBody {
            guard isProse(start..<end) || takesBareLines && BareLine.isStatement(start..<end, text) else {
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
        guard range.count >= 12, !endsInDate(range) else { return false }
        var hasNumber = false
        var hasSign = false
        for i in range {
            switch text.kind(i) {
            case .comma, .stop: hasSign = true
            case .digit, .chineseDigit, .chineseScale, .several: hasNumber = true
            default: break
            }
        }
        // A caption has a full stop, but neither an end nor a number.
        return hasSign && (hasNumber || range.count >= 60)
    }

    /// …会议，2014年3月5日
    private func endsInDate(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        if text.kind(end - 1) == .closeBracket { end -= 1 }
        guard range.count < 60, text[end - 1] == 0x65E5 else { return false }  // 日
        var i = end - 2
        while i > range.lowerBound, text.kind(i) == .digit || text[i] == 0x6708 || text[i] == 0x5E74 { i -= 1 }
        return end - i >= 8
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
        let text = self.text
        if Self.lastYears.match(text, range.lowerBound) != nil, !isReviewing { reviewIsOver = true }
        if reviewIsOver { context.isLongReview = false }
        if isReviewing { context.isLongReview = true }
        let labelled = LabelledQuantity(range, text, marks: buffer.marks)
        let first = figures.count
        defer { labelled?.name(figures, from: first, text) }
        var mark = UnsafePointer(buffer.marks)
        while Int(mark.pointee) < range.lowerBound { mark += 1 }
        var start = range.lowerBound
        // The places of the sentence at which a quantity may begin or that hide one, and whether a numeral is among them.
        signs.reserve(text.count + 1)
        let signs = self.signs.base
        var count = 0
        var kinds: UInt32 = 0
        func close(_ end: Int) {
            let wasReview = context.isLongReview
            let before = figures.count
            if kinds & Self.numerals != 0 {
                signs[count] = .max
                read(start..<end, text, signs, &context)
            } else {
                noteReview(start, text, &context)
            }
            // A line that says only that five years are reviewed opens the paragraphs that follow.
            if !wasReview, context.isLongReview, figures.count == before, start == range.lowerBound,
                end >= range.upperBound
            {
                isReviewing = true
            }
            start = end
            count = 0
            kinds = 0
        }
        /// Ends or cuts a sentence that goes on for long.
        func cut(_ i: Int) {
            switch text.kind(i) {
            case .comma where kinds & Self.numerals != 0: close(i + 1)
            case .comma:
                start = i + 1
                count = 0
                kinds = 0
            case let kind where kind.bit & Self.numerals != 0:
                guard i - start >= longestRun else { return }
                reading.cutSentences += 1
                close(i)
            case let kind where i - start >= longestClause && (kind != .letter || i - start >= longestRun):
                reading.cutSentences += 1
                close(i)
            default: break
            }
        }
        while Int(mark.pointee) < range.upperBound {
            let i = Int(mark.pointee)
            let kind = CharacterClass.bit(cell: text.cells[i])
            if kind & Self.ends != 0 {
                close(i + 1)
            } else {
                if i - start > longestSentence { cut(i) }
                // Without a branch: which signs come next is past guessing.
                signs[count] = Int32(truncatingIfNeeded: i)
                count &+= kind & QuantityReader.signs != 0 ? 1 : 0
                kinds |= kind
            }
            mark += 1
        }
        if start < range.upperBound, kinds & Self.numerals != 0 {
            signs[count] = .max
            read(start..<range.upperBound, text, signs, &context)
        }
    }

    private static var ends: UInt32 { CharacterClass.stop.bit | CharacterClass.semicolon.bit }
    /// What a sentence must have to state a quantity.
    private static var numerals: UInt32 {
        CharacterClass.digit.bit | CharacterClass.chineseDigit.bit | CharacterClass.chineseScale.bit
            | CharacterClass.several.bit | CharacterClass.formalNumeral.bit | CharacterClass.ordinal.bit
            | CharacterClass.denial.bit
    }

    private func read(
        _ sentence: Range<Int>, _ text: Passage, _ signs: UnsafePointer<Int32>, _ context: inout StatementContext
    ) {
        if onlyQuantities { return statements.readQuantities(sentence, of: text, signs: signs, into: quantities) }
        noteReview(sentence.lowerBound, text, &context)
        let line = context.line
        if joinedLines > 0 { context.line += lineBreaks(before: sentence.lowerBound, text) }
        defer { context.line = line }
        statements.read(sentence, of: text, signs: signs, context: context, into: figures)
    }

    /// The line breaks between the beginning of the lines put together and a character.
    private func lineBreaks(before i: Int, _ text: Passage) -> Int32 {
        (text.offset(0)..<text.offset(i)).reduce(0) { $0 + (text.bytes[$1] == 0x0A ? 1 : 0) }
    }

    /// 五年来 at the beginning of a sentence holds for the rest of the paragraph.
    private func noteReview(_ sentence: Int, _ text: Passage, _ context: inout StatementContext) {
        guard !context.isPlan else { return }
        var start = text.skippingSpaces(sentence)
        guard text.kind(start) != .other || mayReview(text[start]) else { return }
        if isReviewing, Self.yearly.match(text, start) != nil || beginsWithYear(start, text, context) {
            isReviewing = false
            context.isLongReview = false
            return
        }
        guard !context.isLongReview else { return }
        if text.matches("回顾", at: start) { start += 2 }
        if text.matches("过去的五年", at: start) || text.matches("过去五年", at: start) { isReviewing = true }
        if text.matches("过去", at: start) { start += text[start + 2] == 0x7684 ? 3 : 2 }
        if text.matches("这", at: start) { start += 1 }
        if Self.reviews.match(text, start) != nil || planReview(start, text, context) { context.isLongReview = true }
    }

    /// Whether one of the words below may begin with a character of class `other`.
    private func mayReview(_ first: UInt16) -> Bool {
        switch Unicode.Scalar(first) {
        case "回", "过", "这", "刚", "今", "去", "本", "全": true
        default: false
        }
    }

    /// 刚刚过去的2025年, 一年来: the review of several years has ended.
    private static let yearly = Lexicon(words: "刚刚过去的 过去一年 过去的一年 一年来 这一年 今年 去年 本年 全年")

    /// With these a paragraph turns from the years under review to the last of them.
    private static let lastYears = Lexicon(words: "刚刚过去的 过去一年 过去的一年 一年来 这一年")

    private func beginsWithYear(_ i: Int, _ text: Passage, _ context: StatementContext) -> Bool {
        let year = FrontReader(text: text).statedYear(i)
        return year > 0 && year == context.year
    }

    private static let reviews = Lexicon(words: "五年来 五年 五年间 几年来 五年里")

    /// “十四五”期间 at the beginning of a sentence, where the plan's years are past.
    private func planReview(_ i: Int, _ text: Passage, _ context: StatementContext) -> Bool {
        guard let plan = WordReader(text: text).planAhead(i), plan.year > 0 else { return false }
        return plan.year + 4 <= context.year
    }
}
