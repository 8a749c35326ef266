import Indicators
import Testing

@testable import DataPackages

@Suite struct PanelTableTests {
    /// A panel as text, so that two are compared to the bit and a difference is readable.
    static func text(_ panel: Panel) -> String {
        var lines = ["towns " + panel.towns.map(\.id.rawValue).joined(separator: " ")]
        lines.append("years " + panel.years.map(String.init).joined(separator: " "))
        for (i, indicator) in panel.indicators.enumerated() {
            for (y, year) in panel.years.enumerated() {
                let cells = panel.towns.indices.map { t in
                    panel.cell(indicator: i, town: t, year: y).value.map { String($0.bitPattern, radix: 16) } ?? "."
                }
                lines.append("\(indicator.id) \(year) \(cells.joined(separator: " "))")
            }
        }
        return lines.joined(separator: "\n")
    }

    static func table(
        _ text: String, _ options: PanelTableOptions = PanelTableOptions(), splits: [Int]? = nil
    ) throws -> PanelTable {
        try PanelTable(FileBytes(Array(text.utf8), name: "t.csv"), options: options, splits: splits)
    }

    /// Reads a table whole and in parts that meet at every place, checks that all is equal, and returns the whole.
    static func everySplit(_ text: String, _ options: PanelTableOptions = PanelTableOptions()) throws -> PanelTable {
        let whole = try table(text, options, splits: [])
        let expected = Self.text(whole.panel)
        for split in 0...text.utf8.count {
            for splits in split % 4 == 0 ? [[split], [split / 2, split, split, split + 9]] : [[split]] {
                let parts = try table(text, options, splits: splits)
                guard Self.text(parts.panel) == expected, parts.rowCount == whole.rowCount,
                    parts.valueCount == whole.valueCount, parts.badRows == whole.badRows,
                    parts.badRowCount == whole.badRowCount, parts.repeatedCellCount == whole.repeatedCellCount
                else {
                    Issue.record("parts that meet at \(splits) give another result")
                    return whole
                }
            }
        }
        return whole
    }

    @Test func readsATidyTableHoweverItIsSplit() throws {
        let text = """
            town,year,indicator,value
            b,2020,x,1
            b,2021,x,2.5
            a,2020,x,-3
            a,2021,y,
            b,2020,y,1e3
            c,2019,x,0.1

            """
        let table = try Self.everySplit(text)
        #expect(table.rowCount == 6)
        #expect(table.valueCount == 5)
        #expect(table.badRowCount == 0)
        #expect(table.panel.towns.map(\.id) == ["b", "a", "c"])
        #expect(table.panel.years == [2019, 2020, 2021])
        #expect(table.panel.indicators.map(\.id) == ["x", "y"])
        #expect(try table.panel.cell("x", in: "b", year: 2021).value == 2.5)
        #expect(try table.panel.cell("x", in: "a", year: 2020).value == -3)
        #expect(try table.panel.cell("y", in: "a", year: 2021).isMissing)
        #expect(try table.panel.cell("y", in: "b", year: 2020).value == 1000)
    }

    @Test func readsQuotesLineEndsAndOtherColumns() throws {
        let text =
            "\u{FEFF}note,\"value\",indicator,year,town\r\n\"a \"\"b\"\"\r\nc\",\"1\",x,2020,\"T,1\"\r\n,2,x,2020,T2\r\n"
            + "\r\nplain,3,x,2021,\"T2\"\r\n,4,\"x\",2021,T3"
        let table = try Self.everySplit(text)
        #expect(table.badRows == [])
        #expect(table.panel.towns.map(\.id) == ["T,1", "T2", "T3"])
        #expect(try table.panel.series("x", in: "T2") == [2, 3])
        #expect(try table.panel.cell("x", in: "T3", year: 2021).value == 4)
    }

    /// A name with a comma is known from a quoted field; without quotation marks the same bytes are two fields.
    @Test func knownNamesDoNotHideSeparators() throws {
        let text = "town,year,indicator,value\n\"a,2020\",2020,x,1\na,2020,x,2\na,2020,2020,x,3\n"
        let table = try Self.everySplit(text)
        #expect(table.panel.towns.map(\.id) == ["a,2020", "a"])
        #expect(table.badRows == [DataPackageError(.raggedRow(expected: 4, found: 5), file: "t.csv", line: 4)])
    }

    @Test func readsWideTables() throws {
        let byIndicator = "year,town,x,y\n2020,a,1,2\n2021,a,,4\n2020,b,5,\n"
        var table = try Self.everySplit(byIndicator)
        #expect(try table.panel.series("y", in: "a") == [2, 4])
        #expect(try table.panel.cell("x", in: "a", year: 2021).isMissing)
        #expect(table.valueCount == 4)
        let byYear = "town,indicator,2021,2020\na,x,1,2\nb,x,3,4\nb,y,5,\n"
        table = try Self.everySplit(byYear)
        #expect(table.panel.years == [2020, 2021])
        #expect(try table.panel.series("x", in: "a") == [2, 1])
        #expect(try table.panel.cell("y", in: "b", year: 2021).value == 5)
        var options = PanelTableOptions()
        options.ignoredColumns = ["y"]
        table = try Self.everySplit(byIndicator, options)
        #expect(table.panel.indicators.map(\.id) == ["x"])
    }

    @Test func readsWordsForMissingAndThousands() throws {
        var options = PanelTableOptions()
        options.missingWords = ["NA", "…"]
        options.thousandsSeparator = ","
        options.separator = ";"
        let text =
            "town;year;indicator;value\na;2020;x;NA\nb;2020;x;1,234,567.5\nc;2020;x;…\nd;2020;x;12,34\ne;2020;x;1,234\n"
        let table = try Self.everySplit(text, options)
        #expect(table.valueCount == 2)
        #expect(try table.panel.cell("x", in: "b", year: 2020).value == 1_234_567.5)
        #expect(try table.panel.cell("x", in: "e", year: 2020).value == 1234)
        #expect(table.badRows == [DataPackageError(.badNumber("12,34"), file: "t.csv", line: 5, column: "value")])
    }

    @Test(arguments: [
        (PanelTableOptions.RepeatedCells.keepFirst, [1.0, 4.0], 0), (.keepLast, [3.0, 5.0], 0),
        (.forbidden, [1.0, 4.0], 3),
    ])
    func repeatedCellsFollowTheRule(
        rule: PanelTableOptions.RepeatedCells, values: [Double], bad: Int
    ) throws {
        var options = PanelTableOptions()
        options.repeatedCells = rule
        let text = "town,year,indicator,value\na,2020,x,1\na,2020,x,2\nb,2020,x,4\na,2020,x,3\nb,2020,x,\nb,2020,x,5\n"
        let table = try Self.everySplit(text, options)
        #expect(try table.panel.withColumn("x", year: 2020) { Array($0) } == values)
        #expect(table.repeatedCellCount == 3)
        #expect(table.badRowCount == bad)
        #expect(table.badRows.map(\.line) == (bad == 0 ? [] : [3, 5, 7]))
    }

    @Test func badRowsHaveTheirPlaceAndLeaveNoTrace() throws {
        let rows = [
            "a,2020,x,1", "b,2020,x", "c,2020,x,1,2", "d,20,x,1", "e,2020,x,1e999", "f,2020,x,-", "g,2020,x,１２",
            ",2020,x,1",
            "h,2020,,1", "i,2020,x,1\"", "a,2021,x,2", "j,2020,x,1 ", "k,０２０２,x,1",
        ]
        let table = try Self.everySplit("town,year,indicator,value\n" + rows.joined(separator: "\n") + "\n")
        #expect(table.rowCount == 2)
        #expect(table.badRowCount == 11)
        #expect(table.panel.towns.map(\.id) == ["a"])
        #expect(table.panel.years == [2020, 2021])
        #expect(table.badRows.map(\.line) == [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14])
        #expect(
            table.badRows.map(\.problem) == [
                .raggedRow(expected: 4, found: 3), .raggedRow(expected: 4, found: 5), .badYear("20"),
                .numberOutOfRange("1e999"), .badNumber("-"), .badNumber("１２"), .missingValue, .missingValue,
                .strayQuote,
                .badNumber("1 "), .badYear("０２０２"),
            ])
        #expect(table.badRows[7].column == "indicator")
    }

    @Test func badRowsAreToldUpToALimitAndCountedBeyond() throws {
        var options = PanelTableOptions()
        options.badRowLimit = 3
        let text = "town,year,indicator,value\n" + String(repeating: "a,2020,x,?\n", count: 50)
        let table = try Self.everySplit(text, options)
        #expect(table.badRowCount == 50)
        #expect(table.badRows.map(\.line) == [2, 3, 4])
    }

    @Test func anUnclosedQuotationMarkEndsTheReading() throws {
        let text = "town,year,indicator,value\na,2020,x,1\n\"b,2020,x,2\nc,2020,x,3\nd,2020,x,4\n"
        let table = try Self.everySplit(text)
        #expect(table.badRows == [DataPackageError(.unclosedQuote, file: "t.csv", line: 3, column: "town")])
        #expect(table.panel.towns.map(\.id) == ["a"])
    }

    @Test func namesAreHeldAgainstTheTownsAndTheCatalogue() throws {
        var options = PanelTableOptions()
        options.towns = ["zhou", "dasi"].map { Town(id: Town.ID($0), name: BilingualText(chinese: $0, english: $0)) }
        options.catalogue = .standard
        let text =
            "town,year,indicator,value\ndasi,2021,hearings,1\ndasy,2021,hearings,2\ndasi,2021,hearing,3\ndasi,2021,residents,4\n"
        let table = try Self.everySplit(text, options)
        #expect(table.panel.towns.map(\.id) == ["zhou", "dasi"])
        #expect(table.panel.indicators.map(\.id) == ["residents", "hearings"])
        #expect(
            table.badRows.map(\.problem) == [
                .unknownTown("dasy", nearest: "dasi"), .unknownIndicator("hearing", nearest: "hearings"),
            ])
    }

    @Test(arguments: [
        ("", DataPackageError.Problem.empty(columns: ["town", "year", "indicator", "value"])),
        (
            "town,year,indicator,valeu\n",
            .missingColumn(present: ["town", "year", "indicator", "valeu"], nearest: "valeu")
        ),
        ("town,town,year\n", .repeatedColumn),
        ("towm,year,x\n", .missingColumn(present: ["towm", "year", "x"], nearest: "towm")),
        ("town,indicator,2020,x\n", .badYear("x")),
        ("town,\"year\n", .unclosedQuote),
    ])
    func headersAreHeldAgainstTheirForm(text: String, problem: DataPackageError.Problem) {
        do {
            _ = try Self.table(text)
            Issue.record("“\(text)” was read")
        } catch {
            #expect((error as? DataPackageError)?.problem == problem)
        }
    }

    @Test func aTableOfAHeaderAloneIsAnEmptyPanel() throws {
        let table = try Self.everySplit("town,year,indicator,value\n")
        #expect(table.panel.towns.isEmpty)
        #expect(table.rowCount == 0)
    }

    @Test func manyTownsYearsAndIndicatorsGrowTheTables() throws {
        var text = "town,year,indicator,value\n"
        for i in 0..<3000 {
            text += "town number \(i * 7919 % 3000),\(1900 + i % 100),indicator-\(i % 40),\(Double(i) / 8)\n"
        }
        let whole = try Self.table(text, splits: [])
        let parts = try Self.table(text, splits: [10_000, 20_000, 50_000])
        #expect(whole.valueCount == 3000)
        #expect(whole.panel.towns.count == 3000)
        #expect(whole.panel.years.count == 100)
        #expect(whole.panel.indicators.count == 40)
        #expect(Self.text(whole.panel) == Self.text(parts.panel))
        // Row 1 speaks of town 7919 mod 3000.
        #expect(try whole.panel.cell("indicator-1", in: "town number 1919", year: 1901).value == 0.125)
    }
}
