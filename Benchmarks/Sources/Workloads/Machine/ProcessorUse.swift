#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Wall and processor time at a moment, of this process and of the whole machine.
struct ProcessorUse {
    private var wall: Double
    private var own: Double
    private var machine: Double?

    /// The state now.
    static func now() -> ProcessorUse {
        ProcessorUse(wall: wallSeconds(), own: ownSeconds(), machine: machineSeconds())
    }

    /// Wall and own processor seconds since an earlier moment, and the processors that others kept busy meanwhile.
    func since(_ start: ProcessorUse) -> (wall: Double, cpu: Double, foreign: Double?) {
        let wall = wall - start.wall
        let cpu = own - start.own
        var foreign: Double?
        if let now = machine, let before = start.machine {
            foreign = max(0, now - before - cpu) / max(wall, 0.01)
        }
        return (wall, cpu, foreign)
    }

    /// Waits until others use less than an eighth of a processor, or until `budget` seconds are spent.
    ///
    /// - Returns: the seconds that it waited.
    static func waitForQuiet(atMost budget: Double) -> Double {
        let start = wallSeconds()
        while wallSeconds() - start < budget {
            let before = now()
            usleep(120_000)
            guard let foreign = now().since(before).foreign, foreign >= 0.12 else { break }
        }
        return wallSeconds() - start
    }

    /// Forgets the largest resident memory up to now, where the system can.
    static func resetMaxResident() {
        #if os(Linux)
            guard let file = fopen("/proc/self/clear_refs", "w") else { return }
            fputs("5", file)
            fclose(file)
        #endif
    }

    /// The largest resident memory of the process since the last reset, in mebibytes.
    static var maxResidentMiB: Int {
        #if canImport(Darwin)
            Int(usage().ru_maxrss) >> 20
        #else
            Int(usage().ru_maxrss) >> 10
        #endif
    }

    static func wallSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func ownSeconds() -> Double {
        let usage = usage()
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    }

    private static func usage() -> rusage {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        return usage
    }

    /// Busy seconds of all processors since the machine was started (user, nice, system, interrupts), on Linux.
    private static func machineSeconds() -> Double? {
        guard let file = fopen("/proc/stat", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 512)
        guard fgets(&line, Int32(line.count), file) != nil else { return nil }
        let fields = line.prefix { $0 != 0 }.split(separator: 32).dropFirst().map { field in
            field.reduce(0.0) { $0 * 10 + Double($1 - 48) }
        }
        guard fields.count >= 7 else { return nil }
        return (fields[0] + fields[1] + fields[2] + fields[5] + fields[6]) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
