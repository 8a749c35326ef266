import NumericCore
import Testing

/// What a sweep gives of one series: median slope, S, the variance of S, n, and the groups of equal values.
private struct Robust: Equatable {
    var slope: Double
    var score: Int
    var variance: Double
    var count: Int
    var ties: [Int]

    /// From the definitions: all quotients sorted, all pairs counted.
    init(x: [Double], y: [Double]) {
        let present = zip(x, y).filter { !$0.1.isNaN }
        count = present.count
        guard count >= 2, !present.contains(where: { $0.1.isInfinite }) else {
            (slope, score, variance, ties) = (.nan, 0, .nan, [])
            return
        }
        var quotients: [Double] = []
        var score = 0
        for j in present.indices {
            for i in 0..<j {
                quotients.append((present[j].1 - present[i].1) / (present[j].0 - present[i].0))
                score += present[j].1 > present[i].1 ? 1 : present[j].1 < present[i].1 ? -1 : 0
            }
        }
        quotients.sort()
        let (low, high) = (quotients[(quotients.count - 1) / 2], quotients[quotients.count / 2])
        slope = (low == high ? low : low / 2 + high / 2) + 0
        self.score = score
        ties = Dictionary(grouping: present.map(\.1)) { $0 == 0 ? 0 : $0 }.values.map(\.count).filter { $0 > 1 }.sorted(
            by: >)
        let all = count * (count - 1) * (2 * count + 5)
        variance = Double(all - ties.reduce(0) { $0 + $1 * ($1 - 1) * (2 * $1 + 5) }) / 18
    }

    init(slope: Double, score: Int, variance: Double, count: Int, ties: [Int]) {
        (self.slope, self.score, self.variance, self.count, self.ties) = (slope, score, variance, count, ties)
    }

    static func == (a: Robust, b: Robust) -> Bool {
        a.slope.bitPattern == b.slope.bitPattern && a.score == b.score && a.count == b.count && a.ties == b.ties
            && a.variance.bitPattern == b.variance.bitPattern
    }
}

@Suite struct RobustTrendSweepTests {
    /// Kinds of series that are hard in different ways.
    static let kinds: [(name: String, value: @Sendable (Double, Double, Int) -> Double)] = [
        ("noise", { u, _, _ in (100 + 10 * u) }),
        ("two decimals", { u, v, y in ((u * 3 + v + 0.1 * Double(y)) * 100).rounded() / 100 }),
        ("small counts", { u, _, _ in (u * 4).rounded(.down) }), ("constant", { _, _, _ in 7.25 }),
        ("on a line", { _, _, y in 5 + 0.1 * Double(y) }), ("large offset", { u, _, _ in 1e9 + u * 1e-3 }),
        ("outliers", { u, v, _ in v < 0.1 ? u * 1e9 : u }), ("tiny", { u, _, _ in u * 1e-200 * 1e-110 }),
        ("huge", { u, _, _ in (u - 0.5) * 3 * 1e308 }), ("signed zeros", { u, _, _ in u < 0.5 ? -0.0 : 0 }),
        ("beyond floats", { u, v, _ in v < 0.5 ? u * 1e60 : u * 1e-60 }),
    ]

    @Test(arguments: kinds.indices, [(21, 20), (40, 5), (17, 2), (16, 1), (3, 0), (33, 64)])
    func `every series has the bits of the definition, with any number of threads`(kind: Int, shape: (Int, Int)) {
        let (towns, years) = shape
        var state = UInt64(kind + 1) &* 0x9E37_79B9_7F4A_7C15
        func uniform() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) * 0x1p-53
        }
        var values = [Double](repeating: .nan, count: towns * years)
        for town in 0..<towns {
            let missing = uniform() * 0.5
            for year in 0..<years where uniform() > missing {
                values[year * towns + town] = Self.kinds[kind].value(uniform(), uniform(), year)
            }
        }
        if towns > 4, years > 3 { values[2 * towns + 4] = .infinity }
        let x: [Double] = (0..<years).map { year -> Double in
            let label = Double(2001 + year)
            return year > 4 ? label + 2 : year == 3 ? label + 0.25 : label
        }
        let expected = (0..<towns).map { town in Robust(x: x, y: (0..<years).map { values[$0 * towns + town] }) }
        for threads in [1, 2] {
            var found = [Robust?](repeating: nil, count: towns)
            values.withUnsafeBufferPointer { buffer in
                let view = SeriesView(buffer, rows: towns, columns: years)
                found.withUnsafeMutableBufferPointer { output in
                    let output = Shared(output)
                    view.sweepRobustTrends(at: x, execution: Execution(threads: threads)) { block, _ in
                        for (i, series) in block.series.enumerated() {
                            output.value[series] = Robust(
                                slope: block.slope[i], score: Int(block.score[i]), variance: block.variance[i],
                                count: Int(block.count[i]), ties: TieGroups.sizes(block.ties[i]))
                        }
                    }
                }
            }
            for town in 0..<towns { #expect(found[town] == expected[town], "\(Self.kinds[kind].name), town \(town)") }
        }
    }

    @Test func theYearsThatASweepTakes() {
        #expect(SeriesView.takesRobustTrends(at: (0..<64).map(Double.init)))
        #expect(!SeriesView.takesRobustTrends(at: (0..<65).map(Double.init)))
        #expect(!SeriesView.takesRobustTrends(at: [0, 1e-40]) && !SeriesView.takesRobustTrends(at: [0, 1e40]))
        #expect(TieGroups.sizes(0b1110_110_10) == [4, 3, 2])
    }
}
