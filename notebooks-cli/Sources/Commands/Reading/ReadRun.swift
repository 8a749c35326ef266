import Documents
import Foundation
import Yearbook

/// A run over documents: what is read is handed on in their order, what cannot be read is said, and both are counted.
final class ReadRun {
    /// The documents.
    let queue: DocumentQueue
    /// Documents that were read.
    private(set) var documents = 0
    /// Documents that could not be read.
    private(set) var failures = 0
    /// Figures that were read.
    private(set) var figureCount = 0

    private let stream: ReportStream
    private let console: Console
    private var progress: Progress

    /// Begins a run.
    ///
    /// - Parameter total: the number of documents as far as it is known.
    init(queue: DocumentQueue, stream: ReportStream, console: Console, total: Int) {
        self.queue = queue
        self.stream = stream
        self.console = console
        progress = Progress("documents", total: total, console: console)
    }

    /// The place in the queue of the document that comes next.
    private var place: Int { documents + failures }

    /// Findings that only `--findings` prints.
    private var unsaid = 0

    /// What was read, in a sentence.
    var summary: String {
        let found = unsaid == 0 ? "" : "; \(unsaid) finding\(unsaid == 1 ? "" : "s"), which --findings prints"
        return
            "\(figureCount) figure\(figureCount == 1 ? "" : "s") in \(documents) document\(documents == 1 ? "" : "s")"
            + found
    }

    /// Says at once what concerns the file itself; counts the rest.
    private func tally(_ findings: [Finding]) {
        for finding in findings {
            switch finding.code {
            case "converted-encoding": console.note(finding.message.english)
            case "damaged-text", "nul-bytes": console.warning(finding.message.english)
            default: unsaid += 1
            }
        }
    }

    /// Prints figures as JSON Lines as they are read.
    func printLines() throws {
        var sink = BufferedOutput()
        try lines { bytes in
            try sink.write(bytes)
        } atPause: {
            try sink.flush()
        }
    }

    /// Prints figures as one JSON array as they are read.
    func printArray() throws {
        var sink = BufferedOutput()
        try sink.write([0x5B])
        var isFirst = true
        try lines { bytes in
            for line in bytes.split(separator: 0x0A) {
                if !isFirst { try sink.write([0x2C]) }
                isFirst = false
                try sink.write(Array(line))
            }
        } atPause: {
            try sink.flush()
        }
        try sink.write(Array("]\n".utf8))
        try sink.flush()
    }

    /// All figures, held in memory.
    func figures() throws -> [Figure] {
        var figures: [Figure] = []
        try reports { report, _ in
            figures += report.figures
            tally(report.findings)
        }
        return figures
    }

    /// Hands on the findings of each document, then those of reports that contradict each other from year to year, and the
    /// indicators that several reports suggest.
    func findings(_ catalogue: Catalogue, _ body: ([Finding]) throws -> Void) throws {
        var audit = CorpusAudit(catalogue)
        var names = UnalignedNames()
        try reports { report, notices in
            audit.add(report)
            names.add(report)
            try body(
                notices.map { Finding($0, of: report.document, town: report.town, year: report.year) } + report.findings
            )
        }
        try body(audit.findings() + names.proposals().map(\.finding))
    }

    /// Prints the texts that the documents are read as, each under its name where there are several.
    func printTexts() throws {
        var sink = BufferedOutput()
        try queue.inTurns { next in
            while let document = try next() {
                do {
                    let bytes = try document.load()
                    say(queue.imports.take(place), document.name)
                    documents += 1
                    try sink.write(bytes)
                } catch let error as DataPackageError where error.isOfOutput {
                    throw error
                } catch {
                    fail(error)
                }
            }
            try sink.flush()
        }
    }

    private func lines(_ body: ([UInt8]) throws -> Void, atPause flush: () throws -> Void) throws {
        try queue.inTurns { next in
            try stream.figureLines(of: next) { result in
                if case .success(let lines) = result {
                    figureCount += lines.figures
                    try body(lines.bytes)
                    if !lines.isLast { return }
                }
                take(result) { lines, notices in
                    say(notices, lines.document)
                    tally(lines.findings)
                }
            }
            try flush()
        }
        progress.finish()
    }

    private func reports(_ body: (ReadReport, [ImportNotice]) throws -> Void) throws {
        try queue.inTurns { next in
            try stream.reports(of: next) { result in
                try take(result) { report, notices in
                    figureCount += report.figures.count
                    say(notices, report.document)
                    try body(report, notices)
                }
            }
        }
        progress.finish()
    }

    /// Counts the next document of the queue, and hands on what was read of it with what was noted while it was loaded.
    private func take<Value>(_ result: Result<Value, any Error>, _ body: (Value, [ImportNotice]) throws -> Void)
        rethrows
    {
        let notices = queue.imports.take(place)
        switch result {
        case .success(let value):
            documents += 1
            try body(value, notices)
        case .failure(let error): fail(error)
        }
        progress.advance()
    }

    private func say(_ notices: [ImportNotice], _ document: String) {
        for notice in notices {
            let words = "\(document): \(notice.english)"
            if notice.weight == .warning { console.warning(words) } else { console.note(words) }
        }
    }

    private func fail(_ error: any Error) {
        failures += 1
        progress.clear()
        console.error(ErrorText.text(error))
    }
}

/// Standard output with small writes put together.
struct BufferedOutput {
    private var bytes: [UInt8] = []
    private var sink = FileSink.standardOutput

    mutating func write(_ new: [UInt8]) throws {
        bytes += new
        if bytes.count >= 1 << 18 { try flush() }
    }

    mutating func flush() throws {
        guard !bytes.isEmpty else { return }
        try sink.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
