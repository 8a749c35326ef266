public import Indicators
public import NumericCore

extension Panel {
    /// The numbers of an indicator in every town and year.
    ///
    /// - Throws: `.panel` for an indicator that the panel lacks.
    public func columns(
        of indicator: Indicator.ID, execution: Execution = .automatic
    ) throws(ComparisonError) -> PanelColumns {
        let formula = try formula(.level, indicator)
        return try columns(of: formula, execution: execution)
    }

    /// So many of an indicator for each `scale` of a denominator, in every town and year.
    ///
    /// - A denominator that is zero or negative makes a cell undefined, which is listed.
    /// - Throws: `.panel` for names that the panel lacks, `.notCompared` where the indicators make no rate.
    public func rates(
        of indicator: Indicator.ID, per denominator: Indicator.ID, scale: Double = 1,
        execution: Execution = .automatic
    ) throws(ComparisonError) -> PanelColumns {
        try columns(of: try formula(.rate, indicator, per: denominator, scale: scale), execution: execution)
    }

    /// The numbers of a formula of the panel in every town and year: the values that the single forms give.
    ///
    /// - A denominator that is zero or negative, or a part larger than its whole, makes a cell undefined, which is listed.
    /// - Throws: `.panel` for indicators that the panel lacks.
    public func columns(of formula: Formula, execution: Execution = .automatic) throws(ComparisonError) -> PanelColumns
    {
        let above = try dense(formula.numerator.id, execution)
        guard let denominator = formula.denominator else {
            return PanelColumns(
                name: formula.name, unit: formula.unit, towns: towns, years: years, values: above)
        }
        let below = try dense(denominator.id, execution)
        let columns = PanelColumns(name: formula.name, unit: formula.unit, towns: towns, years: years, values: above)
        return columns.quotient(
            by: below, scale: formula.scale, limit: formula.form == .share ? 1 : .infinity, name: formula.name,
            unit: formula.unit, execution)
    }

    /// A copy of an indicator's columns, one after the other.
    private func dense(_ indicator: Indicator.ID, _ execution: Execution) throws(ComparisonError) -> [Double] {
        do throws(PanelError) {
            return try withColumns(of: indicator) { columns in
                let sources = Shared(columns)
                return [Double](filling: towns.count * years.count) { output in
                    let output = Shared(output)
                    execution.forEachBlock(of: years.count, blockSize: 1) { range, _ in
                        for year in range {
                            let start = year * towns.count
                            let place = UnsafeMutableBufferPointer(
                                rebasing: output.value[start..<start + towns.count])
                            _ = place.initialize(from: sources.value[year])
                        }
                    }
                }
            }
        } catch { throw .panel(error) }
    }
}

extension PanelColumns {
    /// Each cell times `scale` by the cell of `divisors`, missing where that is zero or negative or the quotient exceeds `limit`.
    func quotient(
        by divisors: [Double], scale: Double, limit: Double, name: BilingualText, unit: String, _ execution: Execution
    ) -> PanelColumns {
        let (result, undefined) = divisors.withUnsafeBufferPointer { divisors in
            let below = SeriesView(divisors, rows: towns.count, columns: years.count)
            return swept(name, unit: unit) { above, output in
                above.ratios(to: below, scale: scale, limit: limit, into: output, execution: execution)
            }
        }
        return result.listing(undefined: undefined) { index in
            let (a, b) = (values[index], divisors[index])
            return (b <= 0 && !a.isNaN) || a > limit * b
        }
    }
}
