import DataPackages
import Foundation
import Indicators
import NumericCore
import TestSupport
import Testing

@testable import ReportReading

/// The way from raw figures to lines, held against the way through `Figure`.
@Suite struct ReportStreamTests {
    private static let reports = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("datasets/example-district/reports")

    /// What lines have to cope with, beside ordinary reports: escapes, ranges, open bounds, spaces in names, units per
    /// another, several headings, periods, places, stated zeros, ill-formed bytes, another encoding, NULs.
    private static var documents: [(name: String, bytes: [UInt8])] {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: reports.path).filter {
                $0.hasSuffix(".txt")
            }
            let ordinary = try names.sorted().map {
                (name: $0, bytes: [UInt8](try Data(contentsOf: reports.appendingPathComponent($0))))
            }
            let title = "青禾镇2021年法治政府建设情况报告\n"
            let body = """
                一、工作“情况”\\与"数据"
                （一）总体\t情况
                全年办结案件 数量1 286件，同比增长3.5%；化解率达98.6％。投资3.2亿元，下降0.05个百分点，人均收入达3.1万元/人。
                未发生生产安全事故。检查企业近300家次、约1.2万人次，不少于5次，8%至10%，数百名群众，三分之一以上。
                河口村调解纠纷12件。“十三五”期间，累计建成公园25个。2020年，收到信件3封。截至11月底，接待群众1,250人次。
                上半年，PM2.5平均浓度35微克/立方米，居全市第3位；2010年以来新增0.000123吨、123456789012345678元。\u{1F600}共5件
                """
            let text = Array((title + body).utf8)
            return ordinary + [
                ("plain \"quoted\"\n.txt", text), ("marked", [0xEF, 0xBB, 0xBF] + text), ("cut", text.dropLast()),
                ("nul", text + [0] + Array("，另有7件。".utf8)),
                ("windows", Array((title + body).replacing("\n", with: "\r\n").utf8)),
                ("plan", Array("二、明年计划\n力争完成项目20个。".utf8)), ("empty", []), ("none", Array("没有数字。".utf8)),
            ]
        }
    }

    private func lines(
        _ documents: [(name: String, bytes: [UInt8])], threads: Int, batchBytes: Int, batchDocuments: Int,
        audits: Bool = false
    ) throws -> [String] {
        let stream = ReportStream(
            Reading.reader, execution: Execution(threads: threads), batchBytes: batchBytes,
            batchDocuments: batchDocuments)
        var rest = documents[...]
        var result: [String] = []
        try stream.figureLines(audits: audits) {
            rest.popFirst().map { ReportDocument(name: $0.name, bytes: $0.bytes) }
        } _: { read in
            switch read {
            case .success(let lines):
                result.append(String(decoding: lines.bytes, as: UTF8.self))
                #expect(lines.figures == lines.bytes.count { $0 == 0x0A })
            case .failure(let error): result.append("\(error)")
            }
        }
        return result
    }

    /// Byte for byte the lines of the figures that `ReportReader` gives.
    @Test func linesAreThoseOfTheFigures() throws {
        let documents = try Self.documents
        let expected = documents.map { document in
            do {
                let report = try Reading.reader.read(document: document.name, bytes: document.bytes)
                var json = JSONText()
                for figure in report.figures {
                    FigureLines.write(figure, to: &json)
                    json.endLine()
                }
                return json.text
            } catch {
                return "\(error)"
            }
        }
        let found = try lines(documents, threads: 1, batchBytes: 1 << 20, batchDocuments: 100)
        #expect(found.count == expected.count)
        for (found, expected) in zip(found, expected) { #expect(found == expected) }
        #expect(found.joined().utf8.count > 100_000)
    }

    @Test func noDependenceOnThreadsAndBatches() throws {
        let documents = try Self.documents
        let expected = try lines(documents, threads: 1, batchBytes: 1 << 30, batchDocuments: 1000)
        for (threads, bytes, count) in [(2, 1 << 30, 1000), (3, 20_000, 5), (1, 1, 1)] {
            #expect(try lines(documents, threads: threads, batchBytes: bytes, batchDocuments: count) == expected)
        }
        #expect(try lines(documents, threads: 2, batchBytes: 50_000, batchDocuments: 7, audits: true) == expected)
    }

    /// A document larger than a batch comes in parts, which together are what it is alone; ill-formed text too.
    @Test(arguments: [0, 1]) func largeDocumentsComeInParts(cut: Int) throws {
        let sentence = Array("受理信访案件580余件，".utf8)
        let large = Array("大寺镇2021年年度报告\n".utf8) + Array(repeatElement(sentence, count: 10_000).joined())
        let documents = [("a", Array("受理案件7件。".utf8)), ("b", Array(large.dropLast(cut))), ("c", [0x2E])]
        let whole = try lines(documents, threads: 2, batchBytes: 1 << 30, batchDocuments: 10)
        let parts = try lines(documents, threads: 2, batchBytes: 1000, batchDocuments: 10)
        #expect(whole.count == 3)
        #expect(parts.count == 5)
        #expect(parts.joined() == whole.joined())
        #expect(whole[1].utf8.count { $0 == 0x0A } == 10_000)
    }

    /// What the receiver throws ends the reading, also between the parts of a document.
    @Test func nothingIsReadAfterTheReceiverFails() throws {
        struct Full: Error {}
        let text = Array(String(repeating: "受理信访案件580余件，", count: 10_000).utf8)
        let stream = ReportStream(Reading.reader, batchBytes: 1000)
        var opened = 0
        var received = 0
        #expect(throws: Full.self) {
            try stream.figureLines {
                opened += 1
                return ReportDocument(name: "\(opened)", bytes: text)
            } _: { _ in
                received += 1
                throw Full()
            }
        }
        #expect(opened == 1)
        #expect(received == 1)
    }

    /// What is remembered of names changes nothing, whether they have been seen before or were forgotten.
    @Test func memoryOfNamesChangesNothing() throws {
        let documents = try Self.documents.prefix(12).map { $0 }
        let fresh = try documents.map { document in
            try ReportReader(catalogue: .standard).read(document: document.name, bytes: document.bytes)
        }
        let aligner = Aligner(.standard)
        let forgetful = HeadMemo(aligner, limit: 3)
        let desk = ReadingDesk(aligner, memo: forgetful)
        for (document, expected) in zip(documents, fresh) {
            let found = document.bytes.withUnsafeBufferPointer { bytes in
                desk.read(document.name, bytes, year: nil, isPlain: true)?.report(Catalogue.standard.indicators)
            }
            #expect(found?.figures.map(\.indicator) == expected.figures.map(\.indicator))
            #expect(found?.unaligned.map(\.name) == expected.unaligned.map(\.name))
        }
    }

    @Test func quantitiesAreThoseOfTheFigures() throws {
        for document in try Self.documents where document.name != "empty" {
            let report = try Reading.reader.read(document: document.name, bytes: document.bytes)
            var found: [StatedQuantity] = []
            try Reading.reader.quantities(document: document.name, bytes: document.bytes) { found.append($0) }
            var expected: [Figure] = []
            for figure in report.figures where figure.provenance.byteOffset != expected.last?.provenance.byteOffset {
                expected.append(figure)
            }
            #expect(found.map(\.byteRange.lowerBound) == expected.map { $0.provenance.byteOffset ?? -1 })
            #expect(found.map(\.byteRange.count) == expected.map { $0.provenance.byteLength ?? -1 })
            #expect(found.map(\.value) == expected.map(\.value))
        }
    }

    @Test func aFailureOfTheConsumerEndsTheReading() throws {
        struct Stop: Error {}
        let stream = ReportStream(Reading.reader, execution: .serial, batchDocuments: 1)
        var given = 0
        #expect(throws: Stop.self) {
            try stream.figureLines {
                given += 1
                return ReportDocument(name: "\(given)", bytes: Array("青禾镇2021年工作报告\n开展巡查35次。".utf8))
            } _: { _ in
                throw Stop()
            }
        }
        #expect(given == 1)
    }
}
