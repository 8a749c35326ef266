import Indicators
import Testing

@testable import DataPackages

@Suite struct PanelTableWriterTests {
    private func panel(towns: Int, years: Int, indicators: Int) -> Panel {
        func names(_ prefix: String, _ count: Int) -> [String] { (0..<count).map { "\(prefix)\($0)" } }
        return Panel(
            towns: names("镇, ", towns).map { Town(id: Town.ID($0), name: BilingualText(chinese: $0, english: $0)) },
            years: Array(2000..<2000 + years),
            indicators: names("x\"", indicators).map {
                Indicator(id: Indicator.ID($0), name: BilingualText(chinese: $0, english: $0), unit: "")
            }
        ) { values in
            var state: UInt64 = 99
            for i in values.indices {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let number = Double(Int64(bitPattern: state) >> 30) / (i % 3 == 0 ? 100 : 7)
                values.initializeElement(at: i, to: state >> 60 == 0 ? .nan : number)
            }
        }
    }

    @Test func whatIsWrittenIsReadToTheBit() throws {
        let panel = panel(towns: 700, years: 3, indicators: 4)
        var tidy = MemorySink()
        try PanelTableWriter.writeTidy(panel, to: &tidy)
        let fromTidy = try PanelTable(contentsOf: FileBytes(tidy.bytes, name: "t.csv"))
        #expect(fromTidy.badRows == [])
        #expect(PanelTableTests.text(fromTidy.panel) == PanelTableTests.text(panel))
        var wide = MemorySink()
        try PanelTableWriter.writeWide(panel, to: &wide)
        let fromWide = try PanelTable(contentsOf: FileBytes(wide.bytes, name: "t.csv"))
        #expect(PanelTableTests.text(fromWide.panel) == PanelTableTests.text(panel))
    }

    @Test func missingCellsAreEmptyOrLeftOut() throws {
        let table = try PanelTableTests.table("town,year,indicator,value\na,2020,x,1.5\na,2021,x,\nb,2021,x,-2\n")
        var sink = MemorySink()
        try PanelTableWriter.writeTidy(table.panel, to: &sink)
        #expect(sink.text == "town,year,indicator,value\na,2020,x,1.5\na,2021,x,\nb,2020,x,\nb,2021,x,-2\n")
        sink = MemorySink()
        try PanelTableWriter.writeTidy(table.panel, to: &sink, skippingMissing: true)
        #expect(sink.text == "town,year,indicator,value\na,2020,x,1.5\nb,2021,x,-2\n")
        sink = MemorySink()
        try PanelTableWriter.writeWide(table.panel, to: &sink)
        #expect(sink.text == "town,year,x\na,2020,1.5\na,2021,\nb,2020,\nb,2021,-2\n")
    }
}
