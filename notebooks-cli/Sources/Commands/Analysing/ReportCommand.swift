import ArgumentParser
import Foundation
import Yearbook

/// Makes the briefing of a data package.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Read a data package's reports and tables, compare its towns over the years, write a briefing.",
        discussion: """
            Examples:
              yearbook report datasets/example-district
              yearbook report datasets/example-district --town liuxi -o liuxi.html

            The briefing is one HTML file, in Chinese and English, that needs nothing else. It is written whole or not at \
            all, by default as briefing.html in the data package.
            """)

    @Argument(help: "The data package: a folder with a datapackage.json, or that file.")
    var dataset: String

    @Option(name: .shortAndLong, help: "Where the briefing is written (default: briefing.html in the data package).")
    var output: String?

    @Option(help: "The town that the briefing is about (default: all alike).")
    var town: String?

    @Option(help: "The year of the comparisons (default: for each indicator the latest well-filled one).")
    var year: Int?

    @Option(help: "The language in which the page opens: zh or en (default: that of the data package).")
    var language: LanguageOption?

    @Option(help: "Exit with 1 if there are findings of this severity or above: note, warning or error.")
    var failOn: SeverityOption?

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    /// Severities, as options name them.
    enum SeverityOption: String, ExpressibleByArgument, CaseIterable {
        case note, warning, error

        var severity: Finding.Severity {
            switch self {
            case .note: .note
            case .warning: .warning
            case .error: .error
            }
        }
    }

    func run() throws {
        try SelfCheckGate.pass()
        let folder = URL(fileURLWithPath: dataset)
        let analysis = try Analysis(contentsOf: folder, converting: PackageDocuments.convert)
        guard !analysis.panel.indicators.isEmpty else {
            let reasons = analysis.findings.filter { $0.severity == .error }.prefix(5).map { "; " + $0.message.english }
            throw DataFailure(
                "\(dataset): nothing to compare: no figure of its reports and tables has a town, a year and an "
                    + "indicator\(reasons.joined())")
        }
        let page = try analysis.briefing(options: options(analysis)).page()
        let place =
            output.map { URL(fileURLWithPath: $0) }
            ?? (analysis.package.folder ?? folder).appendingPathComponent("briefing.html")
        for attachment in page.attachments {
            let beside = place.deletingLastPathComponent().appendingPathComponent(attachment.name)
            try AtomicFile.write(attachment.text, to: beside)
        }
        try AtomicFile.write(page.html, to: place)
        if !quiet { try Console().output(AnalysisSummary(analysis).text(briefing: place.path)) }
        if let failOn, analysis.findings.contains(where: { $0.severity >= failOn.severity }) {
            throw ExitStatus.findings
        }
    }

    private func options(_ analysis: Analysis) throws -> Briefing.Options {
        var options = analysis.briefingOptions
        options.focus = try town.map { try Names(analysis).town($0).id }
        if let year {
            guard analysis.panel.years.contains(year) else {
                throw PanelError.unknownYear(year, of: analysis.panel.years)
            }
            options.year = year
        }
        if let language { options.language = language.language }
        return options
    }
}
