import NumericCore
import Testing

@Suite struct OrderTests {
    /// Lists of different shapes: ties, skew, outliers, both signs, extremes.
    static let kinds: [@Sendable (Double, Double) -> Double] = [
        { u, _ in u }, { u, _ in (u * 50).rounded() }, { u, v in v < 0.01 ? u * 1e300 : u - 0.5 }, { _, _ in 3 },
        { u, _ in 1 / (u * u * u + 1e-300) }, { u, v in v < 0.5 ? -u * 1e-200 * 1e-110 : u * 1e-200 * 1e-110 },
        { u, v in v < 0.5 ? 1 + (u * 1e4).rounded() * 0x1p-52 : u * 1e9 }, { u, _ in u < 0.5 ? -0.0 : 0 },
        { u, v in v < 0.1 ? .infinity : v < 0.2 ? -.infinity : u },
    ]

    static func list(_ count: Int, kind: Int) -> [Double] {
        var state = UInt64(kind + 1) &* 0x9E37_79B9_7F4A_7C15
        func uniform() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) * 0x1p-53
        }
        return (0..<count).map { _ in
            let (u, v, w) = (uniform(), uniform(), uniform())
            return w < 0.1 ? .nan : kinds[kind](u, v)
        }
    }

    @Test(arguments: kinds.indices, [0, 1, 2, 5, 300, 5000, 70_000])
    func sortedPlaces(kind: Int, count: Int) {
        let list = Self.list(count, kind: kind)
        let order = list.indices.filter { !list[$0].isNaN }
            .sorted { list[$0] < list[$1] || (list[$0] == list[$1] && $0 < $1) }
        for threads in [1, 2] {
            let sorted = SortedPlaces(list, execution: Execution(threads: threads))
            #expect(sorted.places.map(Int.init) == order)
            #expect(sorted.values == order.map { list[$0] })
        }
    }

    @Test(arguments: kinds.indices, [(1, 3), (7, 2), (3000, 2)])
    func ranksAndRankSums(kind: Int, shape: (Int, Int)) {
        let (rows, columns) = shape
        let values = Self.list(rows * columns, kind: kind)
        let groups = RowGroups(groupOfRow: (0..<rows).map { $0 % 5 == 4 ? nil : $0 % 5 }, groupCount: 4)
        for threads in [1, 2] {
            let execution = Execution(threads: threads)
            values.withUnsafeBufferPointer { buffer in
                let view = SeriesView(buffer, rows: rows, columns: columns)
                let found = filledArrays([values.count, values.count]) {
                    view.rankColumns(into: $0[0], percentiles: $0[1], execution: execution)
                }
                let sums = view.rankSums(by: groups, execution: execution)
                for column in 0..<columns {
                    let own = Array(values[column * rows..<(column + 1) * rows])
                    let (ranks, n) = (Self.ranks(own), Double(own.count { !$0.isNaN }))
                    for row in 0..<rows {
                        let place = column * rows + row
                        #expect(found[0][place] == ranks[row] || ranks[row].isNaN && found[0][place].isNaN)
                        #expect(found[1][place] == (ranks[row] - 0.5) / n || ranks[row].isNaN && found[1][place].isNaN)
                    }
                    let grouped = own.indices.map { groups.groupOfRow[$0] == nil ? Double.nan : own[$0] }
                    let pooled = Self.ranks(grouped)
                    for group in 0..<4 {
                        let members = groups.members(of: group).map { pooled[Int($0)] }.filter { !$0.isNaN }
                        #expect(sums[column].sums[group] == members.reduce(0, +))
                        #expect(sums[column].sizes[group] == members.count)
                    }
                    let ties = Dictionary(grouping: grouped.filter { !$0.isNaN }) { $0 == 0 ? 0 : $0 }.values.map {
                        Double($0.count)
                    }
                    #expect(sums[column].tieSum == ties.reduce(0) { $0 + $1 * ($1 * $1 - 1) })
                }
            }
        }
    }

    /// Mean ranks by counting: 1 + those below, plus half of the others that are equal.
    private static func ranks(_ list: [Double]) -> [Double] {
        let sorted = list.filter { !$0.isNaN }.sorted()
        return list.map { x in
            if x.isNaN { return .nan }
            let below = sorted.partitioningIndex { $0 >= x }
            let notAbove = sorted.partitioningIndex { $0 > x }
            return Double(below + notAbove + 1) / 2
        }
    }
}

extension Array {
    /// The first place from which a condition holds, which once it holds holds on.
    fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
