extension Catalogue {
    /// The standard catalogue: what reports of town administration count.
    public static let standard: Catalogue = {
        do {
            return try Catalogue(standardCatalogueTable.split(separator: "\n").map(standardIndicator))
        } catch {
            preconditionFailure("the standard catalogue is broken: \(error)")
        }
    }()

    private static func standardIndicator(_ line: Substring) throws -> Indicator {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        precondition(fields.count == catalogueColumns.count, "the standard catalogue needs all columns in “\(line)”")
        return try Indicator { column in catalogueColumns.firstIndex(of: column).map { String(fields[$0]) } }
    }
}
