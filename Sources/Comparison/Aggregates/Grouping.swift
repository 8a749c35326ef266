public import Indicators

/// How towns are put together for an aggregate.
public enum Grouping: Sendable, Hashable {
    /// All towns, for each year.
    case year
    /// Each town by itself, for sums over years.
    case town
    /// By the place that a town belongs to.
    case parent
    /// By the place of a level that a town belongs to, directly or through others.
    case level(Town.Level)
    /// By an attribute of the towns, such as region or type.
    case attribute(String)
}

/// Whether an aggregate is made for each year or over all of them.
public enum YearSpan: String, Sendable, Hashable, CaseIterable {
    /// One sum for each year.
    case each
    /// One sum over all years asked for.
    case together
}

/// Towns that an aggregate puts together.
public struct TownGroup: Sendable, Hashable {
    /// The identifier of a place, the value of an attribute, or `all`.
    public let key: String
    /// The name of the place, the value of the attribute, or “all towns”.
    public let name: BilingualText
    /// The place, where the group is one.
    public let place: Town.ID?

    static let all = TownGroup(key: "all", name: BilingualText(chinese: "全部", english: "all towns"), place: nil)
}

extension Panel {
    /// The group of a town, by position.
    func group(of town: Int, by grouping: Grouping) throws(NotComparedReason) -> TownGroup {
        switch grouping {
        case .year: return .all
        case .town: return group(place: towns[town].id)
        case .parent:
            guard let parent = towns[town].parent else { throw .noAttribute("parent") }
            return group(place: parent)
        case .level(let level):
            guard let place = ancestor(of: town, at: level) else { throw .noAttribute(level.rawValue) }
            return group(place: place)
        case .attribute(let name):
            guard let value = towns[town].attributes[name], !value.isEmpty else { throw .noAttribute(name) }
            return TownGroup(key: value, name: BilingualText(chinese: value, english: value), place: nil)
        }
    }

    private func group(place: Town.ID) -> TownGroup {
        let name = position(of: place).map { towns[$0].name }
        return TownGroup(
            key: place.rawValue, name: name ?? BilingualText(chinese: place.rawValue, english: place.rawValue),
            place: place)
    }

    /// The place of a level that a town belongs to; nil where the chain of parents ends or closes on itself before it.
    func ancestor(of town: Int, at level: Town.Level) -> Town.ID? {
        var place = town
        for _ in 0..<Town.Level.allCases.count {
            if towns[place].level == level { return towns[place].id }
            guard let parent = towns[place].parent, let next = position(of: parent) else { return nil }
            place = next
        }
        return nil
    }
}
