import Indicators
import Testing

@testable import DataPackages

@Suite struct FigureFormatsTests {
    private static let full = Figure(
        town: "dasi", year: 2021, indicator: "residents", value: 130_000, bounds: Bounds(130_000, 140_000),
        resolution: 10_000, qualifier: .over, unit: "人", name: "居民", kind: .stock,
        period: Period(year: 2021, throughMonth: 11, wording: "截至11月底"), relation: .sharedHead, place: "东村",
        isImplied: true,
        provenance: Provenance(
            document: "reports/dasi-2021.txt", byteOffset: 10, byteLength: 5, line: 3, surface: "13万余",
            sentence: "居民“13万余”人，\n是的",
            section: ["一、总体", "（二）人口"], reportYear: 2022, source: "https://example.org/a,b")
    )
    private static let bare = Figure(
        value: nil, bounds: Bounds(10, .infinity), qualifier: .atLeast, unit: "个", name: "亮点", kind: .flow,
        provenance: Provenance(document: "d.txt", byteOffset: 0, byteLength: 3))

    @Test func linesKeepAllThatAFigureSays() throws {
        var writer = FigureLinesWriter(to: MemorySink())
        try writer.write(Self.full)
        try writer.write(Self.bare)
        let bytes = try writer.finish().bytes
        let read = try FigureLines.read(FileBytes(bytes, name: "f.jsonl"), catalogue: .standard)
        #expect(read.figures == [Self.full, Self.bare])
        #expect(read.gaps == [])
    }

    @Test func manyLinesAreReadInOrderAndTheFirstErrorCounts() throws {
        let lines = (0..<40_000).map {
            "{\"town\":\"t\($0)\",\"year\":2021,\"unit\":\"件\",\"name\":\"信访\",\"value\":\($0)}"
        }
        let read = try FigureLines.read(
            FileBytes(Array(lines.joined(separator: "\n").utf8), name: "f"), catalogue: .standard)
        #expect(read.figures.map(\.value) == (0..<40_000).map(Double.init))
        #expect(read.figures.map(\.provenance.line) == Array(1...40_000))
        var damaged = lines
        damaged[39_990] = "{"
        damaged[25_000] = "{\"vlaue\":1,\"unit\":\"件\"}"
        let bytes = Array(damaged.joined(separator: "\r\n").utf8)
        #expect(throws: DataPackageError(.mistypedKey("vlaue", nearest: "value"), file: "f", line: 25_001)) {
            try FigureLines.read(FileBytes(bytes, name: "f"), catalogue: .standard)
        }
    }

    @Test func linesHaveTheAgreedKeys() throws {
        var json = JSONText()
        FigureLines.write(Self.bare, to: &json)
        #expect(
            json.text
                == "{\"document\":\"d.txt\",\"byte_offset\":0,\"byte_length\":3,\"surface\":null,\"value\":null,"
                + "\"lower\":10,\"upper\":null,\"resolution\":null,\"qualifier\":\"atLeast\",\"unit\":\"个\","
                + "\"name\":\"亮点\",\"kind\":\"flow\",\"relation\":null,\"section\":[],\"indicator\":null,\"town\":null,"
                + "\"year\":null,\"period\":null}")
    }

    @Test func tablesKeepAllThatAFigureSays() throws {
        var open = Self.full
        open.bounds = Bounds(100_000, .infinity)
        let gap = Gap(
            town: "dasi", year: 2020, indicator: "residents", reason: .notPublished,
            provenance: Provenance(document: "f.csv", line: 4))
        var writer = try FigureTableWriter(
            to: MemorySink(), columns: FigureColumn.needed(for: [Self.full, open], gaps: [gap]) + [.line])
        try writer.write(Self.full)
        try writer.write(open)
        try writer.write(gap)
        let bytes = try writer.finish().bytes
        let read = try FigureTable.read(FileBytes(bytes, name: "f.csv"), catalogue: .standard)
        #expect(read.figures == [Self.full, open])
        #expect(read.gaps.map(\.reason) == [.notPublished])
    }

    private func figures(_ text: String) throws -> [Figure] {
        try FigureTable.read(FileBytes(Array(text.utf8), name: "f.csv"), catalogue: .standard).figures
    }

    @Test func rowsTakeWhatTheyLeaveOutFromTheCatalogue() throws {
        let figure = try #require(try figures("town,year,indicator,value\ndasi,2021,residents,580\n").first)
        #expect(figure.unit == "人")
        #expect(figure.kind == .stock)
        #expect(figure.name == "常住人口")
        #expect(figure.bounds == Bounds(exactly: 580))
        #expect(figure.provenance.document == "f.csv")
        #expect(figure.provenance.line == 2)
    }

    @Test func magnitudesAreMultipliedOutExactly() throws {
        let text = "town,year,indicator,value,lower,upper,unit,resolution\na,2021,residents,1.1,1.1,1.2,万人,0.1\n"
        let figure = try #require(try figures(text).first)
        #expect(figure.value == 11_000)
        #expect(figure.bounds == Bounds(11_000, 12_000))
        #expect(figure.resolution == 1_000)
        #expect(figure.unit == "人")
    }

    @Test(arguments: [
        ("千克", "千克", 0), ("万元/人", "元/人", 4), ("万亿元", "元", 12), ("万个", "个", 4), ("万里", "里", 4), ("万花筒", "万花筒", 0),
    ])
    func splitsMagnitudes(symbol: String, unit: String, shift: Int) {
        let split = UnitMagnitude.split(symbol)
        #expect(split.unit.symbol == unit)
        #expect(split.decimalShift == shift)
    }

    @Test func emptyValuesAreMissingNotZero() throws {
        let text = "town,year,indicator,value,gap\na,2021,residents,,\na,2022,residents,,suppressed\n"
        let read = try FigureTable.read(FileBytes(Array(text.utf8), name: "f.csv"), catalogue: .standard)
        #expect(read.figures == [])
        #expect(read.gaps.map(\.year) == [2022])
    }

    @Test(arguments: [
        (
            "town,year,indicator,valeu\n",
            DataPackageError.Problem.missingColumn(present: ["town", "year", "indicator", "valeu"], nearest: "valeu"),
            "value", 1
        ),
        ("town,year,indicator,value,lowr\n", .mistypedColumn(nearest: "lower"), "lowr", 1),
        (
            "town,year,indicator,value\na,2021,resident,1\n", .unknownIndicator("resident", nearest: "residents"),
            "indicator", 2
        ),
        ("town,year,indicator,value\na,2021,常住人口,1\n", .unknownIndicator("常住人口", nearest: "residents"), "indicator", 2),
        ("town,year,indicator,value\na,21,residents,1\n", .badYear("21"), "year", 2),
        ("town,year,indicator,value\na,２０２１,residents,1\n", .badInteger("２０２１"), "year", 2),
        ("town,year,indicator,value\na,,residents,1\n", .missingValue, "year", 2),
        ("town,year,indicator,value\na,2021,residents,-\n", .badNumber("-"), "value", 2),
        ("town,year,indicator,value\na,2021,residents,１２\n", .badNumber("１２"), "value", 2),
        ("town,year,indicator,value\na,2021,residents,1e999\n", .numberOutOfRange("1e999"), "value", 2),
        (
            "town,year,indicator,value,lower,upper\na,2021,residents,5,7,6\n", .boundsReversed(lower: 7, upper: 6),
            "lower", 2
        ),
        (
            "town,year,indicator,value,lower,upper\na,2021,residents,5,6,7\n",
            .valueOutsideBounds(value: 5, lower: 6, upper: 7), "value", 2
        ),
        (
            "town,year,indicator,value,unit\na,2021,residents,5,元\n",
            .unlikeUnits(found: "元", expected: "人", indicator: "residents"), "unit", 2
        ),
        (
            "town,year,indicator,value,qualifier\na,2021,residents,5,over\n", .boundsMissing(qualifier: "over"),
            "lower", 2
        ),
        (
            "town,year,indicator,value,kind\na,2021,residents,5,stok\n",
            .badWord("stok", expected: FigureKind.allCases.map(\.rawValue), nearest: "stock"), "kind", 2
        ),
        ("town,year,indicator,value,gap\na,2021,residents,5,suppressed\n", .valueAndGap, "gap", 2),
        ("town,year,indicator,value,period\na,2021,residents,5,last\n", .badPeriod("last"), "period", 2),
    ])
    func refusesBadRowsWithTheirPlace(
        text: String, problem: DataPackageError.Problem, column: String, line: Int
    ) {
        #expect(throws: DataPackageError(problem, file: "f.csv", line: line, column: column)) { try figures(text) }
    }

    @Test(arguments: [
        ("{\"town\":\"a\",\"valeu\":1}", DataPackageError(.mistypedKey("valeu", nearest: "value"), file: "f", line: 1)),
        ("\n[1]", DataPackageError(.badType(expected: "an object on each line", found: "a list"), file: "f", line: 2)),
        (
            "{\"unit\":\"人\",\"value\":\"5\"}",
            DataPackageError(.badType(expected: "a number", found: "a text"), file: "f", line: 1, column: "value")
        ),
        (
            "{\"unit\":\"人\",\"value\":5,\"year\":2021.5}",
            DataPackageError(.badInteger("2021.5"), file: "f", line: 1, column: "year")
        ),
        ("{\"value\":5}", DataPackageError(.missingValue, file: "f", line: 1, column: "unit")),
    ])
    func refusesBadLinesWithTheirPlace(text: String, error: DataPackageError) {
        #expect(throws: error) {
            try FigureLines.read(FileBytes(Array(text.utf8), name: "f"), catalogue: .standard)
        }
    }

    @Test(arguments: [
        ("2021", Period(year: 2021)), ("2016/2020", Period(firstYear: 2016, lastYear: 2020)),
        ("2021/2021-11", Period(year: 2021, throughMonth: 11)),
    ])
    func readsPeriods(text: String, period: Period) {
        #expect(PeriodText.period(text, wording: nil) == period)
        #expect(PeriodText.text(period) == text)
    }
}
