import Indicators

/// The metadata of a snapshot being written: numbers of eight bytes and texts with their length, little-endian.
struct SnapshotEncoder {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a number that may be absent, as its presence and the number.
    mutating func write(optional number: Int?) {
        write(number == nil ? 0 : 1)
        write(number ?? 0)
    }

    /// Writes a text that may be absent, as its presence and the text.
    mutating func write(optional text: String?) {
        write(text == nil ? 0 : 1)
        write(text ?? "")
    }

    mutating func write(_ town: Town) {
        write(town.id.rawValue)
        write(town.name.chinese)
        write(town.name.english)
        write(town.level.rawValue)
        write(optional: town.parent?.rawValue)
        write(optional: town.validFrom)
        write(optional: town.validTo)
        write(optional: town.successor?.rawValue)
        write(town.attributes.count)
        for (name, value) in town.attributes.sorted(by: { $0.key < $1.key }) {
            write(name)
            write(value)
        }
    }

    mutating func write(_ indicator: Indicator) {
        for column in catalogueColumns { write(indicator.cell(column)) }
    }

    mutating func write(_ gap: Gap) {
        write(gap.town.rawValue)
        write(gap.year)
        write(gap.indicator.rawValue)
        write(gap.reason.rawValue)
        write(gap.provenance.document)
        write(optional: gap.provenance.line)
        write(optional: gap.provenance.source)
    }
}

/// The metadata of a snapshot being read. Whatever is not as it was written is an error, never a trap.
struct SnapshotDecoder {
    struct Damage: Error {}

    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func number() throws(Damage) -> Int {
        guard bytes.count - offset >= 8 else { throw Damage() }
        defer { offset += 8 }
        return Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self)))
    }

    /// A number of things of which each takes at least eight bytes.
    mutating func count() throws(Damage) -> Int {
        let count = try number()
        guard count >= 0, count <= (bytes.count - offset) / 8 else { throw Damage() }
        return count
    }

    mutating func text() throws(Damage) -> String {
        let count = try number()
        guard count >= 0, count <= bytes.count - offset,
            let text = String(validating: bytes[offset..<offset + count], as: UTF8.self)
        else { throw Damage() }
        offset += count
        return text
    }

    mutating func optionalNumber() throws(Damage) -> Int? {
        let isThere = try number() == 1
        let number = try number()
        return isThere ? number : nil
    }

    mutating func optionalText() throws(Damage) -> String? {
        let isThere = try number() == 1
        let text = try text()
        return isThere ? text : nil
    }

    mutating func town() throws(Damage) -> Town {
        let id = try text()
        let name = BilingualText(chinese: try text(), english: try text())
        guard let level = Town.Level(rawValue: try text()) else { throw Damage() }
        var town = Town(id: Town.ID(id), name: name, level: level)
        town.parent = try optionalText().map { Town.ID($0) }
        town.validFrom = try optionalNumber()
        town.validTo = try optionalNumber()
        town.successor = try optionalText().map { Town.ID($0) }
        for _ in 0..<(try count()) {
            let name = try text()
            town.attributes[name] = try text()
        }
        return town
    }

    mutating func indicator() throws(Damage) -> Indicator {
        var cells: [String: String] = [:]
        for column in catalogueColumns { cells[column] = try text() }
        // A unit or name may be empty in a panel made from a plain table, which the rows of a catalogue must not have.
        let blank = ["unit", "name_zh"].filter { cells[$0]!.isEmpty }
        for column in blank { cells[column] = "-" }
        guard var indicator = try? Indicator(row: { cells[$0] }) else { throw Damage() }
        if blank.contains("unit") { indicator.unit = "" }
        if blank.contains("name_zh") { indicator.name.chinese = "" }
        return indicator
    }

    mutating func gap() throws(Damage) -> Gap {
        let town = Town.ID(try text())
        let year = try number()
        let indicator = Indicator.ID(try text())
        guard let reason = Gap.Reason(rawValue: try text()) else { throw Damage() }
        let provenance = Provenance(document: try text(), line: try optionalNumber(), source: try optionalText())
        return Gap(town: town, year: year, indicator: indicator, reason: reason, provenance: provenance)
    }
}

extension Indicator {
    /// The text of a column of a catalogue's table.
    func cell(_ column: String) -> String {
        switch column {
        case "id": id.rawValue
        case "name_zh": name.chinese
        case "name_en": name.english
        case "unit": unit.symbol
        case "kind": kind.rawValue
        case "polarity": polarity.rawValue
        case "chance": chance.rawValue
        case "denominators": denominators.map(\.rawValue).joined(separator: "|")
        case "chapter": chapter.rawValue
        case "part_of": partOf?.rawValue ?? ""
        case "wordings": wordings.joined(separator: "|")
        default: preconditionFailure("a catalogue has no column \(column)")
        }
    }
}
