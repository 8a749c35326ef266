public import Indicators

/// Writes a panel as a large CSV table, on all processors.
public enum PanelTableWriter {
    /// Writes a tidy table (`town,year,indicator,value`), towns outermost, then years, then indicators.
    ///
    /// - Every cell is a row; a missing one has an empty value, so that what is read again is the same panel to the bit.
    /// - Bounds and sources are not written; figures have them (`FigureTableWriter`).
    /// - Memory stays constant, some megabytes a processor. The bytes do not depend on their number.
    /// - Parameters:
    ///   - panel: the panel.
    ///   - sink: what to write to.
    ///   - skippingMissing: whether missing cells have no row.
    public static func writeTidy<Sink: ByteSink>(
        _ panel: Panel, to sink: inout Sink, skippingMissing: Bool = false
    ) throws(DataPackageError) {
        let middles: [[UInt8]] = panel.years.flatMap { year in
            panel.indicators.map { indicator -> [UInt8] in
                Array(",\(year),".utf8) + quoted(indicator.id.rawValue) + [0x2C]
            }
        }
        try write(panel, to: &sink, header: Array("town,year,indicator,value\n".utf8)) { columns, towns, bytes in
            let years = panel.years.count
            let indicators = panel.indicators.count
            for town in towns {
                let name = quoted(panel.towns[town].id.rawValue)
                for year in 0..<years {
                    for indicator in 0..<indicators {
                        let value = columns[indicator * years + year][town]
                        if skippingMissing, value.isNaN { continue }
                        bytes.append(contentsOf: name)
                        bytes.append(contentsOf: middles[year * indicators + indicator])
                        if !value.isNaN { DecimalNumber.append(value, to: &bytes) }
                        bytes.append(0x0A)
                    }
                }
            }
        }
    }

    /// Writes a wide table: `town,year` and a column an indicator; a row for every town and year.
    public static func writeWide<Sink: ByteSink>(
        _ panel: Panel, to sink: inout Sink
    ) throws(DataPackageError) {
        var header = Array("town,year".utf8)
        for indicator in panel.indicators { header += [0x2C] + quoted(indicator.id.rawValue) }
        let years = panel.years.map { Array(",\($0)".utf8) }
        try write(panel, to: &sink, header: header + [0x0A]) { columns, towns, bytes in
            for town in towns {
                let name = quoted(panel.towns[town].id.rawValue)
                for year in years.indices {
                    bytes.append(contentsOf: name)
                    bytes.append(contentsOf: years[year])
                    for indicator in 0..<panel.indicators.count {
                        bytes.append(0x2C)
                        let value = columns[indicator * years.count + year][town]
                        if !value.isNaN { DecimalNumber.append(value, to: &bytes) }
                    }
                    bytes.append(0x0A)
                }
            }
        }
    }

    /// Formats blocks of towns at once, and writes them in order.
    private static func write<Sink: ByteSink>(
        _ panel: Panel, to sink: inout Sink, header: [UInt8],
        format: ([UnsafeBufferPointer<Double>], Range<Int>, inout [UInt8]) -> Void
    ) throws(DataPackageError) {
        try sink.write(header)
        let cellsPerTown = max(1, panel.years.count * panel.indicators.count)
        let blockSize = max(8, 65_536 / cellsPerTown)
        let blocks = (panel.towns.count + blockSize - 1) / blockSize
        // Blocks of a round are formatted at once; the round bounds the memory.
        let round = 16
        for first in stride(from: 0, to: blocks, by: round) {
            let texts = panel.withAllColumns { columns in
                concurrently(min(round, blocks - first)) { i in
                    let start = (first + i) * blockSize
                    var bytes: [UInt8] = []
                    bytes.reserveCapacity(blockSize * cellsPerTown * 32)
                    format(columns, start..<min(panel.towns.count, start + blockSize), &bytes)
                    return bytes
                }
            }
            for text in texts { try sink.write(text) }
        }
    }

    /// A name as a field.
    private static func quoted(_ name: String) -> [UInt8] {
        var bytes: [UInt8] = []
        CSVField.append(name, to: &bytes)
        return bytes
    }
}
