import Yearbook

extension WorkloadMeasurement {
    /// Times a workload: a run to warm up, then `runs` runs of which the shortest and the median are kept.
    ///
    /// - Parameters:
    ///   - type: the workload.
    ///   - size: how large its input is.
    ///   - output: whether each run writes into fresh memory.
    ///   - threads: how many threads it may use, at least 1.
    ///   - runs: the number of timed runs, at least 1.
    ///   - limits: the machine's limits, measured in the same process.
    ///   - patience: seconds to wait, in all, for other programs to be quiet.
    public static func taking<W: Workload>(
        _ type: W.Type, size: WorkloadSize, output: OutputMemory = .fresh, threads: Int, runs: Int = 5,
        limits: MachineLimits, patience: Double = 0
    ) throws -> WorkloadMeasurement {
        precondition(runs >= 1, "A measurement needs at least one run, not \(runs)")
        ProcessorUse.resetMaxResident()
        var workload = try W(size: size, output: output, execution: Execution(threads: threads))
        var result: W.Output? = try workload.run()
        var times: [(wall: Double, cpu: Double, foreign: Double?)] = []
        var patience = patience
        for _ in 0..<runs {
            result = nil  // an output that is still held would make the next one larger than fresh memory needs
            patience -= ProcessorUse.waitForQuiet(atMost: patience)
            let before = ProcessorUse.now()
            result = try workload.run()
            times.append(ProcessorUse.now().since(before))
        }
        guard let result, let best = times.min(by: { $0.wall < $1.wall }) else {
            preconditionFailure("No run was timed")
        }
        let walls = times.map(\.wall).sorted()
        let work = workload.work
        return WorkloadMeasurement(
            workload: W.name, size: size, output: output,
            threads: threads, secondsMin: best.wall, secondsMedian: walls[walls.count / 2], runs: runs,
            cpuSecondsMin: times.map(\.cpu).min()!, foreign: best.foreign, checksum: workload.checksum(of: result),
            maxResidentMiB: ProcessorUse.maxResidentMiB, work: work, textBytes: workload.textBytes,
            floorSeconds: limits.floor(of: work, threads: threads), coreType: limits.coreType, note: workload.note)
    }
}
