import Distributions
import Statistics

/// The usual triple of a test of several groups.
private func triple(_ statistic: Double, _ df: [Double], _ p: Double) -> [String: ReferenceAnswer] {
    ["stat": .init(statistic), "df": .init(df), "p": .init(p)]
}

nonisolated(unsafe) let severalGroupReferences: [String: ReferenceMethod] = [
    "anova-oneway": { input in
        guard input.has("file") else {
            let test = try OneWayANOVA(try input.lists("groups"))
            return triple(test.f, [Double(test.degreesBetween), Double(test.degreesWithin)], test.pValue)
        }
        let data = try DecimalColumns(input.fileLines())
        var groups: [Double: [Double]] = [:]
        for (group, value) in zip(data.columns[0], data.columns[1]) { groups[group, default: []].append(value) }
        let test = try OneWayANOVA(groups.sorted { $0.key < $1.key }.map(\.value))
        let square = data.scale * data.scale
        return [
            "dfBetween": .init(test.degreesBetween), "dfWithin": .init(test.degreesWithin),
            "ssBetween": .init(test.squaresBetween / square), "ssWithin": .init(test.squaresWithin / square),
            "msBetween": .init(test.meanSquareBetween / square), "msWithin": .init(test.meanSquareWithin / square),
            "F": .init(test.f), "r2": .init(test.etaSquared.value),
            "residualSD": .init(test.meanSquareWithin.squareRoot() / data.scale),
        ]
    },
    "anova-welch": { input in
        let test = try WelchANOVA(try input.lists("groups"))
        return triple(test.f, [test.degreesBetween, test.degreesWithin], test.pValue)
    },
    "kruskal-wallis": { input in
        let test = try KruskalWallisTest(try input.lists("groups"))
        return triple(test.h, [Double(test.degreesOfFreedom)], test.pValue)
    },
    "undefined-test": { input in
        if input.has("groups") {
            let test = try KruskalWallisTest(try input.lists("groups"))
            return ["H": .init(test.h), "p": .init(test.pValue)]
        }
        let test = try WelchTest(try input.numbers("x"), try input.numbers("y"))
        return ["t": .init(test.t), "p": .init(test.pValue)]
    },
    "bartlett-levene-fligner": { input in
        let groups = try input.lists("groups")
        let bartlett = try BartlettTest(groups)
        let fligner = try FlignerTest(groups)
        let brown = try LeveneTest(groups)
        let levene = try LeveneTest(groups, centre: .mean)
        return [
            "bartlett": .parts(triple(bartlett.statistic, [Double(bartlett.degreesOfFreedom)], bartlett.pValue)),
            "fligner": .parts(triple(fligner.statistic, [Double(fligner.degreesOfFreedom)], fligner.pValue)),
            "brownForsythe": .parts(["F": .init(brown.deviations.f), "p": .init(brown.pValue)]),
            "levene": .parts(["F": .init(levene.deviations.f), "p": .init(levene.pValue)]),
        ]
    },
    "eta-omega-epsilon": { input in
        let isOneSided = try input.alternative != .twoSided
        let test = try OneWayANOVA(
            try input.lists("groups"), level: isOneSided ? 2 * input.level - 1 : input.level)
        func parts(_ share: Estimate) -> ReferenceAnswer {
            .parts([
                "est": .init(share.value), "lo": .init(share.interval?.lower),
                "hi": .init(isOneSided ? 1 : share.interval?.upper),
            ])
        }
        return [
            "eta2": parts(test.etaSquared), "omega2": parts(test.omegaSquared), "epsilon2": parts(test.epsilonSquared),
        ]
    },
    "friedman": { input in
        let matrix = try input.lists("matrix")
        let test = try FriedmanTest(matrix)
        let means = try RepeatedMeasuresANOVA(matrix)
        return [
            "chisq": .init(test.chiSquare), "df": .init(test.degreesOfFreedom), "p": .init(test.pValue),
            "kendallW": .init(test.concordance), "rmF": .init(means.f), "rmP": .init(means.pValue),
            "blockF": .init(means.blockF),
        ]
    },
    "chi-square": { input in
        let test = try ChiSquareTest(try input.lists("table"))
        return [
            "chisq": .init(test.chiSquare), "df": .init(test.degreesOfFreedom), "p": .init(test.pValue),
            "G": .init(test.g), "gP": .init(test.gPValue), "cramersV": .init(test.cramersV),
            "expected": .init(test.expected), "stdres": .init(test.standardizedResiduals),
        ]
    },
    "fisher-exact": { input in
        let table = try input.lists("table")
        let test = try FisherExactTest(table, alternative: input.alternative, level: input.level)
        let change = try McNemarTest(table)
        return [
            "p": .init(test.pValue), "orCMLE": .init(test.conditionalOddsRatio?.value),
            "ci": .init(test.conditionalOddsRatio?.interval), "orSample": .init(test.sampleOddsRatio),
            "yatesP": .init(try ChiSquareTest(table).yatesPValue), "mcnemar": .init(change.chiSquare),
            "mcnemarP": .init(change.approximatePValue), "mcnemarExactP": .init(change.pValue),
        ]
    },
    "fisher-exact-rxc": { input in
        ["p": .init(try FisherFreemanHaltonTest(try input.lists("table")).pValue)]
    },
    "tukey-hsd": { input in
        let groups = try input.lists("groups")
        let pairs = try PairwiseComparisons.tukeyKramer(groups, level: input.level)
        let names = (input.inputs["groups"] as? [String: Any])?.keys.sorted() ?? []
        let spread = try OneWayANOVA(groups)
        // The matrix of scipy has each group against itself too.
        let q = StudentizedRangeDistribution(count: groups.count, degreesOfFreedom: Double(spread.degreesWithin))
            .upperQuantile(1 - input.level)
        let own = groups.map { q * (spread.meanSquareWithin / Double($0.count)).squareRoot() }
        return [
            "pairs": .list(names.isEmpty ? [] : pairs.map { .text("\(names[$0.second])-\(names[$0.first])") }),
            "diff": .init(pairs.map { -$0.difference.value }),
            "lower": .init(pairs.map { -$0.difference.interval!.upper }),
            "upper": .init(pairs.map { -$0.difference.interval!.lower }),
            "p": names.isEmpty
                ? .init(
                    square(pairs, groups.count, 1) {
                        $0.pValue
                    } opposite: {
                        $0.pValue
                    })
                : .init(pairs.map(\.pValue)),
            "statistic": .init(
                square(pairs, groups.count, 0) {
                    $0.difference.value
                } opposite: {
                    -$0.difference.value
                }),
            "ciLow": .init(
                square(pairs, groups.count, own.map { -$0 }) {
                    $0.difference.interval!.lower
                } opposite: {
                    -$0.difference.interval!.upper
                }),
            "ciHigh": .init(
                square(pairs, groups.count, own) {
                    $0.difference.interval!.upper
                } opposite: {
                    -$0.difference.interval!.lower
                }),
        ]
    },
    "pairwise-t": { input in
        let pairs = try PairwiseComparisons.tTests(
            try input.lists("groups"), pooled: input.flag("pooled") ?? true,
            adjusting: try adjustment(input.parameter("adjust") ?? "holm"))
        return ["pLowerTriangle": .init(pairs.map(\.adjustedPValue))]
    },
    "games-howell-dunn": { input in
        let groups = try input.lists("groups")
        let games = try PairwiseComparisons.gamesHowell(groups)
        let dunn = try PairwiseComparisons.dunn(groups)
        let brunner = try BrunnerMunzelTest(groups[0], groups[1])
        let govern = try AlexanderGovernTest(groups)
        return [
            "gamesHowellT": .init(games.map(\.statistic)), "gamesHowellDf": .init(games.map(\.degreesOfFreedom)),
            "gamesHowellP": .init(games.map(\.pValue)),
            "dunnP": .init(
                square(dunn, groups.count, 1) {
                    $0.pValue
                } opposite: {
                    $0.pValue
                }),
            "dunnHolmP": .init(
                square(dunn, groups.count, 1) {
                    $0.adjustedPValue
                } opposite: {
                    $0.adjustedPValue
                }),
            "brunnerMunzel": .init([brunner.w, brunner.pValue]),
            "alexanderGovern": .init([govern.statistic, govern.pValue]),
            "moodMedianChi2": .init(try MoodMedianTest(groups).table.chiSquare),
        ]
    },
    "nemenyi-friedman": { input in
        let matrix = try input.lists("matrix")
        let k = matrix[0].count
        let nemenyi = try PairwiseComparisons.nemenyi(blocks: matrix)
        let conover = try PairwiseComparisons.conover(blocks: matrix)
        return [
            "nemenyiP": .init(
                square(nemenyi, k, 1) {
                    $0.pValue
                } opposite: {
                    $0.pValue
                }),
            "conoverP": .init(
                square(conover, k, 1) {
                    $0.pValue
                } opposite: {
                    $0.pValue
                }),
        ]
    },
    "studentized-range-sf": { input in
        // A million stands for infinity, as the check says.
        let given = try input.number("df")
        let df = given >= 1e6 ? Double.infinity : given
        let range = StudentizedRangeDistribution(count: Int(try input.number("k")), degreesOfFreedom: df)
        return ["sf": .init(range.survival(try input.number("q")))]
    },
    "cohen-hedges-glass": { input in
        let (x, y) = (try input.numbers("x"), try input.numbers("y"))
        let size = try StandardizedDifference(x, y, level: input.level)
        let ranks = try MannWhitneyTest(x, y)
        return [
            "cohensD": .init(size.cohen.value), "dCI": .init(size.cohen.interval), "hedgesG": .init(size.hedges.value),
            "gCI": .init(size.hedges.interval), "glassDelta": .init(size.glass.value),
            "cliffsDelta": .init(ranks.cliffsDelta), "rankBiserial": .init(ranks.cliffsDelta),
            "probSuperiority": .init(ranks.probabilityOfSuperiority),
        ]
    },
]

/// An adjustment by R's or statsmodels' name.
private func adjustment(_ name: String) throws -> PValueAdjustment {
    let methods: [String: PValueAdjustment] = [
        "holm": .holm, "bonferroni": .bonferroni, "hochberg": .hochberg, "hommel": .hommel, "BH": .benjaminiHochberg,
        "BY": .benjaminiYekutieli, "fdr": .benjaminiHochberg, "sidak": .sidak,
    ]
    guard let method = methods[name] else { throw ReferenceFault.malformed("adjustment \(name)") }
    return method
}

/// A square table of what pairs say, with the same on the diagonal.
private func square(
    _ pairs: [PairwiseComparison], _ count: Int, _ own: Double, _ value: (PairwiseComparison) -> Double,
    opposite: (PairwiseComparison) -> Double
) -> [[Double]] {
    square(pairs, count, [Double](repeating: own, count: count), value, opposite: opposite)
}

private func square(
    _ pairs: [PairwiseComparison], _ count: Int, _ own: [Double], _ value: (PairwiseComparison) -> Double,
    opposite: (PairwiseComparison) -> Double
) -> [[Double]] {
    var table = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for (index, diagonal) in own.enumerated() { table[index][index] = diagonal }
    for pair in pairs {
        table[pair.first][pair.second] = value(pair)
        table[pair.second][pair.first] = opposite(pair)
    }
    return table
}
