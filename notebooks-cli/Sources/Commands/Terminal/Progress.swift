import Foundation

/// A line on a terminal that says how far a run is, for those that take more than a second.
///
/// It is written to standard error, and only where that is a terminal that can take a line back.
struct Progress {
    private let what: String
    private let total: Int
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var shown = ContinuousClock.now
    private var done = 0
    private var isVisible = false

    /// Begins.
    ///
    /// - Parameters:
    ///   - what: what is counted, in the plural.
    ///   - total: how many there will be; a rate alone is shown once there are more.
    init(_ what: String, total: Int, console: Console) {
        self.what = what
        self.total = total
        isShown = !console.isQuiet && console.canRewriteMessages
    }

    /// One more is done.
    mutating func advance() {
        done += 1
        guard isShown else { return }
        let now = ContinuousClock.now
        guard now - start > .seconds(1), now - shown > .milliseconds(100) else { return }
        shown = now
        isVisible = true
        let seconds = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) * 1e-18
        Console.rewrite(Self.line(done: done, total: total, seconds: seconds, what: what))
    }

    /// Takes the line back, so that a message can stand in its place.
    mutating func clear() {
        if isVisible { Console.rewrite("") }
        isVisible = false
    }

    /// Ends.
    mutating func finish() { clear() }

    /// The line: a bar where the whole is known, the count, the rate.
    static func line(done: Int, total: Int, seconds: Double, what: String) -> String {
        let rate = Int((Double(done) / max(seconds, 0.001)).rounded())
        let count = "\(done)\(total >= done && total > 1 ? " of \(total)" : "") \(what), \(rate)/s"
        guard total >= done, total > 1 else { return count }
        let filled = 20 * done / total
        return "[" + String(repeating: "#", count: filled) + String(repeating: "·", count: 20 - filled) + "] " + count
    }
}
