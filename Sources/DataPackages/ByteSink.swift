#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Something that bytes are written to, in order.
public protocol ByteSink {
    /// Writes all of `bytes`.
    mutating func write(_ bytes: UnsafeRawBufferPointer) throws(DataPackageError)
}

extension ByteSink {
    /// Writes all of `bytes`.
    public mutating func write(_ bytes: [UInt8]) throws(DataPackageError) {
        // Through a result, because the closure's throwing is not typed.
        let result = bytes.withUnsafeBytes { buffer in
            Result<Void, DataPackageError> { () throws(DataPackageError) in try write(buffer) }
        }
        try result.get()
    }

    /// Writes a text as UTF-8.
    public mutating func write(_ text: String) throws(DataPackageError) { try write(Array(text.utf8)) }
}

/// A sink that keeps what is written in memory.
public struct MemorySink: ByteSink, Sendable {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    /// An empty sink.
    public init() {}

    /// Appends `bytes`.
    public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(DataPackageError) {
        self.bytes.append(contentsOf: bytes)
    }

    /// What was written, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A sink that writes to an open file at once. The file is opened and closed by whoever made the sink.
public struct FileSink: ByteSink, Sendable {
    /// The system's descriptor of the open file.
    public let descriptor: Int32
    /// The name that errors give.
    public let name: String

    /// Takes an open file.
    public init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Standard output.
    public static let standardOutput = FileSink(descriptor: 1, name: "standard output")

    /// Writes all of `bytes`.
    ///
    /// - Throws: `unwritable` with the system's reason, such as a full disk or a closed pipe.
    public mutating func write(_ bytes: UnsafeRawBufferPointer) throws(DataPackageError) {
        var rest = bytes
        while let start = rest.baseAddress, !rest.isEmpty {
            #if canImport(Glibc)
                let count = Glibc.write(descriptor, start, rest.count)
            #else
                let count = Darwin.write(descriptor, start, rest.count)
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                throw DataPackageError(.unwritable(reason: systemReason()), file: name)
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }
}
