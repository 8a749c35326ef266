import Indicators
import Statistics
import Testing

@testable import Reporting

@Suite struct ChartTests {
    private static let unit = BilingualText(chinese: "件", english: "cases")

    private static func rows() -> [ChartRow] {
        [
            ChartRow(
                name: BilingualText(chinese: "甲<镇>", english: "A & B"), value: 31.2,
                interval: Interval(lower: 25, upper: 38)),
            ChartRow(name: BilingualText("C"), value: 22, bounds: Bounds(22, 32), isFocus: true),
            ChartRow(name: BilingualText("D"), value: nil, bounds: Bounds(12, .infinity), omittedBefore: 7),
        ]
    }

    private static var scenes: [Scene] {
        let points: [TrendChart.Point] = [
            .init(year: 2018, value: 120), .init(year: 2019, value: nil),
            .init(year: 2021, value: 190, bounds: Bounds(190, 200)),
            .init(year: 2022, value: nil, bounds: Bounds(180, .infinity)),
        ]
        let name = BilingualText("E")
        return [
            RankedDotChart(
                title: BilingualText(chinese: "处罚", english: "Penalties"), unit: unit, rows: rows(), median: 20
            ).scene,
            TrendChart(
                title: BilingualText("T"), unit: unit, points: points,
                line: .init(from: 2018, to: 2021, start: 120, end: 190)
            ).scene,
            DumbbellChart(
                title: BilingualText("Two"), unit: unit, years: (2020, 2021),
                rows: [
                    .init(
                        name: name, from: ChartRow(name: name, value: 3), to: ChartRow(name: name, value: 9),
                        verdict: BilingualText("+200%"))
                ]
            ).scene,
            SpineChart(
                title: BilingualText("All"),
                rows: [
                    .init(
                        name: name, unit: unit, values: [1, 4, 9], lowerQuartile: 2.5, median: 4, upperQuartile: 6.5,
                        focus: 9, remark: BilingualText("2021"))
                ]
            ).scene,
        ]
    }

    @Test func everyDrawingIsWellFormedNamedAndDescribedInBothLanguages() {
        for scene in Self.scenes {
            for language in Language.allCases {
                let text = scene.svg(language)
                let xml = WellFormed(text)
                #expect(xml.error == nil, "\(text)")
                #expect(xml.elements[0].attributes["role"] == "img")
                #expect(xml.elements.contains { $0.name == "desc" })
                #expect(!scene.summary[language].isEmpty)
                #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("http"))
            }
        }
    }

    @Test func placesAreFiniteSharesOfTheWidthAndWholeDrawingsRepeatToTheByte() {
        for scene in Self.scenes {
            let text = scene.svg(.zhHans)
            for element in WellFormed(text).elements where element.name != "svg" {
                for name in ["x", "x1", "x2", "cx", "width"] {
                    guard let share = element.attributes[name] else { continue }
                    #expect(share.hasSuffix("%") && (-1...101).contains(Double(share.dropLast()) ?? .nan), "\(share)")
                }
            }
            #expect(text == scene.svg(.zhHans))
        }
    }

    @Test func rankedDotsShowChanceAsALineWordingAsABoxAndWhatIsLeftOut() {
        let xml = WellFormed(Self.scenes[0].svg(.en))
        let classes = xml.elements.compactMap { $0.attributes["class"] }
        #expect(classes.count { $0 == "interval" } == 1)
        #expect(classes.count { $0 == "bounds" } == 2)
        #expect(classes.count { $0 == "reference" } == 1)
        #expect(xml.texts.contains { $0.contains("7 more not drawn") })
        #expect(xml.texts.contains { $0.contains("A & B: 31.2 cases; 95% interval 25–38") })
    }

    @Test func aTrendLeavesGapsOpen() {
        let xml = WellFormed(Self.scenes[1].svg(.en))
        let classes = xml.elements.compactMap { $0.attributes["class"] }
        // 2018 and 2021 are no neighbours: no line joins them, and 2019 has a cross.
        #expect(classes.count { $0 == "path" } == 0)
        #expect(classes.count { $0 == "value stroke" } == 1)
        #expect(xml.texts.contains { $0.contains("missing: 2019") })
    }

    @Test func emptyChartsSaySo() {
        let chart = RankedDotChart(title: BilingualText("x"), unit: Self.unit, rows: [], median: nil)
        #expect(chart.scene.summary.english == "There are no values to draw.")
        #expect(WellFormed(chart.scene.svg(.en)).error == nil)
    }

    @Test func largeNumbersLeaveOutAPowerThatEachLanguageHasAWordFor() {
        let magnitude = Magnitude(suiting: 3.4e8)
        #expect(magnitude.text(3.4e8) == BilingualText(chinese: "3.4", english: "340"))
        #expect(magnitude.word == BilingualText(chinese: "亿", english: "million "))
        #expect(Magnitude(suiting: 999_999) == .one)
    }
}
