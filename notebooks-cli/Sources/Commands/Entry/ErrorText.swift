import Foundation
import Yearbook

/// Errors as text for people.
enum ErrorText {
    /// The error in words: what the system says of its own errors, else the error's description.
    static func text(_ error: any Error) -> String {
        (error as? CocoaError)?.localizedDescription ?? String(describing: error)
    }
}

extension DataPackageError {
    /// Whether standard output, not an input, failed.
    var isOfOutput: Bool {
        guard case .unwritable = problem else { return false }
        return file == FileSink.standardOutput.name
    }

    /// Whether whoever read standard output has had enough, as `head` does: no error to speak of.
    var isClosedPipe: Bool {
        guard isOfOutput, case .unwritable(let reason) = problem else { return false }
        return reason == String(cString: strerror(EPIPE))
    }
}
