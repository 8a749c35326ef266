internal import COpenBLAS

/// A product cut into parts by its shape alone.
struct ProductJob: Sendable {
    let left: BLASOperand
    let right: BLASOperand
    let rows: Int
    let columns: Int
    let inner: Int
    let alpha: Double
    /// The product of a matrix with its own transpose: `right` is `left`, and only the lower triangle is computed.
    let isSymmetric: Bool

    /// Rows and columns of a tile: wide enough for OpenBLAS to reach its speed.
    private static let tile = 512
    /// Products of fewer multiplications are one call.
    private static let smallest = 1 << 18
    /// Inner dimensions from here on are cut into chunks, if the result is a single tile.
    private static let longInner = 8192

    private struct Part: Sendable {
        var rows: Range<Int>
        var columns: Range<Int>
        var inner: Range<Int>
    }

    /// Adds α times the product to the target, whose leading dimension is `rows`.
    func run(into target: UnsafeMutablePointer<Double>, _ execution: Execution) {
        BLASLibrary.enter()
        let whole = Part(rows: 0..<rows, columns: 0..<columns, inner: 0..<inner)
        if rows * columns * inner <= Self.smallest {
            multiply(whole, into: target, leading: rows, beta: 1)
        } else if rows <= Self.tile && columns <= Self.tile && inner >= Self.longInner {
            addChunks(into: target, execution)
        } else {
            let tiles = tiles()
            let target = Shared(target)
            execution.forEachBlock(of: tiles.count, blockSize: 1) { item, _ in
                let part = tiles[item.lowerBound]
                let corner = target.value + (part.columns.lowerBound * rows + part.rows.lowerBound)
                multiply(part, into: corner, leading: rows, beta: 1)
            }
        }
    }

    /// The tiles of the result, without those above the diagonal of a symmetric one.
    private func tiles() -> [Part] {
        // A narrow result is cut along its long side only; a square one of middling size into at least four parts.
        let side = isSymmetric ? Self.tile / 2 : Self.tile
        return stride(from: 0, to: columns, by: side).flatMap { column in
            stride(from: isSymmetric ? column : 0, to: rows, by: side).map { row in
                Part(
                    rows: row..<min(row + side, rows), columns: column..<min(column + side, columns), inner: 0..<inner)
            }
        }
    }

    /// Sums over a long inner dimension: at most sixteen chunks, added in order.
    private func addChunks(into target: UnsafeMutablePointer<Double>, _ execution: Execution) {
        let chunk = max(Self.longInner / 2, (inner + 15) / 16)
        let count = rows * columns
        let parts = execution.mapBlocks(of: inner, blockSize: chunk) { range, _ in
            let part = MatrixStorage(count: count)
            multiply(Part(rows: 0..<rows, columns: 0..<columns, inner: range), into: part.base, leading: rows, beta: 0)
            return part
        }
        for part in parts {
            for column in 0..<columns {
                for row in (isSymmetric ? column : 0)..<rows {
                    target[column * rows + row] += part.base[column * rows + row]
                }
            }
        }
    }

    private func multiply(_ part: Part, into target: UnsafeMutablePointer<Double>, leading: Int, beta: Double) {
        let a = left.address(row: part.rows.lowerBound, column: part.inner.lowerBound)
        if isSymmetric {
            let n = Int32(part.columns.count)
            if part.rows == part.columns {
                cblas_dsyrk(
                    CblasColMajor, CblasLower, left.flag, n, Int32(part.inner.count), alpha, a, left.leading, beta,
                    target,
                    Int32(leading))
            } else {
                let b = left.address(row: part.columns.lowerBound, column: part.inner.lowerBound)
                cblas_dgemm(
                    CblasColMajor, left.flag, left.isTransposed ? CblasNoTrans : CblasTrans, Int32(part.rows.count), n,
                    Int32(part.inner.count), alpha, a, left.leading, b, left.leading, beta, target, Int32(leading))
            }
        } else {
            let b = right.address(row: part.inner.lowerBound, column: part.columns.lowerBound)
            cblas_dgemm(
                CblasColMajor, left.flag, right.flag, Int32(part.rows.count), Int32(part.columns.count),
                Int32(part.inner.count), alpha, a, left.leading, b, right.leading, beta, target, Int32(leading))
        }
    }
}
