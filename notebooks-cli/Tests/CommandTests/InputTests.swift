import DocumentFixtures
import Foundation
import Testing

/// What the command takes: folders, lines, documents of several formats.
@Suite struct InputTests {
    static func text(_ count: Int) -> String { "东镇2021年工作报告\n\n2021年，全镇共办理行政处罚案件\(count)件。\n" }

    static func objects(_ run: BuiltCommand.Run) throws -> [[String: Any]] {
        try run.lines.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    static func line(_ members: [String: Any]) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self) + "\n"
    }

    @Test func aFolderIsReadWithItsFoldersAndWhatIsSkippedIsSaid() throws {
        try withTemporaryFolder { folder in
            try folder.add("b.txt", Self.text(2))
            try folder.add("a/z.md", Self.text(1))
            try folder.add("c.jsonl", try Self.line(["document": "in.txt", "text": Self.text(3)]))
            try folder.add("picture.png", "x")
            try folder.add(".hidden.txt", Self.text(9))
            let run = try BuiltCommand.run(["read", folder.path, "--format", "jsonl"])
            #expect(run.status == 0)
            let figures = try Self.objects(run)
            #expect(figures.map { $0["value"] as? Double } == [1, 2, 3])
            #expect(
                figures.map { ($0["document"] as? String)?.replacing(folder.path, with: "") }
                    == ["/a/z.md", "/b.txt", "in.txt"])
            #expect(run.messages.contains("skipped 1 file") && run.messages.contains("picture.png"))
        }
    }

    @Test(arguments: [[], ["--input", "jsonl"], ["--format", "jsonl", "--threads", "1"]])
    func linesInLinesOut(options: [String]) throws {
        let lines = try (1...40).map { try Self.line(["document": "d\($0)", "text": Self.text($0), "year": 2021]) }
        let run = try BuiltCommand.run(["read", "-"] + options, input: lines.joined())
        #expect(run.status == 0)
        let figures = try Self.objects(run)
        #expect(figures.map { $0["document"] as? String } == (1...40).map { "d\($0)" })
        #expect(figures.map { $0["value"] as? Double } == (1...40).map { Double($0) })
        #expect(figures.allSatisfy { $0["town"] as? String == "东镇" && $0["year"] as? Int == 2021 })
    }

    @Test func aMalformedLineIsNamedAndTheOthersAreRead() throws {
        let good = try Self.line(["document": "good", "text": Self.text(5)])
        let bad = [
            "{\"document\": \"x\", \"text\": \"abc", "[1]", "{\"document\": \"x\"}", "{\"text\": 5}",
            "{\"text\": \"a\"} x",
            "{\"text\" \"a\"}", "{\"text\": \"\\u12\"}", "{\"text\": \"a\", \"year\": \"soon\"}",
            "{\"text\": \"a\", \"text\": \"b\"}",
        ]
        let input = good + bad.joined(separator: "\n") + "\n\n" + good
        let run = try BuiltCommand.run(["read", "-"], input: input)
        #expect(run.status == 2)
        #expect(try Self.objects(run).map { $0["value"] as? Double } == [5, 5])
        for number in 2...(bad.count + 1) {
            #expect(run.messages.contains("error: standard input:\(number): the line "), "\(run.messages)")
        }
        #expect(run.messages.split(separator: "\n").count == bad.count + 1)
    }

    @Test func escapesAreResolved() throws {
        let escaped =
            "{\"document\":\"\\u4e1c\\\"\",\"text\":\"\\u4e1c\\u9547\\n2021\\u5e74\\uff0c\\u529e\\u4ef6\\ud83d\\ude00\\uff0c\\u529e\\u4ef632\\u4ef6\\u3002\"}"
        let figures = try Self.objects(try BuiltCommand.run(["read", "-"], input: escaped))
        #expect(figures.count == 1)
        #expect(figures.first?["document"] as? String == "东\"")
        #expect(figures.first?["surface"] as? String == "32件")
        // 东镇, the line's end, 2021年，办件, a character of four bytes, ，办件
        #expect(figures.first?["byte_offset"] as? Int == 6 + 1 + 4 + 3 + 3 + 6 + 4 + 3 + 6)
    }

    @Test func theTextOfADocumentCanBePrintedAndIsReadAlike() throws {
        try withTemporaryFolder { folder in
            try folder.add("a.txt", Self.text(7))
            let text = try BuiltCommand.run(["read", "a.txt", "--text"], in: folder)
            #expect(text.output == Self.text(7))
        }
    }

    @Test func theEncodingIsStated() throws {
        try withTemporaryFolder { folder in
            let utf16 =
                [0xFF, 0xFE] + Self.text(4).utf16.reduce(into: [UInt8]()) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
            try folder.add("wide.txt", Data(utf16))
            // 办件3件。in GBK, often enough to be told from other encodings
            let gbk: [UInt8] = [0xB0, 0xEC, 0xBC, 0xFE, 0x33, 0xBC, 0xFE, 0xA1, 0xA3]
            try folder.add("gbk.txt", Data(Array(repeating: gbk, count: 20).joined()))
            let run = try BuiltCommand.run(["read", "wide.txt", "gbk.txt", "--format", "jsonl"], in: folder)
            #expect(run.status == 0)
            #expect(
                run.messages.contains("wide.txt: read as UTF-16LE") && run.messages.contains("gbk.txt: read as GB18030")
            )
            #expect(run.lines.count == 21)
        }
    }

    @Test func findingsOfOneTownsYearsStandTogether() throws {
        func report(_ year: Int, _ rest: String) -> String { "东镇\(year)年工作报告\n\n\(year)年，全镇共办理行政处罚案件\(rest)。\n" }
        let lines = try [report(2020, "100件"), report(2021, "150件，同比增长10%")].enumerated()
            .map { try Self.line(["document": "d\($0)", "text": $1]) }.joined()
        let run = try BuiltCommand.run(["read", "-", "--findings", "--format", "jsonl"], input: lines)
        #expect(run.status == 0)
        #expect(run.output.contains("change-contradicts-levels"))
        #expect(run.output.contains("d0") && run.output.contains("d1"))
    }

    @Test func aReaderThatHasEnoughIsNoError() throws {
        try withTemporaryFolder { folder in
            try folder.add("many.txt", "东镇2021年报告\n\n" + String(repeating: "办理案件32件。\n", count: 20_000))
            let pipe = Process()
            pipe.executableURL = URL(fileURLWithPath: "/bin/sh")
            pipe.arguments = [
                "-c",
                "\"$0\" read many.txt --format jsonl -q 2>messages | head -n 1 >first; trap '' PIPE; \"$0\" read many.txt --format jsonl -q 2>>messages | head -n 1 >second",
                BuiltCommand.executable.path,
            ]
            pipe.currentDirectoryURL = folder
            try pipe.run()
            pipe.waitUntilExit()
            for name in ["first", "second"] {
                let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                #expect(text.split(separator: "\n").count == 1)
            }
            #expect(try String(contentsOf: folder.appendingPathComponent("messages"), encoding: .utf8).isEmpty)
        }
    }
}
