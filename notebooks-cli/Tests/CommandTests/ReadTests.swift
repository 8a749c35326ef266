import Foundation
import Testing

@Suite struct ReadTests {
    static let text = "东镇2021年法治政府建设情况报告\n\n2021年，全镇共办理行政处罚案件32件，调解矛盾纠纷580余件。\n"

    @Test func figuresOfStandardInput() throws {
        let run = try BuiltCommand.run(["read", "-", "--format", "jsonl"], input: Self.text)
        #expect(run.status == 0)
        let figures = try run.lines.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(figures.map { $0["value"] as? Double } == [32, 580])
        #expect(figures.map { $0["upper"] as? Double } == [32, 590])
        #expect(figures.first?["indicator"] as? String == "penalty-cases")
        #expect(run.messages == "2 figures in 1 document\n")
    }

    @Test func formatsAgree() throws {
        let csv = try BuiltCommand.run(["read", "-", "--format", "csv", "-q"], input: Self.text)
        #expect(csv.lines.count == 3 && csv.output.hasPrefix("town,year,indicator,value,lower,upper,unit,kind"))
        #expect(csv.output.contains("penalty-cases,32,32,32,件,flow"))
        #expect(csv.messages.isEmpty)
        let excel = try BuiltCommand.run(["read", "-", "--format", "csv", "--excel"], input: Self.text)
        #expect(excel.output == "\u{FEFF}" + csv.output)
        let json = try BuiltCommand.run(["read", "-", "--format", "json"], input: Self.text)
        let array = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
        #expect(array?.count == 2)
        let table = try BuiltCommand.run(["read", "-"], input: Self.text)
        #expect(table.lines.count == 4 && table.output.contains("580–590"))
    }

    @Test func anEscapeSequenceOnlyEverGoesToATerminal() throws {
        let run = try BuiltCommand.run(["read", "-"], input: Self.text, environment: ["TERM": "xterm-256color"])
        #expect(!run.output.contains("\u{1B}") && !run.messages.contains("\u{1B}"))
    }

    @Test(arguments: [1, 2, 5])
    func aFolderIsReadInTheOrderOfItsNames(threads: Int) throws {
        try withTemporaryFolder { folder in
            for (name, count) in [("b.txt", 2), ("a.txt", 1), ("c.md", 3)] {
                try folder.add(name, "东镇2021年报告\n\n2021年，全镇共办理行政处罚案件\(count)件。\n")
            }
            try folder.add("d.png", "no text")
            let run = try BuiltCommand.run(
                ["read", folder.path, "--format", "jsonl", "--threads", "\(threads)"])
            #expect(run.status == 0)
            let order = try run.lines.map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])["value"]
                    as? Double
            }
            #expect(order == [1, 2, 3])
        }
    }

    @Test func aBadFileIsNamedAndTheOthersAreRead() throws {
        try withTemporaryFolder { folder in
            try folder.add("good.txt", Self.text)
            try folder.add("empty.txt", "")
            try folder.add("binary.txt", Data([0x00, 0xFF, 0x01, 0xFE, 0x80, 0x81]))
            let run = try BuiltCommand.run(
                ["read", "missing.txt", "empty.txt", "binary.txt", "good.txt", "--format", "jsonl"], in: folder)
            #expect(run.status == 2)
            #expect(run.lines.count == 2)
            for name in ["missing.txt", "empty.txt", "binary.txt"] {
                #expect(run.messages.contains("error: \(name)"), "\(run.messages)")
            }
            #expect(!run.messages.contains("good.txt"))
        }
    }

    @Test func aFolderWithoutTextsIsAnError() throws {
        try withTemporaryFolder { folder in
            let run = try BuiltCommand.run(["read", folder.path])
            #expect(run.status == 2)
            #expect(run.messages.contains(".txt"))
        }
    }
}
