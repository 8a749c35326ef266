import Statistics

nonisolated(unsafe) let trendReferences: [String: ReferenceMethod] = [
    "ols-trend": { input in
        let years = try input.numbers("t")
        let trend = try LinearTrend(years: years, values: try input.numbers("y"), level: input.level)
        let next = trend.prediction(for: years[years.count - 1] + 1)
        return [
            "slope": .init(trend.slope.value), "intercept": .init(trend.intercept.value),
            "seSlope": .init(trend.slope.standardError), "t": .init(trend.t), "p": .init(trend.pValue),
            "r2": .init(trend.rSquared), "adjR2": .init(trend.adjustedRSquared),
            "sigma": .init(trend.residualStandardDeviation), "ci": .init(trend.slope.interval),
            "predNext": .init([next.value, next.interval!.lower, next.interval!.upper]),
        ]
    },
    "mann-kendall": { input in
        let test = try MannKendallTest(try input.numbers("y"), alternative: input.alternative, method: .normal)
        return [
            "S": .init(test.score), "varS": .init(test.variance), "tauB": .init(test.tauB), "z": .init(test.z),
            "p": .init(test.pValue),
        ]
    },
    "mann-kendall-exact": { input in
        let y = try input.numbers("y")
        let test = try MannKendallTest(y, method: .exact)
        let ties = !test.tieGroups.isEmpty
        return [
            "S": .init(test.score), "T": .init((test.score + test.n * (test.n - 1) / 2) / 2), "tau": .init(test.tauA),
            "pExact": .init(test.pValue), "pTwoSided": .init(test.pValue), "ties": .init(ties),
            "pUpper": .init(try MannKendallTest(y, alternative: .greater, method: .exact).pValue),
        ]
    },
    "theil-sen": { input in
        let trend = try TheilSenTrend(years: try input.numbers("t"), values: try input.numbers("y"), level: input.level)
        return [
            "slope": .init(trend.slope.value), "interceptMedian": .init(trend.intercept),
            "lowerRank": .init(trend.lowerRank), "upperRank": .init(trend.upperRank),
            "ciInterpolated": .init(trend.slope.interval),
        ]
    },
    "theil-sen-scipy": { input in
        let (t, y) = (try input.numbers("t"), try input.numbers("y"))
        let trend = try TheilSenTrend(years: t, values: y, method: .roundedRanks, level: input.level)
        let siegel = try RepeatedMediansTrend(years: t, values: y)
        return [
            "slope": .init(trend.slope.value), "intercept": .init(trend.intercept),
            "interceptJoint": .init(trend.jointIntercept), "lo": .init(trend.slope.interval?.lower),
            "hi": .init(trend.slope.interval?.upper), "siegelSlope": .init(siegel.slope),
            "siegelIntercept": .init(siegel.intercept),
        ]
    },
]
