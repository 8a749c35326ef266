/// The bounds of one column of a panel, a pair a town; NaN where the cell is missing.
public struct PanelBounds: Sendable {
    /// The position of the indicator.
    public let indicator: Int
    /// The position of the year.
    public let year: Int
    /// The smallest values that the wordings allow.
    public let lower: [Double]
    /// The largest values that the wordings allow.
    public let upper: [Double]

    /// Creates the bounds of a column. Precondition: as many lower as upper ones.
    public init(indicator: Int, year: Int, lower: [Double], upper: [Double]) {
        precondition(lower.count == upper.count, "bounds come in pairs")
        self.indicator = indicator
        self.year = year
        self.lower = lower
        self.upper = upper
    }
}

extension Panel {
    /// Creates a panel on memory that somebody else owns, such as a mapped file, without copying it.
    ///
    /// - Parameters:
    ///   - values: towns × years × indicators doubles, towns fastest, then years, then indicators; NaN is missing.
    ///     They must not change.
    ///   - owner: what keeps `values` alive; released with the last panel that shares them.
    ///   - bounds: the bounds of the columns in which some cell is not exact.
    ///   - gaps: why cells are missing; those that speak of no cell of the panel are left out.
    /// - Precondition: the counts agree.
    public init(
        towns: [Town], years: [Int], indicators: [Indicator], borrowing values: UnsafeBufferPointer<Double>,
        owner: any AnyObject & Sendable, bounds: [PanelBounds] = [], gaps: [Gap] = []
    ) {
        precondition(
            values.count == towns.count * years.count * indicators.count,
            "a panel has a value a town, year and indicator")
        let storage = PanelStorage(townCount: towns.count, borrowing: values, owner: owner)
        for column in bounds {
            precondition(column.lower.count == towns.count, "a column of bounds has a pair a town")
            storage.bounds[column.indicator * years.count + column.year] = PanelStorage.BoundsColumn(
                lower: column.lower, upper: column.upper)
        }
        self.init(
            towns: towns, years: years, indicators: indicators, storage: storage,
            columns: Array(0..<years.count * indicators.count), firstTown: 0)
        for gap in gaps {
            guard let indicator = position(of: gap.indicator), let year = position(ofYear: gap.year),
                let town = position(of: gap.town)
            else { continue }
            storage.gaps[column(indicator, year) * towns.count + town] = gap
        }
    }

    /// The bounds of the columns in which some cell is not exact, in the order of the columns.
    public var allBounds: [PanelBounds] {
        let range = firstTown..<firstTown + towns.count
        return indicators.indices.flatMap { indicator in
            years.indices.compactMap { year in
                storage.bounds[column(indicator, year)].map { bounds in
                    PanelBounds(
                        indicator: indicator, year: year, lower: Array(bounds.lower[range]),
                        upper: Array(bounds.upper[range]))
                }
            }
        }
    }

    /// Why cells of the panel are missing, where that is known, by indicator, year and town.
    public var allGaps: [Gap] {
        storage.gaps.values.compactMap { gap -> (place: [Int], gap: Gap)? in
            guard let indicator = position(of: gap.indicator), let year = position(ofYear: gap.year),
                let town = position(of: gap.town)
            else { return nil }
            return ([indicator, year, town], gap)
        }
        .sorted { $0.place.lexicographicallyPrecedes($1.place) }
        .map(\.gap)
    }
}
