import Testing
import Workloads
import Yearbook

/// The generated input against numbers that an independent program, in arbitrary-precision integers, computed from the recipe.
@Suite struct PanelRecipeTests {
    struct Cell: Sendable {
        let town: Int
        let year: Int
        let indicator: Int
        let cents: Int64
        let isMissing: Bool
        let events: Int64
    }

    static let cells: [Cell] = [
        .init(town: 0, year: 0, indicator: 0, cents: 9943, isMissing: false, events: 24),
        .init(town: 1, year: 0, indicator: 0, cents: 9580, isMissing: false, events: 3),
        .init(town: 0, year: 1, indicator: 0, cents: 9882, isMissing: false, events: 24),
        .init(town: 0, year: 0, indicator: 1, cents: 8741, isMissing: false, events: 21),
        .init(town: 7, year: 3, indicator: 6, cents: 11160, isMissing: true, events: 5),
        .init(town: 1999, year: 19, indicator: 9, cents: 9457, isMissing: false, events: 18),
        .init(town: 9999, year: 19, indicator: 24, cents: 7933, isMissing: false, events: 4),
        .init(town: 39999, year: 19, indicator: 24, cents: 9472, isMissing: false, events: 88),
        .init(town: 39999, year: 0, indicator: 24, cents: 9376, isMissing: false, events: 87),
        .init(town: 159_999, year: 19, indicator: 24, cents: 9564, isMissing: false, events: 7),
        .init(town: 123, year: 11, indicator: 17, cents: 12406, isMissing: false, events: 70),
        .init(town: 0, year: 63, indicator: 1023, cents: 10486, isMissing: false, events: 26),
    ]

    @Test(arguments: cells)
    func cell(_ cell: Cell) {
        #expect(PanelRecipe.cents(town: cell.town, year: cell.year, indicator: cell.indicator) == cell.cents)
        #expect(PanelRecipe.isMissing(town: cell.town, year: cell.year, indicator: cell.indicator) == cell.isMissing)
        #expect(PanelRecipe.events(town: cell.town, year: cell.year, indicator: cell.indicator) == cell.events)
        let value = PanelRecipe.value(town: cell.town, year: cell.year, indicator: cell.indicator)
        #expect(cell.isMissing ? value.isNaN : value == Double(cell.cents) / 100)
    }

    @Test(arguments: [
        (town: 0, residents: 2605, small: 121, medium: 261, large: 961),
        (1, 428, 77, 217, 917), (2, 450, 127, 407, 2507), (1999, 2025, 136, 276, 2376), (9999, 541, 8, 288, 2388),
        (39999, 9780, 133, 693, 693), (159_999, 828, 137, 277, 977),
    ])
    func town(_ town: Int, residents: Int64, small: Int, medium: Int, large: Int) {
        #expect(PanelRecipe.residents(town: town) == residents)
        #expect(PanelRecipe.county(town: town, of: WorkloadSize.small.counties) == small)
        #expect(PanelRecipe.county(town: town, of: WorkloadSize.medium.counties) == medium)
        #expect(PanelRecipe.county(town: town, of: WorkloadSize.large.counties) == large)
    }

    @Test(
        arguments: [
            (0, 0, 0xef93_a9b3_d4b6_af56), (1, 0, 0x0016_e472_c1f2_34bd), (5, 1, 0x8e7a_002e_90dd_8b51),
            (7, 39_999, 0x2b57_59b8_accd_0a35), (9, 1 << 40, 0x2e8e_0660_47ee_dfa7),
        ] as [(UInt64, UInt64, UInt64)])
    func hash(stream: UInt64, index: UInt64, expected: UInt64) {
        #expect(PanelRecipe.hash(stream: stream, index: index) == expected)
    }

    @Test func uniformNumbers() {
        #expect(
            (0..<3).map { PanelRecipe.uniform(stream: 8, index: $0) } == [
                0x1.76d2dc7215098p-3, 0x1.23e1738fd0e42p-1, 0x1.eb534651adfecp-1,
            ])
    }

    /// 50 towns × 20 years × 10 indicators, summed independently.
    @Test func sumsOverACorner() {
        var cents: Int64 = 0
        var missing = 0
        for town in 0..<50 {
            for year in 0..<20 {
                for indicator in 0..<10 {
                    if PanelRecipe.isMissing(town: town, year: year, indicator: indicator) {
                        missing += 1
                    } else {
                        cents += PanelRecipe.cents(town: town, year: year, indicator: indicator)
                    }
                }
            }
        }
        #expect(cents == 90_280_075)
        #expect(missing == 1002)
    }

    @Test(arguments: [1, 2, 3])
    func thePanelHoldsTheRecipeInItsLayout(threads: Int) {
        let size = WorkloadSize.small
        let panel = GeneratedPanel(size, execution: Execution(threads: threads))
        #expect(panel.values.count == size.cells)
        for (town, year, indicator) in [(0, 0, 0), (1999, 19, 9), (7, 3, 6), (1234, 5, 8)] {
            let value = panel.values[(indicator * size.years + year) * size.towns + town]
            let expected = PanelRecipe.value(town: town, year: year, indicator: indicator)
            #expect(value.bitPattern == expected.bitPattern || (value.isNaN && expected.isNaN))
        }
    }
}
