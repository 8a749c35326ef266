/// A statement of a measurable fact, with its precision and its source.
///
/// A figure is what a report says, before it is placed in a panel: it may lack an indicator (nothing in the catalogue fits
/// its name) or a value (a range or “several hundred”, of which the bounds say all).
public struct Figure: Sendable, Hashable {
    /// How a figure is tied to its neighbours in the sentence.
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        /// A part of the quantity named before (其中).
        case partOf = "part-of"
        /// Has its head in common with the figure before (45批次，398人次).
        case sharedHead = "shared-head"
        /// One number stated of several heads, each with a figure of its own (开通率和信息完善率达到100%).
        case distributed
        /// One number for several heads together (宣讲会、协调会、培训累计118次).
        case collective
    }

    /// The town that the figure speaks of; nil where the document does not tell.
    public var town: Town.ID?
    /// The year that the figure speaks of; nil where the document does not tell.
    public var year: Int?
    /// The catalogue's indicator; nil where no entry fits.
    public var indicator: Indicator.ID?
    /// The number as written, in `unit`; nil where only bounds are stated.
    public var value: Double?
    /// The values that the wording allows, in `unit`.
    public var bounds: Bounds
    /// The unit of the last stated digit (282万 → 10 000; 94.4 % → 0.1); nil where it has none (1/3).
    public var resolution: Double?
    /// How the words qualify the number.
    public var qualifier: Qualifier
    /// The unit without magnitude (万元 → 元).
    public var unit: IndicatorUnit
    /// What was counted, as the report words it.
    public var name: String
    /// What the figure says in time.
    public var kind: FigureKind
    /// The span that the figure covers; nil where it is the year.
    public var period: Period?
    /// How the figure is tied to its neighbours.
    public var relation: Relation?
    /// The part of the town that the figure is limited to (a village, a street), where it is not the whole.
    public var place: String?
    /// Whether the value was derived from the wording rather than stated (last year's level from a stated change).
    public var isImplied: Bool
    /// Where it is stated.
    public var provenance: Provenance

    /// Creates a figure. Bounds default to the value as stated exactly; a figure needs a value or bounds.
    public init(
        town: Town.ID? = nil,
        year: Int? = nil,
        indicator: Indicator.ID? = nil,
        value: Double?,
        bounds: Bounds? = nil,
        resolution: Double? = nil,
        qualifier: Qualifier = .exact,
        unit: IndicatorUnit,
        name: String,
        kind: FigureKind,
        period: Period? = nil,
        relation: Relation? = nil,
        place: String? = nil,
        isImplied: Bool = false,
        provenance: Provenance
    ) {
        precondition(value != nil || bounds != nil, "a figure needs a value or bounds")
        self.town = town
        self.year = year
        self.indicator = indicator
        self.value = value
        self.bounds = bounds ?? Bounds(exactly: value!)
        self.resolution = resolution
        self.qualifier = qualifier
        self.unit = unit
        self.name = name
        self.kind = kind
        self.period = period
        self.relation = relation
        self.place = place
        self.isImplied = isImplied
        self.provenance = provenance
    }
}

/// Why a cell of the panel has no value, where that is known.
public struct Gap: Sendable, Hashable {
    /// The reasons that a data package may give.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// The report is silent or was not published.
        case notPublished
        /// Nobody counted.
        case notMeasured
        /// Withheld, usually because the count is small.
        case suppressed
        /// Counted by another definition in that year.
        case definitionChanged
    }

    /// The town.
    public var town: Town.ID
    /// The year.
    public var year: Int
    /// The indicator.
    public var indicator: Indicator.ID
    /// The reason.
    public var reason: Reason
    /// Where it is stated.
    public var provenance: Provenance

    /// Creates a gap.
    public init(town: Town.ID, year: Int, indicator: Indicator.ID, reason: Reason, provenance: Provenance) {
        self.town = town
        self.year = year
        self.indicator = indicator
        self.reason = reason
        self.provenance = provenance
    }
}
