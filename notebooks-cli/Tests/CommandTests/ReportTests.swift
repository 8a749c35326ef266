import Foundation
import Testing

@Suite struct ReportTests {
    @Test func aBriefingIsWrittenBesideTheDataAndItsPlaceIsTold() throws {
        try withTemporaryFolder { folder in
            try SmallPackage().write(to: folder)
            let run = try BuiltCommand.run(["report", folder.path])
            #expect(run.status == 0, "\(run.messages)")
            let place = folder.appendingPathComponent("briefing.html")
            #expect(run.lines.last.map(String.init) == "Briefing: \(place.path)")
            #expect(run.output.contains("Read: 1 report with 1 figure, 7 figures in tables"))
            let page = try String(contentsOf: place, encoding: .utf8)
            #expect(page.hasPrefix("<!DOCTYPE html>"))
            // 44 of 20 000 and 32 of 10 000, by 10 000 residents.
            #expect(page.contains("22") && page.contains("32") && page.contains("西镇"))
        }
    }

    @Test func theSameDataGiveTheSameBytesWhereverTheyAreWritten() throws {
        try withTemporaryFolder { folder in
            let data = BuiltCommand.dataset("dasi")
            for name in ["a.html", "b.html"] {
                let run = try BuiltCommand.run(
                    ["report", data, "-q", "-o", name], in: folder,
                    environment: name == "a.html" ? [:] : ["LANG": "de_DE.UTF-8", "TZ": "Asia/Shanghai"])
                #expect(run.status == 0 && run.output.isEmpty && run.messages.isEmpty)
            }
            #expect(
                try Data(contentsOf: folder.appendingPathComponent("a.html"))
                    == Data(contentsOf: folder.appendingPathComponent("b.html")))
            #expect(try folder.names == ["a.html", "b.html"])
        }
    }

    @Test func aTownAndALanguageMayBeChosen() throws {
        try withTemporaryFolder { folder in
            try SmallPackage().write(to: folder)
            let run = try BuiltCommand.run(
                ["report", folder.path, "--town", "东镇", "--year", "2021", "--language", "en", "-q"])
            #expect(run.status == 0, "\(run.messages)")
            let page = try String(contentsOf: folder.appendingPathComponent("briefing.html"), encoding: .utf8)
            #expect(page.contains(#"<html lang="en""#))
            for arguments in [["--town", "nord"], ["--year", "1999"]] {
                let wrong = try BuiltCommand.run(["report", folder.path, "-o", "x.html"] + arguments, in: folder)
                #expect(wrong.status == 2)
                #expect(wrong.messages.contains(arguments[1]))
            }
            #expect(try !folder.names.contains("x.html"))
        }
    }

    /// A damage of the package, and what the message must name.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let hints: [String]
        let change: @Sendable (inout SmallPackage) -> Void

        init(_ name: String, _ hints: [String], _ change: @escaping @Sendable (inout SmallPackage) -> Void) {
            testDescription = name
            self.hints = hints
            self.change = change
        }
    }

    static let damages = [
        Damage("an empty table", ["figures.csv", "header"]) { $0.figures = "" },
        Damage("a mistyped column", ["figures.csv:1", "valeu", "value"]) {
            $0.figures = $0.figures.replacingOccurrences(of: "value", with: "valeu")
        },
        Damage("an unknown town", ["figures.csv:3", "wset", "west"]) {
            $0.figures = $0.figures.replacingOccurrences(of: "\nwest,2020,r", with: "\nwset,2020,r")
        },
        Damage("an unknown indicator", ["figures.csv:6", "penalty-case", "penalty-cases"]) {
            $0.figures = $0.figures.replacingOccurrences(of: "east,2020,penalty-cases", with: "east,2020,penalty-case")
        },
        Damage("no number", ["figures.csv:2", "１２"]) {
            $0.figures = $0.figures.replacingOccurrences(of: "residents,10000,", with: "residents,１２,")
        },
        Damage("an open quotation", ["towns.csv:3"]) {
            $0.towns = $0.towns.replacingOccurrences(of: "西镇", with: "\"西镇")
        },
        Damage("no JSON", ["datapackage.json:3"]) {
            $0.manifest = $0.manifest.replacingOccurrences(of: "[\n", with: "[,\n")
        },
        Damage("a path out of the folder", ["datapackage.json", "../towns.csv"]) {
            $0.manifest = $0.manifest.replacingOccurrences(of: "\"towns.csv", with: "\"../towns.csv")
        },
    ]

    @Test(arguments: damages)
    func badDataAreNamedAndNothingIsWritten(_ damage: Damage) throws {
        try withTemporaryFolder { folder in
            var package = SmallPackage()
            damage.change(&package)
            let data = folder.appendingPathComponent("data")
            try package.write(to: data)
            try folder.add("old.html", "as it was")
            let before = try data.names
            for arguments in [["-o", folder.appendingPathComponent("old.html").path], []] {
                let run = try BuiltCommand.run(["report", data.path] + arguments)
                #expect(run.status == 2)
                #expect(run.output.isEmpty)
                #expect(run.messages.hasPrefix("error: "))
                for hint in damage.hints { #expect(run.messages.contains(hint), "\(run.messages)") }
            }
            #expect(try data.names == before)
            #expect(try String(contentsOf: folder.appendingPathComponent("old.html"), encoding: .utf8) == "as it was")
        }
    }

    @Test func aReportThatCannotBeReadIsAFindingAndTheRestIsReported() throws {
        try withTemporaryFolder { folder in
            var package = SmallPackage()
            package.report = Data([0xFF, 0xFE, 0x00, 0x01, 0x80])
            try package.write(to: folder)
            let run = try BuiltCommand.run(["report", folder.path, "--fail-on", "error"])
            #expect(run.status == 1)
            #expect(run.output.contains("1 error") && run.output.contains("reports/east-2021.txt"))
            #expect(try BuiltCommand.run(["report", folder.path]).status == 0)
        }
    }

    @Test func aPackageWithoutFiguresIsAnError() throws {
        try withTemporaryFolder { folder in
            var package = SmallPackage()
            package.figures = "town,year,indicator,value,lower,upper,unit,kind\n"
            package.report = Data("东镇2021年报告\n\n一切顺利。\n".utf8)
            try package.write(to: folder)
            let run = try BuiltCommand.run(["report", folder.path])
            #expect(run.status == 2)
            #expect(run.messages.contains("nothing to compare"))
            #expect(try !folder.names.contains("briefing.html"))
        }
    }

    @Test func anOutputThatCannotBeWrittenIsAnError() throws {
        try withTemporaryFolder { folder in
            try SmallPackage().write(to: folder)
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("taken"), withIntermediateDirectories: false)
            for place in ["nowhere/x.html", "taken"] {
                let run = try BuiltCommand.run(["report", folder.path, "-o", place], in: folder)
                #expect(run.status == 2)
                #expect(run.messages.contains("cannot be written"))
                #expect(run.output.isEmpty)
            }
            #expect(try folder.appendingPathComponent("taken").names.isEmpty)
        }
    }

    @Test func aMissingPackageIsAnError() throws {
        let run = try BuiltCommand.run(["report", "/nonexistent/data"])
        #expect(run.status == 2)
        #expect(run.messages.contains("/nonexistent/data"))
    }
}
