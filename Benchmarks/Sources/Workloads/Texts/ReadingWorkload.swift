public import Yearbook

/// W12: reports to figures as JSON Lines, the whole of reading, from bytes in the page cache to lines handed out. No two
/// reports state the same numbers or name the same places.
public struct ReadingWorkload: Workload {
    public static let name = "W12"
    public static let title = "reports to figures as JSON Lines"

    private let input: RepeatedReports
    private let stream: ReportStream
    private var written = 0

    /// Makes the input; the reader and what it remembers of names are kept from run to run.
    public init(size: WorkloadSize, output: OutputMemory, execution: Execution) throws {
        input = try RepeatedReports(size: size.textBytes, name: "\(Self.name)-\(size.rawValue)")
        stream = ReportStream(ReportReader(catalogue: .standard), execution: execution)
    }

    /// The text once, the lines once; no floating-point operations but the numerals.
    public var work: Work { Work(bytes: Double(input.bytes + written), flops: 0) }
    public var textBytes: Int { input.bytes }
    public var note: String? { "\(input.origin), digits and place names varied in every copy" }

    /// The figures and the bytes of their lines.
    public struct Lines: Sendable {
        var figures = 0
        var bytes = 0
        var findings = 0
    }

    public mutating func run() throws -> Lines {
        var lines = Lines()
        var next = 0
        try stream.figureLines {
            guard next < input.count else { return nil }
            next += 1
            return input.document(next - 1)
        } _: { result in
            let report = try result.get()
            lines.figures += report.figures
            lines.bytes += report.bytes.count
            lines.findings += report.findings.count
        }
        written = lines.bytes
        return lines
    }

    /// Figures, bytes of their lines, findings.
    public func checksum(of output: Lines) -> [Double] {
        [Double(output.figures), Double(output.bytes), Double(output.findings)]
    }
}
