/// A node of a composite index: the index itself, a dimension of it, or an indicator (a leaf).
public struct IndexNode: Sendable, Hashable {
    /// The identifier; for a leaf that of the indicator.
    public var id: String
    /// The node that it is part of; nil for the index itself.
    public var parent: String?
    /// The weight among the parts of its parent, not negative; they need not add up to 1.
    public var weight: Double
    /// 1 where more is better, −1 where less is better.
    public var direction: Int

    /// Creates a node. Preconditions: the weight is finite and not negative, the direction is 1 or −1.
    public init(id: String, parent: String?, weight: Double = 1, direction: Int = 1) {
        precondition(weight.isFinite && weight >= 0, "a weight is finite and not negative, not \(weight)")
        precondition(direction == 1 || direction == -1, "a direction is 1 or -1, not \(direction)")
        self.id = id
        self.parent = parent
        self.weight = weight
        self.direction = direction
    }
}
