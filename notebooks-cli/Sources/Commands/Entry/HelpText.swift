import Foundation

/// Shapes the argument parser's messages.
enum HelpText {
    private static let heading = "Examples:\n"

    /// The help with its examples moved to the front, where somebody who is lost looks first.
    static func withExampleFirst(_ help: String) -> String {
        guard let start = help.range(of: heading)?.lowerBound else { return help }
        let rest = help[start...]
        let end = rest.range(of: "\n\n")?.lowerBound ?? rest.endIndex
        let examples = rest[..<end]
        var others = help[..<start]
        while others.last?.isNewline == true { others.removeLast() }
        return "\(examples)\n\n\(others)\(rest[end...])"
    }

    /// A message without the label “Error:”, which the console adds itself.
    static func withoutLabel(_ message: String) -> String {
        message.hasPrefix("Error: ") ? String(message.dropFirst("Error: ".count)) : message
    }
}
