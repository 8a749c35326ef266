/// Towns × years × indicators: the figures of many reports as one dense table.
///
/// Storage is column-major with towns fastest: for each indicator and year one contiguous column of towns, NaN for missing.
/// Bounds are kept only for the columns in which some figure is not exact. A panel is a value that never changes; selections
/// of years, of indicators and of neighbouring towns share its storage.
///
/// - A cell whose figure states only bounds (a range) has a NaN value and its bounds.
/// - Missing is never zero; `gap(_:in:year:)` says why, where that is known.
public struct Panel: Sendable {
    /// The towns, in the order of the columns.
    public let towns: [Town]
    /// The years, ascending, not necessarily consecutive.
    public let years: [Int]
    /// The indicators, in the catalogue's order.
    public let indicators: [Indicator]

    let storage: PanelStorage
    /// For each indicator (outer) and year (inner) the storage's column.
    let columns: [Int]
    /// The storage's town that is this panel's first.
    let firstTown: Int
    private let townPositions: [Town.ID: Int]
    private let indicatorPositions: [Indicator.ID: Int]

    init(
        towns: [Town], years: [Int], indicators: [Indicator], storage: PanelStorage, columns: [Int], firstTown: Int
    ) {
        precondition(columns.count == indicators.count * years.count, "a panel has a column an indicator and year")
        self.towns = towns
        self.years = years
        self.indicators = indicators
        self.storage = storage
        self.columns = columns
        self.firstTown = firstTown
        townPositions = Self.positions(towns.lazy.map(\.id), "a town twice in a panel")
        indicatorPositions = Self.positions(indicators.lazy.map(\.id), "an indicator twice in a panel")
    }

    private static func positions<ID: Hashable>(_ ids: some Collection<ID>, _ twice: String) -> [ID: Int] {
        var positions = [ID: Int](minimumCapacity: ids.count)
        for (position, id) in ids.enumerated() {
            let earlier = positions.updateValue(position, forKey: id)
            precondition(earlier == nil, twice)
        }
        return positions
    }

    /// Creates a panel of plain values, without bounds or sources.
    ///
    /// - Parameter fill: writes towns × years × indicators doubles, towns fastest, then years, then indicators; NaN is missing.
    ///   The memory it is lent is not initialised.
    public init(
        towns: [Town],
        years: [Int],
        indicators: [Indicator],
        fill: (UnsafeMutableBufferPointer<Double>) throws -> Void
    ) rethrows {
        let storage = PanelStorage(townCount: towns.count, columnCount: years.count * indicators.count)
        try fill(storage.values)
        self.init(
            towns: towns, years: years, indicators: indicators, storage: storage,
            columns: Array(0..<years.count * indicators.count), firstTown: 0
        )
    }

    /// The position of a town, or nil.
    public func position(of town: Town.ID) -> Int? { townPositions[town] }
    /// The position of an indicator, or nil.
    public func position(of indicator: Indicator.ID) -> Int? { indicatorPositions[indicator] }
    /// The position of a year, or nil.
    public func position(ofYear year: Int) -> Int? { years.firstIndex(of: year) }

    /// The town of an identifier.
    public func town(_ id: Town.ID) throws(PanelError) -> Town {
        guard let position = townPositions[id] else { throw .unknownTown(id) }
        return towns[position]
    }

    /// The indicator of an identifier.
    public func indicator(_ id: Indicator.ID) throws(PanelError) -> Indicator { indicators[try require(id)] }

    func require(_ id: Indicator.ID) throws(PanelError) -> Int {
        guard let position = indicatorPositions[id] else { throw .unknownIndicator(id) }
        return position
    }

    func require(_ id: Town.ID) throws(PanelError) -> Int {
        guard let position = townPositions[id] else { throw .unknownTown(id) }
        return position
    }

    func require(year: Int) throws(PanelError) -> Int {
        guard let position = position(ofYear: year) else { throw .unknownYear(year, of: years) }
        return position
    }

    /// The storage's column of an indicator and a year, by their positions.
    func column(_ indicator: Int, _ year: Int) -> Int { columns[indicator * years.count + year] }
}

/// What can be wrong with building or asking a panel.
public enum PanelError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The panel has no such town.
    case unknownTown(Town.ID)
    /// The panel has no such indicator.
    case unknownIndicator(Indicator.ID)
    /// The panel has no such year.
    case unknownYear(Int, of: [Int])
    /// Two figures speak of the same cell and the rule forbids it.
    case duplicate(town: Town.ID, year: Int, indicator: Indicator.ID, evidence: [Provenance])
    /// Two towns share an identifier.
    case duplicateTown(Town.ID)
    /// Two panels describe a town differently.
    case unlikeTowns(Town.ID)
    /// Two panels describe an indicator differently.
    case unlikeIndicators(Indicator.ID)
    /// Two panels have unlike figures of one cell, and the rule forbids it.
    case unlikeCells(town: Town.ID, year: Int, indicator: Indicator.ID)

    /// The error in words, with the remedy.
    public var description: String {
        switch self {
        case .unknownTown(let id):
            return "the panel has no town “\(id)”: use one of its towns’ identifiers"
        case .unknownIndicator(let id):
            return "the panel has no figure of the indicator “\(id)”: use one of its indicators’ identifiers"
        case .unknownYear(let year, let years):
            let range = years.isEmpty ? "no year at all" : "years \(years.first!) to \(years.last!)"
            return "the panel has no year \(year): it has \(range)"
        case .duplicate(let town, let year, let indicator, let evidence):
            let places = evidence.map { place in place.line.map { "\(place.document):\($0)" } ?? place.document }
                .joined(separator: " and ")
            return "“\(indicator)” of “\(town)” in \(year) is stated twice, in \(places): "
                + "remove one or choose the rule latest or mostPrecise"
        case .duplicateTown(let id):
            return "two towns share the identifier “\(id)”: give one of them another"
        case .unlikeTowns(let id):
            return
                "the two panels describe the town “\(id)” differently: make them agree, or give one another identifier"
        case .unlikeIndicators(let id):
            return "the two panels describe the indicator “\(id)” differently: make them agree, or give one another "
                + "identifier"
        case .unlikeCells(let town, let year, let indicator):
            return "the two panels have unlike figures for “\(indicator)” of “\(town)” in \(year): "
                + "remove one or choose the rule first or second"
        }
    }
}
