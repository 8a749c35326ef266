public import Yearbook

/// A standard task with a generated input, timed as a whole.
///
/// The input is made by `init`, which is not timed. `run` does the whole task once and gives its output; what it allocates
/// counts. The checksum is computed afterwards and agrees with the peers' to about 1e-10.
public protocol Workload: SendableMetatype {
    /// What a run produces.
    associatedtype Output

    /// The identifier in the table of workloads, such as `W3`.
    static var name: String { get }
    /// The task in a line.
    static var title: String { get }

    /// Prepares the input.
    ///
    /// - Parameters:
    ///   - size: how large.
    ///   - output: whether each run writes into fresh memory.
    ///   - execution: the threads to use.
    init(size: WorkloadSize, output: OutputMemory, execution: Execution) throws

    /// The ways in which the output may be kept, the usual one first.
    static var outputs: [OutputMemory] { get }

    /// What one run has to move and to compute at least.
    var work: Work { get }
    /// The bytes of text that one run reads; 0 where the input is no text.
    var textBytes: Int { get }
    /// What one should know to read the numbers, if anything.
    var note: String? { get }

    /// Does the task once.
    mutating func run() throws -> Output
    /// A few sums over the output.
    func checksum(of output: Output) -> [Double]
}

extension Workload {
    /// Fresh memory only.
    public static var outputs: [OutputMemory] { [.fresh] }
    /// No text.
    public var textBytes: Int { 0 }
    /// No note.
    public var note: String? { nil }
}

/// Where the results of a run go.
public enum OutputMemory: String, Sendable, Hashable, CaseIterable {
    /// Into memory that the run allocates: the first touch of its pages counts.
    case fresh
    /// Into memory of the run before.
    case reused
}

/// The least that a task costs on any machine.
public struct Work: Sendable, Hashable {
    /// Bytes that must come from memory or go to it: the input once, the output once.
    public var bytes: Double
    /// Floating-point operations of the formulation used; a comparison or a branch counts as none.
    public var flops: Double

    /// Creates the cost of a task.
    public init(bytes: Double, flops: Double) {
        self.bytes = bytes
        self.flops = flops
    }
}
