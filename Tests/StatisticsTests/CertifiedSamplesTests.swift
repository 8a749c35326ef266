import Foundation
import Statistics
import TestSupport
import Testing

/// Samples and analyses of variance with certified results of the NIST Statistical Reference Datasets, doi:10.18434/T43G6C, read as
/// doubles.
///
/// Most of their decimals are not doubles, so even exact arithmetic on what is read gives few digits of some. `exact` is what it gives
/// (rational arithmetic), `r` what R 4.2.2 gives on the same doubles (`mean`, `sd`, `acf`; `aov`, and `lm` for r² and the deviation): the
/// digits in which the result agrees with the certified one, at most 15. R is sometimes nearer than exact arithmetic, which is luck.
/// On the decimals themselves the reference runner holds the same results to all their digits.
@Suite struct CertifiedSamplesTests {
    struct Digits: Sendable {
        var name: String
        var r: [Double]
        var exact: [Double]
    }

    /// −log₁₀ of the relative error.
    static func digits(_ found: Double?, _ certified: Double) -> Double {
        guard let found else { return 0 }
        return found == certified ? 15 : min(15, -log10(((found - certified) / certified).magnitude))
    }

    /// No fewer digits than R, or than the numbers read allow; a tenth is left to the rounding of the result.
    static func hold(_ found: [Double], _ sample: Digits) {
        for (index, digits) in found.enumerated() {
            let wanted = min(sample.r[index], sample.exact[index], 14.9) - 0.1
            #expect(digits >= wanted, "\(sample.name) [\(index)] \(digits), R \(sample.r[index])")
        }
    }

    /// The last lines of a data file, which consist of equally many numbers.
    static func rows(_ name: String) throws -> [[Double]] {
        let lines = try SharedMaterial.text("reference/data/nist/\(name).dat").split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).map { Double($0) } }.filter { !$0.isEmpty }
        let width = lines.last?.count
        return lines.reversed().prefix { $0.count == width && !$0.contains(nil) }.reversed().map {
            $0.compactMap(\.self)
        }
    }

    @Test(
        arguments: [
            (0.0, Digits(name: "NumAcc2", r: [15, 15, 14.37], exact: [15, 15, 15]), [1.2, 0.1, -0.999]),
            (
                999_999.0, Digits(name: "NumAcc3", r: [15, 9.46, 14.33], exact: [15, 9.46, 14.9]),
                [1_000_000.2, 0.1, -0.999]
            ),
            (
                9_999_999.0, Digits(name: "NumAcc4", r: [15, 8.25, 14.5], exact: [15, 8.25, 14.9]),
                [10_000_000.2, 0.1, -0.999]
            ),
        ])
    func `alternating values on an offset`(offset: Double, sample: Digits, certified: [Double]) throws {
        // The decimals as they are read: base + 1.2 first, then 1.1 and 1.3 in turn.
        let base = Int(offset)
        let values = try ([2] + (0..<1000).map { $0 % 2 == 0 ? 1 : 3 }).map {
            try #require(Double("\(base + 1).\($0)"))
        }
        let summary = try Summary(values)
        let found = [
            summary.mean, summary.standardDeviation, try Autocorrelation(values, maximumLag: 1).coefficients[1],
        ]
        Self.hold(zip(found, certified).map { Self.digits($0, $1) }, sample)
    }

    @Test(
        arguments: [
            ("1", 1, Digits(name: "SmLs01", r: [15, 15, 15, 15, 15], exact: [15, 15, 15, 15, 15])),
            ("1", 10, Digits(name: "SmLs02", r: [15, 15, 15, 15, 15], exact: [15, 15, 15, 15, 15])),
            ("1", 100, Digits(name: "SmLs03", r: [14.80, 15, 14.94, 14.65, 15], exact: [15, 15, 15, 15, 15])),
            (
                "1000000", 1,
                Digits(
                    name: "SmLs04", r: [10.05, 10.29, 10.43, 9.57, 10.59], exact: [10.05, 10.29, 10.43, 10.72, 10.59])
            ),
            (
                "1000000", 10,
                Digits(
                    name: "SmLs05", r: [9.94, 10.29, 10.21, 9.56, 10.59], exact: [9.94, 10.29, 10.21, 10.49, 10.59])
            ),
            (
                "1000000", 100,
                Digits(
                    name: "SmLs06", r: [9.94, 10.29, 10.19, 9.56, 10.59], exact: [9.94, 10.29, 10.19, 10.47, 10.59])
            ),
            (
                "1000000000000", 1,
                Digits(
                    name: "SmLs07", r: [4.03, 4.25, 4.43, 3.55, 4.55], exact: [4.03, 4.26, 4.41, 4.70, 4.57])
            ),
            (
                "1000000000000", 10,
                Digits(
                    name: "SmLs08", r: [3.92, 4.09, 4.43, 3.55, 4.39], exact: [3.92, 4.26, 4.19, 4.47, 4.57])
            ),
            (
                "1000000000000", 100,
                Digits(
                    name: "SmLs09", r: [3.91, 3.05, 3.11, 3.64, 3.35], exact: [3.91, 4.26, 4.17, 4.45, 4.57])
            ),
        ])
    func `nine treatments on an offset`(leading: String, tens: Int, sample: Digits) throws {
        // Each treatment has its middle once and a tenth less and more ten times, or ten and a hundred times as many of each.
        let middles = [4, 3, 5, 3, 5, 3, 5, 3, 5]
        let groups = try middles.map { middle in
            let decimals = [middle] + (0..<(20 * tens)).map { $0 % 2 == 0 ? middle - 1 : middle + 1 }
            return try decimals.map { try #require(Double("\(leading).\($0)")) }
        }
        let n = Double(tens)
        // Certified: 1.68, 16.08 and 160.08 between; 1.8, 18 and 180 within.
        let (between, within, df) = (1.6 * n + 0.08, 1.8 * n, 180 * n)
        let test = try OneWayANOVA(groups)
        #expect(test.degreesWithin == Int(df) && test.degreesBetween == 8)
        let found = [
            (test.squaresBetween, between), (test.squaresWithin, within), (test.f, (between / 8) / 0.01),
            (test.etaSquared.value, between / (between + within)), (test.meanSquareWithin.squareRoot(), 0.1),
        ]
        Self.hold(found.map { Self.digits($0.0, $0.1) }, sample)
    }

    @Test(
        .enabled(if: SharedMaterial.has("reference/data/nist/anova/SiRstv.dat")),
        arguments: [
            (
                Digits(
                    name: "AtmWtAg", r: [9.63, 10.32, 9.73, 9.64, 10.62], exact: [10.24, 10.90, 10.15, 10.28, 11.21]),
                [3.63834187500000e-09, 1.04951729166667e-08, 15.9467335677930, 0.257426544538321, 1.51048314446410e-05]
            ),
            (
                Digits(
                    name: "SiRstv", r: [12.76, 12.90, 13.33, 13.48, 13.19], exact: [14.03, 13.12, 13.06, 13.17, 13.41]),
                [5.11462616e-02, 2.16636560e-01, 1.18046237440255, 0.190999039051129, 0.104076068334656]
            ),
        ])
    func `measured analyses of variance`(sample: Digits, certified: [Double]) throws {
        var groups: [Double: [Double]] = [:]
        for row in try Self.rows("anova/\(sample.name)") { groups[row[0], default: []].append(row[1]) }
        let test = try OneWayANOVA(groups.sorted { $0.key < $1.key }.map(\.value))
        let found = [
            test.squaresBetween, test.squaresWithin, test.f, test.etaSquared.value, test.meanSquareWithin.squareRoot(),
        ]
        Self.hold(zip(found, certified).map { Self.digits($0, $1) }, sample)
    }

    /// Values near 10⁹ on multiples of 2⁻¹⁰, where the same sample without offset has no rounding to speak of.
    @Test func comparisonsOnAnOffset() throws {
        let (a, b): ([Double], [Double]) = ([0, 1, 3, 1, 2], [2, 5, 4, 4, 3, 7, 6])
        let near = (a.map { 1e9 + $0 / 1024 }, b.map { 1e9 + $0 / 1024 })
        func agree(_ x: Double, _ y: Double) -> Bool { (x / y - 1).magnitude < 1e-13 }
        #expect(agree(try StudentTTest(near.0, near.1).t, try StudentTTest(a, b).t))
        #expect(agree(try WelchTest(near.0, near.1).t, try WelchTest(a, b).t))
        let one = try OneSampleTTest(near.0, nullValue: 1e9)
        #expect(agree(one.t, try OneSampleTTest(a, nullValue: 0).t))
        let (groups, offset) = ([a, b, [1, 9, 2]], [near.0, near.1, [1, 9, 2].map { 1e9 + $0 / 1024 }])
        #expect(agree(try WelchANOVA(offset).f, try WelchANOVA(groups).f))
        #expect(agree(try AlexanderGovernTest(offset).statistic, try AlexanderGovernTest(groups).statistic))
        #expect(agree(try OneWayANOVA(offset).f, try OneWayANOVA(groups).f))
    }

    @Test(
        .enabled(if: SharedMaterial.has("reference/data/nist/Mavro.dat")),
        arguments: [
            (
                Digits(name: "Mavro", r: [15, 13.12, 13.75], exact: [15, 13.1, 13.9]),
                [2.001856, 0.000429123454003053, 0.937989183438248]
            ),
            (
                Digits(name: "Michelso", r: [15, 13.84, 13.43], exact: [15, 13.8, 13.4]),
                [299.8524, 0.0790105478190518, 0.535199668621283]
            ),
        ])
    func `measured samples`(sample: Digits, certified: [Double]) throws {
        let series = try Self.rows(sample.name).map { $0[0] }
        let summary = try Summary(series)
        let found = [
            summary.mean, summary.standardDeviation, try Autocorrelation(series, maximumLag: 1).coefficients[1],
        ]
        Self.hold(zip(found, certified).map { Self.digits($0, $1) }, sample)
    }
}
