public import Comparison
public import Indicators

/// One report of a comparison: a panel of towns' figures with what was found in reading them, from which a page is made.
///
/// The page says first in words what the figures show, then what is compared and what is not, shows each indicator with
/// charts and tables, and ends with the findings, the sources of every figure, the method and what is needed to repeat it.
/// The same input gives the same bytes: no clock, no locale, no order that depends on hashing.
public struct Briefing: Sendable {
    /// A document or table that figures were read from.
    public struct Source: Sendable, Hashable {
        /// The path or name within the data.
        public var document: String
        /// The title, empty where unknown.
        public var title: String
        /// The town that it speaks of.
        public var town: Town.ID?
        /// The year that it speaks of.
        public var year: Int?
        /// Where it was published.
        public var address: String?
        /// The SHA-256 of its bytes in hexadecimal digits.
        public var digest: String?

        /// Creates a source; only the document is required.
        public init(
            document: String, title: String = "", town: Town.ID? = nil, year: Int? = nil, address: String? = nil,
            digest: String? = nil
        ) {
            self.document = document
            self.title = title
            self.town = town
            self.year = year
            self.address = address
            self.digest = digest
        }
    }

    /// What may be chosen about a briefing; every default is stated in the page.
    public struct Options: Sendable, Hashable {
        /// The town that the page is about; nil to treat all alike.
        public var focus: Town.ID?
        /// The year of the comparisons; nil for the latest year in which an indicator is stated by at least four
        /// fifths as many towns as in its best year.
        public var year: Int?
        /// The indicators that come first, in this order; empty to choose by coverage.
        public var indicators: [Indicator.ID]
        /// What an indicator is divided by, where that is not the catalogue's first denominator with figures.
        public var denominators: [Indicator.ID: Indicator.ID]
        /// The confidence level of intervals and tests.
        public var level: Double
        /// How the wording of figures is taken.
        public var policy: BoundsPolicy
        /// How many indicators are shown unfolded.
        public var prominentCount: Int
        /// The language in which the page opens.
        public var language: Language
        /// What made the page, as names and values: the version of the library, the BLAS library, the seed.
        public var software: [Property]

        /// A name and its value, as the section on reproducibility lists them.
        public struct Property: Sendable, Hashable {
            /// The name.
            public var name: BilingualText
            /// The value.
            public var value: String

            /// Creates a property.
            public init(_ name: BilingualText, _ value: String) {
                self.name = name
                self.value = value
            }
        }

        /// Creates options; all have defaults.
        public init(
            focus: Town.ID? = nil, year: Int? = nil, indicators: [Indicator.ID] = [],
            denominators: [Indicator.ID: Indicator.ID] = [:], level: Double = 0.95,
            policy: BoundsPolicy = .conventional, prominentCount: Int = 6, language: Language = .zhHans,
            software: [Property] = []
        ) {
            self.focus = focus
            self.year = year
            self.indicators = indicators
            self.denominators = denominators
            self.level = level
            self.policy = policy
            self.prominentCount = prominentCount
            self.language = language
            self.software = software
        }
    }

    /// The title of the page.
    public var title: BilingualText
    /// What the data are, in a sentence or two; may be empty.
    public var description: BilingualText
    /// The figures.
    public var panel: Panel
    /// What was found in reading and auditing them.
    public var findings: [Finding]
    /// The figures that do not stand in the panel, and why.
    public var unplaced: [UnplacedFigure]
    /// The documents and tables that were read.
    public var sources: [Source]
    /// What was chosen.
    public var options: Options

    /// Creates a briefing of a panel.
    public init(
        title: BilingualText, description: BilingualText = BilingualText(chinese: "", english: ""), panel: Panel,
        findings: [Finding] = [], unplaced: [UnplacedFigure] = [], sources: [Source] = [], options: Options = Options()
    ) {
        self.title = title
        self.description = description
        self.panel = panel
        self.findings = findings
        self.unplaced = unplaced
        self.sources = sources
        self.options = options
    }
}
