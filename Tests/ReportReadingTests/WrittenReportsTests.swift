import Foundation
import Indicators
import Testing

@testable import ReportReading

/// Reports of many kinds, written and annotated by hand before anything was read of them: a report on law-based government, a
/// government's work report, a yearly report on disclosure, final accounts, a summary in lines of fixed width, a bulletin
/// without punctuation, a report on villages, a summary in full-width digits, half a year of safety work, a people's congress.
@Suite struct WrittenReportsTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Reference/reports")

    private static func answers() throws -> AnnotatedAnswers {
        try AnnotatedAnswers(lines: String(contentsOf: folder.appendingPathComponent("answers.jsonl"), encoding: .utf8))
    }

    private static func figures(_ document: String) throws -> [Figure] {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(document)))
        return try Reading.reader.read(document: document, bytes: bytes).figures
    }

    private static let documents = [
        "law", "gov", "disclosure", "budget", "welfare", "bulletin", "agri", "service", "safety", "people",
    ].map { $0 + ".txt" }

    @Test func all() throws {
        var read: [String: [Figure]] = [:]
        for document in Self.documents { read[document] = try Self.figures(document) }
        let score = try Self.answers().score(read)
        print("written reports: \(score.matched) of \(score.required), \(score.wrong) wrong")
        #expect(score.required >= 420)
        #expect(score.f1 >= 0.99)
        #expect(score["bounds"] == 1)
        #expect(score["units"] == 1)
        #expect(score["spans"] >= 0.99)
        #expect(score["kinds"] >= 0.98)
        #expect(score["names"] >= 0.97)
    }

    /// No text is carried by the others.
    @Test(arguments: documents) func each(document: String) throws {
        let score = try Self.answers().score([document: Self.figures(document)])
        #expect(score.required >= 20)
        #expect(score.f1 >= 0.97)
        #expect(score["kinds"] >= 0.93)
        #expect(score["names"] >= 0.93)
    }

    /// Lines of fixed width are put together, and a figure still tells its own line.
    @Test func wrappedLines() throws {
        let figures = try Self.figures("welfare.txt")
        let text = try String(contentsOf: Self.folder.appendingPathComponent("welfare.txt"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for figure in figures {
            let line = try #require(figure.provenance.line)
            let sentence = try #require(figure.provenance.sentence).split(separator: "\n")[0]
            #expect(lines[line - 1].contains(sentence))
        }
        #expect(figures.contains { $0.provenance.surface == "6100\n余剂次" && $0.name == "加强针" })
    }
}
