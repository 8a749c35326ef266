public import Indicators

/// A document of a data package: where it lies, and what it reports on.
public struct Report: Sendable, Hashable {
    /// The sort of report.
    public enum Genre: String, Sendable, Hashable, CaseIterable {
        /// The yearly report on building a law-based government (法治政府建设年度报告).
        case lawGovernment
        /// The yearly report on disclosure of government information (政府信息公开工作年度报告).
        case disclosure
        /// The government's work report (政府工作报告).
        case workReport
        /// Another one.
        case other
    }

    /// The path within the data package, such as `reports/dasi-2021.txt`.
    public var document: String
    /// The town that reports.
    public var town: Town.ID
    /// The year reported on.
    public var year: Int
    /// The sort of report; nil where the package does not say.
    public var genre: Genre?
    /// The title, empty where the package does not say.
    public var title: String
    /// Who published it, or where it was published; nil where the package does not say.
    public var source: String?
    /// The address at which it was published; nil where the package does not say.
    public var url: String?

    /// Creates a report.
    public init(
        document: String, town: Town.ID, year: Int, genre: Genre? = nil, title: String = "", source: String? = nil,
        url: String? = nil
    ) {
        self.document = document
        self.town = town
        self.year = year
        self.genre = genre
        self.title = title
        self.source = source
        self.url = url
    }
}
