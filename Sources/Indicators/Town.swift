/// A place that publishes yearly reports, or a higher place that towns belong to.
public struct Town: Sendable, Hashable, Identifiable {
    /// A town's identifier: stable, unique within a data package, usually a short Latin word (`dasi`).
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

    /// The administrative level of a place, lowest first.
    public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
        case village, town, district, city, province, nation

        /// Orders levels from village to nation.
        public static func < (a: Level, b: Level) -> Bool {
            allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
        }
    }

    /// The identifier.
    public var id: ID
    /// The name, in Chinese and English.
    public var name: BilingualText
    /// The administrative level.
    public var level: Level
    /// The place that this one belongs to, if any.
    public var parent: ID?
    /// The first year in which the place existed in this form; nil where unlimited.
    public var validFrom: Int?
    /// The last year in which the place existed in this form; nil where unlimited.
    public var validTo: Int?
    /// The place into which this one was merged or renamed after `validTo`.
    public var successor: ID?
    /// Further attributes as in the data package, such as region or type.
    public var attributes: [String: String]

    /// Creates a place; all but the identifier and the name have defaults.
    public init(
        id: ID,
        name: BilingualText,
        level: Level = .town,
        parent: ID? = nil,
        validFrom: Int? = nil,
        validTo: Int? = nil,
        successor: ID? = nil,
        attributes: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.level = level
        self.parent = parent
        self.validFrom = validFrom
        self.validTo = validTo
        self.successor = successor
        self.attributes = attributes
    }
}
