import Foundation
import Workloads
import Yearbook

/// Measurements of an earlier run, read back from the file that `--save` wrote.
struct SavedRun {
    /// The part of a saved line that a comparison needs. Lines of limits have no size.
    private struct Line: Decodable {
        let workload: String
        let size: String?
        let output: String?
        let threads: Int
        let secondsMin: Double?

        enum CodingKeys: String, CodingKey {
            case workload, size, output, threads
            case secondsMin = "seconds_min"
        }
    }

    private struct Key: Hashable {
        let workload: String
        let size: String
        let output: String
        let threads: Int
    }

    private var seconds: [Key: Double] = [:]

    /// Reads a saved run.
    ///
    /// - Throws: an error that names the file and the line.
    init(contentsOf url: URL) throws {
        let name = url.lastPathComponent
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw DataFailure("\(name): cannot be read (\(error.localizedDescription)): check the path")
        }
        for (number, text) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            guard let line = try? JSONDecoder().decode(Line.self, from: text) else {
                throw DataFailure("\(name):\(number + 1): is no measurement: give a file that --save wrote")
            }
            guard let size = line.size, let best = line.secondsMin else { continue }
            let key = Key(
                workload: line.workload, size: size, output: line.output ?? OutputMemory.fresh.rawValue,
                threads: line.threads)
            seconds[key] = best
        }
        guard !seconds.isEmpty else {
            throw DataFailure("\(name): holds no measurement: give a file that --save wrote")
        }
    }

    /// The measurements that the earlier run has too, with its times.
    func compared(with measurements: [WorkloadMeasurement]) -> [BenchComparison] {
        measurements.compactMap { found in
            let key = Key(
                workload: found.workload, size: found.size.rawValue, output: found.output.rawValue,
                threads: found.threads)
            return seconds[key].map { BenchComparison(measurement: found, before: $0) }
        }
    }
}

/// A workload's time now and in an earlier run.
struct BenchComparison {
    let measurement: WorkloadMeasurement
    let before: Double

    /// The change of the shortest run in percent; above 0 it became slower.
    var percent: Double { (measurement.secondsMin / before - 1) * 100 }

    /// Whether it became slower by more than the tolerance in percent.
    func isRegression(tolerance: Double) -> Bool { percent > tolerance }

    /// The comparison in a line.
    func words(tolerance: Double) -> String {
        let times =
            "\(NumberText.display(before, digits: 3)) s → \(NumberText.display(measurement.secondsMin, digits: 3)) s"
        let verdict = isRegression(tolerance: tolerance) ? "REGRESSION" : "ok"
        let threads = "\(measurement.threads) thread\(measurement.threads == 1 ? "" : "s")"
        return "\(measurement.workload) \(measurement.size.rawValue) \(measurement.output.rawValue), \(threads): "
            + "\(times) (\(NumberText.signed(percent, digits: 3)) %) \(verdict)"
    }
}
