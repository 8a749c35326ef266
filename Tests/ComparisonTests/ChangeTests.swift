import Comparison
import Indicators
import Statistics
import Testing

@Suite struct ChangeTests {
    private func change(
        _ values: [Double?], of indicator: Indicator = SmallPanel.cases, residents: [Double?]? = nil,
        level: Double = 0.95
    ) throws -> Change {
        var small = SmallPanel(["a"])
        small.state(indicator, "a", from: 2020, values)
        if let residents { small.state(SmallPanel.residents, "a", from: 2020, residents) }
        return try small.panel.change(
            indicator.id, per: residents == nil ? nil : "residents", scale: 10_000, in: "a", from: 2020, to: 2021,
            level: level)
    }

    @Test func findsTheDifferenceTheRelativeChangeAndTheExactTest() throws {
        let change = try change([10, 25])
        #expect(change.absolute == 15)
        #expect(change.relative == 1.5)
        #expect(change.absoluteBounds == Bounds(exactly: 15))
        #expect(change.verdict == Verdict(.higher, .certain))
        let test = try CountChangeTest(10, 25)
        #expect(change.pValue == test.pValue)
        #expect(change.ratio == test.ratio)
        #expect(change.chanceVerdict == Verdict(.higher, .certain))
        // Two counts of 35: twice P(X ≥ 25), X binomial (35, ½): 0.01667.
        #expect(abs(test.pValue - 0.016_673_847_8) < 1e-10)
    }

    @Test func chanceMayExplainASmallDifference() throws {
        let change = try change([10, 13])
        #expect(change.verdict == Verdict(.higher, .certain))
        #expect(change.chanceVerdict == Verdict(.same, .certain))
    }

    @Test func aRateIsComparedOverItsExposures() throws {
        // The count doubles, and so do the residents: nothing changed.
        let change = try change([20, 40], residents: [10_000, 20_000])
        #expect(change.absolute == 0)
        #expect(change.relative == 0)
        #expect(change.verdict == Verdict(.same, .certain))
        #expect(change.chanceVerdict?.direction == .same)
        #expect(change.pValue == (try CountChangeTest(20, exposure: 10_000, 40, exposure: 20_000)).pValue)
        #expect(try #require(change.pValue) > 0.9)
    }

    @Test func theWordingIsCarriedThroughExactly() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", 2020, 100, bounds: Bounds(100, 110), qualifier: .over)
        small.state(SmallPanel.cases, "a", 2021, 105, bounds: Bounds(104, 106), qualifier: .about)
        let change = try small.panel.change("penalty-cases", in: "a", from: 2020, to: 2021)
        #expect(change.absoluteBounds == Bounds(-6, 6))
        let relative = try #require(change.relativeBounds)
        #expect(abs(relative.lower - (104.0 / 110 - 1)) < 1e-12 && abs(relative.upper - 0.06) < 1e-12)
        #expect(change.verdict == Verdict(.higher, .possible))
    }

    @Test func aVerdictThatTheWordingCouldOverturnIsOnlyPossible() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", 2020, 40)
        small.state(SmallPanel.cases, "a", 2021, 64, bounds: Bounds(56, 64), qualifier: .under)
        small.state(SmallPanel.cases, "a", 2022, 90, bounds: Bounds(80, 95), qualifier: .about)
        small.state(SmallPanel.cases, "a", 2023, 58, bounds: Bounds(55, 75), qualifier: .about)
        let panel = try small.panel
        func verdict(_ year: Int) throws -> Verdict? {
            try panel.change("penalty-cases", in: "a", from: 2020, to: year).chanceVerdict
        }
        // 40 to 64: p = 0.024; 40 to 56: p = 0.125. 40 to 80 is found as well. 40 to 58: p = 0.086, to 75: p < 0.01.
        #expect(try verdict(2021) == Verdict(.higher, .possible))
        #expect(try verdict(2022) == Verdict(.higher, .certain))
        #expect(try verdict(2023) == Verdict(.same, .possible))
    }

    @Test(arguments: 0..<40)
    func certaintyHoldsOnDenseSamplesWithinTheBounds(_ seed: Int) throws {
        var random = CountingGenerator(seed: UInt64(seed))
        func figure() -> (value: Double, bounds: Bounds) {
            let lower = Double(Int.random(in: 0...60, using: &random))
            let upper = lower + Double(Int.random(in: 0...12, using: &random))
            return (Double(Int.random(in: Int(lower)...Int(upper), using: &random)), Bounds(lower, upper))
        }
        let (before, after) = (figure(), figure())
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", 2020, before.value, bounds: before.bounds, qualifier: .about)
        small.state(SmallPanel.cases, "a", 2021, after.value, bounds: after.bounds, qualifier: .about)
        let verdict = try #require(
            try small.panel.change("penalty-cases", in: "a", from: 2020, to: 2021).chanceVerdict)
        var found: Set<Direction> = []
        for first in Int(before.bounds.lower)...Int(before.bounds.upper) {
            for second in Int(after.bounds.lower)...Int(after.bounds.upper) {
                let test = try CountChangeTest(Double(first), Double(second))
                found.insert(test.pValue >= 0.05 ? .same : second > first ? .higher : .lower)
            }
        }
        #expect(found.contains(verdict.direction))
        #expect((verdict.certainty == .certain) == (found.count == 1))
    }

    @Test func swappedYearsReverseTheChange() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", from: 2020, [12, 30])
        let panel = try small.panel
        let forward = try panel.change("penalty-cases", in: "a", from: 2020, to: 2021)
        let back = try panel.change("penalty-cases", in: "a", from: 2021, to: 2020)
        #expect(try #require(forward.absolute) == -(try #require(back.absolute)))
        #expect(abs(try #require(forward.pValue) - (try #require(back.pValue))) < 1e-12)
        #expect(forward.verdict.direction == back.verdict.direction.reversed)
    }

    @Test func aBaseOfZeroHasNoRelativeChangeButATest() throws {
        let change = try change([0, 6])
        #expect(change.absolute == 6)
        #expect(change.relative == nil)
        #expect(change.relativeRefusal == .baseReachesZero(Bounds(exactly: 0)))
        #expect(change.chanceVerdict == Verdict(.higher, .certain))
        let none = try self.change([0, 0])
        #expect(none.absolute == 0)
        #expect(none.pValue == 1)
        #expect(none.ratio == nil)
        #expect(none.verdict == Verdict(.same, .certain))
    }

    @Test func refusesAMissingYearTheSameYearAndCumulativeTests() throws {
        #expect(throws: ComparisonError.panel(.unknownYear(2021, of: [2020]))) { try change([3]) }
        var small = SmallPanel(["a", "b"])
        small.state(SmallPanel.cases, "a", 2020, 1)
        small.state(SmallPanel.cases, "b", 2021, 1)
        let panel = try small.panel
        #expect(throws: ComparisonError.notCompared(.missing(.numerator, "penalty-cases", year: 2021, gap: nil))) {
            try panel.change("penalty-cases", in: "a", from: 2020, to: 2021)
        }
        #expect(throws: ComparisonError.notCompared(.sameOnBothSides)) {
            try panel.change("penalty-cases", in: "a", from: 2020, to: 2020)
        }
        let cumulative = try change([30, 70], of: SmallPanel.mediated)
        #expect(cumulative.testRefusal == .cumulative)
        #expect(cumulative.test == nil)
        #expect(cumulative.chanceVerdict == nil)
        #expect(cumulative.absolute == 40)
    }

    @Test func aPartOfAYearIsNotHeldAgainstAWholeOne() throws {
        var small = SmallPanel(["a"])
        let november = Period(year: 2020, throughMonth: 11)
        small.state(SmallPanel.cases, "a", 2020, 10, period: november)
        small.state(SmallPanel.cases, "a", 2021, 25)
        small.state(SmallPanel.cases, "a", 2022, 25, period: Period(year: 2022, throughMonth: 11))
        let panel = try small.panel
        #expect(throws: ComparisonError.notCompared(.periodsDiffer(november, Period(year: 2021)))) {
            try panel.change("penalty-cases", in: "a", from: 2020, to: 2021)
        }
        #expect(try panel.change("penalty-cases", in: "a", from: 2020, to: 2022).absolute == 15)
    }

    @Test func sharesAreTestedByFisher() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.cases, "a", from: 2020, [40, 50, 60])
        small.state(SmallPanel.closed, "a", from: 2020, [20, 45])
        small.state(SmallPanel.closed, "a", 2022, 55, bounds: Bounds(50, 60), qualifier: .about)
        let panel = try small.panel
        let formula = try panel.formula(.share, "closed-cases", per: "penalty-cases", scale: 100)
        let change = try panel.change(formula, in: "a", from: 2020, to: 2021)
        #expect(change.absolute == 40)
        #expect(change.test == nil && change.ratio == nil)
        #expect(change.shareTest == (try FisherExactTest([[45, 5], [20, 20]])))
        #expect(change.pValue == change.shareTest?.pValue)
        #expect(change.chanceVerdict == Verdict(.higher, .certain))
        let rough = try panel.change(formula, in: "a", from: 2020, to: 2022)
        #expect(rough.chanceVerdict == Verdict(.higher, .possible))
        let rate = try panel.change("closed-cases", per: "penalty-cases", in: "a", from: 2020, to: 2021)
        #expect(rate.shareTest == change.shareTest)
        // A ratio of two counts has an interval, but no test of its change.
        let ratio = try panel.formula(.ratio, "penalty-cases", per: "closed-cases")
        #expect(try panel.change(ratio, in: "a", from: 2020, to: 2021).testRefusal == .notAShare)
    }

    // MARK: Growth

    @Test func growthIsCompound() throws {
        var small = SmallPanel(["a"])
        small.state(SmallPanel.leaflets, "a", 2016, 100)
        small.state(SmallPanel.leaflets, "a", 2020, 146.41, bounds: Bounds(140, 161.051), qualifier: .about)
        small.state(SmallPanel.leaflets, "a", 2021, 0)
        let panel = try small.panel
        let growth = try panel.growth(of: "leaflets", in: "a", from: 2016, to: 2020)
        #expect(abs(try #require(growth.factor) - 1.4641) < 1e-12)
        #expect(abs(try #require(growth.annual) - 0.1) < 1e-12)
        #expect(growth.annualBounds.contains(try #require(growth.annual)))
        #expect(abs(growth.annualBounds.upper - 0.126_533) < 1e-5)
        #expect(growth.years == 4)
        let backwards = try panel.growth(of: "leaflets", in: "a", from: 2020, to: 2016)
        #expect(abs(try #require(backwards.annual) - 0.1) < 1e-12)
        #expect(backwards.annualBounds.lower <= 0.1 && 0.1 <= backwards.annualBounds.upper)
        #expect(try panel.growth(of: "leaflets", in: "a", from: 2016, to: 2021).annual == -1)
        #expect(throws: ComparisonError.notCompared(.baseReachesZero(Bounds(exactly: 0)))) {
            try panel.growth(of: "leaflets", in: "a", from: 2021, to: 2016)
        }
    }
}

/// A small generator for tests: SplitMix64.
struct CountingGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
