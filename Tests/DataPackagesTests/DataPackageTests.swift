import DataPackages
import Foundation
import Indicators
import TestSupport
import Testing

@Suite struct DataPackageTests {
    private static let towns = """
        id,name_zh,name_en,level,parent,region
        xiqing,西青区,Xiqing,district,,
        dasi,大寺镇,Dasi,town,xiqing,south
        jingwu,精武镇,Jingwu,town,xiqing,north

        """
    private static let manifest = """
        {
          "name": "three",
          "title_zh": "三地", "title_en": "Three places",
          "sources": [{ "title": "Gazette", "path": "https://example.org" }],
          "licenses": [{ "name": "CC0-1.0" }],
          "yearbook": {
            "language": "zh-Hans",
            "peers": "parent",
            "benchmark": "xiqing",
            "denominators": { "hall-visits": "residents" },
            "indicators": ["hall-visits", "residents"],
            "suppressBelow": 5,
            "chart": "small"
          },
          "resources": [
            { "name": "towns", "path": "towns.csv" },
            { "name": "reports", "path": "reports.csv" },
            { "name": "figures", "path": "figures.csv", "schema": { "missingValues": ["", "..."] } },
            { "name": "catalogue", "path": "catalogue.csv" },
            { "name": "index", "path": "index.csv" },
            { "name": "corrections", "path": "corrections.csv" }
          ]
        }
        """

    /// Fills a folder with a sound package.
    private func fill(_ folder: URL) throws {
        try folder.add("datapackage.json", Self.manifest)
        try folder.add("towns.csv", Self.towns)
        try folder.add(
            "reports.csv",
            "document,town,year,genre,title,source,url\nreports/dasi-2021.txt,dasi,2021,lawGovernment,报告,大寺镇,\n")
        try folder.add("reports/dasi-2021.txt", "常住人口580人。")
        try folder.add(
            "figures.csv",
            "town,year,indicator,value,lower,upper,unit,kind,gap\ndasi,2021,hall-visits,580,580,590,人次,flow,\n"
                + "jingwu,2021,hall-visits,...,,,,,notPublished\ndasi,2021,residents,1.2,,,万人,stock,\n")
        try folder.add(
            "catalogue.csv",
            "id,name_zh,name_en,unit,kind,polarity,chance,denominators,chapter,part_of,wordings\n"
                + "hall-visits,大厅来访,Visits to the hall,人次,flow,neither,event,residents,services,,大厅接待|窗口接待\n")
        try folder.add(
            "index.csv",
            "id,parent,weight,direction\nservice,,1,1\nhall-visits,service,0.5,1\nresidents,service,0.5,-1\n")
        try folder.add(
            "corrections.csv",
            "document,byte_offset,byte_length,surface,field,value,reason\nreports/dasi-2021.txt,12,6,580人,value,590,misprint\n"
        )
    }

    @Test func readsAllParts() throws {
        try withTemporaryFolder { folder in
            try fill(folder)
            try folder.add("result.csv", "not listed, not read")
            let package = try DataPackage(contentsOf: folder)
            #expect(package.name == "three")
            #expect(package.title == BilingualText(chinese: "三地", english: "Three places"))
            #expect(package.sources == [.init(title: "Gazette", path: "https://example.org")])
            #expect(package.others.map(\.key) == ["licenses"])
            #expect(package.towns.map(\.id) == ["xiqing", "dasi", "jingwu"])
            #expect(package.towns[1].attributes == ["region": "south"])
            #expect(package.towns[1].parent == "xiqing")
            #expect(package.reports.map(\.genre) == [.lawGovernment])
            #expect(package.reports[0].url == nil)
            #expect(package.figures.map(\.value) == [580, 12_000])
            #expect(package.figures[0].bounds == Bounds(580, 590))
            #expect(package.figures[1].provenance == Provenance(document: "figures.csv", line: 4))
            #expect(package.gaps.map(\.reason) == [.notPublished])
            #expect(package.catalogue.map(\.id) == ["hall-visits"])
            #expect(try package.fullCatalogue()["hall-visits"]?.wordings == ["大厅接待", "窗口接待"])
            #expect(package.index.map(\.weight) == [1, 0.5, 0.5])
            #expect(package.index.map(\.direction) == [1, 1, -1])
            #expect(package.corrections.map(\.field) == [.value])
            #expect(package.settings.peers == .sameParent)
            #expect(package.settings.benchmark == "xiqing")
            #expect(package.settings.denominators == ["hall-visits": "residents"])
            #expect(package.settings.indicators == ["hall-visits", "residents"])
            #expect(package.settings.suppressBelow == 5)
            #expect(package.settings.language == .zhHans)
            #expect(package.settings["chart"] == .string("small"))
            #expect(package.files.last == "reports/dasi-2021.txt")
            #expect(!package.files.contains("result.csv"))
        }
    }

    @Test func writesWhatItReads() throws {
        try withTemporaryFolder { folder in
            let first = folder.appendingPathComponent("first")
            try fill(first)
            let package = try DataPackage(contentsOf: first)
            let second = folder.appendingPathComponent("second")
            try package.write(to: second)
            let again = try DataPackage(contentsOf: second)
            #expect(again.title == package.title)
            #expect(again.towns == package.towns)
            #expect(again.reports == package.reports)
            #expect(
                again.figures
                    == package.figures.enumerated().map { position, figure in
                        var figure = figure
                        figure.provenance.line = position + 2
                        return figure
                    })
            #expect(again.gaps.map(\.reason) == package.gaps.map(\.reason))
            #expect(again.catalogue == package.catalogue)
            #expect(again.index == package.index)
            #expect(again.settings == package.settings)
            #expect(again.sources == package.sources)
            #expect(again.others == package.others)
            #expect(again.corrections == package.corrections)
            #expect(
                try String(contentsOf: second.appendingPathComponent("reports/dasi-2021.txt"), encoding: .utf8)
                    == "常住人口580人。")
            #expect(throws: DataPackageError(.alreadyExists, file: "second")) { try package.write(to: second) }
            try package.write(to: second, replacing: true)
        }
    }

    @Test func takesTownAndYearFromNamesWithoutATable() throws {
        try withTemporaryFolder { folder in
            try folder.add("datapackage.json", #"{"resources": [{"name": "towns", "path": "towns.csv"}]}"#)
            try folder.add("towns.csv", Self.towns)
            try folder.add("reports/dasi-2021.txt", "")
            try folder.add("reports/dasi-2020.html", "")
            try folder.add("reports/.hidden", "")
            let package = try DataPackage(contentsOf: folder.appendingPathComponent("datapackage.json"))
            #expect(package.reports.map(\.document) == ["reports/dasi-2020.html", "reports/dasi-2021.txt"])
            #expect(package.reports.map(\.year) == [2020, 2021])
            try folder.add("reports/dasy-2021.txt", "")
            #expect(throws: DataPackageError(.unknownTown("dasy", nearest: "dasi"), file: "reports/dasy-2021.txt")) {
                try DataPackage(contentsOf: folder)
            }
        }
    }

    /// A file of the sound package, what it is changed to, and the error that follows.
    @Test(arguments: [
        (
            "towns.csv", "id,name_zh,name_en,level\n",
            DataPackageError(
                .missingColumn(present: ["id", "name_zh", "name_en", "level"], nearest: nil), file: "towns.csv",
                line: 1, column: "parent")
        ),
        (
            "towns.csv", "",
            DataPackageError(.empty(columns: ["id", "name_zh", "name_en", "level", "parent"]), file: "towns.csv")
        ),
        (
            "towns.csv", "id,name_zh,name_en,level,parent\na,甲,A,town,\na,乙,B,town,\n",
            DataPackageError(.duplicate("a", firstLine: 2), file: "towns.csv", line: 3, column: "id")
        ),
        (
            "towns.csv", "id,name_zh,name_en,level,parent\na,甲,A,twon,\n",
            DataPackageError(
                .badWord("twon", expected: Town.Level.allCases.map(\.rawValue), nearest: "town"), file: "towns.csv",
                line: 2, column: "level")
        ),
        (
            "towns.csv", "id,name_zh,name_en,level,parent\nabc,甲,A,town,abd\n",
            DataPackageError(.unknownReference("abd", nearest: "abc"), file: "towns.csv", line: 2, column: "parent")
        ),
        (
            "towns.csv", "id,name_zh,name_en,level,parent\na,甲,A,town,b\nb,乙,B,town,a\n",
            DataPackageError(.cycle(["a", "b", "a"]), file: "towns.csv", line: 2, column: "parent")
        ),
        (
            "towns.csv", "id,name_zh,name_en,level,parent\na,甲,A,town,a\n",
            DataPackageError(.cycle(["a", "a"]), file: "towns.csv", line: 2, column: "parent")
        ),
        (
            "figures.csv", "town,year,indicator,value\ndaasi,2021,residents,1\n",
            DataPackageError(.unknownTown("daasi", nearest: "dasi"), file: "figures.csv", line: 2, column: "town")
        ),
        (
            "figures.csv", "town,year,indicator,value\n大寺镇,2021,residents,1\n",
            DataPackageError(.unknownTown("大寺镇", nearest: "dasi"), file: "figures.csv", line: 2, column: "town")
        ),
        (
            "reports.csv", "document,town,year\nreports/dasi-2022.txt,dasi,2021\n",
            DataPackageError(.missingFile("reports/dasi-2022.txt"), file: "reports.csv", line: 2)
        ),
        (
            "reports.csv", "document,town,year\n../a.txt,dasi,2021\n",
            DataPackageError(.pathOutsidePackage("../a.txt"), file: "reports.csv", line: 2)
        ),
        (
            "reports.csv", "document,town,year\nreports/dasi-2021.txt,dasi,2021\nreports/dasi-2021.txt,dasi,2022\n",
            DataPackageError(
                .duplicate("reports/dasi-2021.txt", firstLine: 2), file: "reports.csv", line: 3, column: "document")
        ),
        (
            "catalogue.csv", "id,name_zh,name_en,unit\nresidents,人,P,人\n",
            DataPackageError(.standardIndicator("residents"), file: "catalogue.csv", line: 2, column: "id")
        ),
        (
            "catalogue.csv", "id,name_zh,name_en,unit,kind\nhall-visits,人,P,人次,flows\n",
            DataPackageError(
                .badRow("“flows” where one of flow, stock, cumulative, rate, change, target, rank is expected"),
                file: "catalogue.csv", line: 2, column: "kind")
        ),
        (
            "catalogue.csv", "id,name_zh,name_en,unit,denominators\nhall-visits,人,P,人次,resident\n",
            DataPackageError(
                .unknownIndicator("resident", nearest: "residents"), file: "catalogue.csv", line: 2,
                column: "denominators")
        ),
        (
            "index.csv", "id,parent,weight,direction\ns,,1,1\nhall-visit,s,1,1\n",
            DataPackageError(
                .unknownIndicator("hall-visit", nearest: "hall-visits"), file: "index.csv", line: 3, column: "id")
        ),
        (
            "index.csv", "id,parent,weight,direction\nresidents,,-1,1\n",
            DataPackageError(.badRow("a weight is not negative"), file: "index.csv", line: 2, column: "weight")
        ),
        (
            "corrections.csv",
            "document,byte_offset,byte_length,surface,field,value,reason\nreports/dasi-2022.txt,1,1,x,value,1,\n",
            DataPackageError(
                .unknownReference("reports/dasi-2022.txt", nearest: "reports/dasi-2021.txt"), file: "corrections.csv",
                line: 2,
                column: "document")
        ),
        (
            "datapackage.json", "{\n\"resources\": 1}",
            DataPackageError(
                .badType(expected: "a list", found: "a number"), file: "datapackage.json", line: 2, column: "resources")
        ),
        (
            "datapackage.json", "{\"resources\": [\n{\"name\": \"twons\", \"path\": \"towns.csv\"}]}",
            DataPackageError(.mistypedKey("twons", nearest: "towns"), file: "datapackage.json", line: 2, column: "name")
        ),
        (
            "datapackage.json", "{\"resources\": [\n{\"name\": \"towns\", \"path\": \"/etc/hosts\"}]}",
            DataPackageError(.pathOutsidePackage("/etc/hosts"), file: "datapackage.json", line: 2)
        ),
        (
            "datapackage.json", "{\"resources\": [\n{\"name\": \"towns\", \"path\": \"nowhere.csv\"}]}",
            DataPackageError(.missingFile("nowhere.csv"), file: "datapackage.json", line: 2)
        ),
        (
            "datapackage.json", "{\"resources\": []}",
            DataPackageError(.missingKey("resource towns"), file: "datapackage.json")
        ),
        (
            "datapackage.json",
            "{\"yearbook\": {\n\"peer\": \"all\"},\n\"resources\": [{\"name\": \"towns\", \"path\": \"towns.csv\"}]}",
            DataPackageError(.mistypedKey("peer", nearest: "peers"), file: "datapackage.json", line: 2)
        ),
        (
            "datapackage.json",
            "{\"yearbook\": {\n\"benchmark\": \"desi\"},\n\"resources\": [{\"name\": \"towns\", \"path\": \"towns.csv\"}]}",
            DataPackageError(
                .unknownTown("desi", nearest: "dasi"), file: "datapackage.json", line: 2, column: "benchmark")
        ),
    ])
    func refusesWhatIsWrongWithItsPlace(file: String, text: String, error: DataPackageError) throws {
        try withTemporaryFolder { folder in
            try fill(folder)
            try folder.add(file, text)
            #expect(throws: error) { try DataPackage(contentsOf: folder) }
        }
    }

    @Test func refusesLinksThatLeadOut() throws {
        try withTemporaryFolder { folder in
            let package = folder.appendingPathComponent("package")
            try fill(package)
            try folder.add("secret.csv", Self.towns)
            let link = package.appendingPathComponent("towns.csv")
            try FileManager.default.removeItem(at: link)
            try FileManager.default.createSymbolicLink(
                at: link, withDestinationURL: folder.appendingPathComponent("secret.csv"))
            #expect(throws: DataPackageError.self) { try DataPackage(contentsOf: package) }
        }
    }

    @Test func namesTheFolderThatIsNoPackage() throws {
        try withTemporaryFolder { folder in
            #expect(throws: DataPackageError(.missingFile("datapackage.json"), file: folder.lastPathComponent)) {
                try DataPackage(contentsOf: folder)
            }
        }
    }

    @Test func everyErrorSaysWhatToDo() {
        let error = DataPackageError(
            .unknownTown("daasi", nearest: "dasi"), file: "figures.csv", line: 2, column: "town")
        #expect(
            error.description
                == "figures.csv:2, column town: the town “daasi” is not in the table of towns: did you mean “dasi”?")
    }
}
