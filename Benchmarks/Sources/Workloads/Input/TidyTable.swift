import Foundation
import Yearbook

/// The generated panel as a tidy CSV file: `town,year,indicator,value`, towns slowest, an empty value where it is missing.
struct TidyTable {
    let size: WorkloadSize

    /// Writes the file; towns are formatted on all threads, a stretch at a time, so that memory stays small.
    func write(to url: URL, execution: Execution) throws {
        try AtomicFile.write(to: url) { file in
            try file.write("town,year,indicator,value\n")
            let stretch = 2048
            for start in stride(from: 0, to: size.towns, by: stretch) {
                let towns = min(stretch, size.towns - start)
                let parts = execution.mapBlocks(of: towns, blockSize: 64) { range, _ in
                    range.reduce(into: [UInt8]()) { rows($1 + start, into: &$0) }
                }
                for part in parts { try file.write(part) }
            }
        }
    }

    private func rows(_ town: Int, into bytes: inout [UInt8]) {
        let name = Self.label("T", town, digits: 5)
        for year in 0..<size.years {
            let head = name + [Self.comma] + Self.digits(PanelRecipe.label(ofYear: year), atLeast: 4) + [Self.comma]
            for indicator in 0..<size.indicators {
                bytes += head
                bytes += Self.label("ind_", indicator, digits: 2)
                bytes.append(Self.comma)
                if !PanelRecipe.isMissing(town: town, year: year, indicator: indicator) {
                    let cents = Int(PanelRecipe.cents(town: town, year: year, indicator: indicator))
                    bytes += Self.digits(cents / 100, atLeast: 1)
                    bytes.append(UInt8(ascii: "."))
                    bytes += Self.digits(cents % 100, atLeast: 2)
                }
                bytes.append(UInt8(ascii: "\n"))
            }
        }
    }

    private static let comma = UInt8(ascii: ",")

    private static func label(_ prefix: String, _ number: Int, digits count: Int) -> [UInt8] {
        Array(prefix.utf8) + digits(number, atLeast: count)
    }

    private static func digits(_ number: Int, atLeast count: Int) -> [UInt8] {
        let digits = Array(String(number).utf8)
        return [UInt8](repeating: UInt8(ascii: "0"), count: max(0, count - digits.count)) + digits
    }
}
