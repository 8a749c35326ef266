import Indicators

@testable import ReportReading

/// Reading short texts in tests.
enum Reading {
    static let reader = ReportReader(catalogue: .standard)

    /// The figures of some prose, under a title of a year.
    static func figures(_ prose: String, year: Int = 2021) -> [Figure] { report(prose, year: year).figures }

    /// The report of some prose, under a title of a year.
    static func report(_ prose: String, year: Int = 2021) -> ReadReport {
        let text = "青禾镇\(year)年法治政府建设情况报告\n一、工作情况\n" + prose
        do {
            return try reader.read(document: "test.txt", text: text)
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// The texts of the figures of some prose.
    static func surfaces(_ prose: String) -> [String] { figures(prose).map { $0.provenance.surface ?? "" } }
}

extension [Figure] {
    /// The figure with a surface.
    subscript(_ surface: String) -> Figure? { first { $0.provenance.surface == surface } }
}
