public import Foundation
import Indicators

extension DataPackage {
    /// Reads a data package.
    ///
    /// Only files that `datapackage.json` lists are read, and documents that `reports.csv` lists; without that table,
    /// documents are the files `reports/<town>-<year>.<ext>`. The documents themselves are not opened here.
    ///
    /// - Parameter folder: the folder that holds `datapackage.json`, or that file itself.
    /// - Throws: an error that names file, line, column and remedy: a missing file, a path that leads out of the folder, a
    ///   wrong or missing column, a bad number, year or word, an unknown town or indicator (with the nearest one), bounds
    ///   that contradict themselves, units that do not convert, identifiers that occur twice, references that go round.
    public init(contentsOf folder: URL) throws(DataPackageError) {
        let isManifest = folder.lastPathComponent == PackageManifest.fileName
        let folder = isManifest ? folder.deletingLastPathComponent() : folder
        let manifest = try PackageManifest(contentsOf: folder)
        let reader = PackageReader(manifest: manifest)
        let towns = try reader.towns()
        let catalogue = try reader.catalogue()
        let full: Catalogue
        do throws(CatalogueError) {
            full = try Catalogue.standard.adding(catalogue)
        } catch {
            // Each row was checked with its line before.
            preconditionFailure("a checked catalogue cannot fail: \(error)")
        }
        let vocabulary = Vocabulary(
            towns: Dictionary(uniqueKeysWithValues: towns.map { ($0.id, $0) }), catalogue: full)
        let reports = try reader.reports(vocabulary)
        let (figures, gaps) = try reader.figures(vocabulary)
        let name = try manifest.text("name") ?? folder.standardizedFileURL.lastPathComponent
        self.init(
            name: name,
            title: try Self.bilingual("title", of: manifest, default: name),
            description: try Self.bilingual("description", of: manifest, default: ""),
            sources: try reader.sources(),
            towns: towns,
            reports: reports,
            figures: figures,
            gaps: gaps,
            catalogue: catalogue,
            index: try reader.index(vocabulary),
            corrections: try reader.corrections(reports),
            settings: try reader.settings(vocabulary),
            others: reader.others,
            folder: folder
        )
        files =
            [PackageManifest.fileName]
            + manifest.resources.filter { PackageManifest.resourceNames.contains($0.name) }.flatMap(\.paths)
        for report in reports where !files.contains(report.document) { files.append(report.document) }
    }

    /// A text of the manifest in its two languages: `key_zh` and `key_en`, else `key` written as `中文 / English`, else
    /// `key` for both.
    private static func bilingual(
        _ key: String, of manifest: PackageManifest, default fallback: String
    ) throws(DataPackageError) -> BilingualText {
        let text = try manifest.text(key) ?? fallback
        let parts = text.components(separatedBy: " / ")
        return BilingualText(
            chinese: try manifest.text(key + "_zh") ?? (parts.count == 2 ? parts[0] : text),
            english: try manifest.text(key + "_en") ?? (parts.count == 2 ? parts[1] : text))
    }
}

/// Reads the parts of a data package, each with the errors that belong to it.
struct PackageReader {
    let manifest: PackageManifest

    /// The rows of a resource, checked against its layout; empty where the package does not have it.
    func rows(_ name: String, _ layout: TableLayout) throws(DataPackageError) -> [CSVRow] {
        guard let resource = manifest[name] else { return [] }
        var result: [CSVRow] = []
        for path in resource.paths {
            var table = try self.table(path, resource, header: layout.required)
            try layout.check(table)
            result += try table.rows()
        }
        return result
    }

    private func table(
        _ path: String, _ resource: PackageManifest.Resource, header: [String]
    ) throws(DataPackageError) -> CSVReader {
        let source = try bytes(path)
        guard source.count > 0 else { throw DataPackageError(.empty(columns: header), file: path) }
        return try CSVReader(source, separator: resource.separator, missingWords: resource.missingWords)
    }

    private func bytes(_ path: String) throws(DataPackageError) -> FileBytes {
        try FileBytes(contentsOf: manifest.folder.appendingPathComponent(path), name: path)
    }

    /// Checks that no identifier occurs twice.
    private func requireUnique(_ rows: [CSVRow], _ column: String) throws(DataPackageError) {
        var lines: [String: Int] = [:]
        for row in rows {
            let id = try row.requiredText(column)
            if let first = lines.updateValue(row.line, forKey: id) {
                throw row.error(.duplicate(id, firstLine: first), column: column)
            }
        }
    }

    /// Checks that parents are in the table and lead to a root.
    private func requireTree(_ rows: [CSVRow], references: [String]) throws(DataPackageError) {
        var parents: [String: String] = [:]
        for row in rows { parents[try row.requiredText("id")] = try row.text("parent") ?? "" }
        for row in rows {
            for column in references {
                guard let reference = try row.text(column), parents[reference] == nil else { continue }
                let nearest = NameSuggestion.nearest(to: reference, among: parents.keys.sorted())
                throw row.error(.unknownReference(reference, nearest: nearest), column: column)
            }
        }
        // Each identifier is walked once: whatever an earlier walk passed leads to a root.
        var rooted: Set<String> = [""]
        for row in rows {
            var path: [String] = []
            var id = try row.requiredText("id")
            while !rooted.contains(id) {
                if path.contains(id) { throw row.error(.cycle(path + [id]), column: "parent") }
                path.append(id)
                id = parents[id] ?? ""
            }
            rooted.formUnion(path)
        }
    }

    // MARK: Tables

    func towns() throws(DataPackageError) -> [Town] {
        guard manifest["towns"] != nil else {
            throw DataPackageError(.missingKey("resource towns"), file: PackageManifest.fileName)
        }
        let layout = TableLayout(
            required: ["id", "name_zh", "name_en", "level", "parent"],
            optional: ["valid_from", "valid_to", "successor"])
        let rows = try rows("towns", layout)
        try requireUnique(rows, "id")
        try requireTree(rows, references: ["parent", "successor"])
        let known = Set(layout.required + layout.optional)
        var result: [Town] = []
        for row in rows {
            let name = BilingualText(chinese: try row.text("name_zh") ?? "", english: try row.text("name_en") ?? "")
            guard !name[.zhHans].isEmpty else { throw row.error(.missingValue, column: "name_zh") }
            let level: Town.Level? = try row.word("level")
            guard let level else { throw row.error(.missingValue, column: "level") }
            var attributes: [String: String] = [:]
            for (column, text) in zip(row.columns, row.fields) where !known.contains(column) && !text.isEmpty {
                attributes[column] = text
            }
            result.append(
                Town(
                    id: Town.ID(try row.requiredText("id")),
                    name: name,
                    level: level,
                    parent: try row.text("parent").map { Town.ID($0) },
                    validFrom: try row.year("valid_from"),
                    validTo: try row.year("valid_to"),
                    successor: try row.text("successor").map { Town.ID($0) },
                    attributes: attributes
                ))
        }
        return result
    }

    func catalogue() throws(DataPackageError) -> [Indicator] {
        let required = ["id", "name_zh", "name_en", "unit"]
        let layout = TableLayout(required: required, optional: catalogueColumns.filter { !required.contains($0) })
        let rows = try rows("catalogue", layout)
        try requireUnique(rows, "id")
        var result: [Indicator] = []
        for row in rows {
            do throws(Indicator.RowError) {
                result.append(try Indicator(row: { row[$0] }))
            } catch {
                throw row.error(
                    .badRow("“\(error.found)” where \(error.expected) is expected"), column: error.column)
            }
        }
        let known = Set(Catalogue.standard.indicators.map(\.id)).union(result.map(\.id))
        for (indicator, row) in zip(result, rows) {
            if Catalogue.standard[indicator.id] != nil {
                throw row.error(.standardIndicator(indicator.id.rawValue), column: "id")
            }
            for (column, references) in [
                ("denominators", indicator.denominators), ("part_of", indicator.partOf.map { [$0] } ?? []),
            ] {
                guard let reference = references.first(where: { !known.contains($0) }) else { continue }
                let names = known.map(\.rawValue).sorted()
                let nearest = NameSuggestion.nearest(to: reference.rawValue, among: names)
                throw row.error(.unknownIndicator(reference.rawValue, nearest: nearest), column: column)
            }
        }
        return result
    }

    func figures(_ vocabulary: Vocabulary) throws(DataPackageError) -> (figures: [Figure], gaps: [Gap]) {
        guard let resource = manifest["figures"] else { return ([], []) }
        let reader = FigureRowReader(vocabulary: vocabulary, requiresCell: true)
        var result = FigureStatements()
        for path in resource.paths {
            let part: (figures: [Figure], gaps: [Gap])
            if path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") {
                part = try FigureLines.read(bytes(path), with: reader)
            } else {
                let table = try self.table(path, resource, header: FigureTable.layout.required)
                part = try FigureTable.read(table, with: reader)
            }
            result.figures += part.figures
            result.gaps += part.gaps
        }
        return (result.figures, result.gaps)
    }

    func index(_ vocabulary: Vocabulary) throws(DataPackageError) -> [IndexNode] {
        let layout = TableLayout(required: ["id", "parent", "weight", "direction"], optional: [])
        let rows = try rows("index", layout)
        try requireUnique(rows, "id")
        try requireTree(rows, references: ["parent"])
        var parents: Set<String> = []
        for row in rows { if let parent = try row.text("parent") { parents.insert(parent) } }
        var result: [IndexNode] = []
        for row in rows {
            let id = try row.requiredText("id")
            if !parents.contains(id) { _ = try vocabulary.indicator(row, "id") }
            let weight = try row.number("weight") ?? 1
            guard weight >= 0 else { throw row.error(.badRow("a weight is not negative"), column: "weight") }
            let direction = try row.integer("direction") ?? 1
            guard direction == 1 || direction == -1 else {
                throw row.error(.badWord(String(direction), expected: ["1", "-1"], nearest: nil), column: "direction")
            }
            result.append(IndexNode(id: id, parent: try row.text("parent"), weight: weight, direction: direction))
        }
        return result
    }

    func corrections(_ reports: [Report]) throws(DataPackageError) -> [Correction] {
        let layout = TableLayout(
            required: ["document", "byte_offset", "byte_length", "surface", "field", "value", "reason"], optional: [])
        let documents = Set(reports.map(\.document))
        var result: [Correction] = []
        for row in try rows("corrections", layout) {
            let document = try row.requiredText("document")
            guard documents.contains(document) else {
                let nearest = NameSuggestion.nearest(to: document, among: documents.sorted())
                throw row.error(.unknownReference(document, nearest: nearest), column: "document")
            }
            guard let offset = try row.integer("byte_offset"), offset >= 0 else {
                throw row.error(.missingValue, column: "byte_offset")
            }
            result.append(
                Correction(
                    document: document,
                    byteOffset: offset,
                    byteLength: try row.integer("byte_length") ?? 0,
                    surface: try row.requiredText("surface"),
                    field: try row.word("field"),
                    value: try row.text("value") ?? "",
                    reason: try row.text("reason") ?? "",
                    line: row.line
                ))
        }
        return result
    }
}
