import Foundation
import Testing

@Suite struct CompareAndTrendTests {
    @Test func townsStandSideBySide() throws {
        try withTemporaryFolder { folder in
            try SmallPackage().write(to: folder)
            let run = try BuiltCommand.run(["compare", "penalty-cases", "--format", "csv"], in: folder)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.lines.count == 3)
            // 32 and 44 cases of 10 000 and 20 000 residents.
            #expect(run.lines[1].hasPrefix("east,Dong,32,32,32,") && run.lines[2].hasPrefix("west,Xi,22,22,22,"))
            let chinese = try BuiltCommand.run(
                ["compare", "行政处罚案件", "--as-is", "--language", "zh", "--format", "csv"], in: folder)
            #expect(chinese.lines[1].hasPrefix("west,西镇,44,") && chinese.lines[2].hasPrefix("east,东镇,32,"))
            let people = try BuiltCommand.run(["compare", "penalty-cases", "--year", "2020"], in: folder)
            #expect(people.lines.count == 5 && people.messages.contains("Rank 1"))
        }
    }

    @Test func theScaleMayBeChosen() throws {
        try withTemporaryFolder { folder in
            try SmallPackage().write(to: folder)
            let run = try BuiltCommand.run(
                ["compare", "penalty-cases", "--per", "residents", "--scale", "1000", "--format", "csv"], in: folder)
            #expect(run.lines[1].hasPrefix("east,Dong,3.2,"))
        }
    }

    @Test func allIndicatorsMakeOneTableForPrograms() throws {
        try withTemporaryFolder { folder in
            try SmallPackage().write(to: folder)
            let run = try BuiltCommand.run(["compare", "--all", "--format", "csv"], in: folder)
            #expect(run.status == 0)
            #expect(run.output.hasPrefix("indicator,per,unit,year,town,place,value,"))
            #expect(run.lines.contains { $0.hasPrefix("penalty-cases,residents,件/万人,2021,east,Dong,32,") })
            #expect(run.lines.contains { $0.hasPrefix("residents,,人,2021,west,Xi,20000,") })
        }
    }

    @Test func aChangeBetweenTwoYears() throws {
        try withTemporaryFolder { folder in
            try SmallPackage().write(to: folder)
            let run = try BuiltCommand.run(
                ["trend", "penalty-cases", "--from", "2020", "--to", "2021", "--format", "csv"], in: folder)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.lines[1].hasPrefix("east,Dong,10,32,22,"))
            #expect(run.lines[2].hasPrefix("west,Xi,20,22,2,"))
        }
    }

    @Test func trendsOverTheYears() throws {
        let data = BuiltCommand.dataset("swedish-municipalities")
        let indicator = try #require(
            try BuiltCommand.run(["compare", "--all", "--format", "csv", "--data", data]).lines.dropFirst().first?
                .split(separator: ",").first)
        let run = try BuiltCommand.run(["trend", String(indicator), "--format", "jsonl", "--data", data, "-q"])
        #expect(run.status == 0)
        #expect(run.lines.count > 200)
        #expect(run.messages.isEmpty)
    }

    @Test(arguments: [
        (["compare", "penalty-casse"], ["penalty-casse", "penalty-cases"]),
        (["compare", "hearings"], ["hearings", "no figure", "penalty-cases"]),
        (["compare", "penalty-cases", "--year", "1999"], ["1999", "2020", "2021"]),
        (["compare", "penalty-cases", "--town", "eats"], ["eats", "east"]),
        (["compare", "penalty-cases", "--per", "residnets"], ["residnets", "residents"]),
        (["trend", "penalty-cases"], ["three years"]),
        (["compare", "penalty-cases", "--data", "nowhere"], ["nowhere", "is not there"]),
    ])
    func whatIsNotThereIsNamed(_ arguments: [String], hints: [String]) throws {
        try withTemporaryFolder { folder in
            try SmallPackage().write(to: folder)
            let run = try BuiltCommand.run(arguments, in: folder)
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
            for hint in hints { #expect(run.messages.contains(hint), "\(run.messages)") }
        }
    }
}
