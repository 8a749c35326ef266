import NumericCore
import Statistics

nonisolated(unsafe) let correlationReferences: [String: ReferenceMethod] = [
    "pearson-spearman-kendall": { input in
        let (x, y) = (try input.numbers("x"), try input.numbers("y"))
        let pearson = try PearsonCorrelation(x, y, level: input.level)
        // R is exact up to nine pairs and takes the series beyond.
        let spearman = try SpearmanCorrelation(x, y, method: x.count <= 9 ? .exact : .edgeworth)
        let kendall = try KendallCorrelation(x, y)
        return [
            "pearson": .init(pearson.coefficient.value), "pearsonP": .init(pearson.pValue),
            "pearsonCI": .init(pearson.coefficient.interval), "spearman": .init(spearman.coefficient),
            "spearmanP": .init(spearman.pValue), "kendall": .init(kendall.tauB), "kendallP": .init(kendall.pValue),
        ]
    },
    "correlation-ties": { input in
        let (x, y) = (try input.numbers("x"), try input.numbers("y"))
        let kendall = try KendallCorrelation(x, y, method: .normal)
        let spearman = try SpearmanCorrelation(x, y, method: .studentT)
        return [
            "tauB": .init(kendall.tauB), "tauZ": .init(kendall.z), "tauP": .init(kendall.pValue),
            "spearman": .init(spearman.coefficient), "spearmanPt": .init(spearman.pValue),
        ]
    },
    "correlation-missing": { input in
        let rows = try input.lists("X")
        return [
            "pairwise": .init(try CorrelationMatrix.pearson(rows, missing: .pairwise)),
            "complete": .init(try CorrelationMatrix.pearson(rows, missing: .complete)),
        ]
    },
    "undefined-correlation": { input in
        let (x, y) = (try input.numbers("x"), try input.numbers("y"))
        return [
            "pearson": .init(try PearsonCorrelation(x, y).coefficient.value),
            "spearman": .init(try SpearmanCorrelation(x, y).coefficient),
            "tau": .init(try KendallCorrelation(x, y).tauB),
        ]
    },
    "spearman-exact": { input in
        let test = try SpearmanCorrelation(try input.numbers("x"), try input.numbers("y"), method: .exact)
        return ["rho": .init(test.coefficient), "p": .init(test.pValue)]
    },
    "kendall-exact-ties": { input in
        let test = try KendallCorrelation(try input.numbers("x"), try input.numbers("y"), method: .exact)
        return ["S": .init(test.score), "tauB": .init(test.tauB), "pExact": .init(test.pValue)]
    },
    "distribution-tests": { input in
        let (x, y) = (try input.numbers("x"), try input.numbers("y"))
        let distance = try KolmogorovSmirnovTest(x, y, alternative: input.alternative.swapped)
        let normality = try ShapiroWilkTest(x)
        let variances = try VarianceRatioTest(x, y, alternative: input.alternative, level: input.level)
        return [
            "ksD": .init(distance.d), "ksPExact": .init(distance.pValue), "shapiroW": .init(normality.w),
            "shapiroP": .init(normality.pValue), "varF": .init(variances.ratio.value),
            "varP": .init(variances.pValue), "varCI": .init(variances.ratio.interval),
        ]
    },
    "ols-trend-hac": { input in
        let trend = try AutocorrelatedLinearTrend(
            years: try input.numbers("t"), values: try input.numbers("y"), lag: Int(input.parameter("lag", default: 1)),
            adjusted: input.flag("adjust") ?? false,
            alternative: input.parameter("alternative") == nil ? .greater : try input.alternative)
        return [
            "seSlope": .init(trend.slope.standardError), "dw": .init(trend.durbinWatson),
            "dwP": .init(trend.durbinWatsonPValue),
        ]
    },
    "beta-sigma-convergence": { input in
        let result = try Convergence(
            from: try input.numbers("y0"), to: try input.numbers("y1"), years: input.parameter("years", default: 1))
        return [
            "beta": .init(result.beta.value), "se": .init(result.beta.standardError), "p": .init(result.pValue),
            "speed": .init(result.speed), "sigma0": .init(result.startSpread), "sigma1": .init(result.endSpread),
        ]
    },
    "linear-regression": { input in
        let data = try DecimalColumns(input.fileLines())
        let columns = data.columns.map { $0.map { $0 / data.scale } }
        let model = input.parameter("model") ?? ""
        let powers = model.contains("poly(x,10)") ? 10 : model.contains("poly(x,5)") ? 5 : model.contains("x^2") ? 2 : 1
        let hasIntercept = !model.contains("~0+")
        let fit =
            if columns.count == 2 {
                try LeastSquares(
                    polynomial: powers, in: columns[1], response: columns[0], hasConstant: hasIntercept)
            } else {
                try LeastSquares(
                    design: Matrix(columns: [[Double](repeating: 1, count: columns[0].count)] + columns.dropFirst()),
                    response: columns[0])
            }
        return [
            "coef": .init(fit.coefficients.map { $0 ?? .nan }), "se": .init(fit.standardErrors.map { $0 ?? .nan }),
            "residualSD": .init(fit.residualVariance?.squareRoot()),
            "r2": .init(fit.rSquared),
        ]
    },
]
