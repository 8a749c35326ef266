/// The span of time that a figure covers, with the words that say so.
public struct Period: Sendable, Hashable {
    /// The first calendar year covered.
    public var firstYear: Int
    /// The last calendar year covered.
    public var lastYear: Int
    /// The last month covered where the wording limits it (截至11月底 → 11), else nil.
    public var throughMonth: Int?
    /// The words that state the period (今年以来, “十三五”期间); nil where it was taken from the report's year.
    public var wording: String?

    /// Creates a period of one or more calendar years. Precondition: `firstYear <= lastYear`.
    public init(firstYear: Int, lastYear: Int, throughMonth: Int? = nil, wording: String? = nil) {
        precondition(firstYear <= lastYear, "a period cannot end in \(lastYear) before it begins in \(firstYear)")
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.throughMonth = throughMonth
        self.wording = wording
    }

    /// Creates the period of one calendar year.
    public init(year: Int, throughMonth: Int? = nil, wording: String? = nil) {
        self.init(firstYear: year, lastYear: year, throughMonth: throughMonth, wording: wording)
    }

    /// Whether the period lies within one calendar year.
    public var isSingleYear: Bool { firstYear == lastYear }
}
