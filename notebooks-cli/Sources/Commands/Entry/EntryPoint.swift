import ArgumentParser
import Foundation
import Yearbook

/// Runs the command line and turns whatever happens into a message and an exit code.
public enum EntryPoint {
    /// Parses the process's arguments, runs the verb and leaves the process.
    public static func main() -> Never {
        let console = Console()
        exit(run(Array(CommandLine.arguments.dropFirst()), console).rawValue)
    }

    private static func run(_ arguments: [String], _ console: Console) -> ExitStatus {
        if let first = arguments.first, let problem = unknownVerb(first) {
            console.error(problem)
            return .usage
        }
        do {
            var command = try YearbookCommand.parseAsRoot(arguments)
            try command.run()
            return .done
        } catch let status as ExitStatus {
            return status
        } catch let failure as UsageFailure {
            console.error(failure.description)
            return .usage
        } catch let error as DataPackageError where error.isClosedPipe {
            return .done
        } catch {
            return conclude(error, console)
        }
    }

    /// Tells apart what the argument parser throws (help, version, wrong usage) and what the library throws.
    private static func conclude(_ error: any Error, _ console: Console) -> ExitStatus {
        let code = YearbookCommand.exitCode(for: error)
        if code == .success {
            do {
                try console.output(HelpText.withExampleFirst(YearbookCommand.fullMessage(for: error)) + "\n")
                return .done
            } catch {
                return .data
            }
        }
        if code == .validationFailure {
            console.error(HelpText.withoutLabel(YearbookCommand.fullMessage(for: error)))
            return .usage
        }
        console.error(ErrorText.text(error))
        return .data
    }

    private static func unknownVerb(_ word: String) -> String? {
        let verbs = YearbookCommand.configuration.subcommands.filter { $0.configuration.shouldDisplay }
            .map { $0._commandName }
        let known = verbs + [SelfCheckCommand._commandName, "help"]
        guard !word.hasPrefix("-"), !known.contains(word) else { return nil }
        let suggestion = NameSuggestion.nearest(to: word, among: verbs).map { " Did you mean “\($0)”?" } ?? ""
        return "“\(word)” is not one of the verbs \(verbs.joined(separator: ", ")).\(suggestion)"
    }
}
