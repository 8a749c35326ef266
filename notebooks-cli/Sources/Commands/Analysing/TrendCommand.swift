import ArgumentParser
import Yearbook

/// Follows towns over the years.
struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Follow an indicator over the years: slope, interval, test, change between two years.",
        discussion: """
            Examples:
              yearbook trend penalty-cases --data datasets/example-district
              yearbook trend mediated-disputes --town liuxi --from 2018 --to 2021 --data datasets/example-district

            The slope is that of least squares beside Theil–Sen's; the test is Mann–Kendall's, exact with ties. Missing \
            years are left out and listed. With --from and --to, two years are compared instead.
            """)

    @Argument(help: "An indicator: its identifier, name or a wording.")
    var indicator: String

    @Option(help: "A town; may be given several times (default: all).")
    var town: [String] = []

    @Option(help: "The earlier year of a change between two years.")
    var from: Int?

    @Option(help: "The later year of a change between two years.")
    var to: Int?

    @OptionGroup var question: QuestionOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (from == nil) == (to == nil) else { throw ValidationError("--from and --to go together.") }
        if let from, let to, from >= to { throw ValidationError("--from is the earlier year.") }
    }

    func run() throws {
        let analysis = try data.analysis()
        let names = Names(analysis)
        let indicator = try names.indicator(indicator)
        let towns = try town.isEmpty ? analysis.panel.towns : town.map { try names.town($0) }
        guard let year = try to ?? analysis.panel.customaryYear(of: indicator.id) else {
            throw DataFailure("no town states “\(indicator.id)”")
        }
        let formula = try question.formula(of: indicator, year: year, in: analysis)
        let language = output.language(of: analysis.package)
        let isFull = output.format != .table
        if let from, let to {
            let found = try results(of: towns, language) { town throws(ComparisonError) in
                try analysis.panel.change(
                    formula.numerator.id, per: formula.denominator?.id, scale: formula.scale, in: town.id, from: from,
                    to: to, level: question.level, bounds: question.bounds.policy)
            }
            guard !found.isEmpty else {
                throw DataFailure("no town has “\(formula.numerator.id)” in both \(from) and \(to)")
            }
            try output.printTitled(Change.table(of: found, isFull: isFull), language)
        } else {
            let found = try results(of: towns, language) { town throws(ComparisonError) in
                try analysis.panel.trend(formula, in: town.id, level: question.level, bounds: question.bounds.policy)
            }
            guard !found.isEmpty else {
                throw DataFailure("no town has three years of “\(formula.numerator.id)”, which a trend needs")
            }
            try output.printTitled(SeriesTrend.table(of: found, isFull: isFull), language)
            for (town, trend) in found {
                for warning in trend.warnings {
                    output.console.note("\(town.name[language]): \(warning.text[language])")
                }
            }
        }
    }

    /// What is found of each town; a town that does not compare is noted with the reason.
    private func results<Value>(
        of towns: [Town], _ language: Language, _ ask: (Town) throws(ComparisonError) -> Value
    ) throws -> [(Town, Value)] {
        var found: [(Town, Value)] = []
        for town in towns {
            do throws(ComparisonError) {
                found.append((town, try ask(town)))
            } catch {
                guard case .notCompared(let reason) = error else { throw error }
                output.console.note("\(town.name[language]): \(reason.text[language])")
            }
        }
        return found
    }
}
