public import Yearbook

/// What the machine can do at most, measured in the same process as the workloads.
public struct MachineLimits: Sendable, Hashable {
    /// The limits with a number of threads.
    public struct Rates: Sendable, Hashable {
        /// The threads used.
        public var threads: Int
        /// Bytes a second that can be read from memory.
        public var readBytesPerSecond: Double
        /// Bytes a second that a copy reads and writes.
        public var copyBytesPerSecond: Double
        /// Floating-point operations a second of a large matrix product.
        public var flopsPerSecond: Double

        /// Creates the limits with a number of threads.
        public init(
            threads: Int, readBytesPerSecond: Double, copyBytesPerSecond: Double, flopsPerSecond: Double
        ) {
            self.threads = threads
            self.readBytesPerSecond = readBytesPerSecond
            self.copyBytesPerSecond = copyBytesPerSecond
            self.flopsPerSecond = flopsPerSecond
        }
    }

    /// With one thread and, where there are more processors, with all of them.
    public var rates: [Rates]
    /// Seconds to touch a gibibyte of fresh memory for the first time, on one thread.
    public var firstTouchSecondsPerGiB: Double
    /// The kernels that the linear algebra library chose.
    public var coreType: String

    /// Creates limits. Precondition: at least one number of threads, ascending.
    public init(rates: [Rates], firstTouchSecondsPerGiB: Double, coreType: String) {
        precondition(!rates.isEmpty, "There are no limits without a number of threads")
        self.rates = rates
        self.firstTouchSecondsPerGiB = firstTouchSecondsPerGiB
        self.coreType = coreType
    }

    /// The limits with so many threads, or with the next smaller number that was measured.
    public func rates(threads: Int) -> Rates {
        rates.last { $0.threads <= threads } ?? rates[0]
    }

    /// The least time in which the machine can do some work: its bytes at the speed of memory, or its operations at the
    /// speed of a matrix product, whichever takes longer.
    public func floor(of work: Work, threads: Int) -> Double {
        let rates = rates(threads: threads)
        let bandwidth = max(rates.readBytesPerSecond, rates.copyBytesPerSecond)
        return max(work.bytes / bandwidth, work.flops / rates.flopsPerSecond)
    }
}

extension MachineLimits {
    /// Measures the limits, in about two seconds.
    ///
    /// - Parameters:
    ///   - threads: the numbers of threads to measure with; ascending, not empty.
    ///   - mebibytes: the memory to stream over, several times what the caches hold.
    ///   - repetitions: how often each is done; the best counts.
    public static func measured(
        threads: [Int] = Array(Set([1, Execution.automatic.threads])).sorted(), mebibytes: Int = 256,
        repetitions: Int = 5
    ) -> MachineLimits {
        precondition(!threads.isEmpty, "There are no limits without a number of threads")
        let bytes = mebibytes << 20
        let touched = ProcessorUse.wallSeconds()
        let stream = StreamMemory(bytes: bytes)
        let firstTouch = (ProcessorUse.wallSeconds() - touched) / Double(2 * bytes) * Double(1 << 30)
        let rates = threads.map { threads in
            let execution = Execution(threads: threads)
            return Rates(
                threads: threads,
                readBytesPerSecond: Double(bytes) / best(of: repetitions) { stream.read(execution) },
                copyBytesPerSecond: Double(2 * bytes) / best(of: repetitions) { stream.copy(execution) },
                flopsPerSecond: MatrixProduct.flopsPerSecond(execution, repetitions: repetitions))
        }
        return MachineLimits(
            rates: rates, firstTouchSecondsPerGiB: firstTouch, coreType: BLASLibrary.current.coreType)
    }

    /// The shortest time of a body.
    static func best(of repetitions: Int, _ body: () -> Void) -> Double {
        (0..<repetitions).reduce(Double.infinity) { best, _ in
            let start = ProcessorUse.wallSeconds()
            body()
            return min(best, ProcessorUse.wallSeconds() - start)
        }
    }
}
