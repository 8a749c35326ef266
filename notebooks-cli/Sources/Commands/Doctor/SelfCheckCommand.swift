import ArgumentParser
import Yearbook

/// The self-check itself, run by `doctor` in a child process so that a crash in the library is an answer too.
struct SelfCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "self-check", abstract: "Check the numeric routines in this process.", shouldDisplay: false)

    func run() throws {
        let check = NumericSelfCheck.run(.full)
        let console = Console()
        for failure in check.failures { try console.output("\(failure)\n") }
        try console.output("\(check.checks.count - check.failures.count) of \(check.checks.count) checks passed\n")
        guard check.passed else { throw ExitStatus.findings }
    }
}

/// The short self-check that comes before any result is given.
enum SelfCheckGate {
    /// Checks the numeric routines in about ten milliseconds.
    ///
    /// - Throws: what failed and what to do about it; no result should then be believed.
    static func pass() throws {
        let check = NumericSelfCheck.run(.short)
        guard let failure = check.failures.first else { return }
        throw DataFailure(
            """
            the linear algebra library computes wrong results (\(failure.name), \(failure.size)): \
            \(check.library.configuration), kernels \(check.library.coreType). Install a newer OpenBLAS, or set \
            OPENBLAS_CORETYPE=Haswell in the environment and run “yearbook doctor” again
            """)
    }
}
