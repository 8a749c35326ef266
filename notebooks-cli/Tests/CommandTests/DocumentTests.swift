import DocumentFixtures
import Documents
import Foundation
import Testing

/// Documents through the built command, up to their figures.
@Suite(.enabled(if: DocumentImporter.readsDocuments)) struct DocumentTests {
    @Test func theTablesOfAReportOnDisclosureAreFigures() throws {
        try withTemporaryFolder { folder in
            try folder.add("report.html", DisclosureReport.page())
            let run = try BuiltCommand.run(["read", "report.html", "--format", "jsonl"], in: folder)
            #expect(run.status == 0)
            let figures = try InputTests.objects(run)
            func figure(_ name: String) throws -> [String: Any] {
                try #require(figures.first { $0["name"] as? String == name }, "\(name)")
            }
            let permits = try figure("行政许可本年处理决定数量")
            #expect(permits["value"] as? Double == 123 && permits["unit"] as? String == "件")
            #expect(permits["indicator"] as? String == "permits" && permits["kind"] as? String == "flow")
            #expect(permits["section"] as? [String] == ["二、主动公开政府信息情况"])
            #expect(permits["town"] as? String == "石桥镇" && permits["year"] as? Int == 2022)
            #expect(try figure("行政事业性收费本年收费金额")["value"] as? Double == 35_600)
            #expect(try figure("本年新收政府信息公开申请数量")["indicator"] as? String == "disclosure-requests")
            let part = try figure("自然人本年新收政府信息公开申请数量")
            #expect(part["relation"] as? String == "part-of" && part["indicator"] is NSNull)
            #expect(try figure("不予公开保护第三方合法权益")["value"] as? Double == 7)
            #expect(try figure("政府信息公开行政复议")["indicator"] as? String == "disclosure-reviews")
            // Offsets count in the text that --text prints.
            let text = Array(try BuiltCommand.run(["read", "report.html", "--text"], in: folder).output.utf8)
            for figure in figures {
                let start = try #require(figure["byte_offset"] as? Int)
                let length = try #require(figure["byte_length"] as? Int)
                #expect(String(decoding: text[start..<(start + length)], as: UTF8.self) == figure["surface"] as? String)
            }
        }
    }

    @Test func aDataPackageMayHoldThem() throws {
        try withTemporaryFolder { folder in
            var package = SmallPackage()
            package.report = Data(WordFile(WordFile.paragraph("2021年，全镇共办理行政处罚案件32件。")).bytes)
            try package.write(to: folder)
            try folder.add("reports.csv", "document,town,year\nreports/a.docx,east,2021\nreports/b.html,west,2021\n")
            try folder.add("reports/a.docx", package.report)
            try folder.add("reports/b.html", "<p>2021年，全镇共办理行政处罚案件44件，调解矛盾纠纷7件。</p><table></table>")
            let run = try BuiltCommand.run(["report", folder.path])
            #expect(run.status == 0)
            #expect(run.output.contains("Read: 2 reports with 3 figures"), "\(run.output)\(run.messages)")
            let page = try String(contentsOf: folder.appendingPathComponent("briefing.html"), encoding: .utf8)
            #expect(page.contains("reports/b.html: 1 table has no content"))
        }
    }

    @Test func aWordDocumentIsRead() throws {
        try withTemporaryFolder { folder in
            let body = WordFile.paragraph("东镇2021年工作报告") + WordFile.paragraph("2021年，全镇共办理行政处罚案件32件。")
            try folder.add("a.docx", Data(WordFile(body).bytes))
            let run = try BuiltCommand.run(["read", "a.docx", "--format", "jsonl"], in: folder)
            #expect(try InputTests.objects(run).map { $0["value"] as? Double } == [32])
        }
    }

    @Test func withoutPopplerAPDFSaysWhatToInstall() throws {
        try withTemporaryFolder { folder in
            try folder.add("a.pdf", Data(PDFFile([["案件32件。"]]).bytes))
            let run = try BuiltCommand.run(["read", "a.pdf"], in: folder, environment: ["PATH": "/nonexistent"])
            #expect(run.status == 2)
            #expect(
                run.messages.contains("a.pdf: needs the program pdftotext") && run.messages.contains("poppler-utils"))
        }
    }
}

/// Files that are damaged or made to do harm: each is named with its reason, and the others are read.
@Suite struct BadInputTests {
    /// Reads a bad file beside a good one; returns what is said of the bad one.
    private func messages(of name: String, _ bytes: [UInt8]) throws -> String {
        try withTemporaryFolder { folder in
            try folder.add(name, Data(bytes))
            try folder.add("good.txt", InputTests.text(3))
            let run = try BuiltCommand.run(["read", name, "good.txt", "--format", "jsonl"], in: folder)
            #expect(run.status == 2)
            #expect(run.output.contains("\"document\":\"good.txt\""))
            #expect(run.messages.contains("error: \(name): "), "\(run.messages)")
            return run.messages
        }
    }

    @Test(.enabled(if: DocumentImporter.readsDocuments), arguments: ["div", "table", "span", "ul"])
    func aMillionElementsWithinOneAnother(element: String) throws {
        let page = "<html><body>" + String(repeating: "<\(element)>", count: 1_000_000)
        #expect(try messages(of: "deep.html", Array(page.utf8)).contains("within one another"))
    }

    @Test(.enabled(if: DocumentImporter.readsDocuments)) func aZipBomb() throws {
        var bomb = ZipFile()
        bomb.addRepeated("word/document.xml", count: 140 << 20, stated: 100)
        #expect(try messages(of: "bomb.docx", bomb.bytes).contains("134217728 bytes"))
    }

    @Test(.enabled(if: DocumentImporter.readsDocuments)) func aWordDocumentWithoutItsPart() throws {
        var zip = ZipFile()
        zip.add("other.txt", "x")
        #expect(try messages(of: "a.docx", zip.bytes).contains("without word/document.xml"))
    }

    @Test func aTextWithoutAFullStop() throws {
        try withTemporaryFolder { folder in
            let text = "东镇2021年工作报告\n\n2021年，" + String(repeating: "办理案件12件，", count: 30_000)
            try folder.add("endless.txt", text)
            let run = try BuiltCommand.run(["read", "endless.txt", "--format", "jsonl"], in: folder)
            #expect(run.status == 0)
            #expect(run.lines.count > 29_900)
        }
    }

    @Test func textCutShortOrWithNULs() throws {
        try withTemporaryFolder { folder in
            let text = Array(String(repeating: InputTests.text(3), count: 20).utf8)
            try folder.add("cut.txt", Data(text.dropLast(2)))
            try folder.add("nul.txt", Data(text + [0, 0]))
            let run = try BuiltCommand.run(["read", "cut.txt", "nul.txt", "--findings"], in: folder)
            #expect(run.status == 0)
            #expect(run.output.contains("damaged-text") && run.output.contains("nul-bytes"))
            let figures = try BuiltCommand.run(["read", "cut.txt", "nul.txt", "--format", "jsonl"], in: folder)
            #expect(figures.messages.contains("warning: cut.txt") && figures.messages.contains("warning: nul.txt"))
        }
    }

    @Test func aFileThatIsGoneWhenItsTurnComes() throws {
        try withTemporaryFolder { folder in
            try folder.add("reports/a.txt", InputTests.text(3))
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("reports/gone.txt").path, withDestinationPath: "nowhere")
            let run = try BuiltCommand.run(["read", "reports", "--format", "jsonl"], in: folder)
            #expect(run.status == 2)
            #expect(run.lines.count == 1)
            #expect(run.messages.contains("error: reports/gone.txt"))
        }
    }

    @Test func foldersThatCannotBeReadOrHaveNothing() throws {
        try withTemporaryFolder { folder in
            try folder.add("good.txt", InputTests.text(3))
            try folder.add("pictures/a.png", "x")
            let run = try BuiltCommand.run(["read", "pictures", "good.txt", "--format", "jsonl"], in: folder)
            #expect(run.status == 2)
            #expect(run.lines.count == 1)
            #expect(run.messages.contains("error: pictures: the folder has no file that is read"))
        }
    }
}
