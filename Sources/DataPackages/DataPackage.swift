public import Foundation
public import Indicators

/// A data set: towns, their reports and figures, and what is needed to compare them.
///
/// On disk it is a folder with a Frictionless `datapackage.json` (version 2) that lists its files; no other file is read.
public struct DataPackage: Sendable {
    /// A source that the data rest on.
    public struct Source: Sendable, Hashable {
        /// The title.
        public var title: String
        /// The address, if there is one.
        public var path: String?

        /// Creates a source.
        public init(title: String, path: String? = nil) {
            self.title = title
            self.path = path
        }
    }

    /// The short name, lower-case Latin.
    public var name: String
    /// The title. In the file: `title_zh` and `title_en`, or `title` as `中文 / English`, or one `title` for both.
    public var title: BilingualText
    /// A description, written as the title is; empty where there is none.
    public var description: BilingualText
    /// The sources that the data rest on.
    public var sources: [Source]
    /// The places, in the order of the table.
    public var towns: [Town]
    /// The documents, in the order of the table; without a table by town and year.
    public var reports: [Report]
    /// The figures of the tables, in order.
    public var figures: [Figure]
    /// The cells of which the tables say why they are missing.
    public var gaps: [Gap]
    /// The package's additions to the standard catalogue.
    public var catalogue: [Indicator]
    /// The structure of the composite index; empty where there is none.
    public var index: [IndexNode]
    /// Corrections of what is read from the documents.
    public var corrections: [Correction]
    /// The settings of a comparison.
    public var settings: PackageSettings
    /// Further members of `datapackage.json` (licences, version, keywords), as they stand.
    public var others: [JSONValue.Member]
    /// The folder that it was read from; nil where it was made in memory.
    public var folder: URL?
    /// The files that were read, as paths within the package, documents included, in the order in which they are listed.
    public var files: [String]

    /// Creates a data package; all but the name and the towns have defaults.
    public init(
        name: String, title: BilingualText? = nil, description: BilingualText = BilingualText(chinese: "", english: ""),
        sources: [Source] = [], towns: [Town],
        reports: [Report] = [], figures: [Figure] = [], gaps: [Gap] = [], catalogue: [Indicator] = [],
        index: [IndexNode] = [], corrections: [Correction] = [], settings: PackageSettings = PackageSettings(),
        others: [JSONValue.Member] = [], folder: URL? = nil
    ) {
        self.name = name
        self.title = title ?? BilingualText(chinese: name, english: name)
        self.description = description
        self.sources = sources
        self.towns = towns
        self.reports = reports
        self.figures = figures
        self.gaps = gaps
        self.catalogue = catalogue
        self.index = index
        self.corrections = corrections
        self.settings = settings
        self.others = others
        self.folder = folder
        files = []
    }

    /// The standard catalogue with the package's additions.
    ///
    /// - Throws: where an addition is in the standard catalogue already or refers to an indicator that is in neither.
    public func fullCatalogue() throws(CatalogueError) -> Catalogue { try Catalogue.standard.adding(catalogue) }

    /// The place of a document on disk; nil where the package was made in memory.
    public func url(of report: Report) -> URL? { folder?.appendingPathComponent(report.document) }
}
