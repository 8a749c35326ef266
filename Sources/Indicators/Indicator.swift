/// Something that reports count or measure, with what is needed to compare it: unit, kind, polarity, chance.
public struct Indicator: Sendable, Hashable, Identifiable {
    /// An indicator's identifier: a kebab-case English noun in the plural, stable for ever once released.
    ///
    /// The standard ones are static members (`.petitionVisits`), generated from the catalogue.
    public struct ID: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByStringLiteral,
        CustomStringConvertible
    {
        /// The identifier's text.
        public var rawValue: String

        /// Creates an identifier from its text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Creates an identifier from its text.
        public init(_ rawValue: String) { self.rawValue = rawValue }
        /// Creates an identifier from a literal.
        public init(stringLiteral value: String) { rawValue = value }

        /// The identifier's text.
        public var description: String { rawValue }

        /// Orders identifiers by their Unicode scalars, independent of locale.
        public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    /// The identifier.
    public var id: ID
    /// The name, in Chinese and English.
    public var name: BilingualText
    /// The unit in which the panel holds it.
    public var unit: IndicatorUnit
    /// Flow, stock, cumulative or rate.
    public var kind: FigureKind
    /// Whether more is better.
    public var polarity: Polarity
    /// The model of chance.
    public var chance: Chance
    /// The indicators that this one is naturally divided by (residents, cases received).
    public var denominators: [ID]
    /// The chapter of the framework that it belongs to.
    public var chapter: Chapter
    /// The whole of which it is a part.
    public var partOf: ID?
    /// The wordings by which reports refer to it, besides its Chinese name.
    public var wordings: [String]

    /// Creates an indicator; what is seldom needed has defaults.
    public init(
        id: ID,
        name: BilingualText,
        unit: IndicatorUnit,
        kind: FigureKind = .flow,
        polarity: Polarity = .neither,
        chance: Chance = .none,
        denominators: [ID] = [],
        chapter: Chapter = .background,
        partOf: ID? = nil,
        wordings: [String] = []
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.kind = kind
        self.polarity = polarity
        self.chance = chance
        self.denominators = denominators
        self.chapter = chapter
        self.partOf = partOf
        self.wordings = wordings
    }
}
