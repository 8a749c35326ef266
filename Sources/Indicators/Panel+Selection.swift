extension Panel {
    /// The panel limited to some years, which keep their order in time. Shares the storage.
    public func selecting(years chosen: some Sequence<Int>) throws(PanelError) -> Panel {
        var positions: [Int] = []
        for year in Set(chosen).sorted() { positions.append(try require(year: year)) }
        return Panel(
            towns: towns, years: positions.map { years[$0] }, indicators: indicators, storage: storage,
            columns: indicators.indices.flatMap { indicator in positions.map { column(indicator, $0) } },
            firstTown: firstTown
        )
    }

    /// The panel limited to some indicators, in the given order. Shares the storage.
    public func selecting(indicators chosen: some Sequence<Indicator.ID>) throws(PanelError) -> Panel {
        var positions: [Int] = []
        for id in chosen { positions.append(try require(id)) }
        return Panel(
            towns: towns, years: years, indicators: positions.map { indicators[$0] }, storage: storage,
            columns: positions.flatMap { indicator in years.indices.map { column(indicator, $0) } },
            firstTown: firstTown
        )
    }

    /// The panel limited to some towns, in the given order.
    ///
    /// Towns that are neighbours in the panel share the storage; any other choice copies their cells.
    public func selecting(towns chosen: some Sequence<Town.ID>) throws(PanelError) -> Panel {
        var positions: [Int] = []
        for id in chosen { positions.append(try require(id)) }
        let towns = positions.map { self.towns[$0] }
        let isRun = zip(positions, positions.dropFirst()).allSatisfy { $1 == $0 + 1 }
        if isRun {
            return Panel(
                towns: towns, years: years, indicators: indicators, storage: storage, columns: columns,
                firstTown: firstTown + (positions.first ?? 0)
            )
        }
        return Panel(
            towns: towns, years: years, indicators: indicators,
            storage: storage.gathering(columns: columns, towns: positions.map { firstTown + $0 }),
            columns: Array(columns.indices), firstTown: 0
        )
    }
}

extension PanelStorage {
    /// A copy of some columns and towns.
    fileprivate func gathering(columns: [Int], towns: [Int]) -> PanelStorage {
        let result = PanelStorage(townCount: towns.count, columnCount: columns.count)
        for (newColumn, column) in columns.enumerated() {
            if let old = bounds[column] {
                result.bounds[newColumn] = BoundsColumn(
                    lower: towns.map { old.lower[$0] }, upper: towns.map { old.upper[$0] }
                )
            }
            for (newTown, town) in towns.enumerated() {
                let key = column * townCount + town
                let newKey = newColumn * towns.count + newTown
                result.values.initializeElement(at: newKey, to: values[key])
                if let found = figures[key] { result.figures[newKey] = found }
                if let gap = gaps[key] { result.gaps[newKey] = gap }
            }
        }
        return result
    }
}
