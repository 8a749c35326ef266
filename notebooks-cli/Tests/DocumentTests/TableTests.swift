import Documents
import Testing

@Suite(.enabled(if: readsDocuments)) struct TableTests {
    static func table(_ rows: String, before: String = "") throws -> (lines: [String], notices: [String]) {
        let rows = rows.split(separator: "\n").map { row in
            "<tr>" + row.split(separator: "|", omittingEmptySubsequences: false).map { "<td>\($0)</td>" }.joined()
                + "</tr>"
        }
        let (text, notices) = try imported(page: "<p>\(before)</p><table>\(rows.joined())</table>")
        return (text.split(separator: "\n").map(String.init).filter { $0 != before }, notices)
    }

    @Test func aColumnOfUnits() throws {
        let table = try Self.table("序号|指标|单位|数量\n1|常住人口|人|35,120\n2|耕地|万亩|3.2\n3|村|个|12")
        #expect(table.lines == ["常住人口：35120人。", "耕地：3.2万亩。", "村：12个。"])
    }

    @Test func yearsAndChanges() throws {
        let table = try Self.table("指标|2021年|2022年|同比增长（%）\n财政收入（万元）|100|120|20\n办件数|50|40|-20")
        #expect(
            table.lines == [
                "2021年财政收入：100万元。", "2022年财政收入：120万元。", "财政收入同比增长20%。", "2021年办件数：50件。",
                "2022年办件数：40件。", "办件数同比下降20%。",
            ])
    }

    @Test func unitsInCellsHeadingsAndCaptions() throws {
        #expect(try Self.table("项目|数\n培训|12场次\n满意度|98.5%").lines == ["培训数：12场次。", "满意度数：98.5%。"])
        #expect(try Self.table("类别|金额\n救助|5.5\n低保|—", before: "（单位：万元）").lines == ["救助金额：5.5万元。"])
    }

    @Test func whatHasNoUnitIsCounted() throws {
        let table = try Self.table("村|评分\n东村|95\n西村|90")
        #expect(table.notices == ["cells-without-unit"])
        #expect(table.lines == ["东村评分：95。", "西村评分：90。"])
    }

    @Test func wordsStayWords() throws {
        let table = try Self.table("任务|进展\n调解|全年调解纠纷32件，办结率达到百分之九十五以上，群众满意。\n普法|已完成")
        #expect(table.lines.contains("全年调解纠纷32件，办结率达到百分之九十五以上，群众满意。"))
        #expect(table.lines.contains { $0.contains("已完成") })
    }

    @Test func aTableThatLaysOutThePageIsItsText() throws {
        let page =
            "<table><tr><td><p>办理案件32件。</p><table><tr><td>类</td><td>件数</td></tr><tr><td>甲</td><td>3</td></tr></table></td></tr></table>"
        #expect(try imported(page: page).text == "办理案件32件。\n甲件数：3件。\n")
    }

    @Test(arguments: ["<table></table>", "<table><tr><td> </td><td></td></tr></table>"])
    func anEmptyTableIsReported(table: String) throws {
        let (text, notices) = try imported(page: "<p>案件32件。</p>" + table)
        #expect(text == "案件32件。\n" && notices == ["empty-table"])
    }

    @Test func spansWithoutEndAreBounded() throws {
        let rows = String(repeating: "<tr><td>5</td></tr>", count: 3000)
        let page = "<p>案件32件。</p><table><tr><td rowspan=99999999 colspan=99999999>a</td><td>3</td></tr>\(rows)</table>"
        #expect(try imported(page: page).notices.contains("cut-table"))
    }
}
