import NumericCore
import Testing

@Suite struct SumsTests {
    @Test func `what a plain sum loses is kept`() throws {
        #expect([1, 1e100, 1, -1e100].compensatedSum() == 2)
        #expect([Double]().compensatedSum() == 0)
        #expect([Double](repeating: 0.1, count: 1000).compensatedSum() == 100)
        #expect([1, .infinity].compensatedSum() == .infinity)
        #expect([1, .infinity, -.infinity].compensatedSum().isNaN)
        #expect([1, .nan].compensatedSum().isNaN)
        #expect(try compensatedDot([1e10, 1, 1e10], [1e10, 1, -1e10]) == 1)
        let tiny = 1 + Double.ulpOfOne
        #expect(try compensatedDot([tiny, -1], [tiny, 1 + 2 * Double.ulpOfOne]) == Double.ulpOfOne * Double.ulpOfOne)
    }

    @Test func `moments with a large common offset`() {
        let moments = CentredMoments([1e9 + 4, 1e9 + 7, .nan, 1e9 + 13, 1e9 + 16])
        #expect(moments.count == 4 && moments.mean == 1e9 + 10)
        #expect(moments.sampleVariance == 30 && moments.populationVariance == 22.5)
        #expect(moments.sumOfCubes == 0 && moments.sumOfFourthPowers == 2 * (6 * 6 * 6 * 6) + 2 * 81)
        let none = CentredMoments([.nan])
        #expect(none.count == 0 && none.mean.isNaN && none.sampleVariance == nil && none.populationVariance == nil)
        #expect(CentredMoments([5]).sampleVariance == nil && CentredMoments([5]).populationVariance == 0)
        #expect(CentredMoments([Double](repeating: 0.1, count: 7)).sumOfSquares < 1e-33)
    }

    @Test func `running moments merge to those of the whole`() {
        let values = Naive.vector(1000).map { $0 + 50 }
        let whole = CentredMoments(values)
        for cut in [0, 1, 400, 999, 1000] {
            var (first, second) = (RunningMoments(), RunningMoments())
            for x in values[..<cut] { first.add(x) }
            for x in values[cut...] { second.add(x) }
            first.add(.nan)
            first.merge(second)
            #expect(first.count == 1000)
            #expect(abs(first.mean - whole.mean) < 1e-12)
            #expect(abs(first.sumOfSquares - whole.sumOfSquares) < 1e-10)
        }
    }
}
