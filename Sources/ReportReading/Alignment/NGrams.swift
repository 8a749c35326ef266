import NumericCore

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
        var counts: [UInt32: Double] = [:]
        var order: [UInt32] = []
        for gram in Self.grams(text) {
            if counts[gram] == nil { order.append(gram) }
            counts[gram, default: 0] += 1
        }
        var square = 0.0
        var result: [(position: Int, weight: Double)] = []
        for gram in order {
            let known = positions[gram]
            let weight = counts[gram]! * (known.map { weights[$0] } ?? rarest * (gram >> 16 == 0 ? 0.5 : 0.8))
            square += weight * weight
            if let known { result.append((known, weight)) }
        }
        let length = square.squareRoot()
        return length > 0 ? result.map { ($0.position, $0.weight / length) } : []
    }

    /// A matrix with a column of n-gram weights for each text.
    func matrix(_ texts: [[UInt16]]) -> Matrix {
        var matrix = Matrix(repeating: 0, rows: count, columns: texts.count)
        let rows = count
        matrix.withUnsafeMutableElements { elements in
            for (column, text) in texts.enumerated() {
                for (position, weight) in vector(text) { elements[column * rows + position] = weight }
            }
        }
        return matrix
    }

    private static func grams(_ text: [UInt16]) -> [UInt32] {
        var grams = text.map { UInt32($0) }
        for i in text.indices.dropLast() { grams.append(UInt32(text[i]) << 16 | UInt32(text[i + 1])) }
        return grams
    }
}
