import Foundation

/// The columns of numbers of a NIST data file, as whole multiples of the last decimal place.
///
/// Certified values hold for the decimals as printed, most of which no Double holds; their multiples are exact.
struct DecimalColumns {
    var columns: [[Double]]
    /// What the numbers are multiplied by.
    var scale: Double

    /// Reads the last block of lines that consist of numbers.
    init(_ lines: [String]) throws {
        var rows: [[String]] = []
        for line in lines {
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            if words.isEmpty { continue }
            guard words.allSatisfy({ Double($0) != nil }) else {
                rows = []
                continue
            }
            rows.append(words)
        }
        guard let width = rows.last?.count else { throw ReferenceFault.malformed("no numbers") }
        rows = rows.filter { $0.count == width }
        let places =
            rows.joined().map { word in
                word.contains(where: { "eE".contains($0) })
                    ? 0 : word.firstIndex(of: ".").map { word.distance(from: $0, to: word.endIndex) - 1 } ?? 0
            }.max() ?? 0
        let scale = pow(10, Double(places))
        self.scale = scale
        // Appending zeros for the missing places and dropping the point multiplies exactly.
        columns = (0..<width).map { column in
            rows.map { row in
                let parts = row[column].split(separator: ".", omittingEmptySubsequences: false)
                let fraction = parts.count > 1 ? String(parts[1]) : ""
                let padded = fraction.padding(toLength: places, withPad: "0", startingAt: 0)
                return Double(parts[0] + padded) ?? .nan
            }
        }
    }
}
