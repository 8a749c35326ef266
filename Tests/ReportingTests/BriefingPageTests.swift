import Indicators
import Testing

@testable import Reporting

@Suite struct BriefingPageTests {
    private static let pages: [String] = [
        SamplePanels.district().html(), SamplePanels.single().html(), SamplePanels.many().html(),
    ]

    @Test(arguments: pages.indices)
    func thePageIsWellFormedAndItsNamesAreUnique(page: Int) {
        let xml = WellFormed.page(Self.pages[page])
        #expect(xml.error == nil)
        let ids = xml.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count, "\(Dictionary(grouping: ids, by: \.self).filter { $1.count > 1 }.keys)")
        for element in xml.elements {
            for name in ["aria-labelledby", "aria-describedby"] {
                for reference in (element.attributes[name] ?? "").split(separator: " ") {
                    #expect(ids.contains(String(reference)), "\(reference)")
                }
            }
            if let target = element.attributes["href"], target.hasPrefix("#") {
                #expect(ids.contains(String(target.dropFirst())), "\(target)")
            }
        }
    }

    @Test(arguments: pages.indices)
    func thePageAsksForNothingAndAdmitsItsOwnScriptOnly(page: Int) {
        let html = Self.pages[page]
        #expect(
            !html.contains("http:") && !html.contains("https:") && !html.contains("url(") && !html.contains("@import"))
        let script = html[html.firstRange(of: "<script>")!.upperBound..<html.firstRange(of: "</script>")!.lowerBound]
        #expect(html.contains("script-src &#39;sha256-\(SHA256(utf8: String(script)).base64)&#39;"))
        #expect(html.contains("default-src &#39;none&#39;"))
        #expect(html.components(of: "<script") == 1)
        #expect(!html.contains("onclick") && !html.contains("style=\""))
    }

    @Test(arguments: pages.indices)
    func everyRunInTwoLanguagesHasBothEachWithItsLanguage(page: Int) {
        let xml = WellFormed.page(Self.pages[page])
        func count(_ style: String, _ language: String) -> Int {
            let marked = xml.elements.filter {
                ($0.attributes["class"] ?? "").split(separator: " ").contains(Substring(style))
            }
            #expect(marked.allSatisfy { $0.attributes["lang"] == language })
            return marked.count
        }
        let chinese = count("zh", "zh-Hans")
        #expect(chinese == count("en", "en"))
        #expect(chinese > 100)
    }

    @Test(arguments: pages.indices)
    func everyDrawingIsAnImageWithANameAndEveryFigureHasATable(page: Int) {
        let xml = WellFormed.page(Self.pages[page])
        for svg in xml.elements where svg.name == "svg" && svg.path.last != "svg" && !svg.path.contains("svg") {
            #expect(
                svg.attributes["aria-hidden"] == "true"
                    || (svg.attributes["role"] == "img" && svg.attributes["aria-labelledby"] != nil))
        }
        let figures = xml.elements.count { $0.name == "figure" }
        var withTable = 0
        var open = false
        for element in xml.elements {
            if element.name == "figure" { open = true }
            if element.name == "table", open, element.path.contains("figure") {
                withTable += 1
                open = false
            }
        }
        #expect(figures == withTable)
    }

    @Test func textsOfTheDataAreEscaped() {
        let html = Self.pages[0]
        #expect(!html.contains("<script>alert"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("甲&lt;镇&gt;&amp;"))
        #expect(html.contains("A &amp; &lt;b&gt;&#39;&quot;"))
    }

    @Test func theSameInputGivesTheSameBytes() {
        #expect(SamplePanels.district().html() == Self.pages[0])
        #expect(SamplePanels.many().html() == Self.pages[2])
    }

    @Test func oneTownInOneYearIsNotComparedAndThePageSaysSo() {
        let html = Self.pages[1]
        #expect(html.contains("There is one place and one year"))
        #expect(!html.contains("<article"))
        #expect(html.contains("id=\"statements\""))
        #expect(html.contains("no figure can be called high or low"))
        #expect(html.contains("agrees with an underlying level"))
    }

    @Test func moneyWithoutChanceHasNoIntervalWithTheReason() {
        let html = Self.pages[2]
        #expect(html.contains("no confidence interval is given"))
        #expect(!html.contains("95% interval ("))
        #expect(html.contains("more not drawn"))
        #expect(html.components(of: "<article") == 1)
    }

    @Test func ratesOfEventsHaveIntervalsTestsAndTheRuleOfTheYear() {
        let html = Self.pages[0]
        #expect(html.contains("Penalty cases per 10,000 residents"))
        #expect(html.contains("false discovery rate 5%"))
        #expect(html.contains("件/万人"))
        #expect(html.contains("Answered in time as a share of requests received"))
        #expect(html.contains("not published") || html.contains("未公布"))
    }

    @Test func sectionsComeInOrder() {
        let order = [
            "answer", "scope", "overview", "indicators", "findings", "dictionary", "method", "reproducibility",
        ]
        let places = order.map { Self.pages[0].firstRange(of: "<section aria-labelledby=\"h-\($0)\"")?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test func theEmbeddedDataAreThePanel() {
        let data = BriefingData(SamplePanels.district().panel)
        #expect(data.count == 4 * 6 * 5)
        #expect(data.csv.contains("notPublished"))
        #expect(Self.pages[0].contains(data.digest.description))
        #expect(Self.pages[0].contains("base64,\(Base64.text(of: Array(data.csv.utf8)))"))
        #expect(SamplePanels.district().page().attachments.isEmpty)
    }

    @Test func tooManyDataLieBesideThePage() {
        let page = SamplePanels.many(towns: 6_000).page()
        #expect(page.attachments.map(\.name) == ["figures.csv"])
        #expect(page.html.contains(SHA256(utf8: page.attachments[0].text).description))
        #expect(!page.html.contains("base64,"))
    }

    @Test func allPlacesStandOnAllIndicatorsAtAGlance() {
        #expect(Self.pages[0].contains("class=\"matrix\""))
        #expect(!Self.pages[2].contains("class=\"matrix\""))
    }

    @Test func markdownHasTheAnswerTheTablesAndTheLimits() {
        let briefing = SamplePanels.district()
        for language in Language.allCases {
            let text = briefing.markdown(language)
            #expect(text.hasPrefix("# \(briefing.title[language])\n"))
            #expect(text.contains(language == .en ? "## What this cannot tell you" : "## 本页不能说明什么"))
            #expect(text.contains("| --- | ---: |"))
            #expect(text == briefing.markdown(language))
        }
        #expect(SamplePanels.single().markdown(.en).contains("There is one place and one year"))
    }

    @Test func placesOfSeveralLevelsAreNamedByLevel() throws {
        var briefing = SamplePanels.district()
        let panel = briefing.panel
        var towns = panel.towns
        towns[3].level = .province
        let copy = Panel(towns: towns, years: panel.years, indicators: panel.indicators) { values in
            var place = 0
            for indicator in panel.indicators.indices {
                for year in panel.years.indices {
                    for town in panel.towns.indices {
                        let value = panel.cell(indicator: indicator, town: town, year: year).value
                        values.initializeElement(at: place, to: value ?? .nan)
                        place += 1
                    }
                }
            }
        }
        briefing.panel = copy
        #expect(briefing.html().contains("4 places (3 towns and 1 province)"))
    }

    @Test func theTownInFocusIsMarkedAndAlwaysDrawn() {
        var briefing = SamplePanels.many()
        briefing.options.focus = "t40"
        let html = briefing.html()
        #expect(html.contains("class=\"strong zh\"") || html.contains("40号镇"))
        #expect(WellFormed.page(html).error == nil)
    }
}
