import ArgumentParser
import Yearbook

/// How many threads a verb may use; its results never depend on it.
struct ThreadOptions: ParsableArguments {
    @Option(help: "Threads to use (default: one for each processor). Results do not depend on it.")
    var threads: Int?

    func validate() throws {
        guard threads ?? 1 >= 1 else { throw ValidationError("--threads needs at least 1.") }
    }

    var execution: Execution { threads.map { Execution(threads: $0) } ?? .automatic }
}
