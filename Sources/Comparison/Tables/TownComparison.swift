public import Indicators
public import Statistics

/// Towns side by side for a quantity and a year.
///
/// Not a league table: each row has the ranks that the wording allows, and how it stands to the other towns, with chance
/// and wording apart. Towns that could not be compared are listed with the reason.
public struct TownComparison: Sendable {
    /// A town with its quantity.
    public struct Row: Sendable {
        /// The town.
        public let town: Town
        /// The quantity, with bounds, interval and sources.
        public let quantity: Quantity
        /// The ranks that the wording allows, 1 the highest.
        public let rank: RankInterval
        /// How the town stands to the others; nil where there is no other.
        public let peers: PeerContrast?
    }

    /// A town that is not compared, and why.
    public struct Refused: Sendable {
        /// The town.
        public let town: Town
        /// Why it is not compared.
        public let reason: NotComparedReason
    }

    /// What all compared towns have in common.
    public struct Summary: Sendable {
        /// The ratio of the sums (the sum itself, for a level), with its chance interval; nil for rates, which do not add.
        public let pooled: PooledQuantity?
        /// The median of the towns (type 7), with exact bounds.
        public let median: BoundedValue
        /// The lower quartile of the towns (type 7), with exact bounds.
        public let lowerQuartile: BoundedValue
        /// The upper quartile of the towns (type 7), with exact bounds.
        public let upperQuartile: BoundedValue
        /// Whether the towns' rates differ by more than chance allows; nil where there is no model of chance, or one town only.
        public let spread: RateHomogeneityTest?
    }

    /// What was asked.
    public let formula: Formula
    /// The year.
    public let year: Int
    /// The towns compared, the highest value first; towns with equal values in the order of the panel.
    public let rows: [Row]
    /// The towns that are not compared, in the order of the panel.
    public let notCompared: [Refused]
    /// What the compared towns have in common; nil where there is none.
    public let summary: Summary?
    /// The level of the intervals, and 1 − the false discovery rate of the verdicts.
    public let level: Double
    /// The policy under which the bounds were made.
    public let policy: BoundsPolicy
    /// How the p-values of the towns were adjusted for their number.
    public let adjustment: PValueAdjustment

    /// How many of the towns asked for are compared.
    public var coverage: (present: Int, of: Int) { (rows.count, rows.count + notCompared.count) }

    /// The row of a town, or nil.
    public subscript(town: Town.ID) -> Row? { rows.first { $0.town.id == town } }
}

/// How a town stands to the other towns of a comparison.
public struct PeerContrast: Sendable, Hashable {
    /// What the town is held against.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// The pooled rate of all others, by the exact test of two counts, adjusted for the number of towns.
        case pooledRate
        /// The median of the others, by the order of the values alone.
        case median
    }

    /// What the town is held against.
    public let basis: Basis
    /// The others' pooled rate or median, with the values that the wording allows.
    public let reference: BoundedValue
    /// The test against the others; nil where the basis is the median.
    public let test: CountChangeTest?
    /// The p-value adjusted over all towns of the comparison; nil where the basis is the median.
    public let adjustedPValue: Double?
    /// Higher, lower or not to be told apart; certain where that holds for all values within the bounds of all towns.
    public let verdict: Verdict
}
