/// Random choices of the values that form the first sample, each by its number: choice k depends on the seed, k and the sizes alone.
struct Relabelings {
    private let seed: UInt64
    private let size: Int
    private var pool: [Int32]

    /// Choices of `first` of so many values.
    init(values: Int, first: Int, seed: UInt64) {
        self.seed = seed
        size = first
        pool = (0..<Int32(values)).map(\.self)
    }

    /// The places of the values in the first sample of choice number `draw`.
    mutating func first(of draw: Int) -> ArraySlice<Int32> {
        var generator = CounterGenerator(seed: seed, stream: UInt64(draw))
        for place in pool.indices { pool[place] = Int32(truncatingIfNeeded: place) }
        for place in 0..<size { pool.swapAt(place, place + generator.index(below: pool.count - place)) }
        return pool[..<size]
    }
}

/// Whether comparisons of a batch look at the same random choices.
public enum DrawSharing: String, Sendable, Hashable, CaseIterable {
    /// The same choices for all comparisons of the same sizes: one matrix product serves them all. Each result is as good as any,
    /// but the errors of chance of different comparisons are dependent: they tend to lie on the same side.
    case shared
    /// Choices of its own for each comparison.
    case independent

    /// The seed of a comparison.
    func seed(_ seed: UInt64, of comparison: Int) -> UInt64 {
        guard self == .independent else { return seed }
        var generator = CounterGenerator(seed: ~seed, stream: UInt64(comparison))
        return generator.next()
    }
}
