import Statistics
import Testing

@Suite struct AutocorrelatedTrendTests {
    private static let years: [Double] = [2010, 2011, 2012, 2013, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2023]
    private static let values = [3.1, 2.8, 4.4, 4.1, 5.9, 5.2, 4.8, 6.6, 7.9, 6.1, 6.4, 8.8]

    private func line(
        lag: Int = 1, adjusted: Bool = false, alternative: Alternative = .greater
    ) throws -> AutocorrelatedLinearTrend {
        try AutocorrelatedLinearTrend(
            years: Self.years, values: Self.values, lag: lag, adjusted: adjusted, alternative: alternative)
    }

    /// The definition in rational arithmetic; statsmodels' `get_robustcov_results("HAC", maxlags, use_correction)`, which is sandwich's
    /// `NeweyWest(prewhite = FALSE, adjust)`, agrees to the eleven digits that years as large leave it.
    @Test(arguments: [
        (0, 0.04809145014004476, 0.05268154412967499), (1, 0.04019088016757488, 0.04402690334753555),
        (3, 0.023766893584951498, 0.02603532747660552),
    ])
    func standardErrors(lag: Int, plain: Double, adjusted: Double) throws {
        let (a, b) = (try line(lag: lag), try line(lag: lag, adjusted: true))
        #expect((a.slope.standardError! / plain - 1).magnitude < 1e-12 && !a.isAdjusted)
        #expect((b.slope.standardError! / adjusted - 1).magnitude < 1e-12 && b.isAdjusted)
        #expect(a.slope.value == b.slope.value && b.slope.interval!.contains(a.slope.interval!))
    }

    /// The lower tail by Imhof's integral with scipy's `quad` and numpy's eigenvalues.
    @Test func alternatives() throws {
        let (positive, negative) = (try line(), try line(alternative: .less))
        let both = try line(alternative: .twoSided)
        #expect((positive.durbinWatson - 2.3475982674055147).magnitude < 1e-12)
        #expect((positive.durbinWatsonPValue - 0.608382787988383).magnitude < 1e-8)
        #expect((positive.durbinWatsonPValue + negative.durbinWatsonPValue - 1).magnitude < 1e-12)
        #expect(both.durbinWatsonPValue == 2 * negative.durbinWatsonPValue)
        #expect(both.durbinWatsonAlternative == .twoSided && positive.durbinWatsonAlternative == .greater)
    }
}
