internal import COpenBLAS

/// C = A B on the calling thread, for blocks of a kernel that is parallel itself.
///
/// Where several blocks of one region multiply, the bits depend on the shapes of the blocks alone.
///
/// - Parameters:
///   - a: m × k by rows: each row's k values side by side.
///   - b: k × n by columns: each column's k values side by side.
///   - c: receives m × n by columns.
///
/// Cost: 2 m n k flops.
public func multiplySerially(
    rows m: Int, inner k: Int, columns n: Int, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
    into c: UnsafeMutablePointer<Double>
) {
    guard m > 0, n > 0 else { return }
    BLASLibrary.enter()
    let (m, n, k) = (Int32(m), Int32(n), Int32(k))
    cblas_dgemm(CblasColMajor, CblasTrans, CblasNoTrans, m, n, k, 1, a, max(1, k), b, max(1, k), 0, c, m)
}
