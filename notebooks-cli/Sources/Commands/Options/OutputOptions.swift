import ArgumentParser
import Yearbook

/// How a result is printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
    /// Aligned columns for people.
    case table
    /// Comma-separated values (RFC 4180).
    case csv
    /// One JSON object a line.
    case jsonl
    /// One JSON array of objects.
    case json
}

/// The languages of texts, as options name them.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
    case zhHans = "zh"
    case en

    var language: Language {
        switch self {
        case .zhHans: .zhHans
        case .en: .en
        }
    }
}

/// What every verb that prints a result understands.
struct OutputOptions: ParsableArguments {
    @Option(name: .customLong("format"), help: "How the result is printed: table, csv, jsonl or json (default: table).")
    var chosenFormat: ResultFormat?

    /// The format that was asked for, else a table.
    var format: ResultFormat { chosenFormat ?? .table }

    @Option(help: "The language of names and words: zh or en (default: that of the data package, else en).")
    var language: LanguageOption?

    @Flag(help: "CSV for spreadsheets: with a byte-order mark, and cells that look like formulas guarded.")
    var excel = false

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    func validate() throws {
        guard !excel || format == .csv else { throw ValidationError("--excel goes with --format csv.") }
    }

    /// The console of the run.
    var console: Console { Console(isQuiet: quiet) }

    /// The language asked for, or that of the data.
    func language(of package: DataPackage? = nil) -> Language {
        language?.language ?? package?.settings.language ?? .en
    }

    /// Prints a result in the chosen format.
    func print(_ table: TableDocument, _ language: Language) throws {
        switch format {
        case .table: try console.output(table: table, language)
        case .csv: try console.output(table.csv(language, excel: excel))
        case .jsonl: try console.output(table.jsonLines(language))
        case .json: try console.output(table.json(language))
        }
    }

    /// Prints a result; people also get its title before and its note after it.
    func printTitled(_ table: TableDocument, _ language: Language) throws {
        guard format == .table else { return try print(table, language) }
        let console = console
        try console.output(console.outputStyle.bold(table.title[language]) + "\n")
        try console.output(table: table, language)
        let note = table.note[language]
        if !note.isEmpty { console.note(note) }
    }
}
