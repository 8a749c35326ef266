import Indicators
import Testing

@testable import DataPackages

/// Tables that are large enough to be read in parts without being told where.
@Suite struct PanelTableScaleTests {
    /// `towns` × 10 years × 4 indicators in the given order of the three.
    static func text(towns: Int, order: [Int] = [0, 1, 2]) -> String {
        let counts = [towns, 10, 4]
        var text = "town,year,indicator,value\n"
        for a in 0..<counts[order[0]] {
            for b in 0..<counts[order[1]] {
                for c in 0..<counts[order[2]] {
                    var place = [0, 0, 0]
                    (place[order[0]], place[order[1]], place[order[2]]) = (a, b, c)
                    text += "第\(place[0])乡,\(2001 + place[1]),indicator \(place[2]),\(value(place))\n"
                }
            }
        }
        return text
    }

    static func value(_ place: [Int]) -> String {
        let mixed = (place[0] * 7919 + place[1] * 104_729 + place[2] * 31) % 100_003
        return mixed % 10 == 0 ? "" : mixed % 7 == 0 ? "-\(mixed)" : "\(mixed / 8).\(mixed % 8 * 125)"
    }

    static func read(_ text: String, _ change: (inout PanelTableOptions) -> Void = { _ in }) throws -> PanelTable {
        var options = PanelTableOptions()
        options.threads = 3
        change(&options)
        return try PanelTable(contentsOf: FileBytes(Array(text.utf8), name: "t.csv"), options: options)
    }

    @Test(arguments: [[0, 1, 2], [1, 2, 0], [2, 1, 0], [2, 0, 1], [1, 0, 2], [0, 2, 1]])
    func everyOrderOfRowsGivesTheSameCells(order: [Int]) throws {
        let table = try Self.read(Self.text(towns: 700, order: order))
        #expect(table.badRowCount == 0)
        #expect(table.rowCount == 28_000)
        for (town, year, indicator) in [(0, 0, 0), (699, 9, 3), (63, 4, 1), (64, 7, 2), (511, 3, 0), (512, 0, 3)] {
            let expected = Double(Self.value([town, year, indicator]))
            let cell = try table.panel.cell(
                Indicator.ID("indicator \(indicator)"), in: Town.ID("第\(town)乡"), year: 2001 + year)
            #expect(cell.value == expected)
        }
        var present = 0
        table.panel.withAllColumns { present = $0.reduce(0) { $0 + $1.count { !$0.isNaN } } }
        #expect(present == table.valueCount)
        let expected = (0..<700).reduce(0) { sum, town in
            sum + (0..<40).count { !Self.value([town, $0 / 4, $0 % 4]).isEmpty }
        }
        #expect(present == expected)
    }

    @Test func aQuotationMarkUnclosedAtTheEndOfALargeFileIsFoundInItsPlace() throws {
        let table = try Self.read(Self.text(towns: 700) + "\"第0乡,2001,indicator 0,1\n第1乡,2001,indicator 0,2\n")
        #expect(table.rowCount == 28_000)
        #expect(table.badRows == [DataPackageError(.unclosedQuote, file: "t.csv", line: 28_002, column: "town")])
    }

    @Test func aQuotationMarkUnclosedAtTheBeginningLeavesNothingAfterIt() throws {
        let text = Self.text(towns: 700)
        let split = text.index(after: text.firstIndex(of: "\n")!)
        let table = try Self.read(String(text[..<split]) + "\"x,2001,y,1\n" + text[split...])
        #expect(table.rowCount == 0)
        #expect(table.badRows == [DataPackageError(.unclosedQuote, file: "t.csv", line: 2, column: "town")])
    }

    @Test func badRowsOfALargeFileAreCountedAndTheFirstAreNamed() throws {
        let text = Self.text(towns: 700).replacing("第350乡,2003,indicator 1,", with: "第350乡,2003,")
        let more = text + String(repeating: "第1乡,2001,indicator 0,x\n", count: 1000)
        let table = try Self.read(more) { $0.badRowLimit = 2 }
        #expect(table.badRowCount == 1001)
        #expect(table.badRows.map(\.problem) == [.raggedRow(expected: 4, found: 3), .badNumber("x")])
        #expect(table.badRows.map(\.line) == [14_011, 28_002])
    }

    @Test func oneCellEachOfVeryManyTowns() throws {
        let towns = 200_000
        let rows = (0..<towns).map { "town \($0),2020,x,\($0)\n" }
        let table = try Self.read("town,year,indicator,value\n" + rows.joined())
        #expect(table.panel.towns.count == towns)
        #expect(try table.panel.withColumn("x", year: 2020) { $0.elementsEqual((0..<towns).map(Double.init)) })
    }

    @Test func aPanelThatFitsNoMemoryIsRefused() throws {
        let rows = (0..<8_000).map { "t\($0),\(1000 + $0),i\($0),1\n" }
        #expect {
            try Self.read("town,year,indicator,value\n" + rows.joined())
        } throws: { error in
            if case .panelTooLarge = (error as? DataPackageError)?.problem { true } else { false }
        }
    }

    @Test func aTableOfNothingButMissingValuesKeepsItsNames() throws {
        let table = try Self.read("town,year,indicator,value\na,2020,x,\nb,2021,x,\n")
        #expect(table.panel.towns.count == 2)
        #expect(table.panel.years == [2020, 2021])
        #expect(table.valueCount == 0)
        #expect(try table.panel.series("x", in: "a").allSatisfy(\.isNaN))
    }
}
