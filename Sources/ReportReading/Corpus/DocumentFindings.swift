import Indicators

/// What is to be said of a file rather than of its figures.
enum DocumentFindings {
    static func of(_ decoded: DecodedText, _ report: ReadReport, hasFigures: Bool) -> [Finding] {
        var findings: [Finding] = []
        let source = Provenance(document: report.document)
        func add(_ code: Finding.Code, _ severity: Finding.Severity, _ chinese: String, _ english: String) {
            findings.append(
                Finding(
                    code, severity: severity, message: BilingualText(chinese: chinese, english: english),
                    town: report.town, year: report.year, evidence: [source]))
        }
        let name = report.document
        if decoded.encoding == .gb18030 {
            add("converted-encoding", .note, "\(name)：按 GB18030 编码读取", "\(name): read as GB18030")
        }
        if decoded.isDamaged {
            add(
                "damaged-text", .warning, "\(name)：含有不合 UTF-8 的字节，文件可能被截断",
                "\(name): has bytes that are no UTF-8; the file may be cut short")
        }
        if decoded.hasNULs {
            add("nul-bytes", .warning, "\(name)：含有空字节，已按空格处理", "\(name): has NUL bytes, which were taken as spaces")
        }
        if report.year == nil {
            add(
                "unknown-year", .warning, "\(name)：标题和首句未说明年度", "\(name): neither title nor first sentence names a year"
            )
        }
        if report.town == nil {
            let place = report.place.map { "“\($0)”" } ?? "—"
            add(
                "unknown-town", .note, "\(name)：未能确定所属乡镇（标题：\(place)）",
                "\(name): its town is not known (title: \(place))")
        }
        if !hasFigures {
            add("no-figures", .warning, "\(name)：未读到数据", "\(name): no figures were found")
        }
        return findings
    }

    /// Sentences that go on for thousands of characters without a comma, which were read in pieces.
    static func cutSentences(_ report: ReadReport, _ count: Int) -> Finding {
        Finding(
            "cut-sentences", severity: .warning,
            message: BilingualText(
                chinese: "\(report.document)：有 \(count) 处句子过长且无标点，已分段读取",
                english:
                    "\(report.document): was read in pieces at \(count) places where a sentence goes on without a sign"),
            town: report.town, year: report.year, evidence: [Provenance(document: report.document)])
    }
}
