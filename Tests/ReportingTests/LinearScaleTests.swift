import Testing

@testable import Reporting

@Suite struct LinearScaleTests {
    @Test(arguments: [
        ([3.0, 97.0], 0.0, 100.0, 25.0), ([0.0139, 0.0312], 0.0, 0.04, 0.01), ([93.5, 100.0], 92.0, 100.0, 2.0),
        ([-4.0, 6.0], -5.0, 7.5, 2.5), ([0.0, 0.0], 0.0, 1.0, 0.25),
    ])
    func roundEndsThatHoldTheValues(values: [Double], lower: Double, upper: Double, step: Double) {
        let scale = LinearScale(covering: values)
        #expect(abs(scale.lower - lower) < 1e-12)
        #expect(abs(scale.upper - upper) < 1e-12)
        #expect(abs(scale.step - step) < 1e-12)
    }

    @Test func holdsWhateverItIsGiven() {
        var state: UInt64 = 7
        for _ in 0..<2_000 {
            let values = (0..<3).map { _ -> Double in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let magnitude = Double(state >> 40 & 15) - 7
                return (Double(state >> 11) / 9e15 - 0.5) * [1e-6, 1e-3, 1, 1e3, 1e6, 1e9][Int(magnitude + 7) % 6]
            }
            let scale = LinearScale(covering: values)
            #expect(scale.lower <= values.min()! && values.max()! <= scale.upper)
            #expect((2...12).contains(scale.ticks.count))
            #expect(scale.ticks.contains(0) || scale.lower > 0 || scale.upper < 0)
        }
    }

    @Test func infiniteAndMissingValuesAreLeftOut() {
        let scale = LinearScale(covering: [1, 9, .infinity, .nan])
        #expect(scale.lower == 0 && scale.upper == 10)
        #expect(scale.fraction(.infinity) == 1)
        #expect(LinearScale(covering: [Double]()).upper == 1)
    }

    @Test func ticksHaveAsManyPlacesAsTheirStepNeeds() {
        #expect(LinearScale(covering: [0, 1]).decimals == 2)
        #expect(LinearScale(covering: [0, 100]).decimals == 0)
        #expect(LinearScale(covering: [0, 0.04]).decimals == 2)
    }
}
