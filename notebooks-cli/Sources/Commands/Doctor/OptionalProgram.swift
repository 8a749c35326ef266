import Foundation

/// A program that Yearbook uses or that goes well with it, where it is installed.
struct OptionalProgram {
    let names: [String]
    let purpose: String

    static let all = [
        OptionalProgram(names: ["pdftotext"], purpose: "text of PDF reports"),
        OptionalProgram(
            names: ["chromium", "chromium-browser", "google-chrome"], purpose: "pictures and PDF of a briefing"),
    ]

    /// Where the first of its names is found on the path.
    func location(path: String) -> String? {
        for name in names {
            for folder in path.split(separator: ":") {
                let file = "\(folder)/\(name)"
                if FileManager.default.isExecutableFile(atPath: file) { return file }
            }
        }
        return nil
    }
}
