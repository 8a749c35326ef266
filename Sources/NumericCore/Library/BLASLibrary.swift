internal import COpenBLAS

/// The linear algebra library that the process runs on.
///
/// OpenBLAS chooses its kernels by the processor when it is loaded (`OPENBLAS_CORETYPE` in the environment overrides the
/// choice), and an old build on a new processor can compute wrong results: see `NumericSelfCheck`.
public struct BLASLibrary: Sendable, Hashable {
    /// The library's name, version and build options, as it states them.
    public let configuration: String
    /// The processor family that its kernels were chosen for, such as `Haswell` or `SkylakeX`.
    public let coreType: String
    /// The threads that it uses within one call: always 1, since the library's threads are those of `Execution`.
    public let threads: Int

    /// What the running process is linked to.
    public static var current: BLASLibrary {
        enter()
        return BLASLibrary(
            configuration: String(cString: openblas_get_config()),
            coreType: String(cString: openblas_get_corename()),
            threads: Int(openblas_get_num_threads()))
    }

    /// Called before every call of OpenBLAS that is large enough to be split: keeps OpenBLAS on one thread.
    ///
    /// This is the one place that decides about its threads. Two pools of threads at once ruin each other's time, and OpenBLAS
    /// gives other bits with other numbers of threads, whereas our results must not depend on that number. Large
    /// products are cut into fixed parts by `gemm` itself.
    @inline(__always)
    static func enter() {
        if openblas_get_num_threads() != 1 { openblas_set_num_threads(1) }
    }
}
