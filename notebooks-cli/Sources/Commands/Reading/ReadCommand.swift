import ArgumentParser
import Foundation
import Yearbook

/// Reads figures out of documents.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read the figures of documents: text files, folders of them, or standard input.",
        discussion: """
            Examples:
              yearbook read report.txt
              yearbook read reports/ --format csv --excel > figures.csv
              cat report.txt | yearbook read - --format jsonl
              yearbook read report.txt --findings

            Text in UTF-8 or GB18030. Each figure has its value, the bounds of its wording, unit, kind, what was counted \
            and the place in the text. A file that cannot be read is an error; the others are still read.
            """)

    @Argument(help: "Files, folders, or - for standard input.")
    var files: [String]

    @Flag(help: "Print what was found in auditing the documents instead of the figures.")
    var findings = false

    @Option(help: "A data package whose catalogue and towns are used too.")
    var data: String?

    @OptionGroup var threads: ThreadOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try SelfCheckGate.pass()
        let package = try data.map { try DataPackage(contentsOf: URL(fileURLWithPath: $0)) }
        let catalogue = try package?.fullCatalogue() ?? .standard
        let reader = ReportReader(catalogue: catalogue, towns: package?.towns ?? [])
        let documents = try files.flatMap(DocumentSource.documents)
        let results = threads.execution.mapBlocks(of: documents.count, blockSize: 1) { range, _ in
            documents[range.lowerBound].read(with: reader)
        }
        let reports = results.compactMap { try? $0.get() }
        for case .failure(let failure) in results { output.console.error(failure.description) }
        let language = output.language(of: package)
        let figures = reports.flatMap(\.figures)
        if findings {
            try output.print(FindingTable.table(of: reports.flatMap(\.findings)), language)
        } else if !reports.isEmpty {
            try show(figures, catalogue, language)
        }
        output.console.note(
            "\(figures.count) figure\(figures.count == 1 ? "" : "s") in "
                + "\(reports.count) document\(reports.count == 1 ? "" : "s")")
        if reports.count < documents.count { throw ExitStatus.data }
    }

    private func show(_ figures: [Figure], _ catalogue: Catalogue, _ language: Language) throws {
        switch output.format {
        case .table: try output.print(FigureOverview.table(of: figures), language)
        case .csv:
            let columns = FigureColumn.needed(for: figures, catalogue: catalogue)
            var table = try FigureTableWriter(to: MemorySink(), columns: columns, excel: output.excel)
            for figure in figures { try table.write(figure) }
            try output.console.output(table.finish().text)
        case .jsonl:
            var json = JSONText()
            for figure in figures {
                FigureLines.write(figure, to: &json)
                json.endLine()
            }
            try output.console.output(json.text)
        case .json:
            var json = JSONText()
            json.array { json in
                for figure in figures { FigureLines.write(figure, to: &json) }
            }
            try output.console.output(json.text + "\n")
        }
    }
}
