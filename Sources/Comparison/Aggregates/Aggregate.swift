public import Indicators

/// A quantity of several towns, or of several years, put together from the figures that exist; nothing is filled in.
public struct Aggregate: Sendable {
    /// A cell that the aggregate lacks, and why.
    public struct Missing: Sendable, Hashable {
        /// The town.
        public let town: Town.ID
        /// The year.
        public let year: Int
        /// Why it is not in the aggregate.
        public let reason: NotComparedReason
    }

    /// The towns put together.
    public let group: TownGroup
    /// The years put together: one, or all asked for.
    public let years: [Int]
    /// The sum, or the ratio of sums, with bounds and chance.
    public let pooled: PooledQuantity
    /// The cells that went into it, with their sources.
    public let parts: [Quantity]
    /// The cells that should have, and why they did not.
    public let missing: [Missing]
    /// What the group itself states, where it is a place with a figure of its own for the same year.
    public let stated: Quantity?

    /// How many of the cells that should be there are.
    public var coverage: (present: Int, of: Int) { (parts.count, parts.count + missing.count) }

    /// The same as a share of one.
    public var coverageShare: Double { Double(coverage.present) / Double(coverage.of) }

    /// Whether the sum is what the group itself states, as far as the wording allows; nil where it states nothing or cells
    /// are missing.
    public var agreesWithStated: Bool? {
        guard let stated, missing.isEmpty else { return nil }
        return pooled.bounds.meets(stated.bounds)
    }
}

/// The aggregates of a question, and the groups of which there is none.
public struct AggregateTable: Sendable {
    /// A group and years without an aggregate, and why.
    public struct Refused: Sendable, Hashable {
        /// The group.
        public let group: TownGroup
        /// The years.
        public let years: [Int]
        /// Why there is none.
        public let reason: NotComparedReason
    }

    /// What was asked.
    public let formula: Formula
    /// How towns were put together.
    public let grouping: Grouping
    /// The aggregates: groups in the order of the panel, years ascending within.
    public let rows: [Aggregate]
    /// The groups and years without one.
    public let notCompared: [Refused]
    /// Towns that belong to no group.
    public let ungrouped: [Town.ID]
    /// The policy under which the bounds were made.
    public let policy: BoundsPolicy
}
