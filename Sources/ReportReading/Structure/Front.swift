/// What the first lines of a report say: its title, and in it the place, the year and the sort of report.
struct Front {
    /// The title's bytes; empty where there is none.
    var title = 0..<0
    /// The year that the report speaks of; 0 where it does not say.
    var year = 0
    /// The year that stands in the title; 0 where none does.
    var statedYear = 0
    /// The name of the place or office that the title names; empty where it names none.
    var publisher = 0..<0
    /// The place within the publisher's name (大寺镇 of 大寺镇人民政府); empty where none is seen.
    var place = 0..<0
    /// The date of the report as written; empty where there is none.
    var date = 0..<0
    /// Whether the report is a government's work report, which speaks of the year before.
    var isWorkReport = false
    /// Whether the title says that the report is one of the first half of a year.
    var isPartOfYear = false
}

/// Reads the front of a document.
struct FrontReader {
    let text: Passage

    private static let genres = Lexicon(
        """
        工作报告 情况报告 情况的报告 年度报告 总结报告 工作总结 工作计划 工作打算 情况总结 工作情况 建设报告 执行情况 统计公报 年报 述职报告 工作要点 情况汇报 工作汇报 报告
        """.split(whereSeparator: \.isWhitespace).map { (word: String($0), value: true) })
    private static let offices = Lexicon(
        """
        人民政府 政府 街道办事处 街道办 委员会 管理委员会 管委会 局 厅 办公室 中心 司法所
        """.split(whereSeparator: \.isWhitespace).map { (word: String($0), value: true) })
    static let levels = Lexicon(
        "镇 乡 街道 区 县 市 省 旗 自治区 自治县 自治州 开发区 新区 村 社区".split(separator: " ").map { (word: String($0), value: true) })

    /// Takes a line among the first ones of a document into account; returns whether it is the title.
    mutating func isTitle(_ line: Range<Int>, _ front: inout Front) -> Bool {
        guard line.count >= 4, line.count <= 60 else { return false }
        for i in line where text.kind(i) == .stop || text.kind(i) == .semicolon { return false }
        if text.kind(line.upperBound - 1) == .colon || text.kind(line.upperBound - 1) == .comma { return false }
        var genre = -1
        for i in line {
            guard let found = Self.genres.match(text, i) else { continue }
            let end = i + found.length
            let closes =
                end >= line.upperBound || text.kind(end) == .openBracket || text.kind(end) == .closeBracket
                || text.kind(end) == .space || text.kind(end) == .pause || text[end] == 0x548C || text[end] == 0x53CA
                || text[end] == 0x66A8  // 和 及 暨
            if closes, genre < 0 { genre = i }
        }
        guard genre >= 0, HeadingForm.numbering(text, line.lowerBound) == nil else { return false }
        // A line with a year says more than one without (省长…作政府工作报告).
        let namesYear = line.contains { statedYear($0) > 0 }
        guard front.title.isEmpty || namesYear || front.statedYear == 0 else { return true }
        front.title = text.byteRange(line)
        front.isWorkReport = genre >= 2 && text.matches("政府工作报告", at: genre - 2)
        front.isPartOfYear = line.contains { text.matches("上半年", at: $0) }
        read(line, genre, &front)
        return true
    }

    private func read(_ line: Range<Int>, _ genre: Int, _ front: inout Front) {
        var firstYear = -1
        for i in line where firstYear < 0 {
            let year = statedYear(i)
            if year > 0 {
                firstYear = i
                front.statedYear = year
            }
        }
        // The place stands before the year, or between the year and 政府 (2026年宁夏回族自治区政府工作报告).
        var start = line.lowerBound
        if firstYear == start {
            while start < line.upperBound, text[start] != 0x5E74 { start += 1 }
            start += text[start + 1] == 0x5EA6 ? 2 : 1
        }
        if text.matches("关于", at: start) { start += 2 }
        var end = start
        for i in start..<max(start, firstYear > start ? firstYear : genre) {
            if let level = Self.levels.match(text, i) {
                front.place = text.byteRange(start..<(i + level.length))
                end = i + level.length
            } else if let office = Self.offices.match(text, i) {
                end = i + office.length
            }
        }
        front.publisher = text.byteRange(start..<end)
        // A work report given in a year speaks of the year before.
        if front.statedYear > 0 { front.year = front.isWorkReport ? front.statedYear - 1 : front.statedYear }
    }

    /// The number that four Arabic digits at `i` make.
    func digits(_ i: Int) -> Int {
        (i..<(i + 4)).reduce(0) { $0 * 10 + (text.kind($1) == .digit ? Int(text[$1]) - 0x30 : 0) }
    }

    /// The year at `i`: four digits, or four Chinese ones, before 年; 0 where there is none.
    func statedYear(_ i: Int) -> Int {
        var year = 0
        guard text.kind(i - 1) != .digit else { return 0 }
        for j in i..<(i + 4) {
            if text.kind(j) == .digit {
                year = year * 10 + Int(text[j]) - 0x30
            } else if let digit = NumeralSigns.digit(text[j]) {
                year = year * 10 + digit
            } else {
                return 0
            }
        }
        return text[i + 4] == 0x5E74 && year >= 1949 && year < 2200 ? year : 0
    }
}
