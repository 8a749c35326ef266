import Testing

@Suite struct UsageTests {
    static let verbs = ["report", "read", "compare", "trend", "bench", "doctor"]

    @Test(arguments: verbs.map { [$0, "--help"] } + [["--help"], ["-h"], ["help", "compare"], []])
    func helpBeginsWithExamples(_ arguments: [String]) throws {
        let run = try BuiltCommand.run(arguments)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Examples:\n  yearbook "))
        #expect(run.output.contains("USAGE: yearbook"))
        #expect(run.messages.isEmpty)
    }

    @Test func theHelpListsEveryVerb() throws {
        let help = try BuiltCommand.run(["--help"]).output
        for verb in Self.verbs { #expect(help.contains("\n  \(verb) ")) }
        #expect(!help.contains("self-check"))
    }

    @Test func version() throws {
        let run = try BuiltCommand.run(["--version"])
        #expect(run.status == 0)
        #expect(run.output.split(separator: ".").count == 3)
    }

    @Test(arguments: [
        (["reprot", "x"], "“report”"), (["compare", "x", "--frmat", "csv"], "--format"),
        (["compare"], "--all"), (["compare", "x", "--all"], "--all"), (["report"], "<dataset>"),
        (["bench", "--size", "X"], "S, M, L, 4L"), (["bench", "--workload", "W99"], "W3"),
        (["compare", "x", "--per", "residents", "--as-is"], "exclude"), (["compare", "x", "--level", "2"], "0.95"),
        (["trend", "x", "--from", "2020"], "--to"), (["trend", "x", "--from", "2021", "--to", "2020"], "earlier"),
        (["read", "x", "--excel"], "--format csv"), (["doctor", "--threads", "0"], "at least 1"),
    ])
    func aWrongCommandLineIsExplained(_ arguments: [String], hint: String) throws {
        let run = try BuiltCommand.run(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.messages.hasPrefix("error: "))
        #expect(run.messages.contains(hint), "\(run.messages)")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsExist(shell: String) throws {
        let run = try BuiltCommand.run(["--generate-completion-script", shell])
        #expect(run.status == 0)
        for verb in Self.verbs { #expect(run.output.contains(verb)) }
    }
}
