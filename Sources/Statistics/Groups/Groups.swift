import NumericCore

/// The samples of a comparison of several groups: checked, without missing values.
struct Groups {
    var values: [[Double]]
    var moments: [Moments]

    /// - Throws: for fewer than two groups, a group with too few values, or an infinite value.
    init(_ groups: [[Double]], needed: Int, of name: String) throws(StatisticsError) {
        guard groups.count >= 2 else { throw .tooFewValues(of: "\(name): groups", needed: 2, got: groups.count) }
        values = []
        for group in groups {
            let present = try Checks.present(group, name)
            try Checks.atLeast(needed, present, "\(name): a group")
            values.append(present)
        }
        moments = values.map { Moments(present: $0) }
        for group in moments { try group.checkRange(name) }
    }

    var count: Int { values.count }
    var total: Int { values.reduce(0) { $0 + $1.count } }
    var pooled: [Double] { values.flatMap(\.self) }
    var squaresWithin: Double { moments.map(\.squares).compensatedSum() }

    /// Σ nᵢ (meanᵢ − mean)², about the mean of all values.
    var squaresBetween: Double {
        // Means of the values less a common centre keep the digits that a large offset would take from them.
        let centre = CentredMoments(pooled).mean
        let parts = values.map { group in CentredMoments(group.map { $0 - centre }).mean }
        let rest = zip(parts, moments).map { $0 * $1.n }.compensatedSum() / Double(total)
        return zip(parts, moments).map { $1.n * ($0 - rest) * ($0 - rest) }.compensatedSum()
    }

    /// The values of each group transformed.
    func mapped(_ transform: ([Double]) -> [Double]) -> Groups {
        var other = self
        other.values = values.map(transform)
        other.moments = other.values.map { Moments(present: $0) }
        return other
    }

    /// The pooled ranks of each group's values.
    var ranked: [[Double]] {
        let all = ranks(pooled)
        var start = 0
        return values.map { group in
            defer { start += group.count }
            return Array(all[start..<start + group.count])
        }
    }

    /// The pairs of groups: (0, 1), (0, 2), …, (1, 2), ….
    var pairs: [(first: Int, second: Int)] {
        (0..<count).flatMap { i in ((i + 1)..<max(count, i + 1)).map { j in (i, j) } }
    }
}
