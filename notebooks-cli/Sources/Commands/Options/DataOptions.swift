import ArgumentParser
import Foundation
import Yearbook

/// Where the data of an analysing verb lie.
struct DataOptions: ParsableArguments {
    @Option(help: "The data package: a folder with a datapackage.json, or that file.")
    var data = "."

    /// Reads the package and works it through, after the numeric self-check.
    ///
    /// - Throws: what is wrong with it, naming file, line and remedy.
    func analysis() throws -> Analysis {
        try SelfCheckGate.pass()
        return try Analysis(contentsOf: URL(fileURLWithPath: data), converting: PackageDocuments.convert)
    }
}

/// What is asked of an indicator.
struct QuestionOptions: ParsableArguments {
    @Option(help: "What it is divided by, such as residents (default: the indicator's customary denominator).")
    var per: String?

    @Flag(help: "Take the figures as they are, without a denominator.")
    var asIs = false

    @Option(help: "So many of the denominator, such as 10000 (default: customary; for shares 100).")
    var scale: Double?

    @Option(help: "The level of intervals and tests.")
    var level: Double = 0.95

    @Option(help: "How wording is taken: conventional (580余 is 580 to 590) or logical (580 or more).")
    var bounds: BoundsOption = .conventional

    /// The policies, as options name them.
    enum BoundsOption: String, ExpressibleByArgument, CaseIterable {
        case conventional, logical

        var policy: BoundsPolicy {
            switch self {
            case .conventional: .conventional
            case .logical: .logical
            }
        }
    }

    func validate() throws {
        guard per == nil || !asIs else { throw ValidationError("--per and --as-is exclude each other.") }
        guard scale == nil || per != nil else { throw ValidationError("--scale needs --per.") }
        guard scale.map({ $0 > 0 && $0.isFinite }) ?? true else {
            throw ValidationError("--scale is a positive number.")
        }
        guard level > 0.5, level < 1 else { throw ValidationError("--level is a share such as 0.95.") }
    }

    /// The formula of an indicator in a year.
    func formula(of indicator: Indicator, year: Int, in analysis: Analysis) throws -> Formula {
        let panel = analysis.panel
        if asIs { return try panel.formula(.level, indicator.id) }
        guard let per else {
            return try panel.customaryFormula(
                of: indicator.id, year: year, preferring: analysis.package.settings.denominators[indicator.id])
        }
        let denominator = try Names(analysis).indicator(per)
        if let scale { return try panel.formula(.rate, indicator.id, per: denominator.id, scale: scale) }
        // The customary quotient says why there is none where it is asked for without its scale.
        return try panel.customaryQuotient(of: indicator, per: denominator.id)
            ?? panel.formula(.rate, indicator.id, per: denominator.id)
    }
}
