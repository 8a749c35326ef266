import ArgumentParser
import Documents
import Foundation
import Yearbook

/// Reads figures out of documents.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read the figures of documents: files, folders of them, or standard input.",
        discussion: """
            Examples:
              yearbook read report.txt
              yearbook read reports/ --format csv --excel > figures.csv
              yearbook read report.html report.docx report.pdf --findings
              cat report.txt | yearbook read - --format jsonl
              yearbook read - < documents.jsonl > figures.jsonl

            Each figure has its value, the bounds of its wording, unit, kind, what was counted and its place in the text. \
            A file that cannot be read is an error; the others are still read.

            Text is read in UTF-8, GB18030 (so GBK, GB2312), or UTF-16 with a byte-order mark; the encoding is found out and \
            stated. Web pages (.html), Word documents (.docx) and PDFs (.pdf, with pdftotext of poppler-utils) are made \
            text first, tables included; offsets count in that text, which --text prints. A folder is read with all folders \
            in it, in the order of its names; what has another ending is listed as skipped.

            JSON Lines, that is one {"document": …, "text": …} to a line and "town" and "year" if known, are recognised by \
            the ending .jsonl or .ndjson, or by their first characters; --input jsonl says so. Their figures come as JSON \
            Lines unless --format says otherwise, in the order of the documents, as soon as nothing more waits to be read. \
            A malformed line is an error naming the line; the others are read.

            --format jsonl and json take the same memory for any number of documents; table and csv hold all figures, \
            --findings those that reports of other years may contradict, until the last document is read.
            """)

    @Argument(help: "Files, folders, or - for standard input.")
    var files: [String]

    @Flag(help: "Print what was found in auditing the documents instead of the figures.")
    var findings = false

    @Flag(help: "Print the text that the documents are read as instead of the figures.")
    var text = false

    @Option(help: "What the documents are: auto, text, html, docx, pdf or jsonl.")
    var input: InputOption = .auto

    @Option(help: "A data package whose catalogue and towns are used too.")
    var data: String?

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var output: OutputOptions

    /// Formats of documents, as options name them.
    enum InputOption: String, ExpressibleByArgument, CaseIterable {
        case auto, text, html, docx, pdf, jsonl

        var format: DocumentFormat? { DocumentFormat(rawValue: rawValue) }
    }

    func validate() throws {
        guard !(text && findings) else { throw ValidationError("--text and --findings exclude each other.") }
    }

    func run() throws {
        try SelfCheckGate.pass()
        let package = try data.map { try DataPackage(contentsOf: URL(fileURLWithPath: $0)) }
        let catalogue = try package?.fullCatalogue() ?? .standard
        let reader = ReportReader(catalogue: catalogue, towns: package?.towns ?? [])
        let walk = InputWalk(files)
        if let words = walk.skippedWords { output.console.note(words) }
        let queue = DocumentQueue(walk.items, format: input.format)
        let run = ReadRun(
            queue: queue, stream: ReportStream(reader, execution: threads.execution), console: output.console,
            total: walk.items.count)
        if text {
            try run.printTexts()
        } else if findings {
            try show(findings: run, catalogue, output.language(of: package))
        } else {
            try show(figures: run, catalogue, output.language(of: package))
        }
        if run.failures > 0 { throw ExitStatus.data }
    }

    private func show(figures run: ReadRun, _ catalogue: Catalogue, _ language: Language) throws {
        // Lines in, lines out: whoever pipes them does not want a table.
        let format = try output.chosenFormat ?? (run.queue.beginsWithLines() ? .jsonl : .table)
        switch format {
        case .jsonl: try run.printLines()
        case .json: try run.printArray()
        case .table:
            let figures = try run.figures()
            if run.documents > 0 { try output.print(FigureOverview.table(of: figures), language) }
        case .csv:
            let figures = try run.figures()
            guard run.documents > 0 else { break }
            let columns = FigureColumn.needed(for: figures, catalogue: catalogue)
            var table = try FigureTableWriter(to: FileSink.standardOutput, columns: columns, excel: output.excel)
            for figure in figures { try table.write(figure) }
            _ = try table.finish()
        }
        output.console.note(run.summary)
    }

    private func show(findings run: ReadRun, _ catalogue: Catalogue, _ language: Language) throws {
        if output.format == .jsonl {
            try run.findings(catalogue) { findings in
                if !findings.isEmpty { try output.print(FindingTable.table(of: findings), language) }
            }
        } else {
            var all: [Finding] = []
            try run.findings(catalogue) { all += $0 }
            try output.print(FindingTable.table(of: all), language)
        }
        output.console.note(run.summary)
    }
}
