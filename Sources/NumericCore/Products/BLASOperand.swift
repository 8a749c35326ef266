internal import COpenBLAS

/// A view in the form that BLAS takes: a column-major matrix with a leading dimension, or the transpose of one.
///
/// A view with neither rows nor columns side by side is copied first.
struct BLASOperand: @unchecked Sendable {
    let base: UnsafePointer<Double>
    let owner: AnyObject?
    let isTransposed: Bool
    let leading: Int32

    init(_ view: MatrixView) {
        if view.rowStride == 1, view.columnStride >= max(1, view.rows) {
            (base, owner, isTransposed) = (view.base, view.owner, false)
            leading = Int32(view.columnStride)
        } else if view.columnStride == 1, view.rowStride >= max(1, view.columns) {
            (base, owner, isTransposed) = (view.base, view.owner, true)
            leading = Int32(view.rowStride)
        } else {
            let copy = Matrix(view)
            (base, owner, isTransposed) = (UnsafePointer(copy.storage.base), copy.storage, false)
            leading = Int32(max(1, view.rows))
        }
    }

    var flag: CBLAS_TRANSPOSE { isTransposed ? CblasTrans : CblasNoTrans }

    /// The address of the element of a row and a column.
    func address(row: Int, column: Int) -> UnsafePointer<Double> {
        isTransposed ? base + (row * Int(leading) + column) : base + (column * Int(leading) + row)
    }
}
