/// Which of several figures of the same cell stands in the panel.
public enum DuplicateRule: String, Sendable, Hashable, CaseIterable {
    /// A second figure is an error.
    case forbidden
    /// The figure of the latest report.
    case latest
    /// The figure with the narrowest bounds, then the finest resolution, then of the latest report.
    case mostPrecise
}

/// A figure that does not stand in the panel, and why.
public struct UnplacedFigure: Sendable, Hashable {
    /// The reasons.
    public enum Reason: Sendable, Hashable {
        /// Nothing tells the town, or it is not among the panel's.
        case noTown
        /// Nothing tells the year.
        case noYear
        /// No indicator fits the name, or it is not in the catalogue.
        case noIndicator
        /// A change, a target or a rank is no level.
        case notALevel
        /// A share for a count, or the reverse.
        case kindDiffers(expected: FigureKind)
        /// The unit does not compare with the indicator's.
        case unitDiffers(expected: IndicatorUnit)
        /// The figure covers several years, or is cumulative and does not tell its years.
        case severalYears
        /// The figure covers a part of the town.
        case partOfTown
    }

    /// The figure.
    public let figure: Figure
    /// Why it is not placed.
    public let reason: Reason

    /// Creates an unplaced figure.
    public init(figure: Figure, reason: Reason) {
        self.figure = figure
        self.reason = reason
    }
}

/// A panel built from figures, with what was left out of it.
public struct PanelAssembly: Sendable {
    /// The panel.
    public let panel: Panel
    /// The figures that do not stand in it, in their order.
    public let unplaced: [UnplacedFigure]
    /// Duplicates that contradict each other and revisions.
    public let findings: [Finding]
}

extension Panel {
    /// Builds a panel from figures; see `assemble` for the rules and for what was left out.
    public init(
        _ figures: some Sequence<Figure>,
        towns: [Town],
        catalogue: Catalogue = .standard,
        duplicates: DuplicateRule = .mostPrecise,
        gaps: [Gap] = []
    ) throws(PanelError) {
        self = try Panel.assemble(
            figures, towns: towns, catalogue: catalogue, duplicates: duplicates, gaps: gaps
        ).panel
    }

    /// Builds a panel from figures and tells what was left out.
    ///
    /// The panel has all given towns, the years and the indicators of which some figure is placed. A figure is placed where
    /// - its town, year and indicator are known,
    /// - it is a level: a flow, a stock or a cumulative count for an indicator that counts, a rate for a rate,
    /// - it covers one year, or the indicator is a stock or cumulative; a cumulative figure has to tell its year,
    /// - it covers the whole town,
    /// - its unit compares with the indicator's; it is converted.
    ///
    /// Where several figures speak of one cell, stated ones come before implied ones, those of the whole year before those of
    /// a part of it (上半年), then `duplicates` decides; all are kept in the cell. Where the bounds of two that cover the same span,
    /// widened by half the resolution, do not meet, that is a finding: a revision if the reports' years differ, else a
    /// contradiction.
    public static func assemble(
        _ figures: some Sequence<Figure>,
        towns: [Town],
        catalogue: Catalogue = .standard,
        duplicates: DuplicateRule = .mostPrecise,
        gaps: [Gap] = []
    ) throws(PanelError) -> PanelAssembly {
        var assembler = try PanelAssembler(towns: towns, catalogue: catalogue)
        for figure in figures { assembler.place(figure) }
        return try assembler.finish(duplicates: duplicates, gaps: gaps)
    }
}
