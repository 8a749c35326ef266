import Testing

@testable import Reporting

@Suite struct TextWidthTests {
    @Test(arguments: [("", 0), ("abc", 3), ("大寺镇", 6), ("12件/万人", 9), ("（）", 4), ("e\u{301}", 1), ("①", 1)])
    func columnsByEastAsianWidth(text: String, columns: Int) { #expect(TextWidth.columns(text) == columns) }

    @Test func padsAndCutsByColumns() {
        #expect(TextWidth.padded("镇", to: 4) == "镇  ")
        #expect(TextWidth.padded("7", to: 3, trailing: true) == "  7")
        #expect(TextWidth.truncated("行政处罚案件", to: 7) == "行政处…")
        #expect(TextWidth.truncated("abc", to: 3) == "abc")
    }
}
