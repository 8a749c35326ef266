public import Yearbook

/// W12Q: the part of W12 that finds numbers with their units: spans, values and bounds, not what was counted.
public struct QuantityWorkload: Workload {
    public static let name = "W12Q"
    public static let title = "reports to spans and bounds of quantities"

    private let input: RepeatedReports
    private let reader = ReportReader(catalogue: .standard)
    private let execution: Execution

    /// Makes the input.
    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) throws {
        input = try RepeatedReports(size: size.textBytes, name: "\(Self.name)-\(size.rawValue)")
        self.execution = execution
    }

    /// The text once.
    public var work: Work { Work(bytes: Double(input.bytes), flops: 0) }
    public var textBytes: Int { input.bytes }
    public var note: String? { "\(input.origin), digits and place names varied in every copy" }

    /// Sums over the quantities.
    public struct Sums: Sendable {
        var count = 0
        var span = 0
        var lower = CompensatedSum()
    }

    public mutating func run() throws -> Sums {
        let input = self.input
        let reader = self.reader
        let parts = execution.mapBlocks(of: input.count, blockSize: 1) { range, _ in
            Result { () throws -> Sums in
                let document = input.document(range.lowerBound)
                var sums = Sums()
                try reader.quantities(document: document.name, bytes: document.load()) { quantity in
                    sums.count += 1
                    sums.span += quantity.byteRange.count
                    sums.lower.add(quantity.bounds.lower)
                }
                return sums
            }
        }
        var total = Sums()
        for part in parts {
            let sums = try part.get()
            total.count += sums.count
            total.span += sums.span
            total.lower.add(sums.lower.value)
        }
        return total
    }

    /// Quantities, bytes of their spans, sum of their lower bounds.
    public func checksum(of output: Sums) -> [Double] {
        [Double(output.count), Double(output.span), output.lower.value]
    }
}
