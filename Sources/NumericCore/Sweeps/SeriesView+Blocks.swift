extension SeriesView {
    /// Towns in a block: with twenty years a block is 320 KiB, which stays in the second cache.
    static let blockRows = 2048

    /// Visits the blocks of rows of every plane on the threads of `execution`.
    func forEachBlock(
        _ execution: Execution, rows blockRows: Int = SeriesView.blockRows,
        _ body: @Sendable (_ plane: Int, _ rows: Range<Int>, Worker) -> Void
    ) {
        _ = mapBlocks(execution, rows: blockRows, body)
    }

    /// The values of the blocks of rows of every plane, in their order.
    func mapBlocks<Value: Sendable>(
        _ execution: Execution, rows blockRows: Int = SeriesView.blockRows,
        _ body: @Sendable (_ plane: Int, _ rows: Range<Int>, Worker) -> Value
    ) -> [Value] {
        guard rows > 0, planes > 0 else { return [] }
        let perPlane = (rows - 1) / blockRows + 1
        return execution.mapBlocks(of: perPlane * planes, blockSize: 1) { item, worker in
            let (plane, block) = item.lowerBound.quotientAndRemainder(dividingBy: perPlane)
            let start = block * blockRows
            return body(plane, start..<min(start + blockRows, rows), worker)
        }
    }
}
