import Indicators
public import NumericCore

/// Calculations along the years of each town. Years are real: the year before 2020 is 2019 and nothing else; where the
/// columns have no 2019, or no value in it, the result is missing.
extension PanelColumns {
    /// The value of `distance` years before (after, where negative).
    public func lagged(by distance: Int, execution: Execution = .automatic) -> PanelColumns {
        combined(
            BilingualText(chinese: "\(distance)年前的\(name[.zhHans])", english: "\(name[.en]), \(distance) years before"),
            unit: unit, with: distance, execution
        ) { _, earlier in earlier }
    }

    /// The value minus that of `distance` years before.
    public func differences(over distance: Int = 1, execution: Execution = .automatic) -> PanelColumns {
        combined(
            BilingualText(chinese: "\(name[.zhHans])增减量", english: "Change of \(name[.en])"), unit: unit,
            with: distance,
            execution
        ) { $0 - $1 }
    }

    /// The change since `distance` years before, as a share of the value then: 0.12 for 12 % more.
    ///
    /// An earlier value of zero or less makes the cell undefined, which is listed.
    public func growth(over distance: Int = 1, execution: Execution = .automatic) -> PanelColumns {
        let bases = years.indices.map { position(distance, before: $0) }
        let count = towns.count
        let title = BilingualText(chinese: "\(name[.zhHans])增长率", english: "Growth of \(name[.en])")
        let (result, undefined) = swept(title, unit: "") { view, output in
            view.growth(from: bases, into: output, execution: execution)
        }
        return result.listing(undefined: undefined) { index in
            guard let base = bases[index / count] else { return false }
            return !values[index].isNaN && values[base * count + index % count] <= 0
        }
    }

    /// The mean of the values of the years that end with each one (trailing) or lie about it (centred).
    ///
    /// - Parameters:
    ///   - span: the number of calendar years, at least 1; odd where centred.
    ///   - minimum: how many of them must have a value; all by default.
    ///   - isCentred: whether the window lies about the year.
    public func movingAverage(
        over span: Int, minimum: Int? = nil, isCentred: Bool = false, execution: Execution = .automatic
    ) -> PanelColumns {
        precondition(span >= 1, "a window has at least one year, not \(span)")
        precondition(!isCentred || span % 2 == 1, "a centred window has an odd number of years, not \(span)")
        let needed = minimum ?? span
        precondition(1 <= needed && needed <= span, "a window of \(span) years cannot ask for \(needed) values")
        let last = isCentred ? span / 2 : 0
        let windows = years.map { year in
            years.indices.filter { year + last - span < years[$0] && years[$0] <= year + last }
        }
        let title = BilingualText(
            chinese: "\(name[.zhHans])的\(span)年移动平均", english: "\(name[.en]), mean of \(span) years")
        let count = towns.count
        return alongYears(title, unit: unit, execution) { values, output, towns in
            for (year, window) in windows.enumerated() {
                for town in towns {
                    var sum = 0.0
                    var present = 0
                    for member in window {
                        let value = values[member * count + town]
                        sum += value.isNaN ? 0 : value
                        present += value.isNaN ? 0 : 1
                    }
                    output[year * count + town] = present >= needed ? sum / Double(present) : .nan
                }
            }
        }
    }

    /// The sum of the values from the first year of the columns on.
    ///
    /// Missing from the first year that is missing, or that the columns skip: what came after it is not known.
    public func cumulativeSums(execution: Execution = .automatic) -> PanelColumns {
        let consecutive = years.indices.prefix { $0 == 0 || years[$0] == years[$0 - 1] + 1 }
        let title = BilingualText(chinese: "\(name[.zhHans])累计", english: "\(name[.en]), cumulative")
        let count = towns.count
        let yearCount = years.count
        return alongYears(title, unit: unit, execution) { values, output, towns in
            for town in towns {
                var sum = CompensatedSum()
                for year in 0..<yearCount {
                    let index = year * count + town
                    if consecutive.contains(year) { sum.add(values[index]) } else { sum.add(.nan) }
                    output[index] = sum.value
                }
            }
        }
    }

    /// Each value in per cent of that of a base year: 100 in the base year itself.
    ///
    /// Missing for a town without a positive value in the base year.
    ///
    /// - Throws: `.panel` for a year that the columns lack.
    public func indexed(base: Int, execution: Execution = .automatic) throws(ComparisonError) -> PanelColumns {
        guard let row = years.firstIndex(of: base) else { throw .panel(.unknownYear(base, of: years)) }
        let count = towns.count
        let title = BilingualText(
            chinese: "\(name[.zhHans])指数（\(base)年=100）", english: "\(name[.en]), \(base) = 100")
        return values.withUnsafeBufferPointer { values in
            let values = Shared(values)
            return mapped(title, unit: "", execution) { index in
                let first = values.value[row * count + index % count]
                return first > 0 ? values.value[index] * 100 / first : .nan
            }
        }
    }

    /// Each cell with that of `distance` years before.
    @inline(__always)
    private func combined(
        _ title: BilingualText, unit: String, with distance: Int, _ execution: Execution,
        _ body: @Sendable (_ now: Double, _ earlier: Double) -> Double
    ) -> PanelColumns {
        let sources = years.indices.map { position(distance, before: $0) }
        let count = towns.count
        let results = values.withUnsafeBufferPointer { values in
            let values = Shared(values)
            return [Double](filling: values.value.count) { output in
                let output = Shared(output)
                execution.forEachBlock(of: sources.count, blockSize: 1) { range, _ in
                    for year in range {
                        let start = year * count
                        guard let source = sources[year] else {
                            for town in 0..<count { output.value[start + town] = .nan }
                            continue
                        }
                        let earlier = source * count
                        for town in 0..<count {
                            output.value[start + town] = body(
                                values.value[start + town], values.value[earlier + town])
                        }
                    }
                }
            }
        }
        return PanelColumns(name: title, unit: unit, towns: towns, years: years, values: results)
    }

    /// Columns computed for blocks of towns over all years.
    @inline(__always)
    private func alongYears(
        _ title: BilingualText, unit: String, _ execution: Execution,
        _ body: @Sendable (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>, Range<Int>) -> Void
    ) -> PanelColumns {
        let results = values.withUnsafeBufferPointer { values in
            let values = Shared(values)
            return [Double](filling: values.value.count) { output in
                let output = Shared(output)
                execution.forEachBlock(of: towns.count, blockSize: 1024) { range, _ in
                    body(values.value, output.value, range)
                }
            }
        }
        return PanelColumns(name: title, unit: unit, towns: towns, years: years, values: results)
    }
}
