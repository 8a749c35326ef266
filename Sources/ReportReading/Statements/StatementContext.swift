/// What the document has said so far that a sentence must know.
struct StatementContext {
    /// The year that the report speaks of; 0 where unknown.
    var year = 0
    /// Whether the section speaks of plans.
    var isPlan = false
    /// Whether the section or paragraph reviews several years.
    var isLongReview = false
    /// Whether the report is a government's work report, given in the year after the one it reports on: its 今年 is to come.
    var isWorkReport = false
    /// Whether the report speaks of the first half of the year, so that the second is to come.
    var isPartOfYear = false
    /// The position of the section in the document's list of headings.
    var section: Int32 = -1
    var line: Int32 = 0
}
