import ArgumentParser
import Yearbook

/// Puts towns side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Put towns side by side for an indicator and a year.",
        discussion: """
            Examples:
              yearbook compare penalty-cases --data datasets/example-district
              yearbook compare 行政处罚案件 --per residents --year 2021 --data datasets/example-district
              yearbook compare --all --format csv --data datasets/example-district

            Each row has the value, what its wording allows, an interval where the indicator has a model of chance, the \
            ranks that the wording allows, and how the town stands to the others. Towns that do not compare are listed \
            with the reason.
            """)

    @Argument(help: "An indicator: its identifier, name or a wording.")
    var indicator: String?

    @Flag(help: "All indicators that at least two towns state.")
    var all = false

    @Option(help: "The year (default: the latest well-filled one).")
    var year: Int?

    @Option(help: "A town; may be given several times (default: all).")
    var town: [String] = []

    @OptionGroup var question: QuestionOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (indicator == nil) == all else { throw ValidationError("Name an indicator, or give --all.") }
    }

    func run() throws {
        let analysis = try data.analysis()
        let names = Names(analysis)
        let towns = try town.map { try names.town($0).id }
        if let indicator {
            let found = try comparison(of: names.indicator(indicator), among: towns, analysis)
            try show(found, output.language(of: analysis.package))
        } else {
            try showAll(among: towns, analysis)
        }
    }

    private func showAll(among towns: [Town.ID], _ analysis: Analysis) throws {
        let language = output.language(of: analysis.package)
        var rows = ComparisonRows()
        for indicator in analysis.panel.indicators {
            // An indicator that cannot be compared has no rows; its reason is given where it is asked for by name.
            guard let found = try? comparison(of: indicator, among: towns, analysis), found.rows.count >= 2 else {
                output.console.note("\(indicator.name[language]): not compared")
                continue
            }
            if output.format == .table {
                try show(found, language)
                try output.console.output("\n")
            } else {
                rows.append(found)
            }
        }
        if output.format != .table { try output.print(rows.table, language) }
    }

    private func show(_ found: TownComparison, _ language: Language) throws {
        try output.printTitled(found.table(isFull: output.format != .table), language)
        for refused in found.notCompared {
            output.console.note("\(refused.town.name[language]): \(refused.reason.text[language])")
        }
    }

    private func comparison(
        of indicator: Indicator, among towns: [Town.ID], _ analysis: Analysis
    ) throws -> TownComparison {
        guard let year = try year ?? analysis.panel.customaryYear(of: indicator.id) else {
            throw DataFailure("no town states “\(indicator.id)”")
        }
        let formula = try question.formula(of: indicator, year: year, in: analysis)
        return try analysis.panel.compare(
            formula, year: year, among: towns.isEmpty ? nil : towns, level: question.level,
            bounds: question.bounds.policy)
    }
}
