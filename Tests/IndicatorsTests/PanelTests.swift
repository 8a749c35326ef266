import Indicators
import Testing

@Suite struct PanelTests {
    @Test func placesFiguresInTheirCells() throws {
        let panel = try Panel(
            [
                Sample.figure(nil, 7), Sample.figure("cases", 5), Sample.figure("cases", 9, town: "west", year: 2020),
                Sample.figure("people", 1200, unit: "人", kind: .stock),
            ],
            towns: Sample.towns, catalogue: Sample.catalogue
        )
        #expect(panel.years == [2020, 2021])
        #expect(panel.indicators.map(\.id) == ["people", "cases"])
        #expect(try panel.cell("cases", in: "east", year: 2021).value == 5)
        #expect(try panel.cell("cases", in: "west", year: 2020).bounds == Bounds(exactly: 9))
        #expect(try panel.cell("cases", in: "east", year: 2020).isMissing)
        #expect(try panel.cell("people", in: "east", year: 2021).figures.count == 1)
        let west = try panel.series("cases", in: "west")
        #expect(west[0] == 9 && west[1].isNaN)
        #expect(try panel.coverage(of: "cases", year: 2021) == (1, 3))
    }

    @Test func tellsWhyAFigureIsNotPlaced() throws {
        let cases: [(Figure, UnplacedFigure.Reason)] = [
            (Sample.figure("cases", 1, town: nil), .noTown),
            (Sample.figure("cases", 1, town: "south"), .noTown),
            (Sample.figure("cases", 1, year: nil), .noYear),
            (Sample.figure(nil, 1), .noIndicator),
            (Sample.figure("unheard-of", 1), .noIndicator),
            (Sample.figure("cases", 1, kind: .change), .notALevel),
            (Sample.figure("cases", 1, kind: .target), .notALevel),
            (Sample.figure("cases", 1, kind: .rank), .notALevel),
            (Sample.figure("cases", 1, kind: .rate), .kindDiffers(expected: .flow)),
            (Sample.figure("settled", 1, unit: "%", kind: .flow), .kindDiffers(expected: .rate)),
            (Sample.figure("cases", 1, unit: "人次"), .unitDiffers(expected: "件")),
            (Sample.figure("cases", 1, period: Period(firstYear: 2016, lastYear: 2020)), .severalYears),
            (Sample.figure("cases", 1, kind: .cumulative), .severalYears),
            (Sample.figure("cases", 1, place: "一村"), .partOfTown),
        ]
        for (figure, reason) in cases {
            let assembly = try Panel.assemble([figure], towns: Sample.towns, catalogue: Sample.catalogue)
            #expect(assembly.unplaced == [UnplacedFigure(figure: figure, reason: reason)])
            #expect(assembly.panel.indicators.isEmpty)
        }
    }

    @Test func aCumulativeFigureOfOneYearIsThatYears() throws {
        let figure = Sample.figure("cases", 3, kind: .cumulative, period: Period(year: 2021))
        let panel = try Panel([figure], towns: Sample.towns, catalogue: Sample.catalogue)
        #expect(try panel.cell("cases", in: "east", year: 2021).value == 3)
    }

    @Test func convertsUnitsWithinTheirFamily() throws {
        let panel = try Panel(
            [
                Sample.figure("area", 2, bounds: Bounds(2, 3), unit: "公顷", kind: .stock),
                Sample.figure("cases", 4, town: "west", unit: "起"),
            ],
            towns: Sample.towns, catalogue: Sample.catalogue
        )
        let area = try panel.cell("area", in: "east", year: 2021)
        #expect(area.value == 20_000)
        #expect(area.bounds == Bounds(20_000, 30_000))
        #expect(try panel.cell("cases", in: "west", year: 2021).value == 4)
    }

    @Test func keepsBoundsOnlyWhereWordingLeavesRoom() throws {
        let panel = try Panel(
            [
                Sample.figure("cases", 580, bounds: Bounds(580, 590)), Sample.figure("cases", 7, town: "west"),
                Sample.figure("cases", nil, year: 2020, bounds: Bounds(5, 8)), Sample.figure("people", 9, unit: "人"),
            ],
            towns: Sample.towns, catalogue: Sample.catalogue
        )
        #expect(try panel.boundsSeries("cases", in: "east") == [Bounds(5, 8), Bounds(580, 590)])
        #expect(try panel.cell("cases", in: "east", year: 2020).value == nil)
        #expect(try panel.cell("cases", in: "west", year: 2021).bounds == Bounds(exactly: 7))
        #expect(try panel.cell("cases", in: "north", year: 2021).bounds == nil)
        #expect(try panel.withBounds("people", year: 2021) { $0 == nil })
        #expect(try panel.withBounds("cases", year: 2021) { $0?.upper[0] } == 590)
    }

    @Test func writesBoundsOfLaterExactCellsOfAColumn() throws {
        let panel = try Panel(
            [Sample.figure("cases", 7, town: "west"), Sample.figure("cases", 10, bounds: Bounds(10, 20))],
            towns: Sample.towns, catalogue: Sample.catalogue
        )
        #expect(try panel.cell("cases", in: "west", year: 2021).bounds == Bounds(exactly: 7))
        #expect(try panel.cell("cases", in: "east", year: 2021).bounds == Bounds(10, 20))
    }

    @Test func remembersWhyACellIsMissing() throws {
        let gap = Gap(
            town: "west", year: 2021, indicator: "cases", reason: .suppressed,
            provenance: Provenance(document: "figures.csv", line: 3)
        )
        let panel = try Panel(
            [Sample.figure("cases", 5)], towns: Sample.towns, catalogue: Sample.catalogue, gaps: [gap])
        #expect(try panel.cell("cases", in: "west", year: 2021).gap == gap)
        #expect(try panel.cell("cases", in: "east", year: 2021).gap == nil)
    }

    @Test func refusesUnknownNames() throws {
        let panel = try Panel([Sample.figure("cases", 5)], towns: Sample.towns, catalogue: Sample.catalogue)
        #expect(throws: PanelError.unknownIndicator("people")) { try panel.series("people", in: "east") }
        #expect(throws: PanelError.unknownTown("south")) { try panel.series("cases", in: "south") }
        #expect(throws: PanelError.unknownYear(1999, of: [2021])) { try panel.cell("cases", in: "east", year: 1999) }
        #expect(throws: PanelError.duplicateTown("east")) {
            try Panel([], towns: [Sample.east, Sample.east], catalogue: Sample.catalogue)
        }
    }

    @Test func aPanelWithoutFiguresIsEmpty() throws {
        let panel = try Panel([], towns: [], catalogue: Sample.catalogue)
        #expect(panel.years.isEmpty && panel.indicators.isEmpty && panel.towns.isEmpty)
        #expect(panel.withAllColumns { $0.isEmpty })
    }
}

@Suite struct PanelDuplicateTests {
    private let early = Sample.figure("cases", 100, bounds: Bounds(100, 200), document: "a.txt", reportYear: 2021)
    private let late = Sample.figure("cases", 150, bounds: Bounds(150, 190), document: "b.txt", reportYear: 2022)
    private let latest = Sample.figure("cases", 160, bounds: Bounds(100, 300), document: "c.txt", reportYear: 2023)

    private func assemble(_ figures: [Figure], _ rule: DuplicateRule) throws -> PanelAssembly {
        try Panel.assemble(figures, towns: Sample.towns, catalogue: Sample.catalogue, duplicates: rule)
    }

    @Test func theRuleChooses() throws {
        for figures in [[early, late, latest], [latest, late, early], [late, latest, early]] {
            let precise = try assemble(figures, .mostPrecise)
            #expect(try precise.panel.cell("cases", in: "east", year: 2021).figures.map(\.value) == [150, 100, 160])
            #expect(precise.findings.isEmpty)
            let newest = try assemble(figures, .latest)
            #expect(try newest.panel.cell("cases", in: "east", year: 2021).figures.map(\.value) == [160, 150, 100])
        }
        #expect(throws: PanelError.self) { try assemble([early, late], .forbidden) }
    }

    @Test func aStatedFigureComesBeforeAnImpliedOne() throws {
        var implied = Sample.figure("cases", 120, isImplied: true, reportYear: 2030)
        implied.resolution = 0.001
        let cell = try assemble([implied, early], .latest).panel.cell("cases", in: "east", year: 2021)
        #expect(cell.value == 100)
    }

    @Test func theWholeYearComesBeforeItsFirstHalf() throws {
        let half = Sample.figure(
            "cases", 48, period: Period(year: 2021, throughMonth: 6, wording: "上半年"), reportYear: 2021)
        let assembly = try assemble([half, early], .mostPrecise)
        #expect(try assembly.panel.cell("cases", in: "east", year: 2021).figures.map(\.value) == [100, 48])
        #expect(assembly.findings.isEmpty)
    }

    @Test func boundsThatDoNotMeetAreAFinding() throws {
        let other = Sample.figure("cases", 99, document: "d.txt", reportYear: 2021)
        let contradiction = try assemble([early, other], .mostPrecise).findings
        #expect(contradiction.map(\.code) == [.contradictoryDuplicate])
        #expect(contradiction.first?.evidence.map(\.document) == ["d.txt", "a.txt"])
        let revision = try assemble([late, other], .mostPrecise).findings
        #expect(revision.map(\.code) == [.revision])
        #expect(revision.map(\.severity) == [.note])
    }

    @Test func roundingIsAllowedFor() throws {
        let rounded = Sample.figure("area", 2_820_000, resolution: 10_000, unit: "平方米", kind: .stock)
        let fine = Sample.figure("area", 2_824_990, resolution: 1, unit: "平方米", kind: .stock)
        let apart = Sample.figure("area", 2_826_000, resolution: 1, unit: "平方米", kind: .stock)
        #expect(try assemble([rounded, fine], .mostPrecise).findings.isEmpty)
        #expect(try assemble([rounded, apart], .mostPrecise).findings.count == 1)
    }
}

@Suite struct PanelSelectionTests {
    private func sample() throws -> Panel {
        var figures: [Figure] = []
        for (t, town) in Sample.towns.enumerated() {
            for year in 2018...2021 {
                let value = Double(100 * t + year - 2018)
                figures.append(
                    Sample.figure("cases", value, town: town.id, year: year, bounds: Bounds(value, value + 0.5))
                )
                figures.append(Sample.figure("people", 1000 + value, town: town.id, year: year, unit: "人"))
            }
        }
        return try Panel(figures, towns: Sample.towns, catalogue: Sample.catalogue)
    }

    @Test(arguments: [["west"], ["west", "north"], ["north", "east"], ["north", "west", "east"], []] as [[Town.ID]])
    func aSelectionOfTownsHasTheirCells(_ towns: [Town.ID]) throws {
        let whole = try sample()
        let part = try whole.selecting(towns: towns)
        #expect(part.towns.map(\.id) == towns)
        for town in towns {
            for year in whole.years {
                #expect(try part.cell("cases", in: town, year: year) == whole.cell("cases", in: town, year: year))
                #expect(try part.cell("people", in: town, year: year) == whole.cell("people", in: town, year: year))
            }
        }
        let column = try part.withColumn("people", year: 2020) { Array($0) }
        #expect(column == (try towns.map { try whole.cell("people", in: $0, year: 2020).value }))
    }

    @Test func selectionsCompose() throws {
        let whole = try sample()
        let part = try whole.selecting(years: [2021, 2019]).selecting(indicators: ["cases"]).selecting(towns: ["west"])
        #expect(part.years == [2019, 2021])
        #expect(part.indicators.map(\.id) == ["cases"])
        #expect(try part.series("cases", in: "west") == [101, 103])
        #expect(try part.withBounds("cases", year: 2021) { $0.map { Array($0.upper) } } == [103.5])
        #expect(throws: PanelError.unknownYear(2020, of: [2019, 2021])) { try part.selecting(years: [2020]) }
    }
}
