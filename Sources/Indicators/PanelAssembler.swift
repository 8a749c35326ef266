/// Collects figures by cell, then lays them out as a panel.
struct PanelAssembler {
    private struct Cell: Hashable {
        let indicator: Int
        let year: Int
        let town: Int
    }

    private let towns: [Town]
    private let catalogue: Catalogue
    private let townPositions: [Town.ID: Int]
    private var candidates: [Cell: [Figure]] = [:]
    private var unplaced: [UnplacedFigure] = []

    init(towns: [Town], catalogue: Catalogue) throws(PanelError) {
        self.towns = towns
        self.catalogue = catalogue
        var positions: [Town.ID: Int] = [:]
        for (position, town) in towns.enumerated() {
            guard positions.updateValue(position, forKey: town.id) == nil else { throw .duplicateTown(town.id) }
        }
        townPositions = positions
    }

    mutating func place(_ figure: Figure) {
        switch destination(of: figure) {
        case .success(let (cell, converted)): candidates[cell, default: []].append(converted)
        case .failure(let refusal): unplaced.append(UnplacedFigure(figure: figure, reason: refusal.reason))
        }
    }

    func finish(duplicates rule: DuplicateRule, gaps: [Gap]) throws(PanelError) -> PanelAssembly {
        let years = Set(candidates.keys.map(\.year)).union(gaps.map(\.year)).sorted()
        let placed = Set(candidates.keys.map(\.indicator)).union(
            gaps.compactMap { catalogue.position(of: $0.indicator) })
        let indicators = placed.sorted().map { catalogue.indicators[$0] }
        let panel = Panel(towns: towns, years: years, indicators: indicators) { $0.initialize(repeating: .nan) }

        var findings: [Finding] = []
        let order = candidates.keys.sorted { ($0.indicator, $0.year, $0.town) < ($1.indicator, $1.year, $1.town) }
        for cell in order {
            let ranked = candidates[cell]!.stablySorted { Self.precedes($0, $1, by: rule) }
            if rule == .forbidden, ranked.count > 1 {
                throw .duplicate(
                    town: towns[cell.town].id, year: cell.year, indicator: catalogue.indicators[cell.indicator].id,
                    evidence: ranked.map(\.provenance)
                )
            }
            findings += ranked.dropFirst().compactMap {
                Self.disagreement(between: ranked[0], and: $0, on: catalogue.indicators[cell.indicator])
            }
            panel.write(ranked, to: catalogue.indicators[cell.indicator].id, town: cell.town, year: cell.year)
        }
        for gap in gaps { panel.write(gap) }
        return PanelAssembly(panel: panel, unplaced: unplaced, findings: findings)
    }

    // MARK: Where a figure belongs

    private struct Refusal: Error { let reason: UnplacedFigure.Reason }

    private func destination(of figure: Figure) -> Result<(Cell, Figure), Refusal> {
        func refuse(_ reason: UnplacedFigure.Reason) -> Result<(Cell, Figure), Refusal> {
            .failure(Refusal(reason: reason))
        }

        guard let town = figure.town.flatMap({ townPositions[$0] }) else { return refuse(.noTown) }
        guard let year = figure.year else { return refuse(.noYear) }
        guard let position = figure.indicator.flatMap({ catalogue.position(of: $0) }) else {
            return refuse(.noIndicator)
        }
        let indicator = catalogue.indicators[position]
        switch figure.kind {
        case .change, .target, .rank: return refuse(.notALevel)
        case .rate where indicator.kind != .rate: return refuse(.kindDiffers(expected: indicator.kind))
        case .flow, .stock, .cumulative:
            if indicator.kind == .rate { return refuse(.kindDiffers(expected: .rate)) }
            // A cumulative count that does not tell its years has gathered over more than one.
            let isOneYear = figure.period?.isSingleYear ?? (figure.kind != .cumulative)
            if indicator.kind == .flow, !isOneYear { return refuse(.severalYears) }
        case .rate: break
        }
        guard figure.place == nil else { return refuse(.partOfTown) }
        guard let factor = figure.unit.factor(to: indicator.unit) else {
            return refuse(.unitDiffers(expected: indicator.unit))
        }
        var converted = figure
        if figure.unit != indicator.unit {
            converted.value = figure.value.map { $0 * factor }
            converted.bounds = figure.bounds.scaled(by: factor)
            converted.resolution = figure.resolution.map { $0 * factor }
            converted.unit = indicator.unit
        }
        return .success((Cell(indicator: position, year: year, town: town), converted))
    }

    // MARK: Duplicates

    private static func precedes(_ a: Figure, _ b: Figure, by rule: DuplicateRule) -> Bool {
        if a.isImplied != b.isImplied { return b.isImplied }
        if a.coversPartOfYear != b.coversPartOfYear { return b.coversPartOfYear }
        let reports = (a.provenance.reportYear ?? .min, b.provenance.reportYear ?? .min)
        if rule == .latest, reports.0 != reports.1 { return reports.0 > reports.1 }
        if a.bounds.width != b.bounds.width { return a.bounds.width < b.bounds.width }
        let resolutions = (a.resolution ?? .infinity, b.resolution ?? .infinity)
        if resolutions.0 != resolutions.1 { return resolutions.0 < resolutions.1 }
        return reports.0 > reports.1
    }

    private static func disagreement(between chosen: Figure, and other: Figure, on indicator: Indicator) -> Finding? {
        func allowed(_ figure: Figure) -> Bounds {
            guard let resolution = figure.resolution, resolution != 1 else { return figure.bounds }
            return figure.bounds.widened(byHalf: resolution)
        }
        guard chosen.coversPartOfYear == other.coversPartOfYear, !allowed(chosen).meets(allowed(other)) else {
            return nil
        }
        let isRevision = chosen.provenance.reportYear != other.provenance.reportYear
        let values = (statement(of: chosen), statement(of: other))
        let message =
            isRevision
            ? BilingualText(
                chinese: "\(indicator.name[.zhHans])在不同年度报告中数值不同：\(values.0)与\(values.1)",
                english:
                    "\(indicator.name[.en]) differs between reports of different years: \(values.0) and \(values.1)"
            )
            : BilingualText(
                chinese: "\(indicator.name[.zhHans])有两个不相符的数值：\(values.0)与\(values.1)",
                english: "\(indicator.name[.en]) is stated twice and the two do not agree: \(values.0) and \(values.1)"
            )
        return Finding(
            isRevision ? .revision : .contradictoryDuplicate, severity: isRevision ? .note : .warning, message: message,
            town: chosen.town, year: chosen.year, indicator: indicator.id,
            evidence: [chosen.provenance, other.provenance]
        )
    }

    private static func statement(of figure: Figure) -> String {
        if let surface = figure.provenance.surface { return surface }
        return figure.value.map { "\($0) \(figure.unit)" }
            ?? "\(figure.bounds.lower)–\(figure.bounds.upper) \(figure.unit)"
    }
}

extension Figure {
    /// Whether the wording ends the span within the year: 上半年 is no statement of the year where the year is stated too.
    fileprivate var coversPartOfYear: Bool { (period?.throughMonth ?? 12) < 12 }
}

extension Finding.Code {
    /// A later report states another value than an earlier one.
    public static let revision: Finding.Code = "revision"
    /// The same cell is stated twice, with bounds that do not meet.
    public static let contradictoryDuplicate: Finding.Code = "contradictory-duplicate"
}

extension Panel {
    fileprivate func write(_ ranked: [Figure], to indicator: Indicator.ID, town: Int, year: Int) {
        let column = column(position(of: indicator)!, position(ofYear: year)!)
        let key = column * towns.count + town
        let chosen = ranked[0]
        storage.figures[key] = ranked
        storage.values[key] = chosen.value ?? .nan
        guard chosen.value == nil || !chosen.bounds.isExact else {
            storage.bounds[column]?.lower[town] = chosen.bounds.lower
            storage.bounds[column]?.upper[town] = chosen.bounds.upper
            return
        }
        var bounds =
            storage.bounds[column]
            ?? {
                let values = Array(storage.values[column * towns.count..<(column + 1) * towns.count])
                return PanelStorage.BoundsColumn(lower: values, upper: values)
            }()
        bounds.lower[town] = chosen.bounds.lower
        bounds.upper[town] = chosen.bounds.upper
        storage.bounds[column] = bounds
    }

    fileprivate func write(_ gap: Gap) {
        guard let indicator = position(of: gap.indicator), let town = position(of: gap.town) else { return }
        storage.gaps[column(indicator, position(ofYear: gap.year)!) * towns.count + town] = gap
    }
}

extension Array {
    /// Sorted by a strict weak order; elements that it does not tell apart keep their order.
    fileprivate func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { a, b in
            if precedes(a.element, b.element) { return true }
            if precedes(b.element, a.element) { return false }
            return a.offset < b.offset
        }.map(\.element)
    }
}
