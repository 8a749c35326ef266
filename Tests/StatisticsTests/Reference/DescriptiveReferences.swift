import NumericCore
import Statistics

private func summary(_ input: ReferenceInput) throws -> [String: ReferenceAnswer] {
    let rule: MissingRule = input.parameter("missing") == "propagate" ? .propagate : .skip
    let x = try input.numbers("x")
    let s = try Summary(x, missing: rule)
    return [
        "n": .init(s.n), "mean": .init(s.mean), "variance": .init(s.variance), "sd": .init(s.standardDeviation),
        "median": .init(s.median), "mad": .init(s.medianAbsoluteDeviation),
        "madRaw": .init(s.rawMedianAbsoluteDeviation), "iqr": .init(s.interquartileRange()),
        "min": .init(s.minimum), "max": .init(s.maximum), "skewG1": .init(s.skewness),
        "skewAdjusted": .init(s.adjustedSkewness), "kurtG2": .init(s.kurtosis),
        "kurtAdjusted": .init(s.adjustedKurtosis), "cv": .init(s.coefficientOfVariation),
        "se": .init(s.standardError), "trimmed10": .init(try s.trimmedMean(0.1)), "q25": .init(try s.quantile(0.25)),
    ]
}

nonisolated(unsafe) let descriptiveReferences: [String: ReferenceMethod] = [
    "descriptive": summary, "descriptive-missing": summary, "descriptive-small-n": summary,
    "descriptive-constant": summary, "descriptive-offset": summary, "nonfinite": summary,
    "univariate": { input in
        let data = try DecimalColumns(input.fileLines())
        let x = data.columns[0]
        let s = try Summary(x)
        return [
            "mean": .init(s.mean / data.scale), "sd": .init(s.standardDeviation.map { $0 / data.scale }),
            "autocorr1": .init(try Autocorrelation(x, maximumLag: 1).coefficients[1]),
        ]
    },
    "quantile": { input in
        guard let type = QuantileType(rawValue: Int(input.parameter("type", default: 7))) else {
            throw ReferenceFault.missing("type")
        }
        let s = try Summary(try input.numbers("x"))
        return ["q": .init(try input.parameters("p").map { try s.quantile($0, type: type) })]
    },
    "rank": { input in
        let x = try input.numbers("x")
        return [
            "average": .init(ranks(x)), "min": .init(ranks(x, ties: .minimum)), "max": .init(ranks(x, ties: .maximum)),
            "first": .init(ranks(x, ties: .first)), "dense": .init(ranks(x, ties: .dense)),
        ]
    },
    "weighted": { input in
        let (x, w) = (try input.numbers("x"), try input.numbers("w"))
        let variance = try Means.weightedVariance(x, weights: w)
        return [
            "mean": .init(try Means.weighted(x, weights: w)), "varUnbiased": .init(variance.unbiased),
            "varML": .init(variance.maximumLikelihood),
        ]
    },
    "means": { input in
        let (x, w) = (try input.numbers("x"), try input.numbers("w"))
        return [
            "geometric": .init(try Means.geometric(x)), "harmonic": .init(try Means.harmonic(x)),
            "power2": .init(try Means.power(2, of: x)), "wGeometric": .init(try Means.geometric(x, weights: w)),
            "wHarmonic": .init(try Means.harmonic(x, weights: w)),
        ]
    },
    "growth": { input in
        let growth = try Growth(years: try input.numbers("year"), values: try input.numbers("x"))
        return [
            "cagr": .init(growth.compoundRate), "yoyPct": .init(growth.yearOnYear.map { $0 * 100 }),
            "logGrowth": .init(growth.logRate), "indexBase100": .init(growth.index),
        ]
    },
    "autocorrelation": { input in
        let lags = Int(input.parameter("lagMax", default: 1))
        let result = try Autocorrelation(try input.numbers("x"), maximumLag: lags)
        let test = try result.ljungBox(lag: 1)
        return [
            "acf": .init(result.coefficients), "ljungBox1": .init(test.statistic), "ljungBoxP": .init(test.pValue),
        ]
    },
    "compensated-sum": { input in ["sum": .init(try input.numbers("x").compensatedSum())] },
]
