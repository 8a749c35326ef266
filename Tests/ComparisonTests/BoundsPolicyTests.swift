import Comparison
import Indicators
import Testing

@Suite struct BoundsPolicyTests {
    private func figure(
        _ value: Double?, _ bounds: Bounds? = nil, _ qualifier: Qualifier = .exact, resolution: Double? = nil,
        unit: IndicatorUnit = "件", kind: FigureKind = .flow
    ) -> Figure {
        Figure(
            value: value, bounds: bounds, resolution: resolution, qualifier: qualifier, unit: unit, name: "x",
            kind: kind, provenance: Provenance(document: "hand"))
    }

    @Test func theConventionKeepsTheBoundsOfTheReading() {
        for qualifier in Qualifier.allCases where qualifier != .exact {
            let stated = figure(580, Bounds(570, 590), qualifier, resolution: 10)
            #expect(BoundsPolicy.conventional.bounds(of: stated) == Bounds(570, 590))
        }
    }

    @Test(arguments: [
        (Qualifier.over, Bounds(580, 590), Bounds(580, .infinity)),
        (.atLeast, Bounds(580, .infinity), Bounds(580, .infinity)),
        (.under, Bounds(540, 600), Bounds(0, 600)),
        (.atMost, Bounds(0, 600), Bounds(0, 600)),
        (.about, Bounds(570, 630), Bounds(0, .infinity)),
        (.several, Bounds(200, 1000), Bounds(200, 1000)),
        (.range, Bounds(3, 5), Bounds(3, 5)),
    ])
    func logicGuaranteesLess(_ qualifier: Qualifier, _ stated: Bounds, _ guaranteed: Bounds) {
        #expect(BoundsPolicy.logical.bounds(of: figure(nil, stated, qualifier)) == guaranteed)
    }

    @Test func aShareEndsAtAHundredPerCentWhateverItsUnit() {
        let over = figure(90, Bounds(90, 100), .over, unit: "%", kind: .rate)
        #expect(BoundsPolicy.logical.bounds(of: over) == Bounds(90, 100))
        let perMille = figure(900, Bounds(900, 950), .over, unit: "‰", kind: .rate)
        #expect(BoundsPolicy.logical.bounds(of: perMille) == Bounds(900, 1000))
    }

    @Test(arguments: BoundsPolicy.allCases)
    func aRoundedFigureIsWidenedByHalfItsLastDigit(_ policy: BoundsPolicy) {
        let area = figure(2_820_000, resolution: 10_000, unit: "平方米", kind: .stock)
        #expect(policy.bounds(of: area) == Bounds(2_815_000, 2_825_000))
        #expect(policy.bounds(of: figure(1458, resolution: 1)) == Bounds(exactly: 1458))
        #expect(policy.bounds(of: figure(130_000, resolution: 10_000)) == Bounds(125_000, 135_000))
        let whole = figure(100, resolution: 1, unit: "%", kind: .rate)
        #expect(policy.bounds(of: whole) == Bounds(99.5, 100))
        #expect(policy.bounds(of: figure(0, resolution: 1, unit: "元")) == Bounds(0, 0.5))
        #expect(policy.bounds(of: figure(33, resolution: nil)) == Bounds(exactly: 33))
    }

    @Test func theLogicalBoundsContainTheConventional() {
        for qualifier in Qualifier.allCases {
            let stated = figure(95, Bounds(93, 97), qualifier, resolution: 1, unit: "%", kind: .rate)
            let (wide, narrow) = (BoundsPolicy.logical.bounds(of: stated), BoundsPolicy.conventional.bounds(of: stated))
            #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
        }
    }

    @Test func resultsNameTheirPolicyAndUseIt() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", 2021, 580, bounds: Bounds(580, 590), qualifier: .over)
        small.state(SmallPanel.residents, "a", 2021, 100)
        let panel = try small.panel
        let logical = try panel.rate(of: "penalty-cases", per: "residents", in: "a", year: 2021, bounds: .logical)
        #expect(logical.policy == .logical)
        #expect(logical.bounds == Bounds(5.8, .infinity))
        let usual = try panel.rate(of: "penalty-cases", per: "residents", in: "a", year: 2021)
        #expect(usual.policy == .conventional)
        #expect(usual.bounds == Bounds(5.8, 5.9))
    }
}
