import Foundation
public import Yearbook

/// W1: a tidy CSV table to a dense panel, with the labels of towns and indicators. The file is in the page cache.
public final class LoadWorkload: Workload {
    public static let name = "W1"
    public static let title = "tidy CSV table to dense panel"

    private let size: WorkloadSize
    private let file: URL
    private let bytes: Int
    private let options: PanelTableOptions

    /// Writes the table into the system's temporary folder, from which it is removed with the workload.
    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) throws {
        self.size = size
        file = FileManager.default.temporaryDirectory
            .appendingPathComponent("yearbook-\(ProcessInfo.processInfo.processIdentifier)-\(size.rawValue).csv")
        try TidyTable(size: size).write(to: file, execution: execution)
        bytes = try FileBytes(contentsOf: file).count
        var options = PanelTableOptions()
        options.threads = execution.threads
        self.options = options
    }

    deinit { try? FileManager.default.removeItem(at: file) }

    /// The file once, the panel once; no operation but the digits.
    public var work: Work { Work(bytes: Double(bytes + 8 * size.cells), flops: Double(size.cells)) }

    public func run() throws -> PanelTable {
        try PanelTable(contentsOf: FileBytes(contentsOf: file), options: options)
    }

    /// The number of values, their sum, and their sum weighted by their places.
    public func checksum(of output: PanelTable) -> [Double] {
        let panel = output.panel
        var count = 0
        var sum = CompensatedSum()
        var weighted = CompensatedSum()
        panel.withAllColumns { columns in
            for (place, column) in columns.enumerated() {
                let (indicator, year) = place.quotientAndRemainder(dividingBy: panel.years.count)
                for (town, value) in column.enumerated() where !value.isNaN {
                    count += 1
                    sum.add(value)
                    weighted.add(value * Double(1 + town % 7 + year % 5 + indicator % 3))
                }
            }
        }
        return [Double(count), sum.value, weighted.value]
    }
}
