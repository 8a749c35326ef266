import Foundation
import Indicators
import TestSupport
import Testing

@testable import ReportReading

@Suite struct BadInputTests {
    private let title = "青禾镇2021年法治政府建设情况报告\n"

    @Test func emptyAndBinary() {
        #expect(throws: ReadingError.empty(document: "a")) { try Reading.reader.read(document: "a", bytes: []) }
        #expect(throws: ReadingError.empty(document: "a")) { try Reading.reader.read(document: "a", text: " \n\t ") }
        #expect(throws: ReadingError.binary(document: "a")) {
            try Reading.reader.read(document: "a", bytes: Array("%PDF-1.7 text".utf8))
        }
        let archive: [UInt8] = [0x50, 0x4B, 3, 4, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 50)
        #expect(throws: ReadingError.binary(document: "a")) { try Reading.reader.read(document: "a", bytes: archive) }
        #expect(throws: ReadingError.unknownEncoding(document: "a", hint: "UTF-16")) {
            try Reading.reader.read(document: "a", bytes: [0xFF, 0xFE, 0x41, 0x00])
        }
    }

    @Test func truncatedUTF8IsReadAndReported() throws {
        let bytes = Array((title + "开展巡查35次，发现问题12个，成效好").utf8).dropLast(1)
        let report = try Reading.reader.read(document: "a", bytes: Array(bytes))
        #expect(report.figures.map(\.value) == [35, 12])
        #expect(report.findings.contains { $0.code == "damaged-text" })
    }

    @Test func gb18030() throws {
        // “开展巡查35次，发现问题12个。” under a title, in GB18030.
        let title: [UInt8] = [
            0xC7, 0xE0, 0xBA, 0xCC, 0xD5, 0xF2, 0x32, 0x30, 0x32, 0x31, 0xC4, 0xEA, 0xB9, 0xA4, 0xD7, 0xF7, 0xB1, 0xA8,
            0xB8, 0xE6, 0x0A,
        ]
        let prose: [UInt8] = [
            0xBF, 0xAA, 0xD5, 0xB9, 0xD1, 0xB2, 0xB2, 0xE9, 0x33, 0x35, 0xB4, 0xCE, 0xA3, 0xAC, 0xB7, 0xA2, 0xCF, 0xD6,
            0xCE, 0xCA, 0xCC, 0xE2, 0x31, 0x32, 0xB8, 0xF6, 0xA1, 0xA3,
        ]
        let report = try Reading.reader.read(document: "a", bytes: title + prose)
        #expect(report.encoding == .gb18030)
        #expect(report.title == "青禾镇2021年工作报告")
        #expect(report.figures.map(\.name) == ["巡查", "发现问题"])
        #expect(report.findings.contains { $0.code == "converted-encoding" })
        // Offsets count the bytes of the converted text.
        #expect(report.figures.first?.provenance.byteOffset == Array("青禾镇2021年工作报告\n开展巡查".utf8).count)
    }

    @Test func nulBytes() throws {
        let text = title + "开展巡查35次\u{0}，发现问题12个。" + String(repeating: "各项工作稳步推进。", count: 20)
        let report = try Reading.reader.read(document: "a", text: text)
        #expect(report.figures.count == 2)
        #expect(report.findings.contains { $0.code == "nul-bytes" })
    }

    /// A line without an end is read in pieces; none of its figures is lost.
    @Test func endlessLine() throws {
        let piece = "开展巡查35次，"
        let report = try Reading.reader.read(document: "a", text: title + String(repeating: piece, count: 5000))
        #expect(report.figures.count >= 4990)
        #expect(report.figures.allSatisfy { $0.value == 35 || $0.value == nil || $0.value! < 36 })
    }

    @Test func unreadableFilesDoNotStopTheOthers() throws {
        try withTemporaryFolder { folder in
            try folder.add("qinghe-2021.txt", title + "开展巡查35次，成效好。")
            try folder.add("empty-2021.txt", "")
            try folder.add("sub/other.txt", "白沙镇2020年工作报告\n开展巡查36次，成效好。")
            try folder.add("notes.csv", "a,b")
            let corpus = try ReportCorpus(contentsOf: folder)
            #expect(corpus.reports.map(\.document) == ["qinghe-2021.txt", "sub/other.txt"])
            #expect(corpus.errors == [.empty(document: "empty-2021.txt")])
            #expect(corpus.findings.contains { $0.code == "unreadable-document" && $0.severity == .error })
            #expect(corpus.figures.map(\.value) == [35, 36])
            #expect(corpus.towns.map(\.id) == ["qinghe", "白沙镇"])
            #expect(corpus.towns.map(\.name.chinese) == ["青禾镇", "白沙镇"])
            #expect(corpus.figures.map(\.year) == [2021, 2020])
        }
        #expect(throws: ReadingError.self) {
            try ReportCorpus(contentsOf: URL(fileURLWithPath: "/no/such/folder"))
        }
    }
}
