/// Rows sorted into groups: the towns of each county.
///
/// The members of a group keep the order of the rows, which is the order in which their values are added: a group's result depends
/// on no other group.
public struct RowGroups: Sendable {
    /// The number of rows, those without a group included.
    public let rowCount: Int
    /// The number of groups, empty ones included.
    public let groupCount: Int
    /// The group of each row; nil for rows that belong to none.
    public let groupOfRow: [Int?]
    /// The rows of all groups, group after group.
    public let order: [Int32]
    /// Where each group's rows begin in `order`, and where the last ends.
    public let starts: [Int]
    let layout: GroupLayout

    /// Groups of rows.
    ///
    /// - Parameters:
    ///   - groupOfRow: for each row the number of its group, below `groupCount`, or nil.
    ///   - groupCount: the number of groups.
    ///
    /// Cost: a few passes over the rows; make it once and use it for many sweeps.
    public init(groupOfRow: [Int?], groupCount: Int) {
        precondition(groupOfRow.count < Int(Int32.max), "Too many rows: \(groupOfRow.count)")
        var sizes = [Int](repeating: 0, count: groupCount)
        for group in groupOfRow {
            guard let group else { continue }
            precondition(group >= 0 && group < groupCount, "No group \(group) of \(groupCount)")
            sizes[group] += 1
        }
        var starts = [0]
        for size in sizes { starts.append(starts.last! + size) }
        var next = starts
        var order = [Int32](repeating: 0, count: starts.last!)
        for (row, group) in groupOfRow.enumerated() {
            guard let group else { continue }
            order[next[group]] = Int32(row)
            next[group] += 1
        }
        rowCount = groupOfRow.count
        self.groupCount = groupCount
        self.groupOfRow = groupOfRow
        self.order = order
        self.starts = starts
        layout = GroupLayout(order: order, starts: starts)
    }

    /// The rows of a group, ascending.
    public func members(of group: Int) -> ArraySlice<Int32> { order[starts[group]..<starts[group + 1]] }

    /// The number of rows of a group.
    public func size(of group: Int) -> Int { starts[group + 1] - starts[group] }

    /// The next level of a hierarchy: the same rows, in groups of these groups.
    ///
    /// - Parameters:
    ///   - parents: for each group the number of the group that it belongs to, or nil.
    ///   - count: the number of groups of the next level.
    public func grouped(by parents: [Int?], count: Int) -> RowGroups {
        precondition(parents.count == groupCount, "\(groupCount) groups need as many parents, not \(parents.count)")
        return RowGroups(groupOfRow: groupOfRow.map { $0.flatMap { parents[$0] } }, groupCount: count)
    }

    /// The matrix with a 1 (or the row's weight) where a row belongs to a group: weighted sums over groups are its product with the
    /// columns.
    ///
    /// Dense: for few groups and many columns. `SeriesView.summarized` needs no such matrix, and skips missing values.
    ///
    /// - Parameter weights: one for each row; nil for ones.
    /// - Returns: groups × rows.
    public func membership(weights: [Double]? = nil) -> Matrix {
        precondition(weights.map { $0.count == rowCount } ?? true, "\(rowCount) rows need as many weights")
        var matrix = Matrix(repeating: 0, rows: groupCount, columns: rowCount)
        matrix.withMutableView { places in
            for (row, group) in groupOfRow.enumerated() {
                if let group { places[group, row] = weights?[row] ?? 1 }
            }
        }
        return matrix
    }
}

/// Groups in batches of eight of similar size, with the rows of their members step by step: what vectors work on.
struct GroupLayout: Sendable {
    struct Batch: Sendable {
        var groups: [Int]
        var sizes: [Int32]
        /// Where the batch begins in `slots`, in steps of eight.
        var start: Int
        var steps: Int
    }

    private(set) var batches: [Batch] = []
    private(set) var slots: [Int32] = []

    init(order: [Int32], starts: [Int]) {
        let sizes = zip(starts, starts.dropFirst()).map { $1 - $0 }
        let bySize = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        for first in stride(from: 0, to: bySize.count, by: 8) {
            let groups = Array(bySize[first..<min(first + 8, bySize.count)])
            let steps = groups.map { sizes[$0] }.max() ?? 0
            let start = slots.count / 8
            for step in 0..<steps {
                for lane in 0..<8 {
                    let group = lane < groups.count ? groups[lane] : groups[groups.count - 1]
                    let member = min(step, sizes[group] - 1)
                    slots.append(member < 0 ? order[0] : order[starts[group] + member])
                }
            }
            let padded = groups.map { Int32(sizes[$0]) } + [Int32](repeating: 0, count: 8 - groups.count)
            batches.append(Batch(groups: groups, sizes: padded, start: start, steps: steps))
        }
    }

    /// The greatest number of steps.
    var longest: Int { batches.map(\.steps).max() ?? 0 }

    /// Values of rows in the order of the slots, with 0 for lanes that have ended and for missing values.
    func spread(_ values: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: slots.count)
        for batch in batches {
            for step in 0..<batch.steps {
                for lane in 0..<8 where step < batch.sizes[lane] {
                    let place = (batch.start + step) * 8 + lane
                    let value = values[Int(slots[place])]
                    result[place] = value.isNaN ? 0 : value
                }
            }
        }
        return result
    }
}
