public import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a file, mapped into memory and read-only, or bytes in memory under a name.
///
/// A mapped file that another program truncates while it is read ends the process; files are read as they are, without a
/// copy, because copying costs fifteen times as much.
public final class FileBytes: @unchecked Sendable {
    // Unchecked: the memory is never written after the initialiser, and lives until the last reference is gone.

    /// The name that errors give.
    public let name: String
    /// The bytes. They live as long as this object: use them inside `withExtendedLifetime` or beside a reference to it.
    let bytes: UnsafeBufferPointer<UInt8>
    private let isMapped: Bool

    /// The number of bytes.
    public var count: Int { bytes.count }

    /// Maps a file.
    ///
    /// - Parameters:
    ///   - url: the file.
    ///   - name: the name that errors give; by default the last part of the path.
    /// - Throws: `unreadable` with the system's reason; a folder is unreadable too.
    public init(contentsOf url: URL, name: String? = nil) throws(DataPackageError) {
        let name = name ?? url.lastPathComponent
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DataPackageError(.unreadable(reason: systemReason()), file: name) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw DataPackageError(.unreadable(reason: systemReason()), file: name)
        }
        self.name = name
        guard status.st_mode & S_IFMT == S_IFREG else {
            if status.st_mode & S_IFMT == S_IFDIR {
                throw DataPackageError(.unreadable(reason: "it is a folder"), file: name)
            }
            bytes = Self.copy(try Self.readAll(descriptor, name: name))
            isMapped = false
            return
        }
        let size = Int(status.st_size)
        if size == 0 {
            bytes = UnsafeBufferPointer(start: nil, count: 0)
            isMapped = false
            return
        }
        guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
            throw DataPackageError(.unreadable(reason: systemReason()), file: name)
        }
        bytes = UnsafeBufferPointer(start: UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)), count: size)
        isMapped = true
    }

    /// Takes bytes in memory.
    public init(_ bytes: [UInt8], name: String) {
        self.name = name
        self.bytes = Self.copy(bytes)
        isMapped = false
    }

    deinit {
        guard let start = bytes.baseAddress else { return }
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
        } else {
            bytes.deallocate()
        }
    }

    /// Calls `body` with the bytes.
    public func withBytes<R, E: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R) throws(E) -> R {
        defer { withExtendedLifetime(self) {} }
        return try body(bytes)
    }

    /// The line of an offset, from 1.
    func line(at offset: Int) -> Int { 1 + bytes[..<min(offset, bytes.count)].count(where: { $0 == 0x0A }) }

    /// Checks that the bytes are UTF-8.
    ///
    /// - Throws: `notUTF8` with the offset and the line of the first byte that is not.
    func requireUTF8() throws(DataPackageError) {
        guard let offset = firstInvalidUTF8(in: bytes) else { return }
        throw DataPackageError(.notUTF8(byteOffset: offset), file: name, line: line(at: offset))
    }

    private static func copy(_ source: [UInt8]) -> UnsafeBufferPointer<UInt8> {
        guard !source.isEmpty else { return UnsafeBufferPointer(start: nil, count: 0) }
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
        _ = memory.initialize(from: source)
        return UnsafeBufferPointer(memory)
    }

    private static func readAll(_ descriptor: Int32, name: String) throws(DataPackageError) -> [UInt8] {
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &block, block.count)
            if count == 0 { return result }
            if count < 0 {
                if errno == EINTR { continue }
                throw DataPackageError(.unreadable(reason: systemReason()), file: name)
            }
            result += block[..<count]
        }
    }
}

/// The reason that the system gives for the last call that failed.
func systemReason() -> String { String(cString: strerror(errno)) }

/// The offset of the first byte that is no UTF-8, or nil where all are.
func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = 0
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    while i < count {
        if bytes[i] < 0x80 {
            while i + 8 <= count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                i += 8
            }
            while i < count, bytes[i] < 0x80 { i += 1 }
            continue
        }
        let lead = bytes[i]
        let length: Int
        let second: ClosedRange<UInt8>
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return i
        }
        guard i + length <= count, second.contains(bytes[i + 1]) else { return i }
        for k in 2..<4 where k < length && bytes[i + k] & 0xC0 != 0x80 { return i }
        i += length
    }
    return nil
}
