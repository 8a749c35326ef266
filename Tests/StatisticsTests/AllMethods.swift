import NumericCore
import Statistics
import Testing

/// The numbers of one result, for tests that go through all methods: p-values, estimates, limits.
struct MethodNumbers: Sendable, Hashable {
    var pValues: [Double] = []
    var estimates: [Estimate] = []

    init(_ test: some HypothesisTest, _ more: [Estimate?] = []) {
        pValues = [test.pValue]
        estimates = ([test.effect] + more).compactMap(\.self)
    }

    init(_ pairs: [PairwiseComparison]) {
        pValues = pairs.flatMap { [$0.pValue, $0.adjustedPValue] }
        estimates = pairs.map(\.difference)
    }

    init(_ estimates: [Estimate]) { self.estimates = estimates }
}

/// A method on one series, or on the parts of it.
struct AnyMethod: Sendable, CustomTestStringConvertible {
    var name: String
    var find: @Sendable ([Double]) throws -> MethodNumbers
    var testDescription: String { name }

    init(_ name: String, _ find: @escaping @Sendable ([Double]) throws -> MethodNumbers) {
        self.name = name
        self.find = find
    }
}

/// The first and the second half of a list.
private func halves(_ x: [Double]) -> ([Double], [Double]) { (Array(x[..<(x.count / 2)]), Array(x[(x.count / 2)...])) }

/// Three groups of a list, by turns.
private func thirds(_ x: [Double]) -> [[Double]] {
    (0..<3).map { group in x.indices.filter { $0 % 3 == group }.map { x[$0] } }
}

/// Rows of three.
private func blocks(_ x: [Double]) -> [[Double]] {
    stride(from: 0, to: x.count - 2, by: 3).map { Array(x[$0..<$0 + 3]) }
}

/// Irregular years.
private func years(_ x: [Double]) -> [Double] { x.indices.map { Double(2001 + $0 + $0 / 3) } }

/// Trends, comparisons of groups and resampling, each as a method of one series.
let allMethods: [AnyMethod] = Alternative.allCases.flatMap(sided) + unsidedTrends + unsidedGroups + pairsAndEffects

/// The methods that have a one-sided form.
private func sided(_ side: Alternative) -> [AnyMethod] {
    let plain: [AnyMethod] = [
        AnyMethod("one-sample t, \(side)") { .init(try OneSampleTTest($0, nullValue: 1, alternative: side)) },
        AnyMethod("paired t, \(side)") {
            let (a, b) = halves($0)
            return .init(try OneSampleTTest(paired: a, Array(b.prefix(a.count)), alternative: side))
        },
        AnyMethod("Student, \(side)") { .init(try StudentTTest(halves($0).0, halves($0).1, alternative: side)) },
        AnyMethod("Welch, \(side)") { .init(try WelchTest(halves($0).0, halves($0).1, alternative: side)) },
        AnyMethod("Mann–Whitney, \(side)") {
            .init(try MannWhitneyTest(halves($0).0, halves($0).1, alternative: side))
        },
        AnyMethod("signed rank, \(side)") { .init(try SignedRankTest($0, alternative: side)) },
        AnyMethod("sign, \(side)") { .init(SignTest($0, alternative: side)) },
        AnyMethod("Smirnov, \(side)") {
            .init(try KolmogorovSmirnovTest(halves($0).0, halves($0).1, alternative: side))
        },
        AnyMethod("variance ratio, \(side)") {
            .init(try VarianceRatioTest(halves($0).0, halves($0).1, alternative: side))
        },
        AnyMethod("Brunner–Munzel, \(side)") {
            .init(try BrunnerMunzelTest(halves($0).0, halves($0).1, alternative: side))
        },
        AnyMethod("Mann–Kendall, \(side)") { .init(try MannKendallTest($0, alternative: side)) },
        AnyMethod("Cox–Stuart, \(side)") { .init(try CoxStuartTest($0, alternative: side)) },
        AnyMethod("permutation, \(side)") {
            .init(try PermutationTest(halves($0).0, halves($0).1, alternative: side, limit: 100, draws: 99))
        },
        AnyMethod("seasonal, \(side)") {
            .init(try RegionalMannKendallTest(seasonal: $0, period: 2, alternative: side))
        },
    ]
    let corrected: [AnyMethod] = AutocorrelationCorrection.allCases.map { correction in
        AnyMethod("\(correction), \(side)") {
            .init(try AutocorrelatedMannKendallTest($0, correction: correction, alternative: side))
        }
    }
    return plain + corrected
}

private let unsidedTrends: [AnyMethod] = [
    AnyMethod("regional") { .init(try RegionalMannKendallTest(blocks($0))) },
    AnyMethod("line") {
        let line = try LinearTrend(years: years($0), values: $0)
        var numbers = MethodNumbers([line.slope, line.intercept, line.prediction(for: 2030)])
        numbers.pValues = [line.pValue]
        return numbers
    },
    AnyMethod("Theil–Sen") { .init([try TheilSenTrend(years: years($0), values: $0).slope]) },
    AnyMethod("Newey–West") {
        let line = try AutocorrelatedLinearTrend(years: years($0), values: $0)
        var numbers = MethodNumbers([line.slope])
        numbers.pValues = [line.durbinWatsonPValue]
        return numbers
    },
    AnyMethod("Pettitt") { .init(try PettittTest($0)) },
    AnyMethod("Pettitt, permutation") { .init(try PettittTest($0, method: .permutation(draws: 99))) },
    AnyMethod("one break") {
        let found = try MeanChangePoint($0)
        return .init([Estimate(value: found.squares, interval: nil, level: 0.95, method: .none)])
    },
    AnyMethod("Page") { .init(try PageTest(blocks($0))) },
    AnyMethod("Poisson trend") { .init(try PoissonTrend(years: years($0), counts: $0)) },
    AnyMethod("negative binomial trend") { .init(try NegativeBinomialTrend(years: years($0), counts: $0)) },
    AnyMethod("proportions") { .init(try ProportionTrendTest($0, of: $0.map { _ in 20 })) },
]

private let unsidedGroups: [AnyMethod] = [
    AnyMethod("analysis of variance") {
        let test = try OneWayANOVA(thirds($0))
        return .init(test, [test.etaSquared, test.epsilonSquared])
    },
    AnyMethod("Welch's analysis of variance") { .init(try WelchANOVA(thirds($0))) },
    AnyMethod("Alexander–Govern") { .init(try AlexanderGovernTest(thirds($0))) },
    AnyMethod("Kruskal–Wallis") { .init(try KruskalWallisTest(thirds($0))) },
    AnyMethod("Mood") { .init(try MoodMedianTest(thirds($0))) },
    AnyMethod("Friedman") { .init(try FriedmanTest(blocks($0))) },
    AnyMethod("repeated measures") { .init(try RepeatedMeasuresANOVA(blocks($0))) },
    AnyMethod("Levene") { .init(try LeveneTest(thirds($0), centre: .mean)) },
    AnyMethod("Brown–Forsythe") { .init(try LeveneTest(thirds($0))) },
    AnyMethod("Bartlett") { .init(try BartlettTest(thirds($0))) },
    AnyMethod("Fligner") { .init(try FlignerTest(thirds($0))) },
    AnyMethod("Shapiro–Wilk") { .init(try ShapiroWilkTest($0)) },
    AnyMethod("equivalence") { .init(try EquivalenceTest(halves($0).0, halves($0).1, bound: 1)) },
    AnyMethod("chi-square") {
        let test = try ChiSquareTest([halves($0).0, Array(halves($0).1.prefix($0.count / 2))])
        return .init(test, [test.association])
    },
    AnyMethod("Fisher") { .init(try FisherExactTest([Array($0.prefix(2)), Array($0.dropFirst(2).prefix(2))])) },
    AnyMethod("Freeman–Halton") {
        .init(try FisherFreemanHaltonTest([Array($0.prefix(2)), Array($0.dropFirst(2).prefix(2))]))
    },
]

private let pairsAndEffects: [AnyMethod] = [
    AnyMethod("Tukey–Kramer") { .init(try PairwiseComparisons.tukeyKramer(thirds($0))) },
    AnyMethod("Games–Howell") { .init(try PairwiseComparisons.gamesHowell(thirds($0))) },
    AnyMethod("pairwise t") { .init(try PairwiseComparisons.tTests(thirds($0))) },
    AnyMethod("Dunn") { .init(try PairwiseComparisons.dunn(thirds($0))) },
    AnyMethod("Nemenyi") { .init(try PairwiseComparisons.nemenyi(blocks: blocks($0))) },
    AnyMethod("Conover") { .init(try PairwiseComparisons.conover(blocks: blocks($0))) },
    AnyMethod("Cohen, Hedges, Glass") {
        let size = try StandardizedDifference(halves($0).0, halves($0).1)
        return .init([size.cohen, size.hedges, size.glass])
    },
    AnyMethod("Cliff") { .init([try CliffsDelta(halves($0).0, halves($0).1).delta]) },
    AnyMethod("jackknife") {
        .init([try Jackknife($0) { $0.reduce(0, +) / Double($0.count) }.estimate])
    },
    AnyMethod("bootstrap") {
        let found = try Bootstrap($0, resamples: 99) { $0.reduce(0, +) / Double($0.count) }
        return .init([try found.interval(.bca), try found.interval(.percentile), try found.interval(.basic)])
    },
]
