import Foundation
import Statistics

nonisolated(unsafe) let specialTrendReferences: [String: ReferenceMethod] = [
    "mann-kendall-autocorrelation": { input in
        let y = try input.numbers("y")
        let plain = try MannKendallTest(y, method: .normal)
        var answers: [String: ReferenceAnswer] = [:]
        let corrections: [String: AutocorrelationCorrection] = [
            "hamedRao": .hamedRao, "yueWang": .yueWang, "preWhitening": .preWhitening, "tfpw": .trendFreePreWhitening,
        ]
        for (name, correction) in corrections {
            do {
                let test = try AutocorrelatedMannKendallTest(
                    y, correction: correction, significance: input.parameter("alpha", default: 0.05),
                    lags: ReferenceInput.number(input.parameters["lag"]).map { Int($0) })
                answers[name] = .parts([
                    "S": .init(test.score), "varS": .init(test.variance), "z": .init(test.z), "p": .init(test.pValue),
                    "slope": .init(test.slope),
                ])
            } catch StatisticsError.undefined {
                answers[name] = .undefined
            }
        }
        let slope = try TheilSenTrend(years: y.indices.map(Double.init), values: y).slope.value
        answers["original"] = .parts([
            "S": .init(plain.score), "varS": .init(plain.variance), "z": .init(plain.z), "p": .init(plain.pValue),
            "slope": .init(slope),
        ])
        return answers
    },
    "mann-kendall-regional": { input in
        let matrix = try input.lists("matrix")
        let test = try RegionalMannKendallTest(matrix, dependence: .independent)
        let correlated = try RegionalMannKendallTest(matrix, dependence: .correlated)
        return [
            "S": .init(test.score), "varS": .init(test.variance), "z": .init(test.z), "p": .init(test.pValue),
            "slope": .init(test.slope), "correlatedVar": .init(correlated.variance),
            "correlatedZ": .init(correlated.z), "correlatedP": .init(correlated.pValue),
        ]
    },
    "mann-kendall-seasonal": { input in
        let test = try RegionalMannKendallTest(
            seasonal: try input.numbers("y"), period: Int(try input.number("period")))
        return [
            "S": .init(test.score), "varS": .init(test.variance), "z": .init(test.z), "p": .init(test.pValue),
            "slope": .init(test.slope),
        ]
    },
    "page-trend": { input in
        let test = try PageTest(
            try input.lists("matrix"),
            predicted: input.parameters["predictedRanks"] == nil
                ? nil : try input.parameters("predictedRanks").map { Int($0) })
        return ["L": .init(test.l), "pExact": .init(test.untiedPValue), "pAsymptotic": .init(test.normalPValue)]
    },
    "changepoint-pettitt": { input in
        let test = try PettittTest(try input.numbers("y"))
        return [
            "U": .init(test.u), "K": .init(test.changeAfter), "pApprox": .init(test.approximatePValue),
        ]
    },
    "changepoint-least-squares": { input in
        let change = try MeanChangePoint(
            try input.numbers("y"), minimumSegment: Int(input.parameter("minSegment", default: 2)))
        return [
            "k": .init(change.changeAfter), "sse": .init(change.squares), "sse0": .init(change.squaresWithoutChange),
            "meanBefore": .init(change.meanBefore), "meanAfter": .init(change.meanAfter),
        ]
    },
    "poisson-trend-offset": { input in
        let trend = try PoissonTrend(
            years: try input.numbers("t"), counts: try input.numbers("count"),
            exposures: input.has("pop") ? try input.numbers("pop") : nil, level: input.level)
        return [
            "b0": .init(trend.intercept.value), "b1": .init(trend.slope.value),
            "se1": .init(trend.slope.standardError), "z": .init(trend.z), "p": .init(trend.pValue),
            "deviance": .init(trend.deviance), "nullDeviance": .init(trend.nullDeviance),
            "logLik": .init(trend.logLikelihood), "aic": .init(trend.aic),
            "dispersionPearson": .init(trend.dispersion), "quasiSE1": .init(trend.quasiSlope.standardError),
            "quasiP": .init(trend.quasiPValue), "annualPctChange": .init(trend.annualChange.value * 100),
            "profileCI": .init(trend.profileSlope.interval),
        ]
    },
    "negative-binomial-trend": { input in
        let trend = try NegativeBinomialTrend(
            years: try input.numbers("t"), counts: try input.numbers("count"),
            exposures: input.has("pop") ? try input.numbers("pop") : nil, level: input.level)
        return [
            "b0": .init(trend.intercept), "b1": .init(trend.slope.value), "theta": .init(trend.size),
            "alpha": .init(trend.overdispersion), "seB1": .init(trend.slope.standardError),
            "logLik": .init(trend.logLikelihood),
        ]
    },
    "proportion-trend": { input in
        let test = try ProportionTrendTest(
            try input.numbers("x"), of: try input.numbers("n"),
            scores: input.parameters["scores"] == nil ? nil : try input.parameters("scores"), level: input.level)
        return [
            "chisq": .init(test.chiSquare), "p": .init(test.pValue), "logitSlope": .init(test.logOdds?.value),
            "logitSE": .init(test.logOdds?.standardError),
        ]
    },
]
