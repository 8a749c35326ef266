import Workloads
import Yearbook

/// Measurements for people.
enum BenchTable {
    /// One row a measurement.
    static func table(_ measurements: [WorkloadMeasurement]) -> TableDocument {
        func column(_ id: String, _ title: String, _ role: TableDocument.Role = .number) -> TableDocument.Column {
            TableDocument.Column(id, BilingualText(chinese: title, english: title), role: role)
        }
        var table = TableDocument(
            title: BilingualText(chinese: "基准测试", english: "Benchmarks"),
            columns: [
                column("workload", "workload", .text), column("size", "size", .text), column("output", "output", .text),
                column("threads", "threads"), column("seconds_min", "s (min)"), column("seconds_median", "s (median)"),
                column("ns_per_cell", "ns/cell"), column("rows_per_second", "rows/s"), column("gb_per_second", "GB/s"),
                column("text_mb_s_core", "MB/s a core"),
                column("ratio", "ratio"), column("foreign", "foreign"), column("maxrss_mb", "MiB"),
                column("core_type", "kernels", .text),
            ])
        for found in measurements {
            table.append([
                .text(found.workload), .text(found.size.rawValue), .text(found.output.rawValue),
                .ordinal(found.threads), .number(found.secondsMin), .number(found.secondsMedian),
                .number(found.nanosecondsPerCell, digits: 3), .number(found.rowsPerSecond, digits: 3),
                .number(found.work.bytes / found.secondsMin / 1e9, digits: 3),
                .number(found.textMegabytesPerSecond, digits: 3), .number(found.ratio, digits: 3),
                .number(found.foreign, digits: 2), .ordinal(found.maxResidentMiB), .text(found.coreType),
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
