import Indicators

/// The names that rows may refer to: the towns of a package and the indicators of its catalogue.
struct Vocabulary {
    /// The towns by identifier; nil where any town may stand.
    var towns: [Town.ID: Town]?
    /// The standard catalogue with the package's additions.
    var catalogue: Catalogue

    /// The town in a cell; nil where the cell is missing.
    func town(_ row: some TableRow, _ column: String) throws(DataPackageError) -> Town.ID? {
        guard let text = try row.text(column) else { return nil }
        let id = Town.ID(text)
        guard let towns else { return id }
        if towns[id] != nil { return id }
        throw row.error(.unknownTown(text, nearest: nearestTown(to: text, in: towns)), column: column)
    }

    /// The town in a cell that may not be missing.
    func requiredTown(_ row: some TableRow, _ column: String) throws(DataPackageError) -> Town.ID {
        guard let id = try town(row, column) else { throw row.error(.missingValue, column: column) }
        return id
    }

    /// The indicator in a cell; nil where the cell is missing.
    func indicator(_ row: some TableRow, _ column: String) throws(DataPackageError) -> Indicator? {
        guard let text = try row.text(column) else { return nil }
        if let indicator = catalogue[Indicator.ID(text)] { return indicator }
        throw row.error(.unknownIndicator(text, nearest: nearestIndicator(to: text)), column: column)
    }

    /// The identifier that was probably meant: that of a town with this name, or the nearest one.
    func nearestTown(to text: String, in towns: [Town.ID: Town]) -> String? {
        let ids = towns.keys.sorted()
        if let named = ids.first(where: { towns[$0]!.name.chinese == text || towns[$0]!.name.english == text }) {
            return named.rawValue
        }
        return NameSuggestion.nearest(to: text, among: ids.map(\.rawValue))
    }

    /// The identifier that was probably meant: that of an indicator with this name or wording, or the nearest one.
    func nearestIndicator(to text: String) -> String? {
        let named = catalogue.indicators.first { indicator in
            indicator.name.chinese == text || indicator.name.english == text || indicator.wordings.contains(text)
        }
        return named?.id.rawValue
            ?? NameSuggestion.nearest(to: text, among: catalogue.indicators.map(\.id.rawValue))
    }
}
