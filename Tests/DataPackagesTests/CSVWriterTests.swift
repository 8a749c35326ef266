import Testing

@testable import DataPackages

@Suite struct CSVWriterTests {
    @Test func quotesOnlyWhereNeeded() throws {
        var writer = try CSVWriter(to: MemorySink(), columns: ["a", "b", "c", "d"])
        writer.write("plain")
        writer.write("with, comma")
        writer.write("with \"mark\"")
        writer.write("=SUM(A1)")
        try writer.endRow()
        writer.write(0.1)
        writer.write(nil as Double?)
        writer.write(-3)
        writer.write(Double.nan)
        try writer.endRow()
        let text = try writer.finish().text
        #expect(text == "a,b,c,d\nplain,\"with, comma\",\"with \"\"mark\"\"\",=SUM(A1)\n0.1,,-3,\n")
    }

    @Test func guardsCellsForSpreadsheets() throws {
        var writer = try CSVWriter(to: MemorySink(), columns: ["a", "b"], excel: true)
        for text in ["=1", "+1", "-1", "@a", "\tx", "a=1"] {
            writer.write(text)
            writer.write(-1.5)
            try writer.endRow()
        }
        let bytes = try writer.finish().bytes
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(text == "a,b\n'=1,-1.5\n'+1,-1.5\n'-1,-1.5\n'@a,-1.5\n'\tx,-1.5\na=1,-1.5\n")
    }

    @Test func writesLargeTablesInPieces() throws {
        var writer = try CSVWriter(to: MemorySink(), columns: ["n", "half"])
        for n in 0..<20_000 {
            writer.write(n)
            writer.write(Double(n) / 2)
            try writer.endRow()
        }
        let lines = try writer.finish().text.split(separator: "\n")
        #expect(lines.count == 20_001)
        #expect(lines[20_000] == "19999,9999.5")
    }
}
