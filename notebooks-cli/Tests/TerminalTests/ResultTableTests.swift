import Terminal
import Testing

@Suite struct ResultTableTests {
    static let table: ResultTable = {
        var table = ResultTable([
            .text("town", "town"), .number("year", "year"), .number("value", "value"),
            .text("document", "document", onlyInFiles: true),
        ])
        table.append([.text("大寺镇"), .label(2021), .number(1234.5678), .text("a,b")])
        table.append([.text("Kiruna"), .label(2021), .missing, .text("=1+1")])
        return table
    }()

    @Test func columnsAreAlignedByTheirWidthInTheTerminal() throws {
        #expect(
            try Self.table.rendered(as: .table) == """
                town    year  value
                ──────  ────  ─────
                大寺镇  2021  1,235
                Kiruna  2021      –

                """)
    }

    @Test func csvKeepsEveryDigitAndQuotesWhereNeeded() throws {
        #expect(
            try Self.table.rendered(as: .csv)
                == "town,year,value,document\n大寺镇,2021,1234.5678,\"a,b\"\nKiruna,2021,,=1+1\n")
    }

    @Test func excelGetsAMarkAndGuardedCells() throws {
        let text = try Self.table.rendered(as: .csv, isForExcel: true)
        #expect(text.hasPrefix("\u{FEFF}town"))
        #expect(text.contains(",'=1+1\n"))
        #expect(text.contains(",1234.5678,"))
    }

    @Test func jsonLinesHaveOneObjectARow() throws {
        #expect(
            try Self.table.rendered(as: .jsonl) == """
                {"town":"大寺镇","year":2021,"value":1234.5678,"document":"a,b"}
                {"town":"Kiruna","year":2021,"value":null,"document":"=1+1"}

                """)
    }

    @Test func jsonIsOneArray() throws {
        #expect(try ResultTable([.text("a", "a")]).rendered(as: .json) == "[]\n")
        #expect(try Self.table.rendered(as: .json).hasPrefix(#"[{"town":"大寺镇","year":2021,"#))
    }

    @Test func aLineBreakInACellDoesNotBreakTheTable() throws {
        var table = ResultTable([.text("a", "a")])
        table.append([.text("one\ntwo")])
        #expect(try table.rendered(as: .table) == "a\n───────\none two\n")
    }

    @Test(arguments: [
        (Cell.number(0.1 + 0.2), "0.3"), (.number(.nan), "–"), (.number(-1.5), "−1.5"), (.label(2021), "2021"),
        (.number(12345), "12,345"), (.missing, "–"), (.flag(true), "yes"), (.probability(0.00001), "< 0.0001"),
        (.probability(0.04321), "0.0432"), (.optional(nil as Double?), "–"),
    ])
    func cellForPeople(_ cell: Cell, shown: String) {
        #expect(cell.shown == shown)
    }

    @Test func emphasisOnlyInATerminal() {
        #expect(Style.plain.bold("a") == "a")
        #expect(Style.ansi.bold("a") == "\u{1B}[1ma\u{1B}[0m")
        // Descriptor 1000 is no terminal, whatever the environment says.
        #expect(Style.of(descriptor: 1000, environment: ["TERM": "xterm"]) == .plain)
    }
}
