import Distributions
import Foundation
import Testing

/// Holds the distributions against 45-digit values on a random grid of small and huge parameters
/// (`Tests/Reference/distributions_grid.py`).
@Suite struct DistributionGridTests {
    struct Row: Sendable {
        var line: String
        var name: String
        var parameters: [Double]
        var x: Double
        var logDensity: Double
        var logLower: Double
        var logUpper: Double

        /// How strongly the relative error of x (or of the mean) acts upon a tail.
        func conditioning(_ tail: Double) -> Double {
            exp(min(700, logDensity + log(max(x.magnitude, 1)) - tail)) + exp(min(700, logDensity - tail))
        }
    }

    static let rows: [Row] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Reference/distributions-grid.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().map { line in
            let parts = line.split(separator: "\t").map(String.init)
            let numbers = parts.dropFirst().map { Double($0) ?? .nan }
            return Row(
                line: String(line), name: parts[0], parameters: Array(numbers[0..<4]), x: numbers[4],
                logDensity: numbers[5], logLower: numbers[6], logUpper: numbers[7])
        }
    }()

    static let continuous = ["normal", "gamma", "t", "beta", "f"]
    static let discrete = ["poisson", "binomial", "negativeBinomial", "hypergeometric"]

    @Test(arguments: continuous) func continuousDistributions(name: String) throws {
        let rows = Self.rows.filter { $0.name == name }
        #expect(rows.count >= 40)
        for row in rows {
            let distribution = try #require(Self.continuous(row))
            Self.check(row, distribution.logDensity(row.x), distribution.tails(row.x))
            // The quantile from either tail, by the probability and by its logarithm.
            let isLower = row.logLower < row.logUpper
            let p = isLower ? row.logLower : row.logUpper
            guard p < log(0.45), row.x != 0 else { continue }
            let elasticity = exp(min(700, row.logDensity + log(row.x.magnitude) - p))
            let allowed = 1e-13 + 2e-15 * p.magnitude / elasticity
            let x =
                isLower ? distribution.quantile(logProbability: p) : distribution.upperQuantile(logProbability: p)
            #expect((x / row.x - 1).magnitude <= allowed, "\(row.line): \(x)")
            guard p > -690 else { continue }
            let y = isLower ? distribution.quantile(exp(p)) : distribution.upperQuantile(exp(p))
            #expect((y / row.x - 1).magnitude <= allowed, "\(row.line): \(y)")
        }
    }

    @Test(arguments: discrete) func discreteDistributions(name: String) throws {
        let rows = Self.rows.filter { $0.name == name }
        #expect(rows.count >= 40)
        for row in rows {
            let distribution = try #require(Self.discrete(row))
            let k = Int(row.x)
            Self.check(row, distribution.logMass(k), distribution.tails(k))
            guard row.logDensity > -690 else { continue }
            if row.logLower < row.logUpper {
                #expect(distribution.quantile(distribution.cdf(k)) == k, "\(row.line)")
                #expect(distribution.quantile(logProbability: distribution.logCDF(k)) == k, "\(row.line)")
            } else if row.logUpper > -690 {
                #expect(distribution.upperQuantile(distribution.survival(k)) == k, "\(row.line)")
                #expect(distribution.upperQuantile(logProbability: distribution.logSurvival(k)) == k, "\(row.line)")
            }
        }
    }

    private static func check(_ row: Row, _ logDensity: Double, _ tails: Tails) {
        let conditioning = max(row.conditioning(row.logLower), row.conditioning(row.logUpper))
        let size = row.x == 0 ? 0 : log(row.x.magnitude).magnitude
        let density = 1e-13 + 3e-16 * (row.logDensity.magnitude + size + conditioning)
        #expect((logDensity - row.logDensity).magnitude <= density, "density of \(row.line): \(logDensity)")
        for (value, log, expected, what) in [
            (tails.lower, tails.logLower, row.logLower, "lower tail"),
            (tails.upper, tails.logUpper, row.logUpper, "upper tail"),
        ] where expected > -.infinity && expected < 0 {
            let allowed = 1e-13 + 3e-16 * (min(expected.magnitude, 1e300) + row.conditioning(expected))
            let distance = (log - expected).magnitude
            // log p near zero is −(1 − p): its own digits count there.
            #expect(
                distance <= min(1, max(expected.magnitude, 1e-300)) * (allowed + 3e-16 * conditioning)
                    || distance <= allowed * min(1, expected.magnitude * 1e3), "log \(what) of \(row.line): \(log)")
            if expected > -690 {
                #expect((value / exp(expected) - 1).magnitude <= allowed, "\(what) of \(row.line): \(value)")
            }
        }
    }

    private static func continuous(_ row: Row) -> (any ContinuousDistribution)? {
        let p = row.parameters
        return switch row.name {
        case "normal": NormalDistribution.standard
        case "gamma": GammaDistribution(shape: p[0])
        case "t": StudentTDistribution(degreesOfFreedom: p[0])
        case "beta": BetaDistribution(alpha: p[0], beta: p[1])
        case "f": FDistribution(numerator: p[0], denominator: p[1])
        default: nil
        }
    }

    private static func discrete(_ row: Row) -> (any DiscreteDistribution)? {
        let p = row.parameters
        return switch row.name {
        case "poisson": PoissonDistribution(mean: p[0])
        case "binomial": BinomialDistribution(trials: Int(p[0]), probability: p[1])
        case "negativeBinomial": NegativeBinomialDistribution(mean: p[0], size: p[1])
        case "hypergeometric":
            HypergeometricDistribution(good: Int(p[0]), other: Int(p[1]), drawn: Int(p[2]), oddsRatio: p[3])
        default: nil
        }
    }
}
