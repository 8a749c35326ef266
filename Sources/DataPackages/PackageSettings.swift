public import Indicators

/// The settings of a comparison that a data package carries in its `"yearbook"` block; flags of the command override them.
public struct PackageSettings: Sendable, Hashable {
    /// With whom a town is compared.
    public enum Peers: Sendable, Hashable {
        /// With all places of the package (`"all"`).
        case all
        /// With the places of the same level (`"level"`).
        case sameLevel
        /// With the places that have the same parent (`"parent"`).
        case sameParent
        /// With the places that have the same value of an attribute (`"attribute:region"`).
        case attribute(String)
        /// With these (a list of identifiers).
        case towns([Town.ID])
    }

    /// The language that is written first.
    public var language: Language?
    /// The peers.
    public var peers: Peers?
    /// The place that others are measured against.
    public var benchmark: Town.ID?
    /// What an indicator is divided by, where that is not the catalogue's first denominator.
    public var denominators: [Indicator.ID: Indicator.ID]
    /// The indicators to be compared, in order; empty for all that have figures.
    public var indicators: [Indicator.ID]
    /// Counts below this are not shown (a protection of persons); nil where all are.
    public var suppressBelow: Double?
    /// Further settings, as they stand.
    public var others: [JSONValue.Member]

    /// Creates settings; by default nothing is set.
    public init(
        language: Language? = nil, peers: Peers? = nil, benchmark: Town.ID? = nil,
        denominators: [Indicator.ID: Indicator.ID] = [:], indicators: [Indicator.ID] = [],
        suppressBelow: Double? = nil, others: [JSONValue.Member] = []
    ) {
        self.language = language
        self.peers = peers
        self.benchmark = benchmark
        self.denominators = denominators
        self.indicators = indicators
        self.suppressBelow = suppressBelow
        self.others = others
    }

    /// A further setting.
    public subscript(key: String) -> JSONValue? { others.first { $0.key == key }?.value }
}

extension PackageSettings {
    private static let keys = ["language", "peers", "benchmark", "denominators", "indicators", "suppressBelow"]

    /// Reads the block.
    ///
    /// - Throws: errors with file and line for words, towns and indicators that are unknown, for values of another type,
    ///   and for keys that look like mistyped ones.
    init(_ block: JSONValue, file: String, line: Int, vocabulary: Vocabulary) throws(DataPackageError) {
        guard case .object(let members) = block else {
            throw DataPackageError(
                .badType(expected: "an object", found: block.sort), file: file, line: line, column: "yearbook")
        }
        self.init()
        for member in members {
            // A member as a row of its own, so that settings are read by the same rules as cells.
            let row = JSONRow(file: file, line: member.line, object: .object([member]))
            switch member.key {
            case "language": language = try row.word("language")
            case "peers": peers = try Self.peers(row, vocabulary)
            case "benchmark": benchmark = try vocabulary.town(row, "benchmark")
            case "denominators": denominators = try Self.denominators(row, vocabulary)
            case "indicators":
                for id in try row.list("indicators") {
                    indicators.append(try Self.indicator(id, row, "indicators", vocabulary))
                }
            case "suppressBelow": suppressBelow = try row.number("suppressBelow")
            default:
                let absent = Self.keys.filter { key in !members.contains { $0.key == key } }
                if let nearest = mistyped(member.key, among: absent) {
                    throw row.error(.mistypedKey(member.key, nearest: nearest))
                }
                others.append(member)
            }
        }
    }

    private static func peers(_ row: JSONRow, _ vocabulary: Vocabulary) throws(DataPackageError) -> Peers? {
        if case .array = row.object["peers"] {
            var towns: [Town.ID] = []
            for id in try row.list("peers") {
                let cell = JSONRow(file: row.file, line: row.line, object: .object([.init("peers", .string(id))]))
                towns.append(try vocabulary.requiredTown(cell, "peers"))
            }
            return .towns(towns)
        }
        guard let text = try row.text("peers") else { return nil }
        switch text {
        case "all": return .all
        case "level": return .sameLevel
        case "parent": return .sameParent
        default:
            let words = ["all", "level", "parent", "attribute:<column of towns>", "a list of towns"]
            guard text.hasPrefix("attribute:") else {
                let nearest = NameSuggestion.nearest(to: text, among: words)
                throw row.error(.badWord(text, expected: words, nearest: nearest), column: "peers")
            }
            let attribute = String(text.dropFirst("attribute:".count))
            let attributes = Set((vocabulary.towns ?? [:]).values.flatMap(\.attributes.keys)).sorted()
            guard attributes.contains(attribute) else {
                let nearest = NameSuggestion.nearest(to: attribute, among: attributes)
                throw row.error(.badWord(attribute, expected: attributes, nearest: nearest), column: "peers")
            }
            return .attribute(attribute)
        }
    }

    private static func denominators(
        _ row: JSONRow, _ vocabulary: Vocabulary
    ) throws(DataPackageError) -> [Indicator.ID: Indicator.ID] {
        guard let value = row.object["denominators"], case .object(let members) = value else {
            throw row.error(.badType(expected: "an object", found: row.object["denominators"]?.sort ?? "nothing"))
        }
        var result: [Indicator.ID: Indicator.ID] = [:]
        for member in members {
            let pair = JSONRow(file: row.file, line: member.line, object: .object([member]))
            let numerator = try indicator(member.key, pair, "denominators", vocabulary)
            result[numerator] = try indicator(try pair.requiredText(member.key), pair, "denominators", vocabulary)
        }
        return result
    }

    private static func indicator(
        _ id: String, _ row: JSONRow, _ column: String, _ vocabulary: Vocabulary
    ) throws(DataPackageError) -> Indicator.ID {
        guard vocabulary.catalogue[Indicator.ID(id)] != nil else {
            throw row.error(.unknownIndicator(id, nearest: vocabulary.nearestIndicator(to: id)), column: column)
        }
        return Indicator.ID(id)
    }

    /// The block as it is written; nil where nothing is set.
    var block: JSONValue? {
        var members: [JSONValue.Member] = []
        if let language { members.append(.init("language", .string(language.rawValue))) }
        switch peers {
        case nil: break
        case .all: members.append(.init("peers", .string("all")))
        case .sameLevel: members.append(.init("peers", .string("level")))
        case .sameParent: members.append(.init("peers", .string("parent")))
        case .attribute(let name): members.append(.init("peers", .string("attribute:" + name)))
        case .towns(let ids): members.append(.init("peers", .array(ids.map { .string($0.rawValue) })))
        }
        if let benchmark { members.append(.init("benchmark", .string(benchmark.rawValue))) }
        if !denominators.isEmpty {
            let pairs = denominators.sorted { $0.key < $1.key }
            let object = pairs.map { JSONValue.Member($0.key.rawValue, .string($0.value.rawValue)) }
            members.append(.init("denominators", .object(object)))
        }
        if !indicators.isEmpty {
            members.append(.init("indicators", .array(indicators.map { .string($0.rawValue) })))
        }
        if let suppressBelow { members.append(.init("suppressBelow", .number(suppressBelow))) }
        members += others
        return members.isEmpty ? nil : .object(members)
    }
}
