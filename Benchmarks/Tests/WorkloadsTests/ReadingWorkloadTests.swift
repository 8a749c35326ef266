import Testing
import Workloads
import Yearbook

@Suite struct ReadingWorkloadTests {
    /// The output depends on the input alone, not on the threads.
    @Test func linesAndQuantities() throws {
        var one = try ReadingWorkload(size: .small, output: .fresh, execution: .serial)
        var two = try ReadingWorkload(size: .small, output: .fresh, execution: Execution(threads: 2))
        let lines = one.checksum(of: try one.run())
        #expect(lines == two.checksum(of: try two.run()))
        #expect(lines == one.checksum(of: try one.run()))
        #expect(one.textBytes >= 2_000_000 && lines[0] > 1000)
        var quantities = try QuantityWorkload(size: .small, output: .fresh, execution: Execution(threads: 2))
        let sums = quantities.checksum(of: try quantities.run())
        // A number stated of several things is several figures.
        #expect(sums[0] <= lines[0] && sums[0] > 0.9 * lines[0])
    }
}
