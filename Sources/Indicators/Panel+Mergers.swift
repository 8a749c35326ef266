extension Panel {
    /// The panel on the territory of the places that exist last: mergers and renames undone backwards in time.
    ///
    /// Every place with a successor is put into its last one, year by year:
    /// - one place in force (a rename, or the successor itself): its cell is taken over as it is, rates too;
    /// - several in force (before a merger): levels are added, with their bounds, where every one of them is known; otherwise the
    ///   cell is missing, with the gap of the first that is. Rates of several places do not add: they are missing,
    ///   `definitionChanged`;
    /// - what the successor itself states of a year before it existed (a restated figure) comes before all of these.
    ///
    /// A successor is valid from the earliest year of the places in it. A place whose successor is not in the panel stays as it
    /// is; so do places whose successors go round in a circle.
    ///
    /// - Note: figures of the parts stay with the cell, after one that states their sum.
    public func onCurrentTerritory() -> Panel {
        var members: [Int: [Int]] = [:]
        var targets: [Int] = []
        for town in towns.indices {
            let target = lastSuccessor(of: town)
            if target == town { targets.append(town) }
            members[target, default: []].append(town)
        }
        let merged = targets.map { target in
            var place = towns[target]
            let parts = members[target]!.map { towns[$0] }
            place.validFrom =
                parts.contains { $0.validFrom == nil } ? nil : parts.compactMap(\.validFrom).min()
            return place
        }
        let result = Panel(towns: merged, years: years, indicators: indicators) { $0.initialize(repeating: .nan) }
        for indicator in indicators.indices {
            for year in years.indices {
                for (position, target) in targets.enumerated() {
                    let cell = cell(indicator: indicator, year: year, of: members[target]!, mergedInto: target)
                    result.set(cell, indicator: indicator, town: position, year: year)
                }
            }
        }
        return result
    }

    /// The place at the end of a place's chain of successors; the place itself where the chain leaves the panel or is a circle.
    private func lastSuccessor(of town: Int) -> Int {
        var place = town
        for _ in towns.indices {
            guard let next = towns[place].successor else { return place }
            guard let position = position(of: next) else { return town }
            place = position
        }
        return town
    }

    private func cell(indicator: Int, year: Int, of members: [Int], mergedInto target: Int) -> PanelCell {
        let own = cell(indicator: indicator, town: target, year: year)
        guard members.count > 1, own.isMissing else { return own }
        let inForce = members.filter { towns[$0].isInForce(years[year]) }
        guard inForce.count > 1 else {
            return inForce.first.map { cell(indicator: indicator, town: $0, year: year) } ?? own
        }
        let parts = inForce.map { cell(indicator: indicator, town: $0, year: year) }
        func missing(_ reason: Gap.Reason?, _ provenance: Provenance) -> PanelCell {
            let gap = reason.map {
                Gap(
                    town: towns[target].id, year: years[year], indicator: indicators[indicator].id, reason: $0,
                    provenance: provenance)
            }
            return PanelCell(value: nil, bounds: nil, figures: [], gap: gap)
        }
        guard parts.contains(where: { !$0.isMissing }) else {
            let gap = parts.lazy.compactMap(\.gap).first
            return missing(gap?.reason, gap?.provenance ?? Provenance(document: ""))
        }
        let kind = indicators[indicator].kind
        guard kind == .flow || kind == .stock || kind == .cumulative else {
            let source = parts.lazy.compactMap(\.figures.first?.provenance).first
            return missing(.definitionChanged, source ?? Provenance(document: ""))
        }
        if let absent = parts.first(where: \.isMissing) {
            return missing(absent.gap?.reason, absent.gap?.provenance ?? Provenance(document: ""))
        }
        return sum(of: parts, indicator: indicator, town: target, year: year)
    }

    private func sum(of parts: [PanelCell], indicator: Int, town: Int, year: Int) -> PanelCell {
        let known = parts.compactMap(\.bounds)
        let value = parts.reduce(Double?(0)) { sum, part in sum.flatMap { sum in part.value.map { sum + $0 } } }
        let bounds = Bounds(known.reduce(0) { $0 + $1.lower }, known.reduce(0) { $0 + $1.upper })
        let figures = parts.compactMap(\.figures.first)
        guard figures.count == parts.count, let first = figures.first else {
            return PanelCell(value: value, bounds: bounds, figures: [], gap: nil)
        }
        var total = first
        total.town = towns[town].id
        total.year = years[year]
        total.value = value
        total.bounds = bounds
        total.qualifier = .ofSum(figures.map(\.qualifier))
        // Each rounded part may be off by half its last digit; the last one of a count is exact.
        let rounded = figures.compactMap(\.resolution).filter { $0 != 1 }
        total.resolution = rounded.isEmpty ? first.resolution : rounded.reduce(0, +)
        total.period = Set(figures.map(\.period)).count == 1 ? first.period : nil
        total.relation = nil
        total.isImplied = figures.contains(where: \.isImplied)
        return PanelCell(value: value, bounds: bounds, figures: [total] + parts.flatMap(\.figures), gap: nil)
    }
}

extension Town {
    /// Whether the place existed in this form in a year.
    public func isInForce(_ year: Int) -> Bool { year >= validFrom ?? .min && year <= validTo ?? .max }
}

extension Qualifier {
    /// What is guaranteed of a sum of figures with several qualifiers: no more than of the least certain.
    fileprivate static func ofSum(_ parts: [Qualifier]) -> Qualifier {
        let kinds = Set(parts)
        if kinds.count == 1 { return parts[0] }
        if kinds.isSubset(of: [.exact, .range, .several]) { return .range }
        if kinds.isSubset(of: [.exact, .over, .atLeast]) { return .over }
        if kinds.isSubset(of: [.exact, .under, .atMost]) { return .under }
        return .about
    }
}
