import Yearbook

/// Findings for people and programs.
enum FindingTable {
    /// One row a finding, with the sentences that it rests on.
    static func table(of findings: [Finding]) -> TableDocument {
        func column(_ id: String, _ chinese: String, _ english: String) -> TableDocument.Column {
            TableDocument.Column(id, BilingualText(chinese: chinese, english: english))
        }
        var table = TableDocument(
            title: BilingualText(chinese: "核对发现", english: "Findings"),
            columns: [
                column("severity", "程度", "Severity"), column("code", "类别", "Sort"), column("message", "内容", "Finding"),
                column("document", "文件", "Document"), column("evidence", "原句", "Sentences"),
            ])
        for finding in findings {
            var places: [String] = []
            for place in finding.evidence {
                let words = [place.document, place.line.map(String.init)].compactMap(\.self).joined(separator: ":")
                if places.last != words { places.append(words) }
            }
            table.append([
                .text(finding.severity.rawValue), .text(finding.code.rawValue), .text(finding.message),
                .text(places.joined(separator: " ")),
                .text(finding.evidence.compactMap(\.sentence).joined(separator: " ∥ ")),
            ])
        }
        return table
    }
}
