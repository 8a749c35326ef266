import Comparison
import Indicators
import Statistics
import Testing

@Suite struct RateTests {
    /// Town a: 12 cases among 30 000; b: 5 of about 20 000 (19 000–21 000); c: no cases; d: 7 cases, residents missing.
    static func panel() throws -> Panel {
        var small = SmallPanel(["a", "b", "c", "d"])
        small.state(SmallPanel.cases, "a", 2021, 12)
        small.state(SmallPanel.residents, "a", 2021, 30_000)
        small.state(SmallPanel.cases, "b", 2021, 5)
        small.state(
            SmallPanel.residents, "b", 2021, 20_000, bounds: Bounds(19_000, 21_000), qualifier: .about)
        small.state(SmallPanel.cases, "c", 2021, 0)
        small.state(SmallPanel.residents, "c", 2021, 10_000)
        small.state(SmallPanel.cases, "d", 2021, 7)
        small.gaps.append(
            Gap(
                town: "d", year: 2021, indicator: "residents", reason: .notPublished,
                provenance: Provenance(document: "hand")))
        return try small.panel
    }

    private func rate(_ town: Town.ID, level: Double = 0.95) throws(ComparisonError) -> Quantity {
        try (try! Self.panel()).rate(
            of: "penalty-cases", per: "residents", scale: 10_000, in: town, year: 2021, level: level)
    }

    @Test func dividesAndScalesWithByarLimits() throws {
        let rate = try rate("a")
        #expect(rate.value == 4)
        #expect(rate.bounds == Bounds(exactly: 4))
        #expect(rate.method == .byar)
        // Byar by hand: 12 (1 − 1/108 − 1.959964 / (3 √12))³ and 13 (1 − 1/117 + 1.959964 / (3 √13))³, by 3.
        let interval = try #require(rate.interval)
        #expect(abs(interval.lower - 2.0643) < 0.001)
        #expect(abs(interval.upper - 6.9879) < 0.001)
        #expect(rate.numerator.value == 12)
        #expect(rate.denominator?.value == 30_000)
        #expect(rate.formula.unit == "件/万人")
        #expect(
            rate.formula.name == BilingualText(chinese: "每万常住人口行政处罚案件", english: "Penalty cases per 10000 residents"))
    }

    @Test func carriesTheWordingThroughByCorners() throws {
        let rate = try rate("b")
        #expect(rate.value == 2.5)
        #expect(abs(rate.bounds.lower - 5 / 21_000 * 10_000) < 1e-12)
        #expect(abs(rate.bounds.upper - 5 / 19_000 * 10_000) < 1e-12)
        #expect(rate.method == .exactPoisson)
    }

    @Test func wordingAndChanceStayApart() throws {
        // The interval is that of the stated values alone, whatever the bounds.
        let rate = try rate("b")
        let plain = try Estimate.poissonRate(5, exposure: 20_000).scaled(by: 10_000)
        #expect(rate.interval == plain.interval)
    }

    @Test func zeroEventsHaveARateOfZeroAndAnUpperLimit() throws {
        let rate = try rate("c")
        #expect(rate.value == 0)
        #expect(rate.bounds == Bounds(exactly: 0))
        let interval = try #require(rate.interval)
        #expect(interval.lower == 0)
        #expect(abs(interval.upper - 3.688879454) < 1e-8)
    }

    @Test func aMissingDenominatorIsRefusedWithItsGap() {
        #expect(
            throws: ComparisonError.notCompared(.missing(.denominator, "residents", year: 2021, gap: .notPublished))
        ) {
            try rate("d")
        }
    }

    @Test(arguments: [0.8, 0.95, 0.998])
    func theIntervalContainsTheEstimateAndWidensWithTheLevel(_ level: Double) throws {
        for town: Town.ID in ["a", "b", "c"] {
            let rate = try rate(town, level: level)
            let interval = try #require(rate.interval)
            #expect(interval.contains(try #require(rate.value)))
            #expect(rate.bounds.contains(try #require(rate.value)))
            #expect(try #require(try self.rate(town, level: 0.999).interval).contains(interval))
        }
    }

    @Test func aScaleChangesUnitsOnly() throws {
        let panel = try Self.panel()
        let one = try panel.rate(of: "penalty-cases", per: "residents", in: "b", year: 2021)
        let many = try panel.rate(of: "penalty-cases", per: "residents", scale: 1000, in: "b", year: 2021)
        #expect(abs(try #require(one.value) * 1000 - (try #require(many.value))) < 1e-12)
        #expect(abs(one.bounds.upper * 1000 - many.bounds.upper) < 1e-12)
        #expect(abs(try #require(one.interval).lower * 1000 - (try #require(many.interval).lower)) < 1e-12)
    }

    // MARK: What is refused

    @Test func aDenominatorThatMayBeZeroIsRefused() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", 2021, 3)
        small.state(SmallPanel.residents, "a", 2021, 0)
        small.state(SmallPanel.cases, "a", 2022, 3)
        small.state(SmallPanel.residents, "a", 2022, 900, bounds: Bounds(0, 900), qualifier: .under)
        let panel = try small.panel
        for (year, bounds) in [(2021, Bounds(exactly: 0)), (2022, Bounds(0, 900))] {
            #expect(throws: ComparisonError.notCompared(.denominatorReachesZero("residents", bounds))) {
                try panel.rate(of: "penalty-cases", per: "residents", in: "a", year: year)
            }
        }
    }

    @Test func ratesAreNotDividedAndAnIndicatorIsNotDividedByItself() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.satisfaction, "a", 2021, 94.4, resolution: 0.1)
        small.state(SmallPanel.residents, "a", 2021, 1000)
        let panel = try small.panel
        #expect(throws: ComparisonError.notCompared(.kindUnsuitable("satisfaction", .rate))) {
            try panel.rate(of: "satisfaction", per: "residents", in: "a", year: 2021)
        }
        #expect(throws: ComparisonError.notCompared(.sameOnBothSides)) {
            try panel.rate(of: "residents", per: "residents", in: "a", year: 2021)
        }
    }

    @Test func unknownNamesAreErrorsOfThePanel() throws {
        let panel = try Self.panel()
        #expect(throws: ComparisonError.panel(.unknownTown("x"))) {
            try panel.rate(of: "penalty-cases", per: "residents", in: "x", year: 2021)
        }
        #expect(throws: ComparisonError.panel(.unknownYear(1999, of: [2021]))) {
            try panel.rate(of: "penalty-cases", per: "residents", in: "a", year: 1999)
        }
        #expect(throws: ComparisonError.panel(.unknownIndicator("x"))) {
            try panel.rate(of: "x", per: "residents", in: "a", year: 2021)
        }
    }

    @Test func flowsOfUnlikeSpansAreRefused() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", 2021, 10, period: Period(year: 2021, throughMonth: 11))
        small.state(SmallPanel.hearings, "a", 2021, 5)
        small.state(SmallPanel.residents, "a", 2021, 1000, period: Period(year: 2021, throughMonth: 6))
        let panel = try small.panel
        #expect(
            throws: ComparisonError.notCompared(
                .periodsDiffer(Period(year: 2021), Period(year: 2021, throughMonth: 11)))
        ) { try panel.ratio(of: "hearings", to: "penalty-cases", in: "a", year: 2021) }
        // The date of a stock does not matter.
        #expect(try panel.rate(of: "hearings", per: "residents", in: "a", year: 2021).value == 0.005)
    }

    // MARK: Chance

    @Test func figuresWithoutChanceSayWhy() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.leaflets, "a", 2021, 9000)
        small.state(SmallPanel.visits, "a", 2021, 398)
        small.state(SmallPanel.satisfaction, "a", 2021, 94.4)
        small.state(SmallPanel.closed, "a", 2021, 8)
        small.state(SmallPanel.cases, "a", 2021, 10.5)
        small.state(SmallPanel.hearings, "a", 2021, nil, bounds: Bounds(200, 1000), qualifier: .several)
        let panel = try small.panel
        let expected: [(Indicator.ID, NoChanceReason)] = [
            ("leaflets", .completeCount), ("petition-visits", .clustered), ("satisfaction", .casesUnknown),
            ("closed-cases", .casesUnknown), ("penalty-cases", .notACount(10.5)), ("hearings", .boundsOnly),
        ]
        for (indicator, reason) in expected {
            let quantity = try panel.level(of: indicator, in: "a", year: 2021)
            #expect(quantity.chance == .refused(reason))
            #expect(quantity.interval == nil)
            #expect(quantity.method == .none)
            #expect(!reason.text[.zhHans].isEmpty && !reason.text[.en].isEmpty)
        }
        let range = try panel.level(of: "hearings", in: "a", year: 2021)
        #expect(range.value == nil)
        #expect(range.bounds == Bounds(200, 1000))
    }

    // MARK: Shares and ratios

    @Test func aShareHasWilsonLimitsAndEndsAtTheWhole() throws {
        var small = SmallPanel(["a", "b", "c"])
        small.state(SmallPanel.cases, "a", 2021, 10)
        small.state(SmallPanel.closed, "a", 2021, 8)
        small.state(SmallPanel.cases, "b", 2021, 95, bounds: Bounds(90, 100), qualifier: .about)
        small.state(SmallPanel.closed, "b", 2021, 95)
        small.state(SmallPanel.cases, "c", 2021, 10)
        small.state(SmallPanel.closed, "c", 2021, 11)
        let panel = try small.panel
        let share = try panel.share(of: "closed-cases", in: "penalty-cases", scale: 100, in: "a", year: 2021)
        #expect(share.value == 80)
        #expect(share.method == .wilson)
        // Wilson for 8 of 10: 0.4901625 to 0.9433178.
        let interval = try #require(share.interval)
        #expect(abs(interval.lower - 49.01625) < 1e-4 && abs(interval.upper - 94.33178) < 1e-4)
        #expect(share.formula.unit == "%")
        let all = try panel.share(of: "closed-cases", in: "penalty-cases", scale: 100, in: "b", year: 2021)
        #expect(all.bounds == Bounds(95, 100))
        #expect(
            throws: ComparisonError.notCompared(
                .partExceedsWhole(part: Bounds(exactly: 11), whole: Bounds(exactly: 10)))
        ) { try panel.share(of: "closed-cases", in: "penalty-cases", in: "c", year: 2021) }
    }

    @Test func aShareNeedsLikeUnits() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", 2021, 10)
        small.state(SmallPanel.visits, "a", 2021, 8)
        let panel = try small.panel
        #expect(throws: ComparisonError.notCompared(.unitsDiffer("人次", "件"))) {
            try panel.share(of: "petition-visits", in: "penalty-cases", in: "a", year: 2021)
        }
        #expect(try panel.ratio(of: "petition-visits", to: "penalty-cases", in: "a", year: 2021).value == 0.8)
    }

    @Test func aRatioOfTwoEventCountsHasTheExactInterval() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", 2021, 20)
        small.state(SmallPanel.hearings, "a", 2021, 5)
        let ratio = try small.panel.ratio(of: "hearings", to: "penalty-cases", in: "a", year: 2021)
        #expect(ratio.value == 0.25)
        #expect(ratio.chance.estimate == (try Estimate.rateRatio(5, exposure: 1, to: 20, exposure: 1)))
        #expect(ratio.formula.unit == "")
    }

    @Test func everyReasonHasWordsInBothLanguages() {
        let reasons: [NotComparedReason] = [
            .missing(.numerator, "a", year: 2021, gap: nil), .missing(.denominator, "a", year: 2021, gap: .suppressed),
            .boundsOnly("a", year: 2021), .unitsDiffer("件", "人次"), .kindUnsuitable("a", .rate),
            .periodsDiffer(Period(year: 2021), Period(firstYear: 2016, lastYear: 2020)),
            .denominatorReachesZero("a", Bounds(0, .infinity)), .baseReachesZero(Bounds(-1, 1)),
            .partExceedsWhole(part: Bounds(2, 3), whole: Bounds(exactly: 1)), .sameOnBothSides,
            .levelDiffers(.district, expected: .town), .notInForce("a", year: 2021, validFrom: nil, validTo: 2019),
            .tooFewTowns(needed: 2, got: 1), .tooFewYears(needed: 3, got: 1),
            .coverageTooLow(present: 1, of: 9, needed: 0.5), .noAttribute("region"), .undefined("no"),
        ]
        for reason in reasons {
            #expect(!reason.text[.zhHans].isEmpty && !reason.text[.en].isEmpty)
            #expect(reason.description == reason.text[.en])
        }
        #expect(Set(reasons.map(\.description)).count == reasons.count)
    }
}
