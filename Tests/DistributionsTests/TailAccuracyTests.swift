import Distributions
import Foundation
import Testing

/// Holds densities, tails and quantiles against 40-digit values (`Tests/Reference/distributions.py`).
@Suite struct TailAccuracyTests {
    struct Row: Sendable {
        var name: String
        var first: Double
        var second: Double
        var x: Double
        var logDensity: Double
        var logLower: Double
        var logUpper: Double
    }

    static let rows: [Row] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Reference/distributions.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().map { line in
            let parts = line.split(separator: "\t").map(String.init)
            let numbers = parts.dropFirst().map { Double($0) ?? .nan }
            return Row(
                name: parts[0], first: numbers[0], second: numbers[1], x: numbers[2], logDensity: numbers[3],
                logLower: numbers[4], logUpper: numbers[5])
        }
    }()

    static let names = ["normal", "gamma", "t", "f", "beta", "poisson", "binomial"]

    @Test(arguments: names) func densitiesAndTails(name: String) {
        let rows = Self.rows.filter { $0.name == name }
        #expect(!rows.isEmpty, "no reference values of \(name)")
        for row in rows {
            let (logDensity, tails) = Self.evaluate(row)
            // A density of order one at x = 1e-300 is the difference of logarithms of that size.
            let scale = row.x == 0 ? 0 : log(row.x.magnitude).magnitude
            Self.expect(logDensity, row.logDensity, row, "density", extra: 4e-16 * scale)
            Self.expect(tails.logLower, row.logLower, row, "lower tail")
            Self.expect(tails.logUpper, row.logUpper, row, "upper tail")
            if row.logLower > -700 { Self.expect(log(tails.lower), row.logLower, row, "lower tail as it is") }
            if row.logUpper > -700 { Self.expect(log(tails.upper), row.logUpper, row, "upper tail as it is") }
        }
    }

    @Test(arguments: ["normal", "gamma", "t", "f", "beta"]) func quantilesUndoTails(name: String) {
        for row in Self.rows where row.name == name && row.x != 0 {
            let p = row.logLower < row.logUpper ? exp(row.logLower) : exp(row.logUpper)
            guard p > 1e-300, p < 0.4 else { continue }
            let x =
                row.logLower < row.logUpper
                ? Self.continuous(row).quantile(p) : Self.continuous(row).upperQuantile(p)
            // The relative error of p that exp brings in moves x by that error over the elasticity of the tail.
            let elasticity = exp(row.logDensity + log(row.x.magnitude) - log(p))
            let allowed = 4e-14 + 4e-16 * log(p).magnitude / elasticity
            #expect(
                (x / row.x - 1).magnitude < allowed || (name == "beta" && row.x > 0.5 && (x - row.x).magnitude < 1e-15),
                "\(row): \(x)")
        }
    }

    @Test(arguments: ["poisson", "binomial"]) func discreteQuantilesUndoTails(name: String) {
        for row in Self.rows where row.name == name {
            let k = Int(row.x)
            if row.logLower < row.logUpper {
                #expect(Self.discrete(row).quantile(Self.discrete(row).cdf(k)) == k, "\(row)")
            } else if row.logUpper > -690 {
                #expect(Self.discrete(row).upperQuantile(Self.discrete(row).survival(k)) == k, "\(row)")
            }
        }
    }

    private static func continuous(_ row: Row) -> any ContinuousDistribution {
        switch row.name {
        case "normal": NormalDistribution.standard
        case "gamma": GammaDistribution(shape: row.first)
        case "t": StudentTDistribution(degreesOfFreedom: row.first)
        case "f": FDistribution(numerator: row.first, denominator: row.second)
        default: BetaDistribution(alpha: row.first, beta: row.second)
        }
    }

    private static func discrete(_ row: Row) -> any DiscreteDistribution {
        row.name == "poisson"
            ? PoissonDistribution(mean: row.first)
            : BinomialDistribution(trials: Int(row.first), probability: row.second)
    }

    private static func evaluate(_ row: Row) -> (Double, Tails) {
        if row.name == "poisson" || row.name == "binomial" {
            let distribution = discrete(row)
            return (distribution.logMass(Int(row.x)), distribution.tails(Int(row.x)))
        }
        let distribution = continuous(row)
        return (distribution.logDensity(row.x), distribution.tails(row.x))
    }

    /// Logarithms agree within 1e-13 in the bulk, and within 1e-10 where the probability is tiny.
    private static func expect(_ value: Double, _ expected: Double, _ row: Row, _ what: String, extra: Double = 0) {
        let allowed = extra + (expected > -30 ? 1e-13 : 1e-13 + 2e-16 * expected.magnitude)
        // log p near zero is −(1 − p): the complement's accuracy is what counts there.
        let distance = (value - expected).magnitude
        #expect(distance <= allowed || distance <= 1e-12 * expected.magnitude, "\(what) of \(row): \(value)")
    }
}
