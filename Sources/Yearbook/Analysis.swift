public import DataPackages
public import Foundation
public import Indicators
public import ReportReading

/// A data package worked through: its reports read, their figures merged with those of its tables, and laid out as a panel.
///
/// This is the whole way from a folder to a briefing:
///
/// ```swift
/// let analysis = try Analysis(contentsOf: folder)
/// let page = analysis.briefing().html()
/// ```
///
/// - A report that cannot be read is a finding of severity `error`; the others are read.
/// - Figures that have no place in the panel are in `unplaced`, each with the reason: nothing is dropped.
/// - Counts below the package's `suppressBelow` are gaps of the panel with that reason; `corpus` still has them.
/// - The same package gives the same result, whatever the number of threads.
public struct Analysis: Sendable {
    /// The data package.
    public let package: DataPackage
    /// The reports as read, with all figures.
    public let corpus: ReportCorpus
    /// The figures by town, year and indicator.
    public let panel: Panel
    /// The figures that do not stand in the panel, and why.
    public let unplaced: [UnplacedFigure]
    /// What was found in reading the reports and in placing their figures, the gravest first.
    public let findings: [Finding]

    /// Reads the data package of a folder and works through it.
    ///
    /// - Parameters:
    ///   - folder: the folder that holds `datapackage.json`, or that file itself.
    ///   - duplicates: which of several figures of one cell counts.
    ///   - converting: makes text of reports that are none; without it they cannot be read.
    /// - Throws: `DataPackageError` with file, line and remedy; `CatalogueError`; `PanelError` for forbidden duplicates.
    public init(
        contentsOf folder: URL, duplicates: DuplicateRule = .mostPrecise,
        converting: ConvertedDocument.Converter? = nil
    ) throws {
        try self.init(of: DataPackage(contentsOf: folder), duplicates: duplicates, converting: converting)
    }

    /// Works through a data package.
    ///
    /// - Parameters:
    ///   - package: the package.
    ///   - duplicates: which of several figures of one cell counts.
    ///   - converting: makes text of reports that are none; without it they cannot be read.
    /// - Throws: `CatalogueError` where the package's catalogue does not fit; `PanelError` for forbidden duplicates.
    public init(
        of package: DataPackage, duplicates: DuplicateRule = .mostPrecise,
        converting: ConvertedDocument.Converter? = nil
    ) throws {
        let corpus = try ReportCorpus(package: package, converting: converting)
        let (shown, suppressed) = package.settings.suppressing(corpus.figures)
        let assembly = try Panel.assemble(
            shown, towns: corpus.towns, catalogue: corpus.catalogue, duplicates: duplicates,
            gaps: package.gaps + suppressed)
        self.package = package
        self.corpus = corpus
        panel = assembly.panel
        unplaced = assembly.unplaced
        findings = Self.inOrderOfGravity(
            corpus.findings + assembly.findings + package.settings.findings(for: corpus.towns))
    }

    /// The gravest first; findings of the same severity keep their order.
    private static func inOrderOfGravity(_ findings: [Finding]) -> [Finding] {
        Finding.Severity.allCases.reversed().flatMap { severity in findings.filter { $0.severity == severity } }
    }
}
