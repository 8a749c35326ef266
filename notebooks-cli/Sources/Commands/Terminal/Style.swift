#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Emphasis in a terminal; nothing at all where the output is not one.
struct Style: Sendable, Hashable {
    private let isEnabled: Bool

    /// No emphasis.
    static let plain = Style(isEnabled: false)

    /// Emphasis by escape sequences.
    static let ansi = Style(isEnabled: true)

    private init(isEnabled: Bool) { self.isEnabled = isEnabled }

    /// The style of a stream: plain unless it is a terminal, `TERM` is not `dumb` and `NO_COLOR` is not set.
    static func of(descriptor: Int32, environment: [String: String]) -> Style {
        let isTerminal = isatty(descriptor) == 1
        let isWanted = (environment["NO_COLOR"] ?? "").isEmpty && (environment["TERM"] ?? "dumb") != "dumb"
        return isTerminal && isWanted ? .ansi : .plain
    }

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func dim(_ text: String) -> String { wrapped(text, "2") }
    func red(_ text: String) -> String { wrapped(text, "31") }
    func yellow(_ text: String) -> String { wrapped(text, "33") }

    private func wrapped(_ text: String, _ code: String) -> String {
        isEnabled ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
