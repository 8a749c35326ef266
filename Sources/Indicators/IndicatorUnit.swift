/// The unit of a figure: a measure word (件, 人次), a physical or money unit, %, or one per another (元/人).
///
/// A unit is its canonical symbol, without magnitude: 万元 is 元. Units that reports write outside the table are kept as they
/// are and are comparable with themselves only.
public struct IndicatorUnit: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The canonical symbol.
    public var symbol: String

    /// Creates a unit from its symbol.
    public init(_ symbol: String) { self.symbol = symbol }
    /// Creates a unit from a literal.
    public init(stringLiteral value: String) { symbol = value }

    /// The symbol.
    public var description: String { symbol }

    /// The family of the unit, `.other` for one outside the table.
    public var family: UnitFamily { StandardUnits.entry(for: symbol)?.family ?? .other }

    /// The number by which values in this unit are multiplied to be in `other`, or nil where the two do not compare.
    ///
    /// - A unit compares with itself, with factor 1.
    /// - Measure words compare within their family: 件 with 起, 名 with 人, but 人次 not with 人.
    /// - The general word 个 compares with the families that it stands in for (`UnitFamily.admitsGeneralCounter`).
    /// - Physical units and money convert by their ratio (公里 to 米: 1000); currencies do not convert.
    /// - A ratio (元/人) compares with a ratio whose two sides compare.
    public func factor(to other: IndicatorUnit) -> Double? {
        if self == other { return 1 }
        if let a = quotient, let b = other.quotient {
            guard let top = a.numerator.factor(to: b.numerator), let bottom = a.denominator.factor(to: b.denominator)
            else { return nil }
            return top / bottom
        }
        guard let a = StandardUnits.entry(for: symbol), let b = StandardUnits.entry(for: other.symbol) else {
            return nil
        }
        if a.family == b.family { return a.family.isConvertible ? a.scale / b.scale : nil }
        if a.family == .general { return b.family.admitsGeneralCounter ? 1 : nil }
        if b.family == .general { return a.family.admitsGeneralCounter ? 1 : nil }
        return nil
    }

    /// The two sides of a unit written with a slash, nil for a plain one.
    public var quotient: (numerator: IndicatorUnit, denominator: IndicatorUnit)? {
        guard let slash = symbol.firstIndex(of: "/") else { return nil }
        let top = symbol[..<slash]
        let bottom = symbol[symbol.index(after: slash)...]
        guard !top.isEmpty, !bottom.isEmpty else { return nil }
        return (IndicatorUnit(String(top)), IndicatorUnit(String(bottom)))
    }
}

/// A group of units that count or measure the same sort of thing.
public enum UnitFamily: String, Sendable, Hashable, CaseIterable {
    /// 个, which stands in for many measure words.
    case general
    /// 件 起 宗 例: cases, matters.
    case cases
    /// 人 名 位: people.
    case persons
    /// 人次: people counted each time.
    case personTimes
    /// 户次 车次: other things counted each time; one does not compare with another.
    case otherTimes
    /// 批次 批: groups that came together.
    case batches
    /// 次 场 场次 期: occasions.
    case occasions
    /// 份 册 本: copies.
    case copies
    /// 封 篇 张: letters, articles, sheets; one does not compare with another.
    case documents
    /// 项 条 款: items of a list.
    case items
    /// 户: households.
    case households
    /// 家 所: organisations.
    case organisations
    /// 处 座 栋: places and buildings.
    case places
    /// 块 幅 面 台 套: pieces, devices.
    case pieces
    /// 支 队: teams.
    case teams
    /// 辆 艘 架: vehicles.
    case vehicles
    /// 头 只 羽: animals.
    case animals
    /// 株 棵: plants.
    case plants
    /// 剂次 剂: doses.
    case doses
    /// 元: money.
    case money
    /// Other currencies, which do not convert.
    case foreignMoney
    /// 平方米 亩: area.
    case area
    /// 米 公里: length.
    case length
    /// 吨 公斤: mass.
    case mass
    /// 立方米 升: volume.
    case volume
    /// 千瓦时: energy.
    case energy
    /// 千瓦: power.
    case power
    /// 天 小时: duration.
    case duration
    /// % ‰: shares.
    case share
    /// 个百分点: differences of shares.
    case points
    /// 倍: multiples.
    case multiples
    /// Whatever the table does not list.
    case other

    /// Whether units of the family convert into each other by their scales.
    public var isConvertible: Bool {
        switch self {
        case .foreignMoney, .otherTimes, .documents, .other: false
        default: true
        }
    }

    /// Whether reports count things of the family with 个 as well.
    public var admitsGeneralCounter: Bool {
        switch self {
        case .cases, .items, .organisations, .places, .pieces, .teams: true
        default: false
        }
    }
}
