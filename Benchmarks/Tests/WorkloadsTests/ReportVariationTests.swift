import Testing
import Workloads

@Suite struct ReportVariationTests {
    private let text = "浙江省2021年工作报告\n上海市办理案件1205件，同比增长3.5%，新增三百余个。12月18日开会。"

    @Test func copyNoughtIsTheText() {
        #expect(ReportVariation.copy(Array(text.utf8), number: 0) == Array(text.utf8))
    }

    /// A copy has the length of its text, its dates and its words; its numbers and places are others.
    @Test func copiesDifferInNumbersAndPlaces() {
        let copies = (1...50).map {
            String(decoding: ReportVariation.copy(Array(text.utf8), number: $0), as: UTF8.self)
        }
        #expect(Set(copies).count == 50)
        for copy in copies {
            #expect(copy.utf8.count == text.utf8.count)
            #expect(copy.contains("2021年工作报告") && copy.contains("12月18日"))
            #expect(!copy.contains("浙江") && !copy.contains("上海"))
            let number = copy.split(separator: "案件")[1].prefix { $0.isNumber }
            #expect(number.count == 4 && !number.hasPrefix("0"))
        }
    }

    @Test func theSameNumberGivesTheSameCopy() {
        #expect(ReportVariation.copy(Array(text.utf8), number: 7) == ReportVariation.copy(Array(text.utf8), number: 7))
    }
}
