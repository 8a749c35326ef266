public import Indicators

/// Why a comparison is refused: unlike figures, missing ones, or too few of them.
///
/// A refusal is a result like any other: it is listed beside what was compared, with its words in both languages
/// (`text`).
public enum NotComparedReason: Error, Sendable, Hashable {
    /// Which part of a formula a reason speaks of.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// The figure itself, or what stands above the line.
        case numerator
        /// What it is divided by.
        case denominator
    }

    /// The cell is empty; `gap` says why, where the data tell.
    case missing(Part, Indicator.ID, year: Int, gap: Gap.Reason?)
    /// The figure is stated as bounds only, and the question needs a value.
    case boundsOnly(Indicator.ID, year: Int)
    /// The units do not compare: a share needs like things above and below the line.
    case unitsDiffer(IndicatorUnit, IndicatorUnit)
    /// The kind of figure does not allow what was asked: a rate is not summed, a stock is not added over years.
    case kindUnsuitable(Indicator.ID, FigureKind)
    /// The figures cover unlike spans of time.
    case periodsDiffer(Period, Period)
    /// The denominator is zero, or its bounds reach zero or less.
    case denominatorReachesZero(Indicator.ID, Bounds)
    /// The base of a relative change or of growth is zero, or its bounds reach zero or less.
    case baseReachesZero(Bounds)
    /// A part is larger than its whole.
    case partExceedsWhole(part: Bounds, whole: Bounds)
    /// The two things to compare are one: a town with itself, an indicator per itself, a year with itself.
    case sameOnBothSides
    /// The place is of another administrative level than those compared.
    case levelDiffers(Town.Level, expected: Town.Level)
    /// The place did not exist in this form in that year.
    case notInForce(Town.ID, year: Int, validFrom: Int?, validTo: Int?)
    /// Fewer towns than the comparison needs have figures.
    case tooFewTowns(needed: Int, got: Int)
    /// Fewer years than the question needs have figures.
    case tooFewYears(needed: Int, got: Int)
    /// Fewer of the parts have figures than the threshold asks for.
    case coverageTooLow(present: Int, of: Int, needed: Double)
    /// The town has no value of an attribute by which towns are grouped.
    case noAttribute(String)
    /// The statistic cannot be computed from these numbers; the words say why.
    case undefined(String)
}

/// What can go wrong with a question to a panel.
public enum ComparisonError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The panel lacks a town, a year or an indicator that was named.
    case panel(PanelError)
    /// The figures do not compare.
    case notCompared(NotComparedReason)

    /// The error in English, with the remedy where there is one.
    public var description: String {
        switch self {
        case .panel(let error): error.description
        case .notCompared(let reason): "not compared: " + reason.text[.en]
        }
    }
}
