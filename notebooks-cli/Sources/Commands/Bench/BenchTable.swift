import Terminal
import Workloads
import Yearbook

/// Measurements for people.
enum BenchTable {
    /// One row a measurement.
    static func table(_ measurements: [WorkloadMeasurement]) -> ResultTable {
        var table = ResultTable([
            .text("workload", "workload"), .text("size", "size"), .text("output", "output"),
            .number("threads", "threads"), .number("seconds_min", "s (min)"), .number("seconds_median", "s (median)"),
            .number("ns_per_cell", "ns/cell"), .number("rows_per_second", "rows/s"),
            .number("gb_per_second", "GB/s"), .number("ratio", "ratio"), .number("foreign", "foreign"),
            .number("maxrss_mb", "MiB"), .text("core_type", "kernels"),
        ])
        for found in measurements {
            table.append([
                .text(found.workload), .text(found.size.rawValue), .text(found.output.rawValue),
                .label(found.threads), .number(found.secondsMin), .number(found.secondsMedian),
                .number(found.nanosecondsPerCell), .number(found.rowsPerSecond.rounded()),
                .number(found.work.bytes / found.secondsMin / 1e9), .number(found.ratio), .optional(found.foreign),
                .label(found.maxResidentMiB), .text(found.coreType),
            ])
        }
        return table
    }

    /// The machine's limits in a line.
    static func words(_ rates: MachineLimits.Rates) -> String {
        func gigas(_ value: Double) -> String { NumberText.display(value / 1e9, digits: 3) }
        return "limits with \(rates.threads) thread\(rates.threads == 1 ? "" : "s"): read "
            + "\(gigas(rates.readBytesPerSecond)) GB/s, copy \(gigas(rates.copyBytesPerSecond)) GB/s, "
            + "dgemm \(gigas(rates.flopsPerSecond)) GFLOP/s"
    }
}
