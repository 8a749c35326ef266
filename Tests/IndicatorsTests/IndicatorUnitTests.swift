import Indicators
import Testing

@Suite struct IndicatorUnitTests {
    @Test(
        arguments: [
            ("件", "起", 1), ("名", "人", 1), ("公里", "米", 1000), ("公顷", "平方米", 10_000), ("‰", "%", 0.1), ("个", "件", 1),
            ("处", "个", 1), ("元/人", "元/人", 1), ("元/名", "元/人", 1), ("吨/公顷", "公斤/公顷", 1000), ("啊", "啊", 1),
            ("美元", "美元", 1),
        ] as [(IndicatorUnit, IndicatorUnit, Double)])
    func convertsWhatCompares(_ a: IndicatorUnit, _ b: IndicatorUnit, _ factor: Double) throws {
        #expect(try #require(a.factor(to: b)) == factor)
        #expect(abs(try #require(b.factor(to: a)) * factor - 1) < 1e-15)
    }

    @Test(
        arguments: [
            ("人次", "人"), ("批次", "人次"), ("个", "人次"), ("元", "美元"), ("美元", "欧元"), ("户次", "车次"), ("元/人", "元"), ("件", "啊"),
            ("%", "个百分点"),
            ("剂次", "人"),
        ] as [(IndicatorUnit, IndicatorUnit)])
    func refusesWhatDoesNot(_ a: IndicatorUnit, _ b: IndicatorUnit) {
        #expect(a.factor(to: b) == nil)
        #expect(b.factor(to: a) == nil)
    }

    @Test func everyUnitOfTheTableIsItsOwn() {
        for entry in StandardUnits.entries {
            let unit = IndicatorUnit(entry.symbol)
            #expect(unit.factor(to: unit) == 1)
            #expect(unit.family == entry.family)
        }
    }
}
