public import NumericCore

extension SeriesView {
    /// Permutation tests of the difference of means between each column of this view and the same column of another: two groups of
    /// towns, in every year and indicator.
    ///
    /// Each result is that of `PermutationTest` of the two columns with the same arguments, and with the seed
    /// of its comparison where draws are independent.
    ///
    /// - Shared relabelings make the tests dependent of each other: see `DrawSharing`. They are also what a test of the greatest
    ///   difference needs.
    /// - Columns with missing values, and samples so small that all relabelings are looked at, are treated one by one.
    ///
    /// Cost: 2 × draws × values flops a column where relabelings are shared; else some 4 ns for each.
    ///
    /// - Parameters:
    ///   - other: as many columns and planes; rows may differ in number.
    ///   - alternative: `greater` means that this view's mean is greater.
    ///   - limit: up to how many relabelings all are looked at.
    ///   - draws: how many random ones otherwise.
    ///   - seed: of the random relabelings.
    ///   - sharing: whether comparisons look at the same ones.
    ///   - execution: the threads to use; the results do not depend on it.
    /// - Returns: a result for each column: years fastest, then indicators.
    /// - Throws: `StatisticsError` for views of unlike shape, or draws below 1.
    public func permutationTests(
        against other: SeriesView, alternative: Alternative = .twoSided, limit: Int = PermutationTest.defaultLimit,
        draws: Int = 9999, seed: UInt64 = 1, sharing: DrawSharing = .shared, execution: Execution = .automatic
    ) throws(StatisticsError) -> Batch<PermutationTest> {
        try checkColumns(of: other)
        try checkPlanes(of: other)
        try Checks.positive(Double(draws), "draws")
        let isSmall = PermutationTest.combinations(rows + other.rows, rows) <= Double(limit)
        var shared: [Int: PermutationTest] = [:]
        if sharing == .shared, !isSmall, rows > 0, other.rows > 0 {
            let samples = SharedSamples(self, other)
            shared = samples.tests(alternative, draws: draws, seed: seed, execution)
        }
        return Batch(count: columns * planes, execution: execution, reusing: {}) { [shared] (column, _) in
            if let known = shared[column] { return known }
            return try PermutationTest(
                columnValues(column), other.columnValues(column), alternative: alternative, limit: limit, draws: draws,
                seed: sharing.seed(seed, of: column))
        }
    }
}

/// The complete columns of two views, centred and one after the other.
private struct SharedSamples {
    var columns: [Int] = []
    var values: [Double] = []
    var differences: [Double] = []
    let first: Int
    let second: Int

    init(_ a: SeriesView, _ b: SeriesView) {
        first = a.rows
        second = b.rows
        for column in 0..<a.columns * a.planes {
            let (x, y) = (a.columnValues(column), b.columnValues(column))
            let both = x + y
            guard both.allSatisfy(\.isFinite) else { continue }
            let centre = Moments(present: both).mean
            columns.append(column)
            values += both.map { $0 - centre }
            differences.append(Moments(present: x).mean - Moments(present: y).mean)
        }
    }

    /// The sums of the first sample that count as reaching the observed one.
    private struct Limits {
        var least: Double
        var greatest: Double
    }

    private func limits(_ sample: Int, _ alternative: Alternative) -> Limits {
        let own = values[sample * (first + second)..<(sample + 1) * (first + second)]
        let (m, n) = (Double(first), Double(second))
        let total = own.reduce(0, +)
        let slack = PermutationTest.slack * (own.lazy.map(\.magnitude).max() ?? 0)
        let sum = own.prefix(first).reduce(0, +)
        let observed = sum / m - (total - sum) / n
        // The difference is sum (1/m + 1/n) − total / n.
        let sumOf = { (difference: Double) in (difference + total / n) / (1 / m + 1 / n) }
        switch alternative {
        case .greater: return Limits(least: -.infinity, greatest: sumOf(observed - slack))
        case .less: return Limits(least: sumOf(observed + slack), greatest: .infinity)
        case .twoSided:
            let reach = observed.magnitude - slack
            return Limits(least: sumOf(-reach), greatest: sumOf(reach))
        }
    }

    /// One product of all relabelings with all samples, a block of relabelings at a time.
    func tests(
        _ alternative: Alternative, draws: Int, seed: UInt64, _ execution: Execution
    ) -> [Int: PermutationTest] {
        let (count, all) = (columns.count, first + second)
        let limits = (0..<count).map { self.limits($0, alternative) }
        let parts = execution.mapBlocks(of: draws, blockSize: 256) { range, worker -> [Int32] in
            let labels = worker.scratch.doubles(range.count * all)
            labels.update(repeating: 0)
            var relabelings = Relabelings(values: all, first: first, seed: seed)
            for (row, draw) in range.enumerated() {
                for place in relabelings.first(of: draw) { labels[row * all + Int(place)] = 1 }
            }
            let sums = worker.scratch.doubles(range.count * count).baseAddress!
            values.withUnsafeBufferPointer {
                multiplySerially(
                    rows: range.count, inner: all, columns: count, labels.baseAddress!, $0.baseAddress!, into: sums)
            }
            return (0..<count).map { sample in
                Self.reached(sums + sample * range.count, range.count, limits[sample])
            }
        }
        var reached = [Int](repeating: 0, count: count)
        for part in parts {
            for (sample, number) in part.enumerated() { reached[sample] += Int(number) }
        }
        var tests: [Int: PermutationTest] = [:]
        for (sample, column) in columns.enumerated() {
            tests[column] = PermutationTest(
                difference: differences[sample], pValue: Double(reached[sample] + 1) / Double(draws + 1),
                alternative: alternative, relabelings: draws)
        }
        return tests
    }

    private static func reached(_ sums: UnsafePointer<Double>, _ count: Int, _ limits: Limits) -> Int32 {
        // Eight at a time: comparing one by one cost twice the product.
        var reached = SIMD8<Int64>.zero
        let whole = count / 8 * 8
        let raw = UnsafeRawPointer(sums)
        for i in stride(from: 0, to: whole, by: 8) {
            let x = raw.loadUnaligned(fromByteOffset: 8 * i, as: SIMD8<Double>.self)
            reached.replace(with: reached &+ 1, where: (x .>= limits.greatest) .| (x .<= limits.least))
        }
        var found = Int32(truncatingIfNeeded: reached.wrappedSum())
        for i in whole..<count { found &+= (sums[i] >= limits.greatest ? 1 : 0) | (sums[i] <= limits.least ? 1 : 0) }
        return found
    }
}
