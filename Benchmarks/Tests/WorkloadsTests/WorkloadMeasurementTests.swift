import Testing
import Workloads
import Yearbook

@Suite struct WorkloadMeasurementTests {
    /// Sums over the outputs of other programs on the same input, size S.
    static let peers: [String: [Double]] = [
        "W1": [359_880, 36_016_830.78, 248_528_042.01],
        "W2": [36_016_830.78, 2_801_822.67332, 2_799_495.62667, 2_801_053.385, 28_000],
        "W5": [
            328_330.643499, 26.2949551412, -0.260368000157, 3_187.7752621, 1_622.5047352, 6_599.65243784,
            1_359.85800794, 6_628.74939306,
        ],
        "W4": [7.37877921631, 1_952, 14_134_127.3333, 5_049.43683451],
        "W8perm": [-13.642, 0.5008], "W8bca": [96.1547, 103.3808],
        "W9rank": [323_980_779, 1_296_855_597.5], "W9kw": [321.236517322, 4_557.00571909],
        "W9adj": [49_846.9046725, 24_842.0525045],
        "W3": [5.37343935561, 2_001_654.13818, 44_474.3807182, 4_583.62643769],
    ]

    /// The relative tolerances of sums that depend on random numbers; nil for the others.
    static let random: [String: [Double?]] = ["W8perm": [nil, 0.003], "W8bca": [0.001, 0.001]]

    /// All workloads but the reading of texts, for which there are no peers.
    @Test(arguments: StandardWorkloads.names.filter { !$0.hasPrefix("W12") }, [1, 2])
    func outputsAgreeWithThePeers(name: String, threads: Int) throws {
        let type = try #require(StandardWorkloads.named(name))
        let expected = try #require(Self.peers[name])
        for output in type.outputs {
            let checksum = try Self.checksum(type, output, threads: threads)
            #expect(checksum.count == expected.count)
            for (place, (found, wanted)) in zip(checksum, expected).enumerated() {
                // Of random numbers only the size agrees, within some standard errors of their draws.
                let tolerance = Self.random[name]?[place] ?? 1e-10
                #expect(abs(found - wanted) <= tolerance * abs(wanted), "\(output)")
            }
        }
    }

    private static func checksum<W: Workload>(_ type: W.Type, _ output: OutputMemory, threads: Int) throws -> [Double] {
        var workload = try W(size: .small, output: output, execution: Execution(threads: threads))
        return workload.checksum(of: try workload.run())
    }

    @Test func everyWorkloadIsFoundByItsName() {
        for name in StandardWorkloads.names {
            #expect(StandardWorkloads.named(name)?.name == name)
            #expect(StandardWorkloads.named(name.lowercased())?.name == name)
        }
        #expect(StandardWorkloads.named("W99") == nil)
        #expect(StandardWorkloads.matching("w8").map { $0.name } == ["W8perm", "W8bca"])
        #expect(StandardWorkloads.matching("W3").map { $0.name } == ["W3"])
        #expect(StandardWorkloads.matching("W").isEmpty && StandardWorkloads.matching("W99").isEmpty)
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
