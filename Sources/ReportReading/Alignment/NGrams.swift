#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Characters and pairs of characters of a set of wordings, weighted by how seldom they are.
struct NGrams: Sendable {
    private var positions: [UInt32: Int] = [:]
    private var weights: [Double] = []
    private let rarest: Double

    /// The number of n-grams.
    var count: Int { weights.count }

    /// Collects the n-grams of `wordings`, each weighted by the logarithm of its rarity; a single character counts less
    /// than a pair.
    init(_ wordings: [[UInt16]]) {
        var frequencies: [Int] = []
        for wording in wordings {
            var seen = Set<UInt32>()
            for gram in Self.grams(wording) where seen.insert(gram).inserted {
                if let position = positions[gram] {
                    frequencies[position] += 1
                } else {
                    positions[gram] = frequencies.count
                    frequencies.append(1)
                }
            }
        }
        rarest = log(1 + Double(wordings.count))
        weights = frequencies.map { log(1 + Double(wordings.count) / Double($0)) }
        for (gram, position) in positions where gram >> 16 == 0 { weights[position] *= 0.6 }
    }

    /// The n-grams of a text with their weights; those that no wording has weigh as the rarest, and stay outside.
    ///
    /// - Returns: positions and weights, scaled so that the whole text, known n-grams or not, has length 1.
    func vector(_ text: [UInt16]) -> [(position: Int, weight: Double)] {
        var square = 0.0
        var result: [(position: Int, weight: Double)] = []
        let grams = Self.grams(text)
        result.reserveCapacity(grams.count)
        for (i, gram) in grams.enumerated() where !grams[..<i].contains(gram) {
            let count = Double(grams[i...].reduce(0) { $0 + ($1 == gram ? 1 : 0) })
            let known = positions[gram]
            let weight = count * (known.map { weights[$0] } ?? rarest * (gram >> 16 == 0 ? 0.5 : 0.8))
            square += weight * weight
            if let known { result.append((known, weight)) }
        }
        let length = square.squareRoot()
        return length > 0 ? result.map { ($0.position, $0.weight / length) } : []
    }

    private static func grams(_ text: [UInt16]) -> [UInt32] {
        var grams = text.map { UInt32($0) }
        for i in text.indices.dropLast() { grams.append(UInt32(text[i]) << 16 | UInt32(text[i + 1])) }
        return grams
    }
}
