import Foundation
import Indicators

/// The wordings that fit a unit, as a sparse matrix of n-gram weights: for each n-gram the wordings that have it.
final class WordingIndex: Sendable {
    /// The wordings' positions, one a column.
    let eligible: [Int]
    private let grams: NGrams
    /// The first entry of each n-gram, and behind the last.
    private let starts: [Int32]
    private let columns: [Int32]
    private let weights: [Double]

    init(eligible: [Int], texts: [[UInt16]]) {
        self.eligible = eligible
        let grams = NGrams(texts)
        var rows = [[(column: Int32, weight: Double)]](repeating: [], count: grams.count)
        for (column, text) in texts.enumerated() {
            for (position, weight) in grams.vector(text) { rows[position].append((Int32(column), weight)) }
        }
        var starts: [Int32] = [0]
        for row in rows { starts.append(starts[starts.count - 1] + Int32(row.count)) }
        self.grams = grams
        self.starts = starts
        columns = rows.flatMap { $0.map(\.column) }
        weights = rows.flatMap { $0.map(\.weight) }
    }

    /// The cosines of a text with all wordings, one a column.
    func multiply(_ text: [UInt16], into likeness: UnsafeMutableBufferPointer<Double>) {
        likeness.initialize(repeating: 0)
        columns.withUnsafeBufferPointer { columns in
            weights.withUnsafeBufferPointer { weights in
                for (position, weight) in grams.vector(text) {
                    for k in Int(starts[position])..<Int(starts[position + 1]) {
                        likeness[Int(columns[k])] += weight * weights[k]
                    }
                }
            }
        }
    }
}

/// The indexes of wordings, each made once and kept.
final class WordingIndexes: @unchecked Sendable {
    // Unchecked: the dictionaries are used under the lock only, and an index never changes once it is in them.

    private let lock = NSLock()
    private var indexes: [IndicatorUnit?: WordingIndex] = [:]
    private var byWordings: [[Int]: WordingIndex] = [:]

    /// The index of a unit, made by `make` where there is none yet. Units that the same wordings fit share one.
    func index(for unit: IndicatorUnit?, make: ([Int]) -> WordingIndex, eligible: () -> [Int]) -> WordingIndex {
        lock.lock()
        defer { lock.unlock() }
        if let known = indexes[unit] { return known }
        let wordings = eligible()
        let index = byWordings[wordings] ?? make(wordings)
        byWordings[wordings] = index
        indexes[unit] = index
        return index
    }
}
