import Distributions
import NumericCore
import Statistics
import Testing

/// All orders of a list.
func permutations(_ values: [Double]) -> [[Double]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { place in
        var rest = values
        let head = rest.remove(at: place)
        return permutations(rest).map { [head] + $0 }
    }
}

@Suite struct TrendPropertyTests {
    @Test(arguments: [
        [1, 2, 3], [4, 4, 7, 9], [1, 1, 1, 5], [2, 2, 3, 3, 8], [1, 2, 2, 2, 5, 6], [3, 1, 4, 1, 5, 9, 2],
    ])
    func exactMannKendallCountsOrders(values: [Double]) throws {
        let scores = try permutations(values).map { try MannKendallTest($0).score }
        for order in permutations(values).prefix(30) {
            let test = try MannKendallTest(order)
            let extreme = scores.count { abs($0) >= abs(test.score) }
            #expect((test.pValue - Double(extreme) / Double(scores.count)).magnitude < 1e-13)
            let upper = try MannKendallTest(order, alternative: .greater)
            #expect((upper.pValue - Double(scores.count { $0 >= test.score }) / Double(scores.count)).magnitude < 1e-13)
        }
    }

    @Test(arguments: [(6, [Int]()), (9, [2, 3]), (20, [4]), (60, []), (60, [20, 20])])
    func scoreDistributionHasItsMoments(count: Int, ties: [Int]) {
        let distribution = KendallScoreDistribution(count: count, ties: ties)
        var variance = 0.0
        for score in -distribution.maximum...distribution.maximum {
            let mass = distribution.upperTail(score) - distribution.upperTail(score + 1)
            variance += mass * Double(score) * Double(score)
        }
        let all = count * (count - 1) * (2 * count + 5)
        let expected = Double(all - ties.reduce(0) { $0 + $1 * ($1 - 1) * (2 * $1 + 5) }) / 18
        #expect((variance / expected - 1).magnitude < 1e-11)
        #expect(distribution.upperTail(distribution.maximum) > 0)
    }

    @Test func mannKendallSymmetries() throws {
        var numbers = SeededNumbers(4)
        for _ in 0..<60 {
            let series = numbers.list(Int(numbers.whole(2...25)), 0...12)
            let test = try MannKendallTest(series)
            let back = try MannKendallTest(series.reversed())
            #expect(back.score == -test.score && back.pValue == test.pValue)
            #expect(try MannKendallTest(series.map { $0 * 7 - 3 }).pValue == test.pValue)
            let gaps = try MannKendallTest(series.flatMap { [$0, .nan] })
            #expect(gaps.pValue == test.pValue && gaps.missing == series.count)
        }
        let constant = try MannKendallTest([5, 5, 5, 5])
        #expect(constant.pValue == 1 && constant.tauB == nil && constant.z == 0)
        #expect(throws: StatisticsError.tooFewValues(of: "Mann–Kendall test", needed: 2, got: 1)) {
            try MannKendallTest([3, .nan])
        }
        #expect(throws: StatisticsError.notFinite("series", value: .infinity, index: 1)) {
            try MannKendallTest([3, .infinity, 4])
        }
    }

    @Test func linesMoveWithTheirData() throws {
        var numbers = SeededNumbers(5)
        for _ in 0..<60 {
            let n = Int(numbers.whole(3...20))
            var year = 2000.0
            let years = (0..<n).map { _ in
                year += numbers.whole(1...3)
                return year
            }
            let values = numbers.reals(n, -50...50)
            let (a, b) = (numbers.real(0.1...9), numbers.real(-9...9))
            let moved = zip(years, values).map { a * $1 + b * $0 }
            let sen = try TheilSenTrend(years: years, values: values)
            let other = try TheilSenTrend(years: years, values: moved)
            #expect((other.slope.value - (a * sen.slope.value + b)).magnitude < 1e-9)
            #expect(sen.slope.interval!.contains(sen.slope.value))
            let line = try LinearTrend(years: years, values: values)
            let otherLine = try LinearTrend(years: years, values: moved)
            #expect((otherLine.slope.value - (a * line.slope.value + b)).magnitude < 1e-9)
            #expect((line.pValue < 0.05) == !line.slope.interval!.contains(0))
            #expect(line.prediction(for: year + 1).interval!.contains(line.value(in: year + 1).interval!))
            let order = (0..<n).reversed()
            let shuffled = try TheilSenTrend(years: order.map { years[$0] }, values: order.map { values[$0] })
            #expect(shuffled == sen)
        }
    }

    @Test func batchHasTheBitsOfTheSingleForm() throws {
        var numbers = SeededNumbers(6)
        let years = (2004...2023).map(Double.init)
        let towns = 37
        var values = numbers.reals(towns * years.count, 0...100)
        for place in values.indices where numbers.whole(0...9) == 0 { values[place] = .nan }
        for column in years.indices { values[column * towns + 5] = 7.3 }
        for column in 2..<years.count { values[column * towns + 6] = .nan }
        let batch = try LinearTrends(years: years, values: values, towns: towns)
        for town in 0..<towns {
            let series = years.indices.map { values[$0 * towns + town] }
            guard let single = try? LinearTrend(years: years, values: series) else {
                #expect(batch.n[town] < 3 && batch.pValue[town].isNaN)
                continue
            }
            #expect(batch.slope[town] == single.slope.value && batch.t[town] == single.t)
            #expect(batch.pValue[town] == single.pValue && Int(batch.n[town]) == single.n)
        }
    }

    @Test func robustBatchHasTheBitsOfTheSingleForms() throws {
        var numbers = SeededNumbers(10)
        let years: [Double] = [2010, 2011, 2013, 2014, 2017, 2018, 2019, 2020]
        let towns = 23
        var values = numbers.list(towns * years.count, 0...9)
        for place in values.indices where numbers.whole(0...5) == 0 { values[place] = .nan }
        values[3] = .infinity
        let batch = try values.withUnsafeBufferPointer {
            try RobustTrends(
                years: years, series: SeriesView($0, rows: towns, columns: years.count),
                execution: Execution(threads: 2))
        }
        #expect(batch.pValue[3].isNaN && batch.slope[3].isNaN)
        for town in 0..<towns where town != 3 {
            let series = years.indices.map { values[$0 * towns + town] }
            guard let test = try? MannKendallTest(series) else {
                #expect(batch.n[town] < 2 && batch.pValue[town].isNaN)
                continue
            }
            let line = try TheilSenTrend(years: years, values: series)
            #expect(batch.slope[town] == line.slope.value && Int(batch.score[town]) == test.score)
            #expect(batch.pValue[town] == test.pValue && batch.variance[town] == test.variance)
        }
    }

    @Test func linesWithoutDeviation() throws {
        let years: [Double] = [2019, 2020, 2021, 2022]
        let constant = try LinearTrend(years: years, values: [7.3, 7.3, 7.3, 7.3])
        #expect(constant.slope.value == 0 && constant.pValue == 1 && constant.rSquared == nil)
        let short = try TheilSenTrend(years: [2019, 2020, 2022], values: [1, 5, 2])
        #expect(short.isRangeOfAllSlopes && short.slope.interval == Interval(lower: -1.5, upper: 4))
        #expect(throws: StatisticsError.repeatedYear(2020)) {
            try LinearTrend(years: [2019, 2020, 2020], values: [1, 2, 3])
        }
        #expect(throws: StatisticsError.unlikeLengths("years", 2, "values", 3)) {
            try LinearTrend(years: [2019, 2020], values: [1, 2, 3])
        }
    }

    @Test func pettittCountsOrders() throws {
        let values: [Double] = [3, 1, 4, 4, 9, 7]
        let all = try permutations(values).map { try PettittTest($0).u }
        for order in permutations(values).prefix(40) {
            let test = try PettittTest(order)
            #expect((test.pValue - Double(all.count { $0 >= test.u }) / Double(all.count)).magnitude < 1e-12)
        }
        #expect(try PettittTest([2, 2, 2, 2]).pValue == 1)
    }

    @Test func countTrends() throws {
        let years = (2014...2023).map(Double.init)
        let counts: [Double] = [74, 109, 112, 114, 106, 102, 115, 135, 158, 163]
        let trend = try PoissonTrend(years: years, counts: counts)
        #expect(trend.profileSlope.interval!.contains(trend.slope.value))
        let scaled = try PoissonTrend(years: years, counts: counts, exposures: counts.map { _ in 1000 })
        #expect((trend.slope.value - scaled.slope.value).magnitude < 1e-10)
        let later = try PoissonTrend(years: years.map { $0 + 100 }, counts: counts)
        #expect((trend.slope.value - later.slope.value).magnitude < 1e-10)
        #expect(throws: StatisticsError.self) { try PoissonTrend(years: [1, 2, 3], counts: [0, 0, 5]) }
        #expect(throws: StatisticsError.self) { try PoissonTrend(years: [1, 2, 3], counts: [0, 0, 0]) }
        #expect(throws: StatisticsError.self) { try NegativeBinomialTrend(years: years, counts: years.map { _ in 5 }) }
    }
}
