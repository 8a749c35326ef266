/// What was measured of a workload, with all that is needed to compare it with another run.
public struct WorkloadMeasurement: Sendable, Hashable {
    /// The workload's identifier.
    public var workload: String
    /// The size of its input.
    public var size: WorkloadSize
    /// Whether runs wrote into fresh memory.
    public var output: OutputMemory
    /// The threads that it was allowed to use.
    public var threads: Int
    /// The shortest run.
    public var secondsMin: Double
    /// The median run (the upper one of an even number).
    public var secondsMedian: Double
    /// The number of timed runs, after one that was not timed.
    public var runs: Int
    /// The least processor time that a run took, over all threads.
    public var cpuSecondsMin: Double
    /// The processors that other programs kept busy during the shortest run; nil where the system does not tell. Above 0.2 the
    /// times are noisy.
    public var foreign: Double?
    /// Sums over the output.
    public var checksum: [Double]
    /// The process's largest resident memory while the input was made and the runs took place, in mebibytes.
    public var maxResidentMiB: Int
    /// What a run has to move and to compute.
    public var work: Work
    /// The bytes of text that a run reads; 0 where the input is no text.
    public var textBytes: Int
    /// The shortest time that the machine's limits allow for this work.
    public var floorSeconds: Double
    /// The kernels that the linear algebra library chose.
    public var coreType: String
    /// What one should know to read the numbers, if anything.
    public var note: String?

    /// The shortest run over the machine's floor: 1 would be perfect.
    public var ratio: Double { secondsMin / floorSeconds }

    /// Rows (towns × years) a second in the shortest run; nil where the input is text.
    public var rowsPerSecond: Double? { textBytes > 0 ? nil : Double(size.towns * size.years) / secondsMin }

    /// Nanoseconds a cell in the shortest run, which stays flat from size to size where a kernel scales; nil where the input is
    /// text.
    public var nanosecondsPerCell: Double? { textBytes > 0 ? nil : secondsMin / Double(size.cells) * 1e9 }

    /// Millions of bytes of text read in a second of one processor, over the run that used least; nil where the input is none.
    public var textMegabytesPerSecond: Double? {
        textBytes > 0 ? Double(textBytes) / 1e6 / cpuSecondsMin : nil
    }
}
