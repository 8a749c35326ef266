public import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes files and folders whole or not at all: under a temporary name beside the destination, then renamed.
public enum AtomicFile {
    /// Writes a file through `body`.
    ///
    /// - A file that is there keeps its permissions; a symbolic link keeps pointing at its file.
    /// - A destination that is no file (a pipe, `/dev/stdout`) is written directly.
    /// - Where `body` throws, the destination is as it was before and no temporary file is left.
    /// - Throws: `unwritable` with the system's reason, and whatever `body` throws.
    public static func write<R>(to url: URL, _ body: (inout FileSink) throws -> R) throws -> R {
        let name = url.lastPathComponent
        func failure() -> DataPackageError { DataPackageError(.unwritable(reason: systemReason()), file: name) }
        let destination = url.resolvingSymlinksInPath().path
        var status = stat()
        let exists = stat(destination, &status) == 0
        if exists, status.st_mode & S_IFMT == S_IFDIR {
            throw DataPackageError(.unwritable(reason: "it is a folder"), file: name)
        }
        if exists, status.st_mode & S_IFMT != S_IFREG {
            let descriptor = open(destination, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure() }
            defer { close(descriptor) }
            var sink = FileSink(descriptor: descriptor, name: name)
            return try body(&sink)
        }
        if exists, access(destination, W_OK) != 0 { throw failure() }
        let temporary = temporaryPath(beside: destination)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure() }
        var isOpen = true
        do {
            var sink = FileSink(descriptor: descriptor, name: name)
            let result = try body(&sink)
            if exists { _ = fchmod(descriptor, status.st_mode & 0o7777) }
            guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure() }
            isOpen = false
            guard close(descriptor) == 0, rename(temporary, destination) == 0 else { throw failure() }
            return result
        } catch {
            if isOpen { close(descriptor) }
            unlink(temporary)
            throw error
        }
    }

    /// Writes a file that holds `bytes`.
    public static func write(_ bytes: [UInt8], to url: URL) throws { try write(to: url) { try $0.write(bytes) } }

    /// Writes a file that holds `text` as UTF-8.
    public static func write(_ text: String, to url: URL) throws { try write(to: url) { try $0.write(text) } }

    /// Writes a folder through `body`, which fills the temporary folder that it is given.
    ///
    /// - Parameters:
    ///   - url: the folder. Its parent must exist.
    ///   - replacing: whether a folder that is there and not empty is replaced; otherwise it is an error. The old folder is
    ///     removed after the new one stands in its place.
    /// - Throws: `alreadyExists`, `unwritable`, and whatever `body` throws; the destination is then as it was before.
    public static func writeFolder(to url: URL, replacing: Bool = false, _ body: (URL) throws -> Void) throws {
        let files = FileManager.default
        let name = url.lastPathComponent
        let destination = url.resolvingSymlinksInPath().path
        let present = (try? files.contentsOfDirectory(atPath: destination)) ?? []
        guard present.isEmpty || replacing else { throw DataPackageError(.alreadyExists, file: name) }
        let temporary = temporaryPath(beside: destination)
        guard mkdir(temporary, 0o777) == 0 else {
            throw DataPackageError(.unwritable(reason: systemReason()), file: name)
        }
        do {
            try body(URL(fileURLWithPath: temporary, isDirectory: true))
            let old = temporary + ".old"
            if !present.isEmpty, rename(destination, old) != 0 {
                throw DataPackageError(.unwritable(reason: systemReason()), file: name)
            }
            guard rename(temporary, destination) == 0 else {
                let reason = systemReason()
                if !present.isEmpty { rename(old, destination) }
                throw DataPackageError(.unwritable(reason: reason), file: name)
            }
            if !present.isEmpty { try? files.removeItem(atPath: old) }
        } catch {
            try? files.removeItem(atPath: temporary)
            throw error
        }
    }

    /// A name beside `path` that no other file has: hidden, with the process and a counter.
    private static func temporaryPath(beside path: String) -> String {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent()
        var counter = 0
        while true {
            let name = ".\(url.lastPathComponent).\(getpid())-\(counter).part"
            let candidate = folder.appendingPathComponent(name).path
            if access(candidate, F_OK) != 0 { return candidate }
            counter += 1
        }
    }
}
