import Foundation
import Indicators
import NumericCore

/// The wordings that fit a unit, as a matrix of n-gram weights, made once and kept.
final class WordingIndexes: @unchecked Sendable {
    // Unchecked: the dictionary is used under its lock only, and an index never changes once it is in it.

    /// What the product of names with wordings needs.
    struct Index: Sendable {
        /// The wordings' positions, one a column.
        let eligible: [Int]
        let grams: NGrams
        /// A column of weights for each wording.
        let weights: Matrix
    }

    private let lock = NSLock()
    private var indexes: [IndicatorUnit?: Index] = [:]

    /// The index of a unit, made by `make` where there is none yet.
    func index(for unit: IndicatorUnit?, make: () -> Index) -> Index {
        lock.lock()
        let known = indexes[unit]
        lock.unlock()
        if let known { return known }
        let made = make()
        lock.lock()
        indexes[unit] = made
        lock.unlock()
        return made
    }
}
