import Yearbook

/// The speed of a large matrix product, the most that the processor computes.
enum MatrixProduct {
    static func flopsPerSecond(_ execution: Execution, order: Int = 1024, repetitions: Int) -> Double {
        let left = Matrix(rows: order, columns: order) { Double(($0 + 3 * $1) % 7) }
        let right = Matrix(rows: order, columns: order) { Double(($0 * 5 + $1) % 11) }
        var product = Matrix(repeating: 0, rows: order, columns: order)
        let seconds = MachineLimits.best(of: repetitions) {
            do {
                try gemm(left, right, into: &product, execution: execution)
            } catch {
                preconditionFailure("\(error)")
            }
        }
        return 2 * Double(order * order * order) / seconds
    }
}
