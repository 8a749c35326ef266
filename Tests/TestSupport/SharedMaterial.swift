public import Foundation

/// Reference data beside the repository, for tests that are skipped where it is absent.
///
/// The folder is that of the environment variable `YEARBOOK_SHARED`, by default `../shared` beside the package.
public enum SharedMaterial {
    /// The folder; nil where there is none.
    public static let folder: URL? = {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["YEARBOOK_SHARED"]
        let folder =
            named.map { URL(fileURLWithPath: $0) } ?? package.appendingPathComponent("../shared").standardizedFileURL
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// Whether a file or folder is there, for `.enabled(if:)`.
    public static func has(_ path: String) -> Bool {
        guard let folder else { return false }
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
    }

    /// Where a file lies.
    public static func url(_ path: String) throws -> URL {
        guard has(path), let folder else { throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: path]) }
        return folder.appendingPathComponent(path)
    }

    /// The text of a file in UTF-8.
    public static func text(_ path: String) throws -> String {
        try String(contentsOf: url(path), encoding: .utf8)
    }
}
