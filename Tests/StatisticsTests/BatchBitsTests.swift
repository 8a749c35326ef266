import Foundation
import NumericCore
import Statistics
import Testing

/// Batch forms of the descriptions, intervals and changes: the bits of the single forms on panels with ties, gaps, zeros and values
/// that no method accepts.
@Suite struct BatchBitsTests {
    private static let odd: [Double] = [.nan, 0, 0, -1, .infinity, 0.5, 1e9 + 7]

    private func panel(_ stream: UInt64, _ range: ClosedRange<Int>) -> [Double] {
        var numbers = SeededNumbers(stream)
        return (0..<29 * 6 * 2).map { _ in
            let odd = Int(numbers.whole(0...60))
            return odd < Self.odd.count ? Self.odd[odd] : numbers.whole(range)
        }
    }

    /// Whether a batch of series has the results of a method called by itself; errors by their text, since NaN is not equal to itself.
    private func expectBits<Value: Sendable>(
        _ name: String, threads: Int, _ method: @Sendable ([Double], [Double]) throws -> Value
    ) throws {
        let (first, second) = (panel(81, 0...12), panel(82, 8...60))
        try withView(first, rows: 29, columns: 6, planes: 2) { a in
            try withView(second, rows: 29, columns: 6, planes: 2) { b in
                let batch = try a.mapSeries(with: b, execution: Execution(threads: threads), method)
                for series in 0..<58 {
                    let (row, plane) = (series % 29, series / 29)
                    let single = Result {
                        try method(a.series(row: row, plane: plane), b.series(row: row, plane: plane))
                    }
                    switch (batch[series], single) {
                    case (.success(let x), .success(let y)):
                        #expect("\(x)" == "\(y)" && Self.bits(x) == Self.bits(y), "\(name)")
                    case (.failure(let x), .failure(let y)): #expect("\(x)" == "\(y)", "\(name)")
                    default: Issue.record("\(name): \(batch[series]), but alone \(single)")
                    }
                }
            }
        }
    }

    /// Every number stored in a value, bit by bit.
    private static func bits(_ value: Any) -> [UInt64] {
        if let number = value as? Double { return [number.bitPattern] }
        return Mirror(reflecting: value).children.flatMap { bits($0.value) }
    }

    @Test(arguments: [1, 2]) func compoundGrowth(threads: Int) throws {
        var numbers = SeededNumbers(84)
        let years: [Double] = [2010, 2011, 2013, 2014, 2018, 2020]
        let values = (0..<29 * 6 * 2).map { _ in
            let odd = Int(numbers.whole(0...40))
            return odd < 4 ? [.nan, 0, -1, 1e-300][odd] : numbers.real(0.1...1e4)
        }
        try withView(values, rows: 29, columns: 6, planes: 2) { view in
            var rates = [Double](repeating: 0, count: 58)
            rates.withUnsafeMutableBufferPointer {
                view.compoundGrowth(at: years, into: $0, execution: Execution(threads: threads))
            }
            for series in 0..<58 {
                let single = try Growth(years: years, values: view.series(row: series % 29, plane: series / 29))
                #expect(single.compoundRate == (rates[series].isNaN ? nil : rates[series]))
                if let rate = single.compoundRate, let log = single.logRate {
                    #expect((exp(log) - 1 - rate).magnitude <= 1e-14 * (1 + rate))
                }
            }
        }
        #expect(try Growth(years: [1, 2], values: [1e-300, 1e300]).compoundRate == nil)
    }

    @Test(arguments: [1, 2]) func descriptions(threads: Int) throws {
        try expectBits("summary", threads: threads) { x, _ in try Summary(x) }
        try expectBits("propagating summary", threads: threads) { x, _ in try Summary(x, missing: .propagate) }
        try expectBits("weighted mean", threads: threads) { x, w in try Means.weighted(x, weights: w) }
        try expectBits("geometric mean", threads: threads) { x, _ in try Means.geometric(x) }
        try expectBits("harmonic mean", threads: threads) { x, _ in try Means.harmonic(x) }
        try expectBits("ratio of sums", threads: threads) { x, y in try Means.ratioOfSums(x, y) }
        try expectBits("mean of ratios", threads: threads) { x, y in try Means.meanOfRatios(x, y) }
        try expectBits("growth", threads: threads) { x, _ in try Growth(years: [1, 2, 3, 4, 5, 6], values: x) }
        for type in QuantileType.allCases {
            try expectBits("quantile", threads: threads) { x, _ in try Summary(x).quantile(0.3, type: type) }
        }
    }

    @Test(arguments: [1, 2]) func intervals(threads: Int) throws {
        try expectBits("mean", threads: threads) { x, _ in try Estimate.mean(x) }
        try expectBits("median", threads: threads) { x, _ in try Estimate.median(x) }
        try expectBits("correlation", threads: threads) { x, y in try PearsonCorrelation(x, y) }
        for method in ProportionIntervalMethod.allCases {
            try expectBits("proportion", threads: threads) { x, n in
                try NestedEstimate { try .proportion(x[0], of: n[0], method: method, level: $0) }
            }
        }
        for method in RateIntervalMethod.allCases {
            try expectBits("rate", threads: threads) { x, n in
                try NestedEstimate { try .poissonRate(x[0], exposure: n[0], method: method, level: $0) }
            }
            try expectBits("rate difference", threads: threads) { x, n in
                try Estimate.rateDifference(x[1], exposure: n[1], minus: x[0], exposure: n[0], method: method)
            }
        }
        for method in RateRatioMethod.allCases {
            try expectBits("rate ratio", threads: threads) { x, n in
                try Estimate.rateRatio(x[1], exposure: n[1], to: x[0], exposure: n[0], method: method)
            }
        }
        try expectBits("standardised rate", threads: threads) { x, n in
            try Estimate.directlyStandardisedRate(x, exposures: n, standard: [5, 4, 3, 2, 1, 0])
        }
        try expectBits("standardised ratio", threads: threads) { x, n in
            try Estimate.indirectlyStandardisedRatio(x, exposures: n, referenceRates: [0.1, 0.2, 0.3, 0.2, 0.1, 0])
        }
    }

    @Test(arguments: [1, 2]) func changes(threads: Int) throws {
        for method in CountChangeMethod.allCases {
            try expectBits("\(method)", threads: threads) { x, n in
                try CountChangeTest(x[0], exposure: n[0], x[1], exposure: n[1], method: method)
            }
        }
        try expectBits("two proportions", threads: threads) { x, n in
            try TwoProportions(x[0], of: n[0], x[1], of: n[1])
        }
        try expectBits("Fisher", threads: threads) { x, n in
            try FisherExactTest([[x[0], n[0] - x[0]], [x[1], n[1] - x[1]]])
        }
        try expectBits("McNemar", threads: threads) { x, _ in try McNemarTest([[x[0], x[1]], [x[2], x[3]]]) }
        try expectBits("annual growth", threads: threads) { x, n in
            try Estimate.annualGrowth(from: x[0], exposure: n[0], to: x[1], exposure: n[1], years: 3)
        }
    }

    /// Nothing traps, and no result holds NaN unnamed: every method on every combination of awkward values.
    @Test func awkwardValues() {
        let values: [Double] = [
            .nan, -.infinity, -3, -0.0, 0, .leastNonzeroMagnitude, 0.5, 1, 3, 1e9 + 1, 1e300, .infinity,
        ]
        func check(_ name: String, _ estimate: () throws -> Estimate) {
            guard let found = try? estimate() else { return }
            #expect(!found.value.isNaN && !(found.standardError?.isNaN ?? false), "\(name): \(found)")
        }
        for a in values {
            for b in values {
                for level in [0.95, 0, 1, .nan, 1e-9] {
                    for method in ProportionIntervalMethod.allCases {
                        check("proportion \(a) of \(b)") { try .proportion(a, of: b, method: method, level: level) }
                    }
                    for method in RateIntervalMethod.allCases {
                        check("rate \(a) by \(b)") { try .poissonRate(a, exposure: b, method: method, level: level) }
                    }
                }
                check("ratio") { try .rateRatio(a, exposure: 2, to: b, exposure: 3) }
                check("ratio of exposures") { try .rateRatio(4, exposure: a, to: 5, exposure: b) }
                check("difference") { try .rateDifference(a, exposure: 2, minus: b, exposure: 3) }
                check("growth") { try .annualGrowth(from: a, to: b, years: 2) }
                check("mean") { try .mean([a, b]) }
                check("median") { try .median([a, b, a]) }
                for method in CountChangeMethod.allCases where max(a.magnitude, b.magnitude) < 1e6 {
                    if let test = try? CountChangeTest(a, b, method: method) {
                        #expect(test.pValue >= 0 && test.pValue <= 1, "\(method) \(a) \(b) \(test.pValue)")
                    }
                }
                if let test = try? TwoProportions(a, of: 7, b, of: 9) { #expect(test.pValue >= 0 && test.pValue <= 1) }
                if let test = try? McNemarTest([[1, a], [b, 1]]) { #expect(test.pValue >= 0 && test.pValue <= 1) }
            }
        }
    }
}
