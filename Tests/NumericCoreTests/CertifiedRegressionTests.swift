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
        #expect(Self.digits(fit.coefficients, certified) > 13)
        #expect(Self.digits(fit.standardErrors, errors) > 11)
        #expect(Self.digits([fit.residualVariance], [92936.0061673238]) > 13)
    }

    @Test func `Wampler 1 and 5: a polynomial of degree 5 with an exact fit, and with huge residuals`() throws {
        let x = (0...20).map(Double.init)
        let design = Matrix(rows: 21, columns: 6) { pow(x[$0], Double($1)) }
        let exact = x.map { x in (0...5).reduce(0) { $0 + pow(x, Double($1)) } }
        let fit = try LeastSquares(design: design, response: exact)
        #expect(Self.digits(fit.coefficients, [1, 1, 1, 1, 1, 1]) > 13)
        #expect(fit.residualSumOfSquares < 1e-12)
        // The deviations of Wampler 3, orthogonal to the design; those of Wampler 5 are 10⁴ times as large.
        let half: [Double] = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048]
        let deviations = (half + [2048] + half.reversed()).map { $0 * 10_000 }
        let huge = try LeastSquares(design: design, response: zip(exact, deviations).map { $0 + $1 })
        #expect(Self.digits(huge.coefficients, [1, 1, 1, 1, 1, 1]) > 10)
    }

    @Test(
        .enabled(if: SharedMaterial.has("reference/data/nist/Filip.dat")),
        arguments: [
            ("Norris", 12.0, 12.0), ("Pontius", 11.0, 11.0), ("NoInt1", 14.0, 13.0), ("NoInt2", 14.0, 13.0),
            ("Filip", 7.0, 7.0), ("Longley", 13.0, 11.0), ("Wampler1", 13.0, 9.0), ("Wampler2", 13.0, 9.0),
            ("Wampler3", 13.0, 11.0), ("Wampler4", 13.0, 11.0), ("Wampler5", 10.0, 11.0),
        ])
    func `certified coefficients and standard errors`(name: String, digits: Double, errorDigits: Double) throws {
        let data = try StRDRegression(text: SharedMaterial.text("reference/data/nist/\(name).dat"), name: name)
        let fit = try LeastSquares(design: data.design, response: data.response)
        #expect(fit.rank == data.design.columns)
        let found = Self.digits(fit.coefficients, data.coefficients)
        let foundErrors = Self.digits(fit.standardErrors, data.errors)
        #expect(found >= digits, "\(name) \(found)")
        #expect(foundErrors >= errorDigits, "\(name) \(foundErrors)")
    }
}

/// A regression file of NIST's StRD: certified parameters and data.
struct StRDRegression {
    var design: Matrix
    var response: [Double]
    var coefficients: [Double] = []
    var errors: [Double] = []

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
            } else if inData, numbers.count == line.count, numbers.count >= 2 {
                data.append(numbers)
            }
        }
        response = data.map { $0[0] }
        let count = coefficients.count
        if name.hasPrefix("NoInt") || name == "Longley" {
            let constant = name == "Longley" ? 1 : 0
            design = Matrix(rows: data.count, columns: count) { $1 < constant ? 1 : data[$0][$1 + 1 - constant] }
        } else {
            design = Matrix(rows: data.count, columns: count) { pow(data[$0][1], Double($1)) }
        }
    }
}
