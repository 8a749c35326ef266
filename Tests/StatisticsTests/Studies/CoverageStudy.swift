import Distributions
import Foundation
import NumericCore
import Statistics
import Testing

/// How often the intervals contain what they estimate, where annual figures are: 3 to 20 values, 0.5 to 50 events.
///
/// Not a test of every build: run with `YEARBOOK_COVERAGE=FILE`, which writes the table (Markdown) to the file. Counts are enumerated,
/// samples drawn with a seed, so that the table is the same on every machine.
@Suite("Coverage of intervals", .enabled(if: coverageFile != nil))
struct CoverageStudy {
    @Test func writeTable() throws {
        let sections = [
            try Self.rates(), try Self.ratios(), try Self.proportions(), try Self.differences(), try Self.samples(),
        ]
        try (Self.introduction + sections.joined(separator: "\n")).write(
            toFile: try #require(coverageFile), atomically: true, encoding: .utf8)
    }

    private static let introduction = """
        # How often the intervals cover

        The share of samples, in per cent, whose interval contains the true value, at the level of 95 % (99.8 % in brackets). An interval is
        conservative where it covers more often than its level says and too narrow where less. Counts are enumerated exactly; samples of
        values are 10 000 seeded draws for each cell, so that a cell is uncertain by about 0.4. Written by
        `YEARBOOK_COVERAGE=FILE swift test -c release --filter CoverageStudy`.


        """

    // MARK: Counts

    private static let means: [Double] = [0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50]

    private static func rates() throws -> String {
        try table("Poisson rate, by the expected number of events", "interval", means.map(cell)) {
            try RateIntervalMethod.allCases.map { method in
                (
                    method.rawValue,
                    try means.map { mean in
                        try both { level in
                            try expectation(mean) {
                                try Estimate.poissonRate(Double($0), method: method, level: level).interval!
                                    .contains(mean)
                            }
                        }
                    }
                )
            }
        }
    }

    private static func ratios() throws -> String {
        let means = means.filter { $0 <= 30 }
        return try table("Two Poisson rates, equal, by the expected events of each", "interval", means.map(cell)) {
            let ratio = try means.map { mean in
                try both { level in
                    try pairs(mean) { a, b in
                        // Two zero counts tell nothing: everything is possible.
                        if a + b == 0 { return true }
                        return try Estimate.rateRatio(b, exposure: 1, to: a, exposure: 1, level: level).interval!
                            .contains(1)
                    }
                }
            }
            let difference = try means.map { mean in
                try both { level in
                    try pairs(mean) { a, b in
                        try Estimate.rateDifference(b, exposure: 1, minus: a, exposure: 1, level: level).interval!
                            .contains(0)
                    }
                }
            }
            return [("ratio, conditional exact", ratio), ("difference, MOVER", difference)]
        }
    }

    private static let sizes = [3, 4, 5, 6, 8, 10, 12, 15, 20]

    private static func proportions() throws -> String {
        let shares = (1...99).map { Double($0) / 100 }
        return try table(
            "Proportion, by the number of trials: mean over true shares of 1 to 99 %, and the least", "interval",
            sizes.map(String.init)
        ) {
            try ProportionIntervalMethod.allCases.map { method in
                (
                    method.rawValue,
                    try sizes.map { n in
                        let limits = try (0...n).map {
                            try Estimate.proportion(Double($0), of: Double(n), method: method).interval!
                        }
                        let covered = shares.map { share in
                            let trials = BinomialDistribution(trials: n, probability: share)
                            return limits.indices.reduce(0) {
                                $0 + (limits[$1].contains(share) ? trials.mass($1) : 0)
                            }
                        }
                        return "\(percent(covered.reduce(0, +) / 99)), \(percent(covered.min()!))"
                    }
                )
            }
        }
    }

    private static func differences() throws -> String {
        let shares = [0.05, 0.2, 0.5]
        return try table(
            "Difference of two equal proportions (Newcombe), by the trials of each", "true share",
            sizes.map(String.init)
        ) {
            try shares.map { share in
                (
                    "\(Int(share * 100)) %",
                    try sizes.map { n in
                        let trials = BinomialDistribution(trials: n, probability: share)
                        return try both { level in
                            var sum = 0.0
                            for a in 0...n {
                                for b in 0...n {
                                    let difference = try TwoProportions(
                                        Double(a), of: Double(n), Double(b), of: Double(n), level: level
                                    ).difference
                                    if difference.interval!.contains(0) { sum += trials.mass(a) * trials.mass(b) }
                                }
                            }
                            return sum
                        }
                    }
                )
            }
        }
    }

    // MARK: Samples

    private static func samples() throws -> String {
        let years = { (n: Int) in (1...n).map(Double.init) }
        let median = log(2.0)
        let methods: [(String, (_ numbers: inout SeededNumbers, _ n: Int, _ level: Double) throws -> Bool?)] = [
            ("mean, normal values", { x, n, l in try Estimate.mean(x.normals(n), level: l).interval?.contains(0) }),
            (
                "mean, exponential values",
                { x, n, l in try Estimate.mean(x.exponentials(n), level: l).interval?.contains(1) }
            ),
            ("median, normal values", { x, n, l in try Estimate.median(x.normals(n), level: l).interval?.contains(0) }),
            (
                "median, exponential values",
                { x, n, l in try Estimate.median(x.exponentials(n), level: l).interval?.contains(median) }
            ),
            (
                "correlation 0.5, Fisher's z",
                { x, n, l in
                    let (a, b) = (x.normals(n), x.normals(n))
                    let y = zip(a, b).map { 0.5 * $0 + 0.75.squareRoot() * $1 }
                    return try PearsonCorrelation(a, y, level: l).coefficient.interval?.contains(0.5)
                }
            ),
            (
                "slope, least squares",
                { x, n, l in
                    try LinearTrend(years: years(n), values: x.normals(n), level: l).slope.interval?.contains(0)
                }
            ),
            (
                "slope, Theil–Sen",
                { x, n, l in
                    try TheilSenTrend(years: years(n), values: x.normals(n), level: l).slope.interval?.contains(0)
                }
            ),
        ]
        return try table(
            "Samples, by the number of values; – where there is no interval", "estimate", sizes.map(String.init)
        ) {
            try methods.enumerated().map { number, method in
                (
                    method.0,
                    try sizes.map { n in
                        var parts: [String] = []
                        for level in [0.95, 0.998] {
                            var numbers = SeededNumbers(UInt64(1000 + number))
                            var (covered, made) = (0, 0)
                            for _ in 0..<10_000 {
                                guard let hit = try method.1(&numbers, n, level) else { continue }
                                made += 1
                                if hit { covered += 1 }
                            }
                            parts.append(made == 0 ? "–" : percent(Double(covered) / Double(made)))
                        }
                        return "\(parts[0]) (\(parts[1]))"
                    }
                )
            }
        }
    }

    // MARK: Help

    private static func table(
        _ title: String, _ first: String, _ heads: [String], _ rows: () throws -> [(String, [String])]
    ) rethrows -> String {
        var text = "## \(title)\n\n| \(([first] + heads).joined(separator: " | ")) |\n"
        text += "|---|" + String(repeating: "---|", count: heads.count) + "\n"
        for (name, cells) in try rows() { text += "| \(name) | \(cells.joined(separator: " | ")) |\n" }
        return text
    }

    private static func cell(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }

    private static func percent(_ share: Double) -> String { String(format: "%.1f", share * 100) }

    private static func both(_ coverage: (Double) throws -> Double) rethrows -> String {
        "\(percent(try coverage(0.95))) (\(percent(try coverage(0.998))))"
    }

    private static func expectation(_ mean: Double, _ holds: (Int) throws -> Bool) rethrows -> Double {
        let counts = PoissonDistribution(mean: mean)
        return try (0...counts.upperQuantile(1e-12)).reduce(0) { try holds($1) ? $0 + counts.mass($1) : $0 }
    }

    private static func pairs(_ mean: Double, _ holds: (Double, Double) throws -> Bool) rethrows -> Double {
        let counts = PoissonDistribution(mean: mean)
        let last = counts.upperQuantile(1e-9)
        var sum = 0.0
        for a in 0...last {
            for b in 0...last where try holds(Double(a), Double(b)) { sum += counts.mass(a) * counts.mass(b) }
        }
        return sum
    }
}

extension SeededNumbers {
    mutating func normals(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }
    mutating func exponentials(_ count: Int) -> [Double] { (0..<count).map { _ in -log(real(1e-12...1)) } }
}

/// Where the table goes; nil where it is not asked for.
private let coverageFile = ProcessInfo.processInfo.environment["YEARBOOK_COVERAGE"]
