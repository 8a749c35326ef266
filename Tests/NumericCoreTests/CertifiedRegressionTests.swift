import NumericCore
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Regressions with certified results of the NIST Statistical Reference Datasets,
/// https://www.itl.nist.gov/div898/strd/, doi:10.18434/T43G6C.
@Suite struct CertifiedRegressionTests {
    /// −log₁₀ of the largest relative error; 15 if there is none.
    static func digits(_ found: [Double?], _ certified: [Double]) -> Double {
        let worst = zip(found, certified).map { pair -> Double in
            guard let value = pair.0, value.isFinite else { return 1 }
            return pair.1 == 0 ? abs(value) : abs(value - pair.1) / abs(pair.1)
        }.max()!
        return found.count == certified.count ? -log10(max(worst, 1e-15)) : 0
    }

    @Test func `Longley: a nearly dependent design`() throws {
        let gnp: [Double] = [
            234_289, 259_426, 258_054, 284_599, 328_975, 346_999, 365_385, 363_112, 397_469, 419_180, 442_769, 444_546,
            482_704, 502_601, 518_173, 554_894,
        ]
        let deflator = [
            83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9,
        ]
        let unemployed: [Double] = [
            2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007,
        ]
        let forces: [Double] = [
            1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827,
        ]
        let population: [Double] = [
            107_608, 108_632, 109_773, 110_929, 112_075, 113_270, 115_094, 116_219, 117_388, 118_734, 120_445, 121_950,
            123_366, 125_368, 127_852, 130_081,
        ]
        let employed: [Double] = [
            60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
            70551,
        ]
        let fit = try LeastSquares(
            design: Matrix(columns: [
                [Double](repeating: 1, count: 16), deflator, gnp, unemployed, forces, population,
                (1947...1962).map(Double.init),
            ]),
            response: employed)
        let certified = [
            -3482258.63459582, 15.0618722713733, -0.358191792925910e-01, -2.02022980381683, -1.03322686717359,
            -0.511041056535807e-01, 1829.15146461355,
        ]
        let errors = [
            890420.383607373, 84.9149257747669, 0.334910077722432e-01, 0.488399681651699, 0.214274163161675,
            0.226073200069370, 455.478499142212,
        ]
        let r = RDigits(coefficients: 12.98, errors: 14.17, deviation: 14.31, rSquared: 15)
        #expect(Self.digits(fit.coefficients, certified) >= r.coefficients)
        #expect(Self.digits(fit.standardErrors, errors) >= r.errors)
        #expect(Self.digits([fit.residualVariance?.squareRoot()], [304.854073561965]) >= r.deviation)
        #expect(Self.digits([fit.rSquared], [0.995479004577296]) >= RDigits.certified)
    }

    @Test func `Wampler 1, 3 and 5: a polynomial of degree 5 with an exact fit, large and huge residuals`() throws {
        let x = (0...20).map(Double.init)
        let exact = x.map { x in (0...5).reduce(0) { $0 + pow(x, Double($1)) } }
        let fit = try LeastSquares(polynomial: 5, in: x, response: exact)
        #expect(fit.coefficients == [1, 1, 1, 1, 1, 1] && fit.rSquared == 1)
        #expect(fit.residualSumOfSquares < 1e-40)
        // The deviations of Wampler 3, orthogonal to the design; those of Wampler 5 are 10⁴ times as large.
        let half: [Double] = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048]
        let deviations = half + [2048] + half.reversed()
        // Certified for Wampler 3: all of Wampler 5 but r² is 10⁴ times as much.
        let errors = [
            2152.32624678170, 2363.55173469681, 779.343524331583, 101.475507550350, 5.64566512170752,
            0.112324854679312,
        ]
        for (factor, rSquared, r) in [
            (1.0, 0.999995559025820, RDigits(coefficients: 9.44, errors: 13.32, deviation: 13.51, rSquared: 15)),
            (10_000, 0.00224668921574940, RDigits(coefficients: 5.57, errors: 13.73, deviation: 14.85, rSquared: 15)),
        ] {
            let response = zip(exact, deviations).map { $0 + $1 * factor }
            let fit = try LeastSquares(polynomial: 5, in: x, response: response)
            #expect(Self.digits(fit.coefficients, [1, 1, 1, 1, 1, 1]) == 15)
            #expect(Self.digits(fit.standardErrors, errors.map { $0 * factor }) >= r.errors)
            let found = fit.residualVariance.map { $0.squareRoot() / factor }
            #expect(Self.digits([found], [2360.14502379268]) >= RDigits.certified)
            #expect(Self.digits([fit.rSquared], [rSquared]) >= RDigits.certified)
        }
    }

    @Test(
        .enabled(if: SharedMaterial.has("reference/data/nist/Filip.dat")),
        arguments: [
            ("Norris", RDigits(coefficients: 11.94, errors: 13.61, deviation: 13.66, rSquared: 15)),
            ("Pontius", RDigits(coefficients: 11.97, errors: 12.34, deviation: 12.35, rSquared: 15)),
            ("NoInt1", RDigits(coefficients: 14.72, errors: 14.50, deviation: 14.67, rSquared: 15)),
            ("NoInt2", RDigits(coefficients: 15, errors: 15, deviation: 15, rSquared: 15)),
            ("Filip", RDigits(coefficients: 8.20, errors: 7.56, deviation: 8.24, rSquared: 10.42)),
            ("Longley", RDigits(coefficients: 12.98, errors: 14.17, deviation: 14.31, rSquared: 15)),
            ("Wampler1", RDigits(coefficients: 9.17, errors: 10.03, deviation: 10.03, rSquared: 15)),
            ("Wampler2", RDigits(coefficients: 13.18, errors: 14.87, deviation: 14.87, rSquared: 15)),
            ("Wampler3", RDigits(coefficients: 9.44, errors: 13.32, deviation: 13.51, rSquared: 15)),
            ("Wampler4", RDigits(coefficients: 7.57, errors: 13.73, deviation: 14.80, rSquared: 15)),
            ("Wampler5", RDigits(coefficients: 5.57, errors: 13.73, deviation: 14.85, rSquared: 15)),
        ])
    func `no fewer digits than R's`(name: String, r: RDigits) throws {
        let data = try StRDRegression(text: SharedMaterial.text("reference/data/nist/\(name).dat"), name: name)
        let fit = try data.fit()
        #expect(fit.rank == data.coefficients.count)
        let found = RDigits(
            coefficients: Self.digits(fit.coefficients, data.coefficients),
            errors: Self.digits(fit.standardErrors, data.errors),
            deviation: Self.digits([fit.residualVariance?.squareRoot()], [data.deviation]),
            rSquared: Self.digits([fit.rSquared], [data.rSquared]))
        #expect(found.reaches(r), "\(name) \(found)")
    }

    @Test func `a polynomial whose powers are as near to dependent as Filip's is found again`() throws {
        // y = (x + 1)¹⁰ in quarters between −9 and −3, where a double holds it exactly.
        let x = (0...24).map { -9 + Double($0) / 4 }
        let y = x.map { x in (0..<10).reduce(1.0) { product, _ in product * (x + 1) } }
        let fit = try LeastSquares(polynomial: 10, in: x, response: y)
        #expect(Self.digits(fit.coefficients, [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1]) >= RDigits.certified)
        #expect(fit.columnNames == (["1", "x"] + (2...10).map { "x^\($0)" }))
        let slope = try LeastSquares(polynomial: 1, in: [1, 2, 4], response: [2, 4, 8], hasConstant: false)
        #expect(slope.coefficients == [2] && slope.rSquared == 1 && slope.columnNames == ["x"])
        let mean = try LeastSquares(polynomial: 0, in: [1, 2, 4], response: [2, 4, 9])
        #expect(mean.coefficients == [5] && mean.rSquared == 0)
        #expect(try LeastSquares(polynomial: 1, in: [1, 2, 4], response: [0.1, 0.1, 0.1]).rSquared == nil)
        #expect(throws: NumericError.self) { try LeastSquares(polynomial: 2, in: [1, 2], response: [1]) }
        #expect(throws: NumericError.self) { try LeastSquares(polynomial: 2, in: [1, 1e200], response: [1, 2]) }
    }

    @Test func `the scale of the response changes nothing but the scale`() throws {
        let x = (0..<7).map(Double.init)
        let y = [3.0, 1, 4, 1, 5, 9, 2]
        let fit = try LeastSquares(polynomial: 2, in: x, response: y)
        for scale in [0x1p-480, 0x1p480] {
            let other = try LeastSquares(polynomial: 2, in: x, response: y.map { $0 * scale })
            #expect(other.coefficients == fit.coefficients.map { $0! * scale })
            #expect(other.residuals == fit.residuals.map { $0 * scale } && other.rSquared == fit.rSquared)
            #expect(other.residualSumOfSquares == fit.residualSumOfSquares * scale * scale)
        }
    }

    @Test func `a larger problem keeps the digits that refinement gives`() throws {
        // 2 100 rows, a hundred times those of Wampler 5: the same coefficients and r², errors a tenth and a little.
        let x = (0..<2100).map { Double($0 % 21) }
        let half: [Double] = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048]
        let deviations = (half + [2048] + half.reversed()).map { $0 * 10_000 }
        let y = x.enumerated().map { index, x in
            (0...5).reduce(0) { $0 + pow(x, Double($1)) } + deviations[index % 21]
        }
        let small = try LeastSquares(polynomial: 5, in: x, response: y)
        #expect(small.refinements == 0 && Self.digits(small.coefficients, [1, 1, 1, 1, 1, 1]) == 15)
        let large = try LeastSquares(
            design: Matrix(rows: 16_800, columns: 6) { pow(x[$0 % 2100], Double($1)) },
            response: (0..<16_800).map { y[$0 % 2100] })
        #expect(large.refinements > 0 && Self.digits(large.coefficients, [1, 1, 1, 1, 1, 1]) > 10)
        #expect(Self.digits([small.rSquared, large.rSquared], [0.00224668921574940, 0.00224668921574940]) > 12)
    }
}

/// The digits in which R's results agree with the certified ones: −log₁₀ of the largest relative error, at most 15. R 4.2.2, its own
/// BLAS, `summary(lm(y ~ I(x^1) + I(x^2) + …, tol = 1e-14))`, powers as R takes them, data as `as.numeric` reads them.
struct RDigits: Sendable, CustomTestStringConvertible {
    var coefficients: Double
    var errors: Double
    var deviation: Double
    var rSquared: Double

    /// Certified values have 15 digits: half a unit of the last is up to 5·10⁻¹⁵ of the value, which is as near as they are known.
    static let certified = 14.3

    func reaches(_ other: RDigits) -> Bool {
        zip(list, other.list).allSatisfy { $0 >= min($1, Self.certified) }
    }

    private var list: [Double] { [coefficients, errors, deviation, rSquared] }
    var testDescription: String { "\(list)" }
}

/// A regression file of NIST's StRD: certified parameters and data.
struct StRDRegression {
    var columns: [[Double]]
    var response: [Double]
    var coefficients: [Double] = []
    var errors: [Double] = []
    var deviation = Double.nan
    var rSquared = Double.nan
    private let name: String

    init(text: String, name: String) throws {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace) }
        var data: [[Double]] = []
        var inData = false
        for line in lines {
            if line.first == "Data:" { inData = line.count > 1 && line[1] == "y" }
            let numbers = line.compactMap { Double($0) }
            if line.count == 3, line[0].hasPrefix("B"), numbers.count == 2 {
                coefficients.append(numbers[0])
                errors.append(numbers[1])
            } else if line.first == "R-Squared", numbers.count == 1 {
                rSquared = numbers[0]
            } else if line.starts(with: ["Standard", "Deviation"]), numbers.count == 1 {
                deviation = numbers[0]
            } else if inData, numbers.count == line.count, numbers.count >= 2 {
                data.append(numbers)
            }
        }
        self.name = name
        response = data.map { $0[0] }
        columns = (1..<(data.first?.count ?? 1)).map { column in data.map { $0[column] } }
    }

    func fit() throws -> LeastSquares {
        guard columns.count == 1 else {
            return try LeastSquares(
                design: Matrix(columns: [[Double](repeating: 1, count: response.count)] + columns), response: response)
        }
        let hasConstant = !name.hasPrefix("NoInt")
        return try LeastSquares(
            polynomial: coefficients.count - (hasConstant ? 1 : 0), in: columns[0], response: response,
            hasConstant: hasConstant)
    }
}
