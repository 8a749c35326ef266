import Comparison
import Indicators
import NumericCore
import Testing

@Suite struct PanelColumnsTests {
    /// Two towns over 2018, 2019, 2020 and 2022; b lacks 2019.
    private func columns(_ a: [Double?] = [10, 20, 30, 60], _ b: [Double?] = [0, nil, 5, 8]) throws -> PanelColumns {
        var small = SmallPanel(["a", "b"])
        for (town, values) in [("a", a), ("b", b)] {
            for (year, value) in zip([2018, 2019, 2020, 2022], values) {
                if let value { small.state(SmallPanel.cases, Town.ID(town), year, value) }
            }
        }
        return try small.panel.columns(of: "penalty-cases")
    }

    @Test func lagsDifferencesAndGrowthGoByRealYears() throws {
        let columns = try columns()
        #expect(columns.years == [2018, 2019, 2020, 2022])
        #expect(columns.series(town: 1) == [0, nil, 5, 8])
        #expect(columns.present == 7)
        #expect(columns.lagged(by: 1).series(town: 0) == [nil, 10, 20, nil])
        #expect(columns.lagged(by: 2).series(town: 0) == [nil, nil, 10, 30])
        #expect(columns.lagged(by: -1).series(town: 0) == [20, 30, nil, nil])
        #expect(columns.differences().series(town: 0) == [nil, 10, 10, nil])
        #expect(columns.differences(over: 2).series(town: 1) == [nil, nil, 5, 3])
        #expect(columns.growth().series(town: 0) == [nil, 1, 0.5, nil])
    }

    @Test func growthFromNothingIsUndefinedAndListed() throws {
        let growth = try columns().growth(over: 2)
        #expect(growth.series(town: 1) == [nil, nil, nil, 0.6])
        #expect(growth.undefined == [PanelColumns.Cell(town: "b", year: 2020)])
        #expect(growth.undefinedCount == 1)
        #expect(try columns([1, 1, 1, 1], [2, 2, 2, 2]).growth().undefinedCount == 0)
    }

    @Test func movingAveragesNeedTheirYears() throws {
        let columns = try columns()
        #expect(columns.movingAverage(over: 2).series(town: 0) == [nil, 15, 25, nil])
        #expect(columns.movingAverage(over: 3).series(town: 0) == [nil, nil, 20, nil])
        #expect(columns.movingAverage(over: 3, minimum: 2).series(town: 0) == [nil, 15, 20, 45])
        #expect(columns.movingAverage(over: 3, isCentred: true).series(town: 0) == [nil, 20, nil, nil])
        #expect(columns.movingAverage(over: 1).values.filter { !$0.isNaN } == columns.values.filter { !$0.isNaN })
    }

    @Test func cumulativeSumsEndAtTheFirstGap() throws {
        #expect(try columns().cumulativeSums().series(town: 0) == [10, 30, 60, nil])
        #expect(try columns().cumulativeSums().series(town: 1) == [0, nil, nil, nil])
    }

    @Test func indexesAreInPerCentOfTheBase() throws {
        #expect(try columns().indexed(base: 2019).series(town: 0) == [50, 100, 150, 300])
        #expect(try columns().indexed(base: 2018).series(town: 1) == [nil, nil, nil, nil])
        #expect(throws: ComparisonError.panel(.unknownYear(2021, of: [2018, 2019, 2020, 2022]))) {
            try columns().indexed(base: 2021)
        }
    }

    @Test func compoundGrowthIsThatOfTheSingleForm() throws {
        var small = SmallPanel(["a", "b", "c", "d"])
        small.state(SmallPanel.cases, "a", from: 2018, [10, nil, 30, 45])
        small.state(SmallPanel.cases, "b", from: 2018, [nil, 0, 5, 8])
        small.state(SmallPanel.cases, "c", from: 2018, [nil, nil, 7, nil])
        let panel = try small.panel
        let growth = try panel.columns(of: "penalty-cases").compoundGrowth()
        let single = try #require(try panel.growth(of: "penalty-cases", in: "a", from: 2018, to: 2021).annual)
        #expect(abs(try #require(growth.annual[0]) / single - 1) < 2e-15)
        #expect(growth.annual[1...] == [nil, nil, nil])
        #expect(growth.span == [2018...2021, 2019...2021, 2020...2020, nil])
    }

    // MARK: Rates

    @Test func ratesAreThoseOfTheSingleForm() throws {
        var random = CountingGenerator(seed: 7)
        let ids = (0..<300).map { Town.ID("t\($0)") }
        var small = SmallPanel(ids)
        for id in ids {
            for year in 2019...2021 {
                if Int.random(in: 0..<10, using: &random) > 0 {
                    small.state(SmallPanel.cases, id, year, Double(Int.random(in: 0...500, using: &random)))
                }
                if Int.random(in: 0..<10, using: &random) > 0 {
                    small.state(SmallPanel.residents, id, year, Double(Int.random(in: 0...90_000, using: &random)))
                }
            }
        }
        let panel = try small.panel
        let rates = try panel.rates(of: "penalty-cases", per: "residents", scale: 10_000)
        #expect(rates.unit == "件/万人")
        for id in ids {
            for year in panel.years {
                let single = try? panel.rate(of: "penalty-cases", per: "residents", scale: 10_000, in: id, year: year)
                #expect(rates[id, year] == single?.value)
            }
        }
        let serial = try panel.rates(of: "penalty-cases", per: "residents", scale: 10_000, execution: .serial)
        #expect(zip(serial.values, rates.values).allSatisfy { $0.bitPattern == $1.bitPattern })
    }

    @Test func undefinedQuotientsAreListed() throws {
        var small = SmallPanel(["a", "b", "c"])
        for (town, cases, residents) in [("a", 3.0, 0.0), ("b", 3, 100), ("c", 0, -5)] {
            small.state(SmallPanel.cases, Town.ID(town), 2021, cases)
            small.state(SmallPanel.residents, Town.ID(town), 2021, residents)
            small.state(SmallPanel.closed, Town.ID(town), 2021, 2)
        }
        let panel = try small.panel
        let rates = try panel.rates(of: "penalty-cases", per: "residents")
        #expect(rates.series(town: 1) == [0.03])
        #expect(rates.undefined.map(\.town) == ["a", "c"])
        #expect(rates.undefinedCount == 2)
        let shares = try panel.columns(of: try panel.formula(.share, "closed-cases", per: "penalty-cases", scale: 100))
        #expect(abs(try #require(shares["a", 2021]) - 200.0 / 3) < 1e-12)
        #expect(shares.undefined.map(\.town) == ["c"])
    }

    // MARK: Prices

    private static let spending = Indicator(
        id: "spending", name: BilingualText(chinese: "支出", english: "Spending"), unit: "元")

    @Test func moneyIsDeflatedToTheBaseYear() throws {
        let prices = try PriceIndex(
            name: BilingualText(chinese: "居民消费价格", english: "Consumer prices"),
            yearlyChanges: [2019: 0.25, 2020: 0.6], base: 2019)
        #expect(prices.factor(2018) == 0.8)
        #expect(prices.factor(2019) == 1)
        #expect(prices.factor(2020) == 1.6)
        #expect(prices.factor(2021) == nil)
        let panel = Panel(
            towns: SmallPanel(["a"]).towns, years: [2018, 2019, 2020, 2021], indicators: [Self.spending]
        ) { _ = $0.initialize(fromContentsOf: [80, 80, 80, 80]) }
        let real = try panel.columns(of: "spending").deflated(by: prices)
        #expect(real.series(town: 0) == [100, 80, 50, nil])
        #expect(throws: NotComparedReason.unitsDiffer("件", "元")) { try columns().deflated(by: prices) }
        #expect(throws: NotComparedReason.self) { try PriceIndex(name: prices.name, levels: [2020: 100], base: 2019) }
        #expect(throws: NotComparedReason.self) { try PriceIndex(name: prices.name, levels: [2020: 0], base: 2020) }
    }

    @Test func indexNumbersByHand() throws {
        let index = try IndexNumber(
            basePrices: [2, 5, .nan], baseQuantities: [10, 4, 1], prices: [3, 4, 9], quantities: [6, 8, 1])
        #expect(index.laspeyres == 46.0 / 40)
        #expect(index.paasche == 50.0 / 52)
        #expect(abs(index.fisher * index.fisher - index.laspeyres * index.paasche) < 1e-15)
        #expect(index.goods == 2)
        // Fisher's index passes the test of time reversal.
        let reversed = try IndexNumber(
            basePrices: [3, 4], baseQuantities: [6, 8], prices: [2, 5], quantities: [10, 4])
        #expect(abs(index.fisher * reversed.fisher - 1) < 1e-15)
        #expect(throws: NotComparedReason.self) {
            try IndexNumber(basePrices: [.nan], baseQuantities: [1], prices: [1], quantities: [1])
        }
        #expect(throws: NotComparedReason.self) {
            try IndexNumber(basePrices: [0], baseQuantities: [1], prices: [1], quantities: [1])
        }
    }

    @Test func indexNumbersOfEveryTownAreThoseOfTheSingleForm() throws {
        let indicators = ["p1", "q1", "p2", "q2"].map {
            Indicator(id: Indicator.ID($0), name: BilingualText(chinese: $0, english: $0), unit: "元")
        }
        let panel = Panel(towns: SmallPanel(["a", "b"]).towns, years: [2020, 2021], indicators: indicators) {
            _ = $0.initialize(fromContentsOf: [2, 1, 3, 2, 10, 1, 6, 1, 5, .nan, 4, 1, 4, 1, 8, 1])
        }
        let goods: [(price: Indicator.ID, quantity: Indicator.ID)] = [("p1", "q1"), ("p2", "q2")]
        let index = try panel.indexNumbers(.laspeyres, goods: goods, base: 2020)
        #expect(index.series(town: 0) == [100, 100 * (46.0 / 40)])
        #expect(index.series(town: 1) == [100, 200])
        let fisher = try panel.indexNumbers(.fisher, goods: goods, base: 2020)
        let paasche = try panel.indexNumbers(.paasche, goods: goods, base: 2020)
        #expect(paasche.series(town: 0) == [100, 100 * (50.0 / 52)])
        let expected = 100 * (46.0 / 40 * 50.0 / 52).squareRoot()
        let found = try #require(fisher[town: 0, year: 1])
        #expect(abs(found - expected) < 1e-12)
    }
}
