public import Foundation
public import Indicators

/// A panel as a binary file that is mapped into memory: written whole or not at all, refused where it is not as written.
///
/// It holds the panel's values, bounds, gaps, towns, years and indicators; not the figures behind the cells, for which the
/// data package is the source. All numbers are little-endian.
///
/// | offset | bytes | what |
/// |---|---|---|
/// | 0 | 8 | `YEARBOOK` |
/// | 8 | 8 | version, 1 |
/// | 16 | 8 | length of the file |
/// | 24 | 24 | counts of towns, years, indicators |
/// | 48 | 8 | count of columns with bounds |
/// | 56 | 8 | length of the metadata |
/// | 64 | | values: doubles, towns fastest, then years, then indicators; NaN is missing |
/// | | | bounds: for each such column, indicators outermost, the lower and then the upper bounds of its towns |
/// | | | metadata: the positions (indicator, year) of the columns with bounds, the years, the towns, the indicators, the gaps |
/// | end − 8 | 8 | XXH64 (seed 0) of all bytes before |
///
/// In the metadata a number has eight bytes and a text is its length and its UTF-8; what may be absent is preceded by 1 or 0.
/// A town is its id, Chinese and English name, level, parent, first and last year, successor, and the count, names and values of
/// its attributes; an indicator the cells of a catalogue's row; a gap its town, year, indicator, reason, document, line, source.
/// Towns, indicators and gaps are each preceded by their count.
public enum PanelSnapshot {
    static let magic: [UInt8] = Array("YEARBOOK".utf8)
    static let version = 1
    static let headerLength = 64

    /// Writes a panel.
    ///
    /// - Complexity: O(cells); about the speed of the disk.
    /// - Throws: `unwritable` with the system's reason.
    public static func write(_ panel: Panel, to url: URL) throws {
        try AtomicFile.write(to: url) { sink in
            var output = HashedSink(sink: sink)
            let bounds = panel.allBounds
            let metadata = metadata(of: panel, bounds: bounds)
            let cells = panel.towns.count * panel.years.count * panel.indicators.count
            let length = headerLength + (cells + 2 * bounds.count * panel.towns.count) * 8 + metadata.count + 8
            var header = SnapshotEncoder()
            for number in [
                version, length, panel.towns.count, panel.years.count, panel.indicators.count, bounds.count,
                metadata.count,
            ] {
                header.write(number)
            }
            try output.write(magic + header.bytes)
            try panel.withAllColumns { columns in
                for column in columns { try output.write(UnsafeRawBufferPointer(column)) }
            }
            for column in bounds {
                try column.lower.withUnsafeBytes { try output.write($0) }
                try column.upper.withUnsafeBytes { try output.write($0) }
            }
            try output.write(metadata)
            var checksum = SnapshotEncoder()
            checksum.write(Int(bitPattern: UInt(output.hash.value)))
            try output.write(checksum.bytes)
        }
    }

    /// Reads a panel; its values stay in the mapped file.
    ///
    /// - Parameters:
    ///   - url: the file. It must not be changed while the panel lives; a file that is replaced by renaming does no harm.
    /// - Complexity: O(bytes) for the checksum, at the speed of memory.
    /// - Throws: `unreadable`, `snapshotVersion`, and `damagedSnapshot` for a file that is no snapshot, is shorter or longer than it
    ///   says, or whose checksum is another.
    public static func read(contentsOf url: URL) throws(DataPackageError) -> Panel {
        try read(FileBytes(contentsOf: url))
    }

    static func read(_ source: FileBytes) throws(DataPackageError) -> Panel {
        func damaged(_ reason: String) -> DataPackageError {
            DataPackageError(.damagedSnapshot(reason), file: source.name)
        }
        let bytes = UnsafeRawBufferPointer(source.bytes)
        guard bytes.count >= headerLength + 8 else { throw damaged("it has \(bytes.count) bytes") }
        guard bytes[..<8].elementsEqual(magic) else { throw damaged("it is no snapshot") }
        func number(_ offset: Int) -> Int {
            Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self)))
        }
        guard number(8) == version else {
            throw DataPackageError(.snapshotVersion(found: number(8), expected: version), file: source.name)
        }
        guard number(16) == bytes.count else { throw damaged("it has \(bytes.count) bytes of \(number(16))") }
        var hash = XXHash64()
        hash.update(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - 8)]))
        guard hash.value == UInt64(bitPattern: Int64(number(bytes.count - 8))) else {
            throw damaged("its checksum is another")
        }
        let contents: Contents
        do throws(SnapshotDecoder.Damage) {
            contents = try Contents(
                bytes, counts: (number(24), number(32), number(40)), boundsCount: number(48), metadata: number(56))
        } catch {
            throw damaged("its parts contradict each other")
        }
        return Panel(
            towns: contents.towns, years: contents.years, indicators: contents.indicators,
            borrowing: contents.values, owner: source, bounds: contents.bounds, gaps: contents.gaps)
    }

    private static func metadata(of panel: Panel, bounds: [PanelBounds]) -> [UInt8] {
        var metadata = SnapshotEncoder()
        for column in bounds {
            metadata.write(column.indicator)
            metadata.write(column.year)
        }
        for year in panel.years { metadata.write(year) }
        metadata.write(panel.towns.count)
        for town in panel.towns { metadata.write(town) }
        metadata.write(panel.indicators.count)
        for indicator in panel.indicators { metadata.write(indicator) }
        let gaps = panel.allGaps
        metadata.write(gaps.count)
        for gap in gaps { metadata.write(gap) }
        return metadata.bytes
    }

    /// The parts of a snapshot, held against each other.
    private struct Contents {
        var towns: [Town] = []
        var years: [Int] = []
        var indicators: [Indicator] = []
        var gaps: [Gap] = []
        var bounds: [PanelBounds] = []
        var values: UnsafeBufferPointer<Double>

        init(
            _ bytes: UnsafeRawBufferPointer, counts: (towns: Int, years: Int, indicators: Int), boundsCount: Int,
            metadata: Int
        ) throws(SnapshotDecoder.Damage) {
            let (townCount, yearCount, indicatorCount) = counts
            guard townCount >= 0, yearCount >= 0, indicatorCount >= 0, boundsCount >= 0, metadata >= 0 else {
                throw .init()
            }
            func product(_ factors: Int...) throws(SnapshotDecoder.Damage) -> Int {
                var result = 1
                for factor in factors {
                    let (value, overflow) = result.multipliedReportingOverflow(by: factor)
                    guard !overflow, value <= bytes.count else { throw .init() }
                    result = value
                }
                return result
            }
            let cells = try product(townCount, yearCount, indicatorCount)
            let boundCells = try product(2, boundsCount, townCount)
            guard headerLength + (cells + boundCells) * 8 + metadata + 8 == bytes.count else { throw .init() }
            values = UnsafeBufferPointer(
                start: (bytes.baseAddress! + headerLength).assumingMemoryBound(to: Double.self), count: cells)
            let boundsStart = headerLength + cells * 8
            let metadataStart = boundsStart + boundCells * 8
            var decoder = SnapshotDecoder(
                UnsafeRawBufferPointer(rebasing: bytes[metadataStart..<metadataStart + metadata]))
            for column in 0..<boundsCount {
                let indicator = try decoder.number()
                let year = try decoder.number()
                guard (0..<indicatorCount).contains(indicator), (0..<yearCount).contains(year) else { throw .init() }
                func side(_ side: Int) -> [Double] {
                    let start = boundsStart + (2 * column + side) * townCount * 8
                    return Array(
                        UnsafeBufferPointer(
                            start: (bytes.baseAddress! + start).assumingMemoryBound(to: Double.self), count: townCount))
                }
                bounds.append(PanelBounds(indicator: indicator, year: year, lower: side(0), upper: side(1)))
            }
            for _ in 0..<yearCount { years.append(try decoder.number()) }
            guard zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }), try decoder.count() == townCount else {
                throw .init()
            }
            towns.reserveCapacity(townCount)
            for _ in 0..<townCount { towns.append(try decoder.town()) }
            guard try decoder.count() == indicatorCount else { throw .init() }
            for _ in 0..<indicatorCount { indicators.append(try decoder.indicator()) }
            for _ in 0..<(try decoder.count()) { gaps.append(try decoder.gap()) }
            guard decoder.isAtEnd, Set(towns.map(\.id)).count == townCount,
                Set(indicators.map(\.id)).count == indicatorCount
            else { throw .init() }
        }
    }
}

/// A sink that keeps the checksum of what passes.
private struct HashedSink: ByteSink {
    var sink: FileSink
    var hash = XXHash64()

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws(DataPackageError) {
        hash.update(bytes)
        try sink.write(bytes)
    }
}
