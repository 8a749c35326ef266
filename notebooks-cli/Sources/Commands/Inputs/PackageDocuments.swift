import Documents
import Yearbook

/// Makes text of the reports of a data package, whatever their format.
enum PackageDocuments {
    /// The text of a report.
    @Sendable static func convert(_ document: String, _ bytes: [UInt8]) throws -> ConvertedDocument {
        let imported = try DocumentImporter().text(of: bytes, name: document)
        return ConvertedDocument(
            bytes: imported.bytes, findings: imported.notices.map { Finding($0, of: document, town: nil, year: nil) })
    }
}

extension Finding {
    /// What was found out in making a document text.
    init(_ notice: ImportNotice, of document: String, town: Town.ID?, year: Int?) {
        self.init(
            Code(rawValue: notice.code), severity: notice.weight == .warning ? .warning : .note,
            message: BilingualText(
                chinese: "\(document)：\(notice.chinese)", english: "\(document): \(notice.english)"),
            town: town, year: year, evidence: [Provenance(document: document)])
    }
}
