internal import CKernels

extension SeriesView {
    /// Values of rows that are the same in every column and plane, such as one number of residents for all years.
    ///
    /// - Parameters:
    ///   - values: one for each row; not copied.
    ///   - columns: the number of columns to show.
    ///   - planes: the number of planes to show.
    public init(repeating values: UnsafeBufferPointer<Double>, columns: Int, planes: Int = 1) {
        self.init(
            base: values.baseAddress ?? UnsafePointer(bitPattern: 8)!, rows: values.count, columns: columns,
            planes: planes, columnStride: 0, planeStride: 0)
    }

    /// Each value times `scale` by that of `denominators` at the same place.
    ///
    /// - Missing if either is missing, if the denominator is not positive, and if the value is more than `limit` denominators: such
    ///   cells are counted in the result, not lost.
    ///
    /// Cost: moves 24 bytes and takes 3 flops a cell.
    ///
    /// - Parameters:
    ///   - denominators: the same shape; may repeat columns or planes.
    ///   - scale: such as 10 000 for a figure per ten thousand residents.
    ///   - limit: the greatest quotient allowed before scaling, such as 1 for a part of a whole; > 0.
    ///   - output: `rows × columns × planes` places, towns fastest, densely.
    ///   - execution: the threads to use.
    /// - Returns: the number of cells with a value whose denominator or quotient is not allowed.
    @discardableResult
    public func ratios(
        to denominators: SeriesView, scale: Double = 1, limit: Double = .infinity,
        into output: UnsafeMutableBufferPointer<Double>, execution: Execution = .automatic
    ) -> Int {
        requireShape(of: denominators)
        precondition(limit > 0, "A limit of quotients is positive, not \(limit)")
        return eachColumnPart(into: output, execution) { plane, column, rows, target, streams in
            Int(
                yearbook_ratio(
                    self.column(column, plane: plane) + rows.lowerBound,
                    denominators.column(column, plane: plane) + rows.lowerBound, scale, limit, target, rows.count,
                    streams))
        }
    }

    /// Each value's growth over the one `lag` columns before, (now − before) / before.
    ///
    /// See `growth(from:into:execution:)`, of which this is the usual form; missing in the first `lag` columns.
    ///
    /// - Parameter lag: columns back, ≥ 1.
    @discardableResult
    public func growth(
        lag: Int = 1, into output: UnsafeMutableBufferPointer<Double>, execution: Execution = .automatic
    ) -> Int {
        precondition(lag >= 1, "Growth needs a lag of at least one column, not \(lag)")
        return growth(from: (0..<columns).map { $0 >= lag ? $0 - lag : nil }, into: output, execution: execution)
    }

    /// Each value's growth over that of another column, (now − before) / before.
    ///
    /// - Missing in columns without a base, if either value is missing, and if the base is not positive, from which growth has no
    ///   meaning: such cells are counted in the result.
    ///
    /// Cost: moves 16 bytes (a near base is still in cache) and takes 2 flops a cell.
    ///
    /// - Parameters:
    ///   - bases: for each column the one that its growth is counted from; nil for none.
    ///   - output: `rows × columns × planes` places, towns fastest, densely.
    ///   - execution: the threads to use.
    /// - Returns: the number of cells with both values but a base that is not positive.
    @discardableResult
    public func growth(
        from bases: [Int?], into output: UnsafeMutableBufferPointer<Double>, execution: Execution = .automatic
    ) -> Int {
        precondition(bases.count == columns, "\(columns) columns need as many bases, not \(bases.count)")
        precondition(
            bases.allSatisfy { $0.map((0..<columns).contains) ?? true }, "A base is one of the columns: \(bases)")
        return eachColumnPart(into: output, execution) { plane, column, rows, target, streams in
            guard let base = bases[column] else {
                target.update(repeating: .nan, count: rows.count)
                return 0
            }
            return Int(
                yearbook_growth(
                    self.column(column, plane: plane) + rows.lowerBound,
                    self.column(base, plane: plane) + rows.lowerBound, target, rows.count, streams))
        }
    }

    /// Each series' average growth per unit of x from its first value to its last, (last / first)^(1 / (x₂ − x₁)) − 1.
    ///
    /// - Missing with fewer than two values, if the first is not positive or the last negative.
    /// - A last value of 0 is a growth of −1.
    ///
    /// Accurate to about 10⁻¹⁵ of itself, also for growth near 0. Cost: one pass over the values.
    ///
    /// - Parameters:
    ///   - x: the years, finite and strictly increasing, one for each column.
    ///   - output: one place for each series.
    ///   - execution: the threads to use.
    public func compoundGrowth(
        at x: [Double], into output: UnsafeMutableBufferPointer<Double>, execution: Execution = .automatic
    ) {
        TrendSums.check(x, count: columns)
        precondition(output.count == seriesCount, "\(seriesCount) series need as many places, not \(output.count)")
        let output = Shared(output)
        forEachBlock(execution) { plane, rows, worker in
            let places = worker.scratch.doubles(Strips.padded(rows.count))
            forEachStripRange(plane: plane, rows: rows, worker) { values, stride, part in
                yearbook_compound_growth(
                    values, stride, part.count, columns, x, places.baseAddress! + part.lowerBound)
            }
            let start = plane * self.rows + rows.lowerBound
            (output.value.baseAddress! + start).update(from: places.baseAddress!, count: rows.count)
        }
    }

    func requireShape(of other: SeriesView) {
        precondition(
            rows == other.rows && columns == other.columns && planes == other.planes,
            "\(rows) × \(columns) × \(planes) and \(other.rows) × \(other.columns) × \(other.planes) do not fit")
    }

    /// Visits parts of columns with their places in a dense result, columns of a block one after the other so that the one before is
    /// still in cache; adds what the calls return.
    func eachColumnPart(
        into output: UnsafeMutableBufferPointer<Double>, _ execution: Execution,
        _ body:
            @Sendable (
                _ plane: Int, _ column: Int, _ rows: Range<Int>, _ target: UnsafeMutablePointer<Double>,
                _ streams: Int32
            ) -> Int
    ) -> Int {
        precondition(
            output.count == seriesCount * columns,
            "The result needs \(seriesCount * columns) places, not \(output.count)")
        guard let base = output.baseAddress, rows > 0 else { return 0 }
        let target = Shared(base)
        let streams = Streaming.flag(elements: output.count)
        return mapBlocks(execution) { plane, rows, _ in
            var total = 0
            for column in 0..<columns {
                let place = target.value + ((plane * columns + column) * self.rows + rows.lowerBound)
                total += body(plane, column, rows, place, streams)
            }
            return total
        }.reduce(0, +)
    }
}

/// When results are written past the caches.
enum Streaming {
    /// 1 for results larger than 32 MiB, which the caches cannot hold anyway; else 0.
    static func flag(elements: Int) -> Int32 { elements > 4 << 20 ? 1 : 0 }
}
