/// Something that a person should know about the data: a contradiction, a figure that could not be placed, a file not read.
public struct Finding: Sendable, Hashable {
    /// What sort of finding it is: a stable kebab-case word that other modules may add to.
    public struct Code: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
        /// The word.
        public var rawValue: String
        /// Creates a code from its word.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Creates a code from a literal.
        public init(stringLiteral value: String) { rawValue = value }
        /// The word.
        public var description: String { rawValue }
    }

    /// How much a finding matters, least first.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Good to know; nothing is wrong.
        case note
        /// Results may be affected.
        case warning
        /// Something contradicts itself or was lost.
        case error

        /// Orders severities from note to error.
        public static func < (a: Severity, b: Severity) -> Bool {
            allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
        }
    }

    /// The sort of finding.
    public var code: Code
    /// How much it matters.
    public var severity: Severity
    /// What was found, with the numbers compared, in both languages.
    public var message: BilingualText
    /// The town concerned, if one.
    public var town: Town.ID?
    /// The year concerned, if one.
    public var year: Int?
    /// The indicator concerned, if one.
    public var indicator: Indicator.ID?
    /// The places that the finding rests on: both sentences of a contradiction.
    public var evidence: [Provenance]

    /// Creates a finding.
    public init(
        _ code: Code,
        severity: Severity,
        message: BilingualText,
        town: Town.ID? = nil,
        year: Int? = nil,
        indicator: Indicator.ID? = nil,
        evidence: [Provenance] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.town = town
        self.year = year
        self.indicator = indicator
        self.evidence = evidence
    }
}
