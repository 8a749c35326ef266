import DataPackages
import Indicators

/// The parts of a line that come from closed lists, each with the keys around it, ready to be copied.
final class LineWords: @unchecked Sendable {
    // Unchecked: the memory never changes once it is filled.
    private let memory: UnsafeMutablePointer<UInt8>
    private let qualifiers: [Range<Int>]
    private let symbols: [Range<Int>]
    private let units: [Range<Int>]
    private let kinds: [Range<Int>]
    private let indicators: [Range<Int>]
    private let unitsOfIndicators: [Range<Int>]

    init(_ catalogue: Catalogue) {
        var bytes: [UInt8] = []
        func add(_ text: String) -> Range<Int> {
            let start = bytes.count
            bytes += Array(text.utf8)
            return start..<bytes.count
        }
        func quoted(_ text: String?) -> String {
            var json = JSONText()
            json.value(text)
            return json.text
        }
        func unit(_ symbol: String) -> Range<Int> { add(",\"unit\":\(quoted(symbol)),\"name\":\"") }
        qualifiers = Qualifier.allCases.map { add(",\"qualifier\":\(quoted($0.rawValue))") }
        symbols = UnitWords.symbols.map { add(String(quoted($0).dropFirst().dropLast())) }
        units = UnitWords.symbols.map { unit($0) }
        let relations: [Figure.Relation?] = [nil] + Figure.Relation.allCases
        kinds = FigureKind.allCases.flatMap { kind in
            relations.map { relation in
                add("\",\"kind\":\(quoted(kind.rawValue)),\"relation\":\(quoted(relation?.rawValue)),\"section\":")
            }
        }
        let ids = [nil] + catalogue.indicators.map { $0.id.rawValue }
        indicators = ids.map { add(",\"indicator\":\(quoted($0))") }
        unitsOfIndicators = catalogue.indicators.map { unit($0.unit.symbol) }
        memory = .allocate(capacity: bytes.count)
        memory.initialize(from: bytes, count: bytes.count)
    }

    deinit { memory.deallocate() }

    private func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: memory + range.lowerBound, count: range.count)
    }

    func qualifier(_ qualifier: Qualifier) -> UnsafeBufferPointer<UInt8> { part(qualifiers[qualifier.place]) }

    func kind(_ kind: FigureKind, _ relation: Figure.Relation?) -> UnsafeBufferPointer<UInt8> {
        part(kinds[kind.place * (Figure.Relation.count + 1) + (relation.map { $0.place + 1 } ?? 0)])
    }

    func indicator(_ position: Int32) -> UnsafeBufferPointer<UInt8> { part(indicators[Int(position) + 1]) }

    /// The unit of a figure, up to where the name begins.
    func putUnit(of figure: RawFigure, _ place: LineBytes.Place) -> LineBytes.Place {
        if figure.takesUnit { return LineBytes.put(part(unitsOfIndicators[Int(figure.indicator)]), place) }
        let unit = Int(figure.quantity.unit)
        let perUnit = Int(figure.quantity.perUnit)
        if perUnit < 0 { return LineBytes.put(part(units[unit]), place) }
        var p = LineBytes.put(",\"unit\":\"", place)
        p = LineBytes.put(part(symbols[unit]), p)
        p = LineBytes.put("/", p)
        p = LineBytes.put(part(symbols[perUnit]), p)
        return LineBytes.put("\",\"name\":\"", p)
    }
}

extension Qualifier {
    /// The place in `allCases`.
    fileprivate var place: Int {
        switch self {
        case .exact: 0
        case .over: 1
        case .under: 2
        case .about: 3
        case .atLeast: 4
        case .atMost: 5
        case .several: 6
        case .range: 7
        }
    }
}

extension FigureKind {
    /// The place in `allCases`.
    fileprivate var place: Int {
        switch self {
        case .flow: 0
        case .stock: 1
        case .cumulative: 2
        case .rate: 3
        case .change: 4
        case .target: 5
        case .rank: 6
        }
    }
}

extension Figure.Relation {
    fileprivate static let count = allCases.count

    /// The place in `allCases`.
    fileprivate var place: Int {
        switch self {
        case .partOf: 0
        case .sharedHead: 1
        case .distributed: 2
        case .collective: 3
        }
    }
}
