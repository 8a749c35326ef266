import Comparison
import Indicators
import NumericCore
import Statistics
import Testing

/// A town's numbers in every batch calculation are the same to the bit, whatever the other towns and the number of threads.
@Suite struct ColumnIndependenceTests {
    static let indicators = [
        SmallPanel.cases, SmallPanel.residents, SmallPanel.closed,
        Indicator(id: "spending", name: BilingualText(chinese: "支出", english: "Spending"), unit: "元"),
    ]

    static func value(town: Int, year: Int, indicator: Int) -> Double {
        let mixed = (UInt64(town * 613 + year * 41 + indicator * 5 + 3) &* 0x9E37_79B9_7F4A_7C15) >> 34
        if town % 13 == 4 || mixed % 9 == 0 { return .nan }
        switch indicator {
        case 1: return mixed % 17 == 0 ? 0 : Double(1000 + mixed % 50_000)
        case 3: return mixed % 17 == 0 ? -5 : Double(mixed % 100_000) / 11
        default: return Double(mixed % 300)
        }
    }

    static func panel(_ towns: [Int]) -> Panel {
        let years = [2015, 2016, 2017, 2018, 2020, 2021]
        return Panel(
            towns: towns.map { Town(id: Town.ID("t\($0)"), name: BilingualText(chinese: "t", english: "t")) },
            years: years, indicators: indicators
        ) { buffer in
            var place = 0
            for indicator in indicators.indices {
                for year in years {
                    for town in towns {
                        buffer.initializeElement(at: place, to: value(town: town, year: year, indicator: indicator))
                        place += 1
                    }
                }
            }
        }
    }

    typealias Calculation = @Sendable (Panel, Execution) throws -> [[Double]]

    static let calculations: [(name: String, run: Calculation)] = [
        ("columns", { [try $0.columns(of: "spending", execution: $1).values] }),
        ("rates", { [try $0.rates(of: "penalty-cases", per: "residents", scale: 10_000, execution: $1).values] }),
        (
            "rate limits",
            { panel, execution in
                let found = try panel.rateLimits(
                    of: "penalty-cases", per: "residents", scale: 10_000, execution: execution)
                return [found.rates, try #require(found.lower), try #require(found.upper)].map(\.values)
            }
        ),
        ("lags", { [try $0.columns(of: "spending").lagged(by: 1, execution: $1).values] }),
        ("differences", { [try $0.columns(of: "spending").differences(over: 2, execution: $1).values] }),
        ("growth", { [try $0.columns(of: "spending").growth(execution: $1).values] }),
        (
            "moving averages",
            { [try $0.columns(of: "spending").movingAverage(over: 3, minimum: 2, execution: $1).values] }
        ),
        ("cumulative sums", { [try $0.columns(of: "spending").cumulativeSums(execution: $1).values] }),
        ("indices", { [try $0.columns(of: "spending").indexed(base: 2016, execution: $1).values] }),
        (
            "compound growth",
            { [try $0.columns(of: "spending").compoundGrowth(execution: $1).annual.map { $0 ?? .nan }] }
        ),
        (
            "deflation",
            { panel, execution in
                let index = try PriceIndex(
                    name: BilingualText(chinese: "价", english: "p"),
                    levels: [2015: 90, 2016: 95, 2018: 101, 2021: 110],
                    base: 2018)
                return [try panel.columns(of: "spending").deflated(by: index, execution: execution).values]
            }
        ),
        (
            "index numbers",
            { panel, execution in
                try IndexForm.allCases.map { form in
                    try panel.indexNumbers(
                        form, goods: [("spending", "penalty-cases"), ("residents", "closed-cases")], base: 2016,
                        execution: execution
                    ).values
                }
            }
        ),
        (
            "trends",
            { panel, execution in
                let lines = panel.linearTrends(execution: execution).lines
                return [lines.slope, lines.intercept, lines.t, lines.pValue]
            }
        ),
    ]

    static func run(_ calculation: Calculation, _ towns: [Int], threads: Int) throws -> [[UInt64]] {
        let results = try calculation(panel(towns), Execution(threads: threads))
        return towns.indices.map { town in
            results.flatMap { result in
                stride(from: town, to: result.count, by: towns.count).map {
                    result[$0].isNaN ? Double.nan.bitPattern : result[$0].bitPattern
                }
            }
        }
    }

    @Test(arguments: calculations.indices) func aTownsNumbersAreItsOwn(calculation: Int) throws {
        let (name, body) = Self.calculations[calculation]
        let towns = Array(0..<2_300)
        let all = try Self.run(body, towns, threads: 1)
        #expect(try Self.run(body, towns, threads: 3) == all, "\(name)")
        let shuffled = towns.map { ($0 * 1_009 + 11) % towns.count }
        let moved = try Self.run(body, shuffled, threads: 2)
        #expect(shuffled.indices.allSatisfy { moved[$0] == all[shuffled[$0]] }, "\(name)")
        for town in stride(from: 0, to: towns.count, by: 101) {
            #expect(try Self.run(body, [town], threads: 1) == [all[town]], "\(name) of town \(town)")
        }
    }
}
