import Indicators
import Testing

@testable import Reporting

@Suite struct TableDocumentTests {
    private let table = TableDocument(
        title: BilingualText(chinese: "处罚", english: "Penalties"),
        columns: [
            .init("town", BilingualText(chinese: "镇", english: "Town")),
            .init("value", BilingualText(chinese: "数值", english: "Value"), role: .number),
            .init("interval", BilingualText(chinese: "区间", english: "Interval"), role: .range),
        ],
        rows: [
            [
                .text(BilingualText(chinese: "大寺镇", english: "Dasi")), .number(1234.5678, digits: 4),
                .range(1.25, .infinity, digits: 3),
            ],
            [
                .text("=SUM(A1)"), .missing(BilingualText(chinese: "未公布", english: "not published")),
                .range(-2, -1, digits: 3),
            ],
            [.text("a|b\n\"c\""), .ordinal(2021), .missing(nil)],
        ])

    @Test func csvHasTwoFieldsForARangeNumbersToTheBitEmptyForMissing() {
        let expected = #"""
            town,value,interval_lower,interval_upper
            大寺镇,1234.5678,1.25,INF
            =SUM(A1),,-2,-1
            "a|b
            ""c""",2021,,

            """#
        #expect(table.csv(.zhHans).replacing("Infinity", with: "INF") == expected)
        #expect(table.csv(.en).contains("Dasi,1234.5678"))
    }

    @Test func csvForSpreadsheetsBeginsWithAMarkAndGuardsFormulas() {
        let text = table.csv(.zhHans, excel: true)
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        #expect(text.contains("\n'=SUM(A1),"))
    }

    @Test func jsonEscapesAndKeepsNull() {
        let text = table.json(.en)
        #expect(
            text.contains(
                #"{"town": "Dasi", "value": 1234.5678, "interval_lower": 1.25, "interval_upper": "Infinity"}"#))
        #expect(text.contains(#""town": "a|b\n\"c\"", "value": 2021, "interval_lower": null"#))
        #expect(table.jsonLines(.en).split(separator: "\n").count == 3)
    }

    @Test func terminalRowsAlignByEastAsianWidth() {
        let lines = table.terminal(.zhHans).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[0] == "镇         数值     区间")
        #expect(lines[2] == "大寺镇    1,235   ≥ 1.25")
        #expect(lines[3] == "=SUM(A1)      –  −2 … −1")
        #expect(lines[4] == "a|b \"c\"    2021        –")
    }

    @Test func narrowTerminalsCutTextsNotNumbers() {
        var table = TableDocument(
            title: BilingualText(""),
            columns: [.init("a", BilingualText("a")), .init("n", BilingualText("n"), role: .number)])
        table.append([.text("一二三四五六七八九十"), .number(123_456)])
        let lines = table.terminal(.zhHans, width: 20).split(separator: "\n")
        #expect(lines.allSatisfy { TextWidth.columns(String($0)) <= 20 })
        #expect(lines[2].hasSuffix("123,456"))
    }

    @Test func markdownEscapesWhatWouldBreakARow() {
        let text = table.markdown(.en)
        #expect(text.contains("**Penalties**"))
        #expect(text.contains(#"| a\|b "c" | 2021 | – |"#))
        #expect(text.contains("| --- | ---: | ---: |"))
    }

    @Test func htmlEscapesNamesItsRegionAndSortsByTheNumberItself() {
        let text = table.markup(id: "t").string
        #expect(text.contains(#"aria-labelledby="t""#))
        #expect(text.contains(#"data-v="1234.5678">1,235</td>"#))
        #expect(text.contains("a|b\n&quot;c&quot;"))
        #expect(text.contains("not published"))
        #expect(text.components(of: "<th scope=\"row\">") == 3)
    }
}

extension String {
    /// How often `part` occurs.
    func components(of part: String) -> Int { ranges(of: part).count }
}
