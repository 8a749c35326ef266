import Distributions

nonisolated(unsafe) let distributionReferences: [String: ReferenceMethod] = [
    "normal-upper-tail": { input in
        let tails = try input.numbers("z").map(NormalDistribution.standard.tails)
        return ["sf": .init(tails.map(\.upper)), "logsf": .init(tails.map(\.logUpper))]
    },
    "normal-upper-tail-log": { input in
        ["logsf": .init(try input.numbers("z").map(NormalDistribution.standard.logSurvival))]
    },
    "student-t-upper-tail": { input in
        let pairs = zip(try input.numbers("t"), try input.numbers("df"))
        return ["sf": .init(pairs.map { StudentTDistribution(degreesOfFreedom: $1).survival($0) })]
    },
    "chi-square-upper-tail": { input in
        let pairs = zip(try input.numbers("q"), try input.numbers("df"))
        return ["sf": .init(pairs.map { ChiSquaredDistribution(degreesOfFreedom: $1).survival($0) })]
    },
    "f-upper-tail": { input in
        let f = try input.numbers("f")
        let (d1, d2) = (try input.numbers("d1"), try input.numbers("d2"))
        return [
            "sf": .init(f.indices.map { FDistribution(numerator: d1[$0], denominator: d2[$0]).survival(f[$0]) })
        ]
    },
    "normal-quantile": { input in
        ["z": .init(try input.numbers("p").map { NormalDistribution.standard.quantile($0) })]
    },
    "student-t-quantile": { input in
        let pairs = zip(try input.numbers("p"), try input.numbers("df"))
        return ["t": .init(pairs.map { StudentTDistribution(degreesOfFreedom: $1).upperQuantile($0) })]
    },
    "poisson-cdf": { input in
        let tails = zip(try input.numbers("k"), try input.numbers("mu"))
            .map { PoissonDistribution(mean: $1).tails(Int($0)) }
        return ["cdf": .init(tails.map(\.lower)), "sf": .init(tails.map(\.upper))]
    },
    "binomial-cdf": { input in
        let (k, n, p) = (try input.numbers("k"), try input.numbers("n"), try input.numbers("p"))
        return [
            "cdf": .init(
                k.indices.map { BinomialDistribution(trials: Int(n[$0]), probability: p[$0]).cdf(Int(k[$0])) })
        ]
    },
]
