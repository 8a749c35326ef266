import Testing
import Workloads
import Yearbook

@Suite struct WorkloadMeasurementTests {
    /// Sums over the output of other programs on the same input, size S: slope, intercept, |t| and p.
    @Test(arguments: [1, 2])
    func trendsAgreeWithThePeers(threads: Int) throws {
        let workload = TrendWorkload(size: .small, output: .fresh, execution: Execution(threads: threads))
        let checksum = workload.checksum(of: try workload.run())
        let expected = [5.37343935561, 2001654.13818, 44474.3807182, 4583.62643769]
        #expect(checksum.count == expected.count)
        for (found, wanted) in zip(checksum, expected) { #expect(abs(found - wanted) <= 1e-10 * abs(wanted)) }
    }

    @Test func everyWorkloadIsFoundByItsName() {
        for name in StandardWorkloads.names {
            #expect(StandardWorkloads.named(name)?.name == name)
            #expect(StandardWorkloads.named(name.lowercased())?.name == name)
        }
        #expect(StandardWorkloads.named("W99") == nil)
    }

    static let limits = MachineLimits(
        rates: [
            .init(threads: 1, readBytesPerSecond: 4e9, copyBytesPerSecond: 5e9, flopsPerSecond: 1e9),
            .init(threads: 2, readBytesPerSecond: 8e9, copyBytesPerSecond: 6e9, flopsPerSecond: 2e9),
        ],
        firstTouchSecondsPerGiB: 0.25, coreType: "Test")

    @Test(arguments: [
        (threads: 1, bytes: 10e9, flops: 1e9, seconds: 2.0), (1, 1e9, 3e9, 3), (2, 8e9, 1e9, 1), (5, 8e9, 1e9, 1),
    ])
    func floor(threads: Int, bytes: Double, flops: Double, seconds: Double) {
        #expect(Self.limits.floor(of: Work(bytes: bytes, flops: flops), threads: threads) == seconds)
    }

    @Test func aMeasurementCountsItsRunsAndPrintsOneLine() throws {
        let found = try WorkloadMeasurement.taking(
            TrendWorkload.self, size: .small, threads: 1, runs: 3, limits: Self.limits)
        #expect(found.runs == 3)
        #expect(found.secondsMin > 0 && found.secondsMin <= found.secondsMedian)
        #expect(found.floorSeconds == Self.limits.floor(of: found.work, threads: 1))
        #expect(found.ratio == found.secondsMin / found.floorSeconds)
        let line = found.jsonLine
        #expect(line.hasPrefix(#"{"workload": "W3", "size": "S", "peer": "yearbook", "threads": 1, "seconds_min": "#))
        #expect(line.contains(#""checksum": [5.37343935561, "#) && line.contains(#""core_type": "Test"}"#))
        #expect(!line.contains("\n"))
    }

    @Test func limitsAreMeasuredAndOrdered() {
        let limits = MachineLimits.measured(threads: [1], mebibytes: 8, repetitions: 2)
        #expect(limits.rates.map(\.threads) == [1])
        #expect(limits.rates[0].readBytesPerSecond > 1e8 && limits.rates[0].copyBytesPerSecond > 1e8)
        #expect(limits.rates[0].flopsPerSecond > 1e8)
        #expect(limits.jsonLines.count == 1)
    }
}
