internal import COpenBLAS

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the execution layer asks of the operating system, in one place.
enum Platform {
    /// Bytes in a page that the processor's translation cache treats as one (two mebibytes on x86-64 and arm64).
    static let hugePage = 2 << 20

    /// The number of processors that this process may run on (its affinity counted), at least 1.
    static func activeProcessors() -> Int { max(1, Int(openblas_get_num_procs())) }

    /// Memory that begins on a multiple of 64 bytes; large pieces are advised to lie in huge pages, for a first touch of
    /// fresh memory costs a page fault for every page.
    static func allocate(bytes: Int) -> UnsafeMutableRawPointer {
        let alignment = bytes >= hugePage ? hugePage : 64
        let padded = (max(bytes, 1) + alignment - 1) / alignment * alignment
        var memory: UnsafeMutableRawPointer?
        guard posix_memalign(&memory, alignment, alignment == hugePage ? padded : max(bytes, 64)) == 0, let memory
        else {
            fatalError("Out of memory: \(bytes) bytes were asked for")
        }
        if alignment == hugePage { adviseHugePages(memory, bytes: padded) }
        return memory
    }

    /// Frees memory of `allocate(bytes:)`.
    static func free(_ memory: UnsafeMutableRawPointer) {
        #if canImport(Glibc)
            Glibc.free(memory)
        #elseif canImport(Musl)
            Musl.free(memory)
        #elseif canImport(Darwin)
            Darwin.free(memory)
        #endif
    }

    /// Asks for huge pages in the whole huge pages that the range covers; does nothing where the system has none.
    static func adviseHugePages(_ start: UnsafeMutableRawPointer, bytes: Int) {
        #if os(Linux)
            let first = (UInt(bitPattern: start) + UInt(hugePage - 1)) & ~UInt(hugePage - 1)
            let end = (UInt(bitPattern: start) + UInt(bytes)) & ~UInt(hugePage - 1)
            guard end > first, let aligned = UnsafeMutableRawPointer(bitPattern: first) else { return }
            _ = madvise(aligned, Int(end - first), 14)  // MADV_HUGEPAGE; the header hides the name from Swift
        #endif
    }
}

/// A mutual exclusion lock of the platform, for the short critical sections of the execution layer.
final class Lock: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    init() {
        mutex = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    func withLock<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}

/// Whether the running thread is already inside a parallel region, kept per thread.
enum ParallelRegion {
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    static var isCurrent: Bool { pthread_getspecific(key) != nil }

    static func run<Result>(_ body: () -> Result) -> Result {
        let before = pthread_getspecific(key)
        pthread_setspecific(key, UnsafeMutableRawPointer(bitPattern: 1))
        defer { pthread_setspecific(key, before) }
        return body()
    }
}
