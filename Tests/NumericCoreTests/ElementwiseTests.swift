import NumericCore
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct ElementwiseTests {
    static let shapes = [(1, 3, 1), (9, 4, 2), (2051, 5, 1), (16, 1, 3), (0, 3, 1), (3, 0, 1)]

    static func same(_ a: Double, _ b: Double, _ tolerance: Double = 0) -> Bool {
        a == b || (a.isNaN && b.isNaN) || abs(a - b) <= tolerance * max(abs(a), abs(b))
    }

    /// Calls a kernel with dense values and a result, and returns the result.
    static func result<Value>(
        _ values: [Double], _ shape: (Int, Int, Int), size: Int? = nil,
        _ body: (SeriesView, UnsafeMutableBufferPointer<Double>) -> Value
    ) -> ([Double], Value) {
        var value: Value?
        let output = [Double](filling: size ?? values.count) { output in
            value = values.withUnsafeBufferPointer {
                body(SeriesView($0, rows: shape.0, columns: shape.1, planes: shape.2), output)
            }
        }
        return (output, value!)
    }

    @Test(arguments: shapes) func `ratios, with denominators that are not positive counted`(shape: (Int, Int, Int)) {
        let a = TrendSweepTests.values(towns: shape.0, years: shape.1, planes: shape.2)
        let b = a.indices.map { (i: Int) -> Double in
            if i % 7 == 3 { return 0 }
            return i % 5 == 1 ? .nan : Double(i % 13) - 6.5
        }
        for threads in [1, 2] {
            let (found, undefined) = Self.result(a, shape) { view, output in
                b.withUnsafeBufferPointer { b in
                    view.ratios(
                        to: SeriesView(b, rows: shape.0, columns: shape.1, planes: shape.2), scale: 10_000,
                        into: output, execution: Execution(threads: threads))
                }
            }
            for i in a.indices { #expect(Self.same(found[i], b[i] <= 0 ? .nan : a[i] * 10_000 / b[i])) }
            #expect(undefined == a.indices.count { !a[$0].isNaN && b[$0] <= 0 })
        }
    }

    @Test func `a part larger than its whole is no share`() {
        let parts = [1.0, 2, 3, .nan, 0, 5, -1]
        let wholes = [2.0, 2, 2, 2, 0, .nan, 4]
        let (found, undefined) = Self.result(parts, (7, 1, 1)) { view, output in
            wholes.withUnsafeBufferPointer {
                view.ratios(to: SeriesView($0, rows: 7, columns: 1), scale: 100, limit: 1, into: output)
            }
        }
        let expected = [50.0, 100, .nan, .nan, .nan, .nan, -25]
        #expect(zip(found, expected).allSatisfy { Self.same($0, $1) })
        #expect(undefined == 2)
    }

    @Test func `growth counts from the columns that are named`() {
        let (found, undefined) = Self.result([1.0, 0, 2, 3, 8, .nan, 4, 9], (2, 4, 1)) { view, output in
            view.growth(from: [nil, 0, 0, 1], into: output)
        }
        let expected = [.nan, .nan, 1, .nan, 7, .nan, 1, 2]
        #expect(zip(found, expected).allSatisfy { Self.same($0, $1) })
        #expect(undefined == 1)
    }

    @Test(arguments: shapes, [1, 2]) func `growth over the columns before`(shape: (Int, Int, Int), lag: Int) {
        let values = TrendSweepTests.values(towns: shape.0, years: shape.1, planes: shape.2).map { $0 + 10 }
        let (found, undefined) = Self.result(values, shape) { view, output in
            view.growth(lag: lag, into: output, execution: Execution(threads: 2))
        }
        var bad = 0
        for i in values.indices {
            let column = i / max(shape.0, 1) % max(shape.1, 1)
            let before = column >= lag ? values[i - lag * shape.0] : .nan
            #expect(Self.same(found[i], before > 0 ? (values[i] - before) / before : .nan))
            if before <= 0 && !values[i].isNaN { bad += 1 }
        }
        #expect(undefined == bad)
    }

    @Test func `streamed results are those of small ones`() {
        let shape = (40_001, 6, 18)  // larger than the threshold of streaming
        let values = (0..<shape.0 * shape.1 * shape.2).map { Double($0 % 1001) - 3 }
        let (found, undefined) = Self.result(values, shape) { view, output in view.growth(into: output) }
        let wrong = values.indices.count { i in
            let column = i / shape.0 % shape.1
            let before = column >= 1 ? values[i - shape.0] : .nan
            return !Self.same(found[i], before > 0 ? (values[i] - before) / before : .nan)
        }
        #expect(wrong == 0)
        #expect(undefined == values.indices.count { $0 / shape.0 % shape.1 >= 1 && values[$0 - shape.0] <= 0 })
    }

    @Test(arguments: [(1, 4, 1), (2051, 7, 2), (40, 2, 1), (0, 2, 1)])
    func `compound growth from the first to the last value`(shape: (Int, Int, Int)) {
        let values = TrendSweepTests.values(towns: shape.0, years: shape.1, planes: shape.2).map { abs($0) }
        let x = (0..<shape.1).map { Double(2001 + $0 * $0) }
        let (found, _) = Self.result(values, shape, size: shape.0 * shape.2) { view, output in
            view.compoundGrowth(at: x, into: output, execution: Execution(threads: 2))
        }
        values.withUnsafeBufferPointer { buffer in
            let view = SeriesView(buffer, rows: shape.0, columns: shape.1, planes: shape.2)
            for s in found.indices {
                let kept = zip(x, view.series(row: s % shape.0, plane: s / shape.0)).filter { !$0.1.isNaN }
                let ends = kept.count > 1 ? (kept.first!, kept.last!) : nil
                let expected = ends.map { expm1(log($1.1 / $0.1) / ($1.0 - $0.0)) } ?? .nan
                #expect(abs(found[s] - expected) <= 1e-14 * (1 + abs(expected)) || (found[s].isNaN && expected.isNaN))
            }
        }
    }

    @Test(arguments: [
        (1.0, 1.0, 0.0), (100, 0, -1), (0, 5, .nan), (-1, 5, .nan), (5, -1, .nan), (1e-300, 1e300, .infinity),
        (3, 3.0000000000000004, 1.4802973661668753e-16), (1e300, 1e-300, -1), (1, 16, 15), (10, 20, 1),
    ]) func `compound growth at the edges`(first: Double, last: Double, quotient: Double) {
        let (found, _) = Self.result([first, last], (1, 2, 1), size: 1) { $0.compoundGrowth(at: [0, 1], into: $1) }
        if quotient == .infinity {
            #expect(found[0].isNaN || found[0] > 1e299)
        } else {
            #expect(Self.same(found[0], quotient, 2e-15))
        }
    }

    @Test func `compound growth near zero keeps its digits`() {
        // (1 + 3·10⁻¹⁰)^(1/3) − 1 = 10⁻¹⁰ − 10⁻²⁰ + …
        let (found, _) = Self.result([1e10, .nan, 1e10 + 3], (1, 3, 1), size: 1) {
            $0.compoundGrowth(at: [2010, 2011, 2013], into: $1)
        }
        #expect(abs(found[0] / (1e-10 - 1e-20) - 1) < 1e-15)
    }

    @Test(arguments: [(1, 3, 1), (2051, 5, 2), (13, 2, 1)], [1.0, 10_000])
    func `rates with Wilson's and Byar's limits`(shape: (Int, Int, Int), scale: Double) {
        let z = 1.959963984540054
        let count = shape.0 * shape.1 * shape.2
        let events = (0..<count).map { (i: Int) -> Double in i % 11 == 4 ? .nan : Double(i % 17) }
        let exposure = (0..<shape.0).map { (row: Int) -> Double in
            if row % 13 == 5 { return row % 2 == 0 ? 0 : .nan }
            return Double(20 + row * 3)
        }
        var results = [[Double]](repeating: [], count: 5)
        results = filledArrays([count, count, count, count, count]) { buffers in
            events.withUnsafeBufferPointer { events in
                exposure.withUnsafeBufferPointer { exposure in
                    SeriesView(events, rows: shape.0, columns: shape.1, planes: shape.2).rates(
                        per: SeriesView(repeating: exposure, columns: shape.1, planes: shape.2), scale: scale,
                        quantile: z,
                        into: RateBuffers(
                            rate: buffers[0], wilson: (buffers[1], buffers[2]), byar: (buffers[3], buffers[4])),
                        execution: Execution(threads: 2))
                }
            }
        }
        for i in 0..<count {
            let (c, m) = (events[i], exposure[i % shape.0] > 0 ? exposure[i % shape.0] : .nan)
            let p = c / m
            let z2: Double = z * z
            let middle: Double = p + z2 / (2 * m)
            let variance: Double = p * (1 - p) / m + z2 / (4 * m * m)
            let spread: Double = z * variance.squareRoot()
            let low: Double = 1 - 1 / (9 * c) - z / (3 * c.squareRoot())
            let high: Double = 1 - 1 / (9 * (c + 1)) + z / (3 * (c + 1).squareRoot())
            let shrink: Double = 1 + z2 / m
            let none = c == 0 && m == m
            let expected: [Double] = [
                p, none ? 0 : (middle - spread) / shrink, (middle + spread) / shrink,
                none ? 0 : c * low * low * low / m, (c + 1) * high * high * high / m,
            ]
            for (result, value) in zip(results, expected) {
                #expect(Self.same(result[i], value * scale, 2e-13), "\(c) per \(m)")
            }
        }
    }

    @Test func `only the limits that are wanted are written`() {
        let events = [3.0, 0, 1]
        let exposure = [10.0, 10, 10]
        let rate = [Double](filling: 3) { output in
            events.withUnsafeBufferPointer { events in
                exposure.withUnsafeBufferPointer { exposure in
                    SeriesView(events, rows: 3, columns: 1).rates(
                        per: SeriesView(exposure, rows: 3, columns: 1), quantile: 2, into: RateBuffers(rate: output))
                }
            }
        }
        #expect(zip(rate, [0.3, 0, 0.1]).allSatisfy { Self.same($0, $1, 1e-15) })
    }
}
