import DataPackages
import Foundation
import Indicators

/// The data set `example-district` with the truth beside it.
enum ExampleDistrict {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("datasets/example-district")

    /// A figure that a report states.
    struct Statement: Sendable {
        let document: String
        let town: Town.ID
        let year: Int
        /// Nil where the catalogue has no entry for it.
        let indicator: Indicator.ID?
        /// Nil where only bounds are stated.
        let value: Double?
        let lower: Double
        let upper: Double
        let unit: IndicatorUnit
        let kind: FigureKind
        let name: String
        let surface: String
        let byteOffset: Int
        /// Whether it speaks of the whole town and the whole year.
        let isWhole: Bool

        /// Whether the figure belongs into a cell of the panel: a level of its year, of an indicator.
        var isCell: Bool { indicator != nil && isWhole && [.flow, .stock, .rate].contains(kind) }
    }

    /// A contradiction that the generator planted.
    struct Contradiction: Sendable {
        let document: String
        let finding: String
        let indicator: Indicator.ID
        let otherIndicator: Indicator.ID?
        /// Where the contradicting figures stand.
        let byteOffsets: [Int]
    }

    static func statements() throws -> [Statement] {
        try rows("truth.csv").map { row in
            let value = row["value"].flatMap(Double.init)
            return Statement(
                document: row["document"]!,
                town: Town.ID(row["town"]!),
                year: Int(row["year"]!)!,
                indicator: row["indicator"].flatMap { $0.isEmpty ? nil : Indicator.ID($0) },
                value: value,
                lower: row["lower"].flatMap(Double.init) ?? -.infinity,
                upper: row["upper"].flatMap(Double.init) ?? .infinity,
                unit: IndicatorUnit(row["unit"] ?? ""),
                kind: FigureKind(rawValue: row["kind"]!)!,
                name: row["name"]!,
                surface: row["surface"]!,
                byteOffset: Int(row["byte_offset"]!)!,
                isWhole: row["place"]!.isEmpty && row["period"]!.isEmpty)
        }
    }

    static func contradictions() throws -> [Contradiction] {
        try rows("truth-findings.csv").map { row in
            Contradiction(
                document: row["document"]!,
                finding: row["finding"]!,
                indicator: Indicator.ID(row["indicator"]!),
                otherIndicator: row["other_indicator"].flatMap { $0.isEmpty ? nil : Indicator.ID($0) },
                byteOffsets: ["byte_offset", "other_byte_offset"].compactMap { row[$0].flatMap(Int.init) })
        }
    }

    /// The text of a report, converted to UTF-8.
    static func text(_ document: String) throws -> [UInt8] {
        let data = try Data(contentsOf: folder.appendingPathComponent(document))
        if let text = String(validating: data, as: UTF8.self) { return Array(text.utf8) }
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        guard let text = String(data: data, encoding: gb18030) else { throw CocoaError(.fileReadUnknownStringEncoding) }
        return Array(text.utf8)
    }

    private static func rows(_ file: String) throws -> [CSVRow] {
        var table = try CSVReader(FileBytes(contentsOf: folder.appendingPathComponent(file)))
        return try table.rows()
    }
}
