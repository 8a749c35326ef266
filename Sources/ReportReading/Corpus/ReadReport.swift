public import Indicators

/// A report as read: what it is, the figures that it states, and what a person should know about them.
public struct ReadReport: Sendable {
    /// The document's name as given.
    public var document: String
    /// The title; nil where none was found.
    public var title: String?
    /// Who reports, as the title names it; nil where it does not.
    public var publisher: String?
    /// The place that the title names (大寺镇); nil where it names none.
    public var place: String?
    /// The town; nil where neither the caller nor the title tells.
    public var town: Town.ID?
    /// The year reported on; nil where neither the caller nor the text tells.
    public var year: Int?
    /// The date of the report as written in its head; nil where there is none.
    public var date: String?
    /// The encoding in which the document was found.
    public var encoding: TextEncoding
    /// The figures, in the order of the text.
    public var figures: [Figure]
    /// Figures of the year before that a stated change implies, with the bounds that rounding leaves.
    public var implied: [Figure]
    /// What a person should know: contradictions within the report, damage of the file.
    public var findings: [Finding]
    /// The names that no indicator fits, with the nearest ones.
    public var unaligned: [UnalignedHead]
    /// For each figure that states a change against last year: whether up (1) or down (−1); else 0.
    var changeSigns: [Int8]
}

/// A name that no indicator of the catalogue fits.
public struct UnalignedHead: Sendable, Hashable {
    /// An indicator that comes near.
    public struct Candidate: Sendable, Hashable {
        /// The indicator.
        public var indicator: Indicator.ID
        /// The cosine of the character n-grams, 0 to 1.
        public var similarity: Double
    }

    /// What was counted, as the report words it.
    public var name: String
    /// The unit.
    public var unit: IndicatorUnit
    /// Where it is stated first.
    public var provenance: Provenance
    /// The nearest indicators, nearest first.
    public var candidates: [Candidate]
}
