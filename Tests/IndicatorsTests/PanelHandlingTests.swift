import Indicators
import Testing

@Suite struct PanelHandlingTests {
    private static let cases = Indicator(
        id: "cases", name: BilingualText(chinese: "案件", english: "Cases"), unit: "件")
    private static let share = Indicator(
        id: "share", name: BilingualText(chinese: "比重", english: "Share"), unit: "%", kind: .rate)
    private static let catalogue = try! Catalogue([cases, share])

    private func town(
        _ id: Town.ID, from: Int? = nil, to: Int? = nil, into successor: Town.ID? = nil, region: String = "hill"
    ) -> Town {
        Town(
            id: id, name: BilingualText(chinese: id.rawValue, english: id.rawValue), validFrom: from, validTo: to,
            successor: successor, attributes: ["region": region])
    }

    private func figure(
        _ indicator: Indicator, _ town: Town.ID, _ year: Int, _ value: Double, _ bounds: Bounds? = nil,
        _ qualifier: Qualifier = .exact
    ) -> Figure {
        Figure(
            town: town, year: year, indicator: indicator.id, value: value, bounds: bounds, qualifier: qualifier,
            unit: indicator.unit, name: "x", kind: indicator.kind,
            provenance: Provenance(document: "\(town)-\(year)"))
    }

    private func panel(_ towns: [Town], _ figures: [Figure], gaps: [Gap] = []) throws -> Panel {
        try Panel(figures, towns: towns, catalogue: Self.catalogue, gaps: gaps)
    }

    // MARK: Joining

    @Test func joiningKeepsWhatEachPanelKnows() throws {
        let one = try panel([town("a"), town("b")], [figure(Self.cases, "a", 2020, 5, Bounds(5, 9), .over)])
        let other = try panel(
            [town("b"), town("c")], [figure(Self.cases, "b", 2021, 7), figure(Self.share, "c", 2019, 50)])
        let joined = try one.joined(with: other)
        #expect(joined.towns.map(\.id) == ["a", "b", "c"])
        #expect(joined.years == [2019, 2020, 2021])
        #expect(joined.indicators.map(\.id) == ["cases", "share"])
        let first = try joined.cell("cases", in: "a", year: 2020)
        #expect(first.bounds == Bounds(5, 9))
        #expect(first.figures.map(\.provenance.document) == ["a-2020"])
        #expect(try joined.cell("cases", in: "b", year: 2021).value == 7)
        #expect(try joined.cell("share", in: "c", year: 2019).value == 50)
        #expect(try joined.cell("cases", in: "c", year: 2020).isMissing)
    }

    @Test func cellsOfBothNeedARuleUnlessTheyAgree() throws {
        let towns = [town("a")]
        let one = try panel(towns, [figure(Self.cases, "a", 2020, 5)])
        let same = try panel(towns, [figure(Self.cases, "a", 2020, 5)])
        let other = try panel(towns, [figure(Self.cases, "a", 2020, 6, Bounds(6, 8), .over)])
        #expect(try one.joined(with: same).cell("cases", in: "a", year: 2020).value == 5)
        #expect(throws: PanelError.unlikeCells(town: "a", year: 2020, indicator: "cases")) {
            try one.joined(with: other)
        }
        #expect(try one.joined(with: other, where: .first).cell("cases", in: "a", year: 2020).bounds == Bounds(5, 5))
        #expect(try one.joined(with: other, where: .second).cell("cases", in: "a", year: 2020).bounds == Bounds(6, 8))
    }

    @Test func unlikeDescriptionsDoNotJoin() throws {
        let one = try panel([town("a")], [figure(Self.cases, "a", 2020, 5)])
        let moved = try panel([town("a", region: "plain")], [figure(Self.cases, "a", 2021, 5)])
        #expect(throws: PanelError.unlikeTowns("a")) { try one.joined(with: moved) }
        var renamed = Self.cases
        renamed.unit = "起"
        let other = Panel(towns: [town("a")], years: [2021], indicators: [renamed]) { $0.initialize(repeating: 1) }
        #expect(throws: PanelError.unlikeIndicators("cases")) { try one.joined(with: other) }
        for error in [
            PanelError.unlikeTowns("a"), .unlikeIndicators("a"), .unlikeCells(town: "a", year: 1, indicator: "b"),
        ] {
            #expect(error.description.contains("a"))
        }
    }

    @Test func townsAreFilteredByTheirAttributes() throws {
        let all = try panel(
            [town("a"), town("b", region: "plain"), town("c")],
            [figure(Self.cases, "a", 2020, 1), figure(Self.cases, "c", 2020, 3)])
        let hills = all.selecting { $0.attributes["region"] == "hill" }
        #expect(hills.towns.map(\.id) == ["a", "c"])
        #expect(try hills.cell("cases", in: "c", year: 2020).value == 3)
        #expect(all.selecting { _ in false }.towns.isEmpty)
    }

    // MARK: Mergers and renames

    @Test func aMergerAddsItsPartsWhereAllAreKnown() throws {
        let towns = [
            town("a", to: 2020, into: "ab"), town("b", to: 2020, into: "ab"), town("ab", from: 2021), town("z"),
        ]
        let merged = try panel(
            towns,
            [
                figure(Self.cases, "a", 2019, 5), figure(Self.cases, "a", 2020, 10, Bounds(10, 12), .over),
                figure(Self.cases, "b", 2020, 20), figure(Self.cases, "ab", 2021, 33), figure(Self.cases, "z", 2020, 1),
                figure(Self.share, "a", 2020, 50), figure(Self.share, "b", 2020, 70),
            ],
            gaps: [
                Gap(
                    town: "b", year: 2019, indicator: "cases", reason: .notPublished,
                    provenance: Provenance(document: "b-2019"))
            ]
        ).onCurrentTerritory()
        #expect(merged.towns.map(\.id) == ["ab", "z"])
        #expect(merged.towns[0].validFrom == nil)
        #expect(try merged.series("cases", in: "ab").dropFirst() == [30, 33])
        let sum = try merged.cell("cases", in: "ab", year: 2020)
        #expect(sum.bounds == Bounds(30, 32))
        #expect(sum.figures.map(\.provenance.document) == ["a-2020", "a-2020", "b-2020"])
        #expect(sum.figures[0].value == 30 && sum.figures[0].qualifier == .over && sum.figures[0].town == "ab")
        let missing = try merged.cell("cases", in: "ab", year: 2019)
        #expect(missing.isMissing && missing.gap?.reason == .notPublished)
        let rate = try merged.cell("share", in: "ab", year: 2020)
        #expect(rate.isMissing && rate.gap?.reason == .definitionChanged)
        #expect(try merged.cell("cases", in: "z", year: 2020).value == 1)
    }

    @Test func aRenameTakesCellsOverAsTheyAre() throws {
        let towns = [town("old", to: 2020, into: "new"), town("new", from: 2021)]
        let merged = try panel(
            towns, [figure(Self.share, "old", 2020, 50, Bounds(50, 60), .over), figure(Self.share, "new", 2021, 55)]
        ).onCurrentTerritory()
        #expect(merged.towns.map(\.id) == ["new"])
        #expect(try merged.series("share", in: "new") == [50, 55])
        #expect(try merged.cell("share", in: "new", year: 2020).bounds == Bounds(50, 60))
    }

    @Test func whatTheSuccessorRestatesComesFirst() throws {
        let towns = [town("a", to: 2020, into: "ab"), town("b", to: 2020, into: "ab"), town("ab", from: 2021)]
        let merged = try panel(
            towns,
            [figure(Self.cases, "a", 2020, 1), figure(Self.cases, "b", 2020, 2), figure(Self.cases, "ab", 2020, 4)]
        ).onCurrentTerritory()
        #expect(try merged.cell("cases", in: "ab", year: 2020).value == 4)
    }

    @Test func chainsEndAndCirclesAndStrangersStay() throws {
        let towns = [
            town("a", to: 2018, into: "b"), town("b", from: 2019, to: 2019, into: "c"), town("c", from: 2020),
            town("x", into: "y"), town("y", into: "x"), town("s", into: "elsewhere"),
        ]
        let merged = try panel(
            towns,
            [
                figure(Self.cases, "a", 2018, 1), figure(Self.cases, "b", 2019, 2), figure(Self.cases, "c", 2020, 3),
                figure(Self.cases, "x", 2020, 9),
            ]
        ).onCurrentTerritory()
        #expect(merged.towns.map(\.id) == ["c", "x", "y", "s"])
        #expect(try merged.series("cases", in: "c") == [1, 2, 3])
        #expect(try merged.cell("cases", in: "x", year: 2020).value == 9)
    }

    @Test func mergersOfPlainValuesAdd() {
        let towns = [town("a", to: 2020, into: "b"), town("b")]
        let plain = Panel(towns: towns, years: [2020, 2021], indicators: [Self.cases]) {
            _ = $0.initialize(fromContentsOf: [1, .nan, .nan, 5])
        }
        // Both are in force in 2020 and one is unknown; in 2021 only b is.
        let merged = plain.onCurrentTerritory()
        #expect(merged.cell(indicator: 0, town: 0, year: 0).isMissing)
        #expect(merged.cell(indicator: 0, town: 0, year: 1).value == 5)
    }

    // MARK: Tables

    @Test func aPanelPivotsInAllDirections() throws {
        let all = try panel(
            [town("a"), town("b")], [figure(Self.cases, "a", 2020, 1), figure(Self.share, "b", 2021, 60)])
        let byTown = try all.pivoted(.indicator("cases"), rows: .town)
        #expect(byTown.rows.map(\.key) == ["a", "b"] && byTown.columns.map(\.key) == ["2020", "2021"])
        #expect(byTown[0, 0].value == 1 && byTown[1, 1].isMissing)
        let turned = try all.pivoted(.indicator("cases"), rows: .year)
        #expect(turned[0, 0].value == 1 && turned.columns.map(\.key) == ["a", "b"])
        #expect(try all.pivoted(.year(2021), rows: .town)[1, 1].value == 60)
        #expect(try all.pivoted(.town("b"), rows: .indicator)[1, 1].value == 60)
        #expect(try all.pivoted(.town("b"), rows: .indicator).rows[0].name == Self.cases.name)
        #expect(throws: PanelError.unknownTown("q")) { try all.pivoted(.town("q"), rows: .year) }
    }
}
