import Indicators
import Testing

@testable import DataPackages

/// The fast way against a slow and simple one, on random tables, sound and damaged.
@Suite struct PanelTablePropertyTests {
    private struct Random {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    /// A random table with all that a sound one may have: numbers of all forms, quoted fields, long names, CRLF.
    private func randomTable(_ random: inout Random, rows: Int) -> String {
        let towns = (0..<7).map { i in i == 3 ? "a long name of a town, number \(i)" : i == 5 ? "镇\(i)" : "T\(i)" }
        let lineEnd = random.next(3) == 0 ? "\r\n" : "\n"
        var text = "town,year,indicator,value" + lineEnd
        for _ in 0..<rows {
            let town = towns[random.next(towns.count)]
            let quoted = town.contains(",") || random.next(8) == 0
            let value: String =
                switch random.next(8) {
                case 0: ""
                case 1: "\(random.next(100_000))"
                case 2: "-\(random.next(100)).\(random.next(1000))"
                case 3: "\(Double(random.next(1 << 30)) / 3)"
                case 4: "\(random.next(10))e-\(random.next(20))"
                case 5: "\"\(random.next(1000)).5\""
                case 6: "0.00\(random.next(99999))"
                default: "\(random.next(20_000)).\(random.next(10))\(random.next(10))"
                }
            text += "\(quoted ? "\"\(town)\"" : town),\(2000 + random.next(40)),x\(random.next(4)),\(value)\(lineEnd)"
        }
        return text
    }

    /// The last value of each cell, read with `CSVReader`.
    private func reference(_ text: String) throws -> [String: UInt64] {
        var reader = try CSVReader(FileBytes(Array(text.utf8), name: "t.csv"))
        var cells: [String: UInt64] = [:]
        while let row = try reader.next() {
            guard case .value(let value) = DecimalNumber.parse(row.fields[3]) else { continue }
            cells[row.fields[..<3].joined(separator: "|")] = value.bitPattern
        }
        return cells
    }

    private func cells(_ panel: Panel) -> [String: UInt64] {
        var cells: [String: UInt64] = [:]
        for (i, indicator) in panel.indicators.enumerated() {
            for (y, year) in panel.years.enumerated() {
                for (t, town) in panel.towns.enumerated() {
                    guard let value = panel.cell(indicator: i, town: t, year: y).value else { continue }
                    cells["\(town.id)|\(year)|\(indicator.id)"] = value.bitPattern
                }
            }
        }
        return cells
    }

    @Test(arguments: 0..<15)
    func readsWhatASimpleReaderReads(seed: Int) throws {
        var random = Random(state: UInt64(seed) &+ 11)
        let text = randomTable(&random, rows: 400)
        var options = PanelTableOptions()
        options.repeatedCells = .keepLast
        let expected = try reference(text)
        for splits in [[], [text.utf8.count / 2], (0..<9).map { _ in random.next(text.utf8.count) }.sorted()] {
            let table = try PanelTableTests.table(text, options, splits: splits)
            #expect(table.badRows == [])
            #expect(table.rowCount == 400)
            #expect(cells(table.panel) == expected)
        }
    }

    /// Random damage never ends the program, and parts and whole agree on what is bad.
    @Test(arguments: 0..<20)
    func survivesDamage(seed: Int) throws {
        var random = Random(state: UInt64(seed) &* 77 &+ 5)
        var bytes = Array(randomTable(&random, rows: 60).utf8)
        let harm: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0xFF, 0xE4, 0x00, 0x2D, 0x2E, 0x65]
        for _ in 0..<(1 + random.next(12)) {
            let place = 30 + random.next(bytes.count - 30)
            switch random.next(3) {
            case 0: bytes[place] = harm[random.next(harm.count)]
            case 1: bytes.insert(harm[random.next(harm.count)], at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + random.next(20)))
            }
        }
        let source = FileBytes(bytes, name: "t.csv")
        let whole = try PanelTable(source, options: PanelTableOptions(), splits: [])
        for split in stride(from: 25, to: bytes.count, by: 11) {
            let parts = try PanelTable(source, options: PanelTableOptions(), splits: [split])
            #expect(PanelTableTests.text(parts.panel) == PanelTableTests.text(whole.panel))
            #expect(parts.badRows == whole.badRows)
            #expect(parts.rowCount == whole.rowCount)
            #expect(parts.valueCount == whole.valueCount)
        }
    }

    @Test func shortDecimalsAreReadAsTheGeneralWay() {
        var random = Random(state: 3)
        let powers = UnsafeMutablePointer<Double>.allocate(capacity: 8)
        defer { powers.deallocate() }
        powers.initialize(from: DecimalNumber.powersOfTen, count: 8)
        for _ in 0..<20_000 {
            let marks = Array("0123456789012345678901234567890123456789...--e,".utf8)
            let text = (0..<random.next(10)).map { _ in marks[random.next(marks.count)] }
            let padded = text + [0x0A] + Array(repeating: 0x31, count: 16)
            padded.withUnsafeBufferPointer { bytes in
                guard let (value, length) = FastDecimal.parse(bytes.baseAddress!, powers: powers) else { return }
                // What it reads is what stands before the first byte that no number has.
                guard bytes[length] == 0x0A || bytes[length] == 0x2C else { return }
                #expect(DecimalNumber.parse(bytes.baseAddress!, length) == .value(value))
            }
        }
    }
}
