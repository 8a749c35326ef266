extension Catalogue {
    /// The standard catalogue: what reports of town administration count.
    public static let standard: Catalogue = {
        do {
            // Split as bytes: the separators are ASCII, and looking for characters would take several times as long.
            let lines = standardCatalogueTable.utf8.split(separator: UInt8(ascii: "\n"))
            return try Catalogue(lines.map(standardIndicator))
        } catch {
            preconditionFailure("the standard catalogue is broken: \(error)")
        }
    }()

    private static func standardIndicator(_ line: Substring.UTF8View) throws -> Indicator {
        let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        precondition(
            fields.count == catalogueColumns.count, "the standard catalogue needs all columns in “\(Substring(line))”")
        return try Indicator { column in catalogueColumns.firstIndex(of: column).map { String(Substring(fields[$0])) } }
    }
}
