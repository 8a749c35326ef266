import ArgumentParser
import Foundation
import Yearbook

/// What the installation is, and whether it computes rightly.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what is installed and check that it computes rightly.",
        discussion: """
            Examples:
              yearbook doctor
              yearbook doctor --format json

            Exit code 1 if the numeric routines give wrong results, crash or hang.
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var threads: ThreadOptions

    @Option(help: "Seconds that the self-check may take.")
    var timeLimit: Double = 60

    func run() throws {
        var table = TableDocument(
            title: BilingualText(chinese: "安装", english: "Installation"),
            columns: [
                .init("item", BilingualText(chinese: "项目", english: "Item")),
                .init("value", BilingualText(chinese: "值", english: "Value")),
                .init("state", BilingualText(chinese: "状态", english: "State")),
            ])
        func add(_ item: String, _ value: String, _ state: String = "ok") {
            table.append([.text(item), .text(value), .text(state)])
        }
        let library = BLASLibrary.current
        add("yearbook", YearbookVersion.current)
        add("BLAS library", library.configuration)
        add("BLAS kernels", library.coreType)
        add("threads", "\(threads.execution.threads) of ours, \(library.threads) within a BLAS call")
        let check = try selfCheck()
        add("numeric self-check", check.words, check.passed ? "ok" : "FAILED")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        for program in OptionalProgram.all {
            let place = program.location(path: path)
            add("\(program.names[0]) (\(program.purpose))", place ?? "not found", place == nil ? "optional" : "ok")
        }
        try output.print(table, output.language())
        guard check.passed else {
            output.console.error(
                "the numeric routines failed: install a newer OpenBLAS, or set OPENBLAS_CORETYPE=Haswell and try again")
            throw ExitStatus.findings
        }
    }

    private func selfCheck() throws -> (passed: Bool, words: String) {
        guard let executable = Bundle.main.executableURL else {
            return (false, "the command does not find its own file")
        }
        let child = try ChildProcess.run(executable, [SelfCheckCommand._commandName], seconds: timeLimit)
        let lines = child.output.split(separator: "\n").map(String.init)
        switch child.outcome {
        case .exited(0): return (true, lines.last ?? "no answer")
        case .exited: return (false, lines.joined(separator: "; "))
        case .crashed(let signal): return (false, "crashed with signal \(signal)")
        case .timedOut: return (false, "no answer within \(NumberText.display(timeLimit)) s")
        }
    }
}
