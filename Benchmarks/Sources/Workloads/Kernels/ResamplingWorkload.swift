public import Yearbook

/// The samples of W8: two groups of forty towns for each of some hundred comparisons.
struct ResamplingInput: Sendable {
    static let townsInGroup = 40
    static let draws = 10_000
    let comparisons: Int
    let first: [Double]
    let second: [Double]

    init(_ size: WorkloadSize) {
        let comparisons =
            switch size {
            case .small: 50
            case .medium: 200
            case .large: 500
            case .fourfold: 2_000
            }
        self.comparisons = comparisons
        func group(_ number: Int) -> [Double] {
            (0..<comparisons).flatMap { comparison in
                (0..<Self.townsInGroup).map { place in
                    let town = (2 * comparison + number) * Self.townsInGroup + place
                    return Double(PanelRecipe.cents(town: town, year: 19, indicator: 0)) / 100
                }
            }
        }
        (first, second) = (group(0), group(1))
    }

    /// What one product of draws and samples of so many values moves and computes.
    func work(values: Int) -> Work {
        Work(
            bytes: Double(8 * values * comparisons), flops: 2 * Double(Self.draws) * Double(values * comparisons))
    }

    /// Lends a group's samples, a column each.
    func view<Result>(_ values: [Double], _ body: (SeriesView) throws -> Result) rethrows -> Result {
        try values.withUnsafeBufferPointer {
            try body(SeriesView($0, rows: Self.townsInGroup, columns: comparisons))
        }
    }
}

/// W8, first part: permutation tests of the difference of two means, 10 000 relabelings shared by all comparisons.
public struct PermutationWorkload: Workload {
    public static let name = "W8perm"
    public static let title = "permutation tests of two groups of forty towns, 10 000 relabelings"

    private let input: ResamplingInput
    private let execution: Execution

    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) {
        input = ResamplingInput(size)
        self.execution = execution
    }

    /// One product of relabelings and samples.
    public var work: Work { input.work(values: 2 * ResamplingInput.townsInGroup) }

    public var note: String? { "the same 10 000 relabelings for all comparisons: each test valid, tests dependent" }

    public func run() throws -> Batch<PermutationTest> {
        try input.view(input.first) { first in
            try input.view(input.second) { second in
                try first.permutationTests(against: second, draws: ResamplingInput.draws, execution: execution)
            }
        }
    }

    /// The sum of the differences; the mean p-value, which depends on the random numbers, to two digits.
    public func checksum(of output: Batch<PermutationTest>) -> [Double] {
        [Checksum.sum(output.numbers(\.difference)), Checksum.sum(output.numbers(\.pValue)) / Double(output.count)]
    }
}

/// W8, second part: bias-corrected and accelerated bootstrap intervals of the mean, 10 000 resamples shared by all groups.
public struct BootstrapWorkload: Workload {
    public static let name = "W8bca"
    public static let title = "BCa bootstrap intervals of the mean of forty towns, 10 000 resamples"

    private let input: ResamplingInput
    private let execution: Execution

    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) {
        input = ResamplingInput(size)
        self.execution = execution
    }

    /// One product of resamples and samples.
    public var work: Work { input.work(values: ResamplingInput.townsInGroup) }

    public var note: String? {
        "the same 10 000 resamples for all groups: each interval valid, their errors of chance dependent"
    }

    public func run() throws -> Batch<Estimate> {
        try input.view(input.first) {
            try $0.bootstrapMeans(.bca, resamples: ResamplingInput.draws, execution: execution)
        }
    }

    /// The mean limits, which depend on the random numbers beyond the third digit.
    public func checksum(of output: Batch<Estimate>) -> [Double] {
        [
            Checksum.sum(output.numbers { $0.interval?.lower }) / Double(output.count),
            Checksum.sum(output.numbers { $0.interval?.upper }) / Double(output.count),
        ]
    }
}
