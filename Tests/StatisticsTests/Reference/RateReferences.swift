import Distributions
import Statistics

/// The two limits of a proportion's interval for each pair of counts.
private func proportions(
    _ input: ReferenceInput, _ method: ProportionIntervalMethod
) throws -> [String: ReferenceAnswer] {
    let pairs = zip(try input.numbers("x"), try input.numbers("n"))
    return [
        "ci": .list(
            try pairs.map {
                .init(try Estimate.proportion($0, of: $1, method: method, level: input.level).interval)
            })
    ]
}

private func counts(_ input: ReferenceInput, _ method: RateIntervalMethod) throws -> [String: ReferenceAnswer] {
    let intervals = try input.numbers("x").map {
        try Estimate.poissonRate($0, method: method, level: input.level).interval!
    }
    return ["lower": .init(intervals.map(\.lower)), "upper": .init(intervals.map(\.upper))]
}

/// The tests of the pairs of a two-count check, by method.
private func changes(_ input: ReferenceInput, _ method: CountChangeMethod) throws -> [CountChangeTest] {
    let exposures = try input.numbers("exposure")
    return try input.lists("pairs").map {
        try CountChangeTest(
            $0[0], exposure: exposures[0], $0[1], exposure: exposures[1], alternative: input.alternative,
            method: method,
            level: input.level)
    }
}

nonisolated(unsafe) let rateReferences: [String: ReferenceMethod] = [
    "proportion-ci-wilson": { try proportions($0, .wilson) },
    "proportion-ci-exact": { try proportions($0, .clopperPearson) },
    "proportion-ci": { input in
        let methods: [String: ProportionIntervalMethod] = [
            "agresti_coull": .agrestiCoull, "jeffreys": .jeffreys, "beta": .clopperPearson, "wilson": .wilson,
            "normal": .wald,
        ]
        guard let method = methods[input.parameter("method") ?? ""] else { throw ReferenceFault.missing("method") }
        return try proportions(input, method)
    },
    "poisson-ci-exact": { try counts($0, .exact) },
    "poisson-ci-byar": { try counts($0, .byar) },
    "poisson-ci-score": { try counts($0, .score) },
    "annual-growth": { input in
        let exposures = try input.numbers("exposure")
        let growth = try input.lists("pairs").map {
            try Estimate.annualGrowth(
                from: $0[0], exposure: exposures[0], to: $0[1], exposure: exposures[1],
                years: input.parameter("years", default: 1), level: input.level)
        }
        return ["growth": .init(growth.map(\.value)), "ci": .list(growth.map { .init($0.interval) })]
    },
    "mean-ci": { input in
        let mean = try Estimate.mean(try input.numbers("x"), level: input.level)
        return ["mean": .init(mean.value), "ci": .init(mean.interval)]
    },
    "median-ci": { input in
        let median = try Estimate.median(try input.numbers("x"), level: input.level)
        return ["median": .init(median.value), "ci": .init(median.interval)]
    },
    "mcnemar": { input in
        let test = try McNemarTest(try input.lists("table"))
        return ["mcnemarP": .init(test.approximatePValue), "mcnemarExactP": .init(test.pValue)]
    },
    "kolmogorov-one-sample": { input in
        let methods: [String: KolmogorovMethod] = ["exact": .exact, "asymp": .asymptotic]
        let test = try OneSampleKolmogorovTest(
            try input.numbers("x"), from: NormalDistribution.standard, alternative: input.alternative,
            method: methods[input.parameter("method") ?? ""] ?? .automatic)
        return ["D": .init(test.d), "p": .init(test.pValue)]
    },
    "rate-ci-phe": { input in
        let rates = try zip(try input.numbers("x"), try input.numbers("n")).map {
            try Estimate.poissonRate($0, exposure: $1, level: input.level)
                .scaled(by: input.parameter("multiplier", default: 1))
        }
        return [
            "value": .init(rates.map(\.value)), "lower": .init(rates.map { $0.interval!.lower }),
            "upper": .init(rates.map { $0.interval!.upper }),
        ]
    },
    "two-count-change-exact": { input in
        let doubled = try changes(input, .conditionalExact)
        let mid = try changes(input, .conditionalMidP)
        let likely = try changes(input, .minimumLikelihood)
        return [
            "results": .list(
                doubled.indices.map {
                    .parts([
                        "ratio": .init(doubled[$0].ratio?.value), "pExactDoubled": .init(doubled[$0].pValue),
                        "pMidDoubled": .init(mid[$0].pValue), "pExactMinlike": .init(likely[$0].pValue),
                        "ci": .init(doubled[$0].ratio?.interval),
                    ])
                })
        ]
    },
    "two-count-change-score": { input in
        let tests = try changes(input, .score)
        return ["z": .init(tests.map(\.z)), "p": .init(tests.map(\.pValue))]
    },
    "two-count-change": { input in
        let (a, b) = (try input.numbers("count2"), try input.numbers("count1"))
        let (of, by) = (try input.numbers("exposure2"), try input.numbers("exposure1"))
        let methods: [String: CountChangeMethod] = [
            "score": .score, "exact-cond": .minimumLikelihood, "cond-midp": .minimumLikelihoodMidP,
            "sqrt": .squareRoot, "wald": .wald, "etest-score": .eTest,
        ]
        return try methods.mapValues { method in
            .init(
                try a.indices.map {
                    // The alternative speaks of the first rate by the second.
                    try CountChangeTest(
                        a[$0], exposure: of[$0], b[$0], exposure: by[$0], alternative: input.alternative, method: method
                    ).pValue
                })
        }
    },
    "two-proportion": { input in
        let (x, n) = (try input.numbers("x"), try input.numbers("n"))
        let test = try TwoProportions(
            x[0], of: n[0], x[1], of: n[1], alternative: input.alternative, level: input.level)
        return [
            "diff": .init(test.difference.value), "chisq": .init(test.chiSquare), "p": .init(test.pValue),
            "waldCI": .init(test.waldDifference.interval), "newcombeCI": .init(test.difference.interval),
            "yatesP": .init(test.yatesPValue),
        ]
    },
    "risk-ratio-odds-ratio": { input in
        let table = try input.lists("table")
        let test = try TwoProportions(
            table[0][0], of: table[0][0] + table[0][1], table[1][0], of: table[1][0] + table[1][1],
            level: input.level)
        return [
            "rr": .init(test.ratio?.value), "rrCI": .init(test.ratio?.interval), "or": .init(test.oddsRatio?.value),
            "orCI": .init(test.oddsRatio?.interval),
        ]
    },
    "directly-standardised-rate": { input in
        let rate = try Estimate.directlyStandardisedRate(
            try input.numbers("x"), exposures: try input.numbers("n"), standard: try input.numbers("std"),
            level: input.level
        ).scaled(by: input.parameter("multiplier", default: 1))
        return [
            "value": .init(rate.value), "lower": .init(rate.interval?.lower), "upper": .init(rate.interval?.upper),
        ]
    },
    "indirectly-standardised-ratio": { input in
        let x = try input.numbers("x")
        let (n, rates) = (try input.numbers("n"), try input.numbers("refRate"))
        let ratio = try Estimate.indirectlyStandardisedRatio(x, exposures: n, referenceRates: rates, level: input.level)
        return [
            "observed": .init(x.reduce(0, +)), "expected": .init(zip(n, rates).reduce(0) { $0 + $1.0 * $1.1 }),
            "ratio": .init(ratio.value), "lower": .init(ratio.interval?.lower), "upper": .init(ratio.interval?.upper),
        ]
    },
]
