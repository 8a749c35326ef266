import Comparison
import Indicators
import Statistics
import Testing

@Suite struct CorrelationTests {
    @Test func indicatorsCorrelateOverTheTownsThatHaveBoth() throws {
        let ids = (0..<40).map { Town.ID("t\($0)") }
        var small = SmallPanel(ids)
        var pairs: [(Double, Double)] = []
        for (place, id) in ids.enumerated() {
            let (x, y) = (Double(place * 17 % 23), Double(place * place % 31 + place))
            if place % 9 != 0 { small.state(SmallPanel.cases, id, 2020, x) }
            if place % 7 != 0 { small.state(SmallPanel.hearings, id, 2020, y) }
            if place % 9 != 0, place % 7 != 0 { pairs.append((x, y)) }
            small.state(SmallPanel.residents, id, 2021, x)
        }
        let found = try small.panel.correlations(year: 2020)
        let single = try PearsonCorrelation(pairs.map(\.0), pairs.map(\.1))
        let pair = try #require(found["penalty-cases", "hearings"])
        #expect(abs(try #require(pair.coefficient) - single.coefficient.value) < 1e-12)
        #expect(pair.towns == pairs.count)
        let absent = try #require(found["penalty-cases", "residents"])
        #expect(absent.coefficient == nil)
        #expect(absent.towns == 0)
        #expect(found["penalty-cases", "nothing"] == nil)
        #expect(throws: ComparisonError.panel(.unknownYear(1999, of: [2020, 2021]))) {
            try small.panel.correlations(year: 1999)
        }
    }
}
