/// What a group sweep computes of each group; nothing else is computed or stored.
public struct GroupStatistics: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: Int

    /// A set of statistics.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Σx; 0 without values.
    public static let sum = GroupStatistics(rawValue: 1)
    /// The arithmetic mean; NaN without values.
    public static let mean = GroupStatistics(rawValue: 2)
    /// Σwx / Σw over the values that are there; NaN without any or with weights that sum to 0.
    public static let weightedMean = GroupStatistics(rawValue: 4)
    /// The least value; NaN without values.
    public static let minimum = GroupStatistics(rawValue: 8)
    /// The greatest value; NaN without values.
    public static let maximum = GroupStatistics(rawValue: 16)
    /// The variance with divisor n − 1; NaN with fewer than two values.
    public static let variance = GroupStatistics(rawValue: 32)
    /// All of these but the weighted mean.
    public static let all: GroupStatistics = [.sum, .mean, .minimum, .maximum, .variance]
}

/// Statistics of every group in every column of every plane: `[(plane × columns + column) × groups + group]`.
///
/// What was not asked for is empty.
public struct GroupSummaries: Sendable, Hashable {
    /// The number of groups: the fastest dimension of the arrays.
    public let groups: Int
    /// The number of columns (years).
    public let columns: Int
    /// The number of planes (indicators).
    public let planes: Int
    /// The number of values that are there.
    public var count: [Int32] = []
    /// See `GroupStatistics.sum`.
    public var sum: [Double] = []
    /// See `GroupStatistics.mean`.
    public var mean: [Double] = []
    /// See `GroupStatistics.weightedMean`.
    public var weightedMean: [Double] = []
    /// See `GroupStatistics.minimum`.
    public var minimum: [Double] = []
    /// See `GroupStatistics.maximum`.
    public var maximum: [Double] = []
    /// See `GroupStatistics.variance`.
    public var variance: [Double] = []
    /// For each probability asked for, the quantiles by linear interpolation (type 7); NaN without values.
    public var quantiles: [[Double]] = []

    /// The place of a group's results.
    public func index(group: Int, column: Int, plane: Int = 0) -> Int { (plane * columns + column) * groups + group }
}

/// The statistics of one group's values: the single form of a group sweep, equal to the bit.
///
/// - Missing values (NaN) are left out; a missing weight leaves its value out of the weighted mean.
/// - An infinite value makes sums, means and variance infinite or NaN.
public struct GroupSummary: Sendable, Hashable {
    /// The number of values that are there.
    public let count: Int
    /// Σx; 0 without values.
    public let sum: Double
    /// The mean; NaN without values.
    public let mean: Double
    /// Σwx / Σw; NaN without weights.
    public let weightedMean: Double
    /// The least value; NaN without values.
    public let minimum: Double
    /// The greatest value; NaN without values.
    public let maximum: Double
    /// The variance with divisor n − 1; NaN with fewer than two values.
    public let variance: Double
    private let sorted: [Double]

    /// The statistics of values in their order.
    ///
    /// - Parameters:
    ///   - values: NaN for missing.
    ///   - weights: one for each value, ≥ 0 or NaN; nil for none.
    public init(_ values: [Double], weights: [Double]? = nil) {
        precondition(weights.map { $0.count == values.count } ?? true, "As many weights as values")
        let present = values.filter { $0 == $0 }
        let n = Double(present.count)
        let sum = present.reduce(0, +)
        let mean = sum / n
        var rest = 0.0
        var squares = 0.0
        for x in present {
            rest += x - mean
            squares += (x - mean) * (x - mean)
        }
        var weightedSum = 0.0
        var weight = 0.0
        for (x, w) in zip(values, weights ?? []) where x == x && w == w {
            weightedSum += w * x
            weight += w
        }
        count = present.count
        self.sum = sum
        self.mean = mean
        weightedMean = weight > 0 ? weightedSum / weight : .nan
        minimum = present.min() ?? .nan
        maximum = present.max() ?? .nan
        variance = n < 2 ? .nan : max(0, squares - rest * rest / n) / (n - 1)
        sorted = present.sorted()
    }

    /// The quantile of a probability by linear interpolation of the order statistics (type 7); NaN without values.
    public func quantile(_ probability: Double) -> Double {
        precondition(probability >= 0 && probability <= 1, "A probability lies between 0 and 1, not \(probability)")
        return Self.interpolated(count: sorted.count, probability) { sorted[$0] }
    }

    /// The quantile of n ordered values.
    @inline(__always)
    static func interpolated(count: Int, _ probability: Double, _ value: (Int) -> Double) -> Double {
        guard count > 0 else { return .nan }
        let position = Double(count - 1) * probability
        let below = Int(position)
        let part = position - Double(below)
        let lower = value(below)
        return part == 0 ? lower : lower + part * (value(below + 1) - lower)
    }
}
