public import Foundation
import Indicators

extension DataPackage {
    /// Writes the package as a folder, whole or not at all.
    ///
    /// Tables that would be empty are left out. The documents of `reports` are copied from `folder`, or taken from
    /// `documents`. What is read again is equal, but for the provenance of rows, which names the new table.
    ///
    /// - Parameters:
    ///   - url: the folder; its parent must exist.
    ///   - documents: the contents of documents, by path, that do not lie in `folder`.
    ///   - replacing: whether a folder that is there and not empty is replaced.
    /// - Throws: `alreadyExists`, `unwritable`, `missingFile` for a document that is in neither place,
    ///   `pathOutsidePackage` for one whose path leads out.
    public func write(to url: URL, documents: [String: [UInt8]] = [:], replacing: Bool = false) throws {
        try AtomicFile.writeFolder(to: url, replacing: replacing) { folder in
            var resources: [JSONValue] = []
            func add(_ name: String, _ fields: [(String, String)], _ write: (inout FileSink) throws -> Void) throws {
                let path = name + ".csv"
                try AtomicFile.write(to: folder.appendingPathComponent(path), write)
                resources.append(Self.resource(name, path: path, fields: fields))
            }
            try add("towns", townColumns.map { ($0, Self.type(of: $0)) }, writeTowns)
            if !reports.isEmpty {
                try add("reports", Self.reportColumns.map { ($0, Self.type(of: $0)) }, writeReports)
                for report in reports { try copy(report.document, into: folder, documents: documents) }
            }
            if !figures.isEmpty || !gaps.isEmpty {
                let full = (try? fullCatalogue()) ?? .standard
                let columns = FigureColumn.needed(for: figures, gaps: gaps, catalogue: full)
                try add("figures", columns.map { ($0.rawValue, Self.type(of: $0.rawValue)) }) { sink in
                    var table = try FigureTableWriter(to: sink, columns: columns)
                    for figure in figures { try table.write(figure) }
                    for gap in gaps { try table.write(gap) }
                    sink = try table.finish()
                }
            }
            if !catalogue.isEmpty {
                try add("catalogue", catalogueColumns.map { ($0, "string") }, writeCatalogue)
            }
            if !index.isEmpty { try add("index", Self.indexColumns.map { ($0, Self.type(of: $0)) }, writeIndex) }
            if !corrections.isEmpty {
                let columns = Self.correctionColumns
                try add("corrections", columns.map { ($0, $0 == "value" ? "string" : Self.type(of: $0)) }) {
                    try writeCorrections(to: &$0)
                }
            }
            var json = JSONText()
            json.value(manifest(resources))
            json.endLine()
            try AtomicFile.write(json.bytes, to: folder.appendingPathComponent(PackageManifest.fileName))
        }
    }

    private func copy(_ path: String, into target: URL, documents: [String: [UInt8]]) throws {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(".."), !parts.contains(""), !path.contains("\\") else {
            throw DataPackageError(.pathOutsidePackage(path), file: "reports.csv")
        }
        let url = target.appendingPathComponent(path)
        guard !FileManager.default.fileExists(atPath: url.path) else { return }
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        if let bytes = documents[path] {
            try AtomicFile.write(bytes, to: url)
        } else if let source = folder?.appendingPathComponent(path),
            FileManager.default.fileExists(atPath: source.path)
        {
            try FileManager.default.copyItem(at: source, to: url)
        } else {
            throw DataPackageError(.missingFile(path), file: "reports.csv")
        }
    }

    // MARK: datapackage.json

    private func manifest(_ resources: [JSONValue]) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
            .init("name", .string(name)),
        ]
        members += Self.members("title", title) + Self.members("description", description)
        if !sources.isEmpty {
            let list = sources.map { source -> JSONValue in
                .object(
                    [.init("title", .string(source.title))] + (source.path.map { [.init("path", .string($0))] } ?? []))
            }
            members.append(.init("sources", .array(list)))
        }
        members += others
        if let block = settings.block { members.append(.init("yearbook", block)) }
        members.append(.init("resources", .array(resources)))
        return .object(members)
    }

    /// A text in its two languages, once where both are the same, not at all where it is empty.
    private static func members(_ key: String, _ text: BilingualText) -> [JSONValue.Member] {
        if text.chinese != text.english {
            return [.init(key + "_zh", .string(text.chinese)), .init(key + "_en", .string(text.english))]
        }
        return text.chinese.isEmpty ? [] : [.init(key, .string(text.chinese))]
    }

    private static func resource(_ name: String, path: String, fields: [(name: String, type: String)]) -> JSONValue {
        let list = fields.map { field -> JSONValue in
            .object([.init("name", .string(field.name)), .init("type", .string(field.type))])
        }
        return .object([
            .init("name", .string(name)),
            .init("path", .string(path)),
            .init("schema", .object([.init("fields", .array(list))])),
        ])
    }

    /// The Frictionless type of a column.
    private static func type(of column: String) -> String {
        switch column {
        case "year", "valid_from", "valid_to", "report_year", "byte_offset", "byte_length", "line", "direction":
            "integer"
        case "value", "lower", "upper", "resolution", "weight": "number"
        case "implied": "boolean"
        default: "string"
        }
    }

    // MARK: Tables

    private static let reportColumns = ["document", "town", "year", "genre", "title", "source", "url"]
    private static let indexColumns = ["id", "parent", "weight", "direction"]
    private static let correctionColumns = [
        "document", "byte_offset", "byte_length", "surface", "field", "value", "reason",
    ]

    /// The columns that the table of towns needs: the optional ones only where some town says something.
    private var townColumns: [String] {
        var columns = ["id", "name_zh", "name_en", "level", "parent"]
        if towns.contains(where: { $0.validFrom != nil }) { columns.append("valid_from") }
        if towns.contains(where: { $0.validTo != nil }) { columns.append("valid_to") }
        if towns.contains(where: { $0.successor != nil }) { columns.append("successor") }
        return columns + Set(towns.flatMap(\.attributes.keys)).sorted()
    }

    private func writeTowns(to sink: inout FileSink) throws {
        let columns = townColumns
        var table = try CSVWriter(to: sink, columns: columns)
        for town in towns {
            for column in columns {
                switch column {
                case "id": table.write(town.id.rawValue)
                case "name_zh": table.write(town.name.chinese)
                case "name_en": table.write(town.name.english)
                case "level": table.write(town.level.rawValue)
                case "parent": table.write(town.parent?.rawValue)
                case "valid_from": table.write(town.validFrom)
                case "valid_to": table.write(town.validTo)
                case "successor": table.write(town.successor?.rawValue)
                default: table.write(town.attributes[column])
                }
            }
            try table.endRow()
        }
        sink = try table.finish()
    }

    private func writeReports(to sink: inout FileSink) throws {
        var table = try CSVWriter(to: sink, columns: Self.reportColumns)
        for report in reports {
            table.write(report.document)
            table.write(report.town.rawValue)
            table.write(report.year)
            table.write(report.genre?.rawValue)
            table.write(report.title)
            table.write(report.source)
            table.write(report.url)
            try table.endRow()
        }
        sink = try table.finish()
    }

    private func writeCatalogue(to sink: inout FileSink) throws {
        var table = try CSVWriter(to: sink, columns: catalogueColumns)
        for indicator in catalogue {
            for column in catalogueColumns { table.write(indicator.cell(column)) }
            try table.endRow()
        }
        sink = try table.finish()
    }

    private func writeIndex(to sink: inout FileSink) throws {
        var table = try CSVWriter(to: sink, columns: Self.indexColumns)
        for node in index {
            table.write(node.id)
            table.write(node.parent)
            table.write(node.weight)
            table.write(node.direction)
            try table.endRow()
        }
        sink = try table.finish()
    }

    private func writeCorrections(to sink: inout FileSink) throws {
        var table = try CSVWriter(to: sink, columns: Self.correctionColumns)
        for correction in corrections {
            table.write(correction.document)
            table.write(correction.byteOffset)
            table.write(correction.byteLength)
            table.write(correction.surface)
            table.write(correction.field?.rawValue)
            table.write(correction.value)
            table.write(correction.reason)
            try table.endRow()
        }
        sink = try table.finish()
    }
}
