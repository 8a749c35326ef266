import Foundation

/// Errors as text for people.
enum ErrorText {
    /// The error in words: what the system says of its own errors, else the error's description.
    static func text(_ error: any Error) -> String {
        (error as? CocoaError)?.localizedDescription ?? String(describing: error)
    }
}
