/// Which of two panels a cell is taken from where both have one and the two are not equal.
public enum JoinRule: String, Sendable, Hashable, CaseIterable {
    /// It is an error.
    case forbidden
    /// The first panel's.
    case first
    /// The second panel's.
    case second
}

extension Panel {
    /// This panel and another one as one: all towns, years and indicators of both.
    ///
    /// Towns, and indicators, keep the order of this panel, followed by those that only the other has; years ascend. A cell that
    /// one panel lacks is the other's, with its bounds, figures and gap.
    ///
    /// - Throws: `.unlikeTowns` or `.unlikeIndicators` where the two describe one differently; `.unlikeCells` where both have a
    ///   cell, with unlike value or bounds, and the rule forbids it.
    public func joined(with other: Panel, where rule: JoinRule = .forbidden) throws(PanelError) -> Panel {
        var towns = towns
        for town in other.towns {
            guard let position = position(of: town.id) else {
                towns.append(town)
                continue
            }
            guard self.towns[position] == town else { throw .unlikeTowns(town.id) }
        }
        var indicators = indicators
        for indicator in other.indicators {
            guard let position = position(of: indicator.id) else {
                indicators.append(indicator)
                continue
            }
            guard self.indicators[position] == indicator else { throw .unlikeIndicators(indicator.id) }
        }
        let years = Set(years).union(other.years).sorted()
        let joined = Panel(towns: towns, years: years, indicators: indicators) { $0.initialize(repeating: .nan) }
        for (indicator, named) in indicators.enumerated() {
            for (year, label) in years.enumerated() {
                for (town, place) in towns.enumerated() {
                    let mine = cell(ifPresent: named.id, place.id, label)
                    let theirs = other.cell(ifPresent: named.id, place.id, label)
                    guard let chosen = mine.known ?? theirs.known ?? mine ?? theirs else { continue }
                    if let mine = mine.known, let theirs = theirs.known, !mine.agrees(with: theirs) {
                        guard rule != .forbidden else {
                            throw .unlikeCells(town: place.id, year: label, indicator: named.id)
                        }
                        joined.set(rule == .first ? mine : theirs, indicator: indicator, town: town, year: year)
                    } else {
                        joined.set(chosen, indicator: indicator, town: town, year: year)
                    }
                }
            }
        }
        return joined
    }

    /// The panel limited to the towns that satisfy a condition, such as one on their attributes.
    public func selecting(townsWhere condition: (Town) throws -> Bool) rethrows -> Panel {
        let chosen = try towns.filter(condition).map(\.id)
        // The towns are this panel's own: nothing can be unknown.
        return try! selecting(towns: chosen)
    }

    private func cell(ifPresent indicator: Indicator.ID, _ town: Town.ID, _ year: Int) -> PanelCell? {
        guard let indicator = position(of: indicator), let town = position(of: town),
            let year = position(ofYear: year)
        else { return nil }
        return cell(indicator: indicator, town: town, year: year)
    }

    /// Writes a cell to a panel that is being built.
    func set(_ cell: PanelCell, indicator: Int, town: Int, year: Int) {
        let column = column(indicator, year)
        let key = column * storage.townCount + firstTown + town
        storage.values[key] = cell.value ?? .nan
        if !cell.figures.isEmpty { storage.figures[key] = cell.figures }
        if let gap = cell.gap { storage.gaps[key] = gap }
        let needsBounds = cell.bounds.map { !$0.isExact || $0.lower != cell.value } ?? false
        guard needsBounds || storage.bounds[column] != nil else { return }
        if storage.bounds[column] == nil {
            let start = column * storage.townCount
            let values = Array(storage.values[start..<start + storage.townCount])
            storage.bounds[column] = PanelStorage.BoundsColumn(lower: values, upper: values)
        }
        storage.bounds[column]!.lower[firstTown + town] = cell.bounds?.lower ?? .nan
        storage.bounds[column]!.upper[firstTown + town] = cell.bounds?.upper ?? .nan
    }
}

extension PanelCell? {
    /// The cell where it is there and something is known of it.
    fileprivate var known: PanelCell? { flatMap { $0.isMissing ? nil : $0 } }
}

extension PanelCell {
    fileprivate func agrees(with other: PanelCell) -> Bool { value == other.value && bounds == other.bounds }
}
