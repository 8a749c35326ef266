import Testing

@testable import Comparison

@Suite struct FalseDiscoveryTests {
    @Test func isTheStepUpMethod() {
        // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH") gives 0.02 0.04 0.04 0.02.
        let adjusted = FalseDiscovery.adjusted([0.01, 0.04, nil, 0.03, 0.005])
        #expect(adjusted.map { $0.map { ($0 * 1e12).rounded() / 1e12 } } == [0.02, 0.04, nil, 0.04, 0.02])
        #expect(FalseDiscovery.adjusted([]).isEmpty)
        #expect(FalseDiscovery.adjusted([nil]) == [nil])
        #expect(FalseDiscovery.adjusted([0.7]) == [0.7])
    }

    @Test(arguments: 0..<10)
    func raisingAValueLowersNone(_ seed: Int) {
        var random = CountingGenerator(seed: UInt64(seed))
        var values: [Double?] = (0..<20).map { _ in Double.random(in: 0...1, using: &random) }
        let before = FalseDiscovery.adjusted(values)
        let chosen = Int.random(in: 0..<20, using: &random)
        values[chosen] = Double.random(in: values[chosen]!...1, using: &random)
        let after = FalseDiscovery.adjusted(values)
        #expect(zip(before, after).allSatisfy { $0! <= $1! })
        #expect(zip(after, values).allSatisfy { $0! >= $1! && $0! <= 1 })
    }
}
