/// The indicators that a run knows, in order, found by identifier or by wording.
public struct Catalogue: Sendable {
    /// All indicators, in the catalogue's order.
    public private(set) var indicators: [Indicator]
    private var positions: [Indicator.ID: Int]

    /// A catalogue without indicators.
    public init() {
        indicators = []
        positions = [:]
    }

    /// Creates a catalogue.
    ///
    /// - Throws: `CatalogueError.duplicateIdentifier` where two indicators share one, `unknownReference` where a
    ///   denominator or a whole is not in the catalogue.
    public init(_ indicators: [Indicator]) throws(CatalogueError) {
        self.init()
        try add(indicators)
    }

    /// This catalogue with further indicators, as a data package adds them.
    ///
    /// - Throws: as `init(_:)`. An indicator that is there already is a duplicate even where it is equal.
    public func adding(_ more: [Indicator]) throws(CatalogueError) -> Catalogue {
        var result = self
        try result.add(more)
        return result
    }

    /// The indicator of an identifier, or nil.
    public subscript(id: Indicator.ID) -> Indicator? { positions[id].map { indicators[$0] } }

    /// The position of an indicator in the catalogue's order, or nil.
    public func position(of id: Indicator.ID) -> Int? { positions[id] }

    private mutating func add(_ more: [Indicator]) throws(CatalogueError) {
        for indicator in more {
            guard positions.updateValue(indicators.count, forKey: indicator.id) == nil else {
                throw .duplicateIdentifier(indicator.id)
            }
            indicators.append(indicator)
        }
        for indicator in more {
            let references = indicator.denominators + (indicator.partOf.map { [$0] } ?? [])
            for reference in references where positions[reference] == nil {
                throw .unknownReference(reference, of: indicator.id)
            }
        }
    }
}

/// What can be wrong with a catalogue.
public enum CatalogueError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Two indicators share an identifier.
    case duplicateIdentifier(Indicator.ID)
    /// A denominator or a whole is not in the catalogue.
    case unknownReference(Indicator.ID, of: Indicator.ID)

    /// The error in words, with the remedy.
    public var description: String {
        switch self {
        case .duplicateIdentifier(let id):
            "the catalogue has two indicators “\(id)”: give one of them another identifier"
        case .unknownReference(let reference, let id):
            "the indicator “\(id)” refers to “\(reference)”, which the catalogue does not have: add it or correct the name"
        }
    }
}
