import Foundation
import Indicators
import TestSupport
import Testing

@testable import DataPackages

@Suite struct PanelSnapshotTests {
    /// A panel with all that a snapshot holds: bounds, a range without value, gaps, attributes.
    private func panel() throws -> Panel {
        var towns = ["dasi", "jingwu", "zhangjiawo"].map { id in
            Town(id: Town.ID(id), name: BilingualText(chinese: "镇", english: id))
        }
        towns[0].parent = "xiqing"
        towns[1].attributes = ["region": "north", "type": "town"]
        towns[2].validTo = 2020
        towns[2].successor = "dasi"
        func figure(_ town: Town.ID, _ year: Int, _ indicator: Indicator.ID, _ value: Double?, _ bounds: Bounds?)
            -> Figure
        {
            let unit = Catalogue.standard[indicator]!.unit
            return Figure(
                town: town, year: year, indicator: indicator, value: value, bounds: bounds, unit: unit, name: "",
                kind: Catalogue.standard[indicator]!.kind, provenance: Provenance(document: "f.csv", line: 2))
        }
        return try Panel(
            [
                figure("dasi", 2020, "residents", 130_000, Bounds(130_000, 140_000)),
                figure("jingwu", 2020, "residents", 0.1 + 0.2, nil),
                figure("zhangjiawo", 2021, "hearings", nil, Bounds(5, .infinity)),
                figure("dasi", 2021, "hearings", -0.0, nil),
            ],
            towns: towns,
            gaps: [
                Gap(
                    town: "jingwu", year: 2021, indicator: "hearings", reason: .suppressed,
                    provenance: Provenance(document: "f.csv", line: 9, source: "https://example.org"))
            ])
    }

    @Test func holdsAllOfAPanelButItsFigures() throws {
        try withTemporaryFolder { folder in
            let url = folder.appendingPathComponent("panel.ybp")
            let panel = try panel()
            try PanelSnapshot.write(panel, to: url)
            let read = try PanelSnapshot.read(contentsOf: url)
            #expect(PanelTableTests.text(read) == PanelTableTests.text(panel))
            #expect(read.towns == panel.towns)
            #expect(read.years == panel.years)
            #expect(read.indicators == panel.indicators)
            for indicator in panel.indicators.indices {
                for year in panel.years.indices {
                    for town in panel.towns.indices {
                        let (a, b) = (
                            panel.cell(indicator: indicator, town: town, year: year),
                            read.cell(indicator: indicator, town: town, year: year)
                        )
                        #expect(a.bounds == b.bounds)
                        #expect(a.gap == b.gap)
                    }
                }
            }
            // A selection is written as it is seen, and what was read can be written again.
            let part = try panel.selecting(years: [2021]).selecting(towns: ["jingwu", "zhangjiawo"])
            try PanelSnapshot.write(part, to: url)
            let again = try PanelSnapshot.read(contentsOf: url)
            #expect(PanelTableTests.text(again) == PanelTableTests.text(part))
            #expect(again.allGaps == part.allGaps)
            #expect(PanelTableTests.text(read) == PanelTableTests.text(panel))
        }
    }

    @Test func holdsAPlainTable() throws {
        let table = try PanelTableTests.table("town,year,indicator,value\na,2020,x,1.5\nb,2021,y z,-2\n")
        try withTemporaryFolder { folder in
            let url = folder.appendingPathComponent("panel.ybp")
            try PanelSnapshot.write(table.panel, to: url)
            let read = try PanelSnapshot.read(contentsOf: url)
            #expect(PanelTableTests.text(read) == PanelTableTests.text(table.panel))
            #expect(read.indicators == table.panel.indicators)
        }
    }

    @Test func refusesEveryAlterationAndEveryTruncation() throws {
        try withTemporaryFolder { folder in
            let url = folder.appendingPathComponent("panel.ybp")
            try PanelSnapshot.write(panel(), to: url)
            let bytes = [UInt8](try Data(contentsOf: url))
            for place in bytes.indices {
                var altered = bytes
                altered[place] ^= UInt8(1 << (place % 8))
                #expect(throws: DataPackageError.self) { try PanelSnapshot.read(FileBytes(altered, name: "s")) }
                #expect(throws: DataPackageError.self) {
                    try PanelSnapshot.read(FileBytes(Array(bytes[..<place]), name: "s"))
                }
            }
            #expect(throws: DataPackageError.self) { try PanelSnapshot.read(FileBytes(bytes + [0], name: "s")) }
            var newer = bytes
            newer[8] = 2
            #expect(throws: DataPackageError(.snapshotVersion(found: 2, expected: 1), file: "s")) {
                try PanelSnapshot.read(FileBytes(newer, name: "s"))
            }
        }
    }

    /// A file with a right checksum whose parts contradict each other is an error, not a crash.
    @Test func refusesContradictionsWithARightChecksum() throws {
        try withTemporaryFolder { folder in
            let url = folder.appendingPathComponent("panel.ybp")
            try PanelSnapshot.write(panel(), to: url)
            let bytes = [UInt8](try Data(contentsOf: url))
            for place in 24..<(bytes.count - 8) {
                for value: UInt8 in [0x00, 0x7F, 0xFF] {
                    var altered = bytes
                    guard altered[place] != value else { continue }
                    altered[place] = value
                    var hash = XXHash64()
                    altered[..<(altered.count - 8)].withUnsafeBytes { hash.update($0) }
                    withUnsafeBytes(of: hash.value.littleEndian) {
                        altered.replaceSubrange(altered.count - 8..<altered.count, with: $0)
                    }
                    // Some alterations are another sound panel; whatever it is, reading returns.
                    _ = try? PanelSnapshot.read(FileBytes(altered, name: "s"))
                }
            }
        }
    }

    @Test(arguments: [
        ("", 0xEF46_DB37_51D8_E999 as UInt64), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
        (
            "Call me Ishmael. Some years ago--never mind how long precisely-", 0x02A2_E854_70D6_FD96
        ),
    ])
    func theChecksumIsXXH64(text: String, value: UInt64) {
        let bytes = Array(text.utf8)
        for split in 0...bytes.count {
            var hash = XXHash64()
            bytes[..<split].withUnsafeBytes { hash.update($0) }
            bytes[split...].withUnsafeBytes { hash.update($0) }
            #expect(hash.value == value)
        }
    }
}
