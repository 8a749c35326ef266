public import Indicators

/// Figures as JSON Lines: one object a line, keys as in `FigureColumn`.
///
/// A line has all keys of `FigureColumn.lineKeys`, null where there is nothing to say, and the other keys where they say
/// something. An infinite bound is null, and null is an infinite bound; a bound whose key is absent is the value itself.
public enum FigureLines {
    /// Writes one figure as an object.
    public static func write(_ figure: Figure, to json: inout JSONText) {
        json.object { json in
            for column in FigureColumn.lineKeys {
                // The document of a table's row is the table, which a line of JSON must name.
                let cell = column == .document ? .text(figure.provenance.document) : column.cell(of: figure)
                json.member(column, cell)
            }
            for column in furtherKeys {
                let cell = column.cell(of: figure)
                if !cell.saysNothing(for: column) { json.member(column, cell) }
            }
        }
    }

    /// Writes one gap as an object.
    public static func write(_ gap: Gap, to json: inout JSONText) {
        json.object { json in
            json.member(.town, .text(gap.town.rawValue))
            json.member(.year, .integer(gap.year))
            json.member(.indicator, .text(gap.indicator.rawValue))
            json.member(.gap, .text(gap.reason.rawValue))
        }
    }

    /// Reads figures and gaps.
    ///
    /// - Parameters:
    ///   - source: the lines; empty lines are skipped.
    ///   - catalogue: what `indicator` may name.
    ///   - towns: what `town` may name; nil where any identifier may stand.
    /// - Throws: an error with file and line for text that is no JSON, values of the wrong type, unknown names, bounds
    ///   that contradict themselves, units that do not convert into that of the indicator.
    public static func read(
        _ source: FileBytes, catalogue: Catalogue, towns: [Town]? = nil
    ) throws(DataPackageError) -> (figures: [Figure], gaps: [Gap]) {
        let vocabulary = Vocabulary(
            towns: towns.map { Dictionary($0.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) },
            catalogue: catalogue)
        let reader = FigureRowReader(vocabulary: vocabulary, requiresCell: false)
        return try read(source, with: reader)
    }

    /// The keys that only some lines have.
    private static let furtherKeys = FigureColumn.allCases.filter { !FigureColumn.lineKeys.contains($0) }

    /// Reads parts of the lines at once; of several errors, the one that comes first is thrown.
    static func read(
        _ source: FileBytes, with reader: FigureRowReader
    ) throws(DataPackageError) -> (figures: [Figure], gaps: [Gap]) {
        try source.requireUTF8()
        defer { withExtendedLifetime(source) {} }
        let parts = LineRange.parts(of: source.bytes, from: CSVCursor.offsetAfterMark(in: source.bytes))
        let read = concurrently(parts.count) { i in
            Result { () throws(DataPackageError) in try statements(of: parts[i], in: source, with: reader) }
        }
        var result = FigureStatements()
        for part in read { result.append(try part.get()) }
        return (result.figures, result.gaps)
    }

    private static func statements(
        of part: LineRange, in source: FileBytes, with reader: FigureRowReader
    ) throws(DataPackageError) -> FigureStatements {
        let bytes = source.bytes
        var result = FigureStatements()
        var knownKeys: [String] = []
        var start = part.bytes.lowerBound
        var line = part.firstLine
        while start < part.bytes.upperBound {
            let end = bytes[start..<part.bytes.upperBound].firstIndex(of: 0x0A) ?? part.bytes.upperBound
            if bytes[start..<end].contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) {
                let value = try JSONReader.value(in: bytes, from: start, to: end, file: source.name, line: line)
                guard case .object(let members) = value else {
                    throw DataPackageError(
                        .badType(expected: "an object on each line", found: value.sort), file: source.name, line: line)
                }
                // Lines mostly have the keys of the line before.
                if !members.lazy.map(\.key).elementsEqual(knownKeys) {
                    try requireKnownKeys(members, file: source.name, line: line)
                    knownKeys = members.map(\.key)
                }
                result.append(try reader.statement(JSONRow(file: source.name, line: line, object: value)))
            }
            start = end + 1
            line += 1
        }
        return result
    }

    /// Refuses keys that look like mistyped ones; others are somebody's own and are left alone.
    private static func requireKnownKeys(
        _ members: [JSONValue.Member], file: String, line: Int
    ) throws(DataPackageError) {
        for member in members where FigureColumn(rawValue: member.key) == nil {
            let absent = FigureColumn.allCases.map(\.rawValue).filter { name in !members.contains { $0.key == name } }
            if let nearest = mistyped(member.key, among: absent) {
                throw DataPackageError(.mistypedKey(member.key, nearest: nearest), file: file, line: line)
            }
        }
    }
}

extension JSONText {
    /// Writes a cell under the name of its column.
    fileprivate mutating func member(_ column: FigureColumn, _ cell: FigureCell) {
        key(column.rawValue)
        switch cell {
        case .text(let text): value(text)
        case .number(let number): value(number)
        case .integer(let number): value(number)
        case .flag(let flag): value(flag)
        case .list(let texts): array { json in for text in texts { json.value(text) } }
        }
    }
}

/// Figures and gaps in the order of their rows.
struct FigureStatements {
    var figures: [Figure] = []
    var gaps: [Gap] = []

    mutating func append(_ statement: FigureRowReader.Statement) {
        switch statement {
        case .figure(let figure): figures.append(figure)
        case .gap(let gap): gaps.append(gap)
        case .missing: break
        }
    }

    mutating func append(_ others: FigureStatements) {
        figures += others.figures
        gaps += others.gaps
    }
}

/// The name of which `name` is probably a mistyping: nearer than a suggestion needs to be, because it is an accusation.
func mistyped(_ name: String, among absent: [String]) -> String? {
    guard let nearest = NameSuggestion.nearest(to: name, among: absent) else { return nil }
    let distance = NameSuggestion.editDistance(Array(name.lowercased()), Array(nearest))
    return distance <= (nearest.count < 6 ? 1 : 2) ? nearest : nil
}

/// Writes figures as JSON Lines one by one, keeping memory constant.
public struct FigureLinesWriter<Sink: ByteSink> {
    private var sink: Sink
    private var json = JSONText()

    /// Begins to write.
    public init(to sink: Sink) { self.sink = sink }

    /// Writes a figure.
    public mutating func write(_ figure: Figure) throws(DataPackageError) {
        FigureLines.write(figure, to: &json)
        try endLine()
    }

    /// Writes a gap.
    public mutating func write(_ gap: Gap) throws(DataPackageError) {
        FigureLines.write(gap, to: &json)
        try endLine()
    }

    /// Writes what is still kept back, and returns the sink.
    public mutating func finish() throws(DataPackageError) -> Sink {
        try sink.write(json.bytes)
        json.removeAll()
        return sink
    }

    private mutating func endLine() throws(DataPackageError) {
        json.endLine()
        if json.bytes.count >= 1 << 16 {
            try sink.write(json.bytes)
            json.removeAll()
        }
    }
}
