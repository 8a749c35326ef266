import Documents
import Foundation
import Yearbook

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads an open file line by line, holding no more than a line and a block.
final class LineSource {
    /// The longest line; a longer one is passed over.
    static let longest = 256 << 20

    /// What came of reading a line.
    enum Line {
        case line(ArraySlice<UInt8>)
        case tooLong
    }

    /// The number of the line read last, from 1.
    private(set) var number = 0
    private let descriptor: Int32
    private let name: String
    private let closes: Bool
    private var buffer: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var isAtEnd = false

    /// Takes an open file.
    init(descriptor: Int32, name: String, closes: Bool = false) {
        self.descriptor = descriptor
        self.name = name
        self.closes = closes
    }

    /// Opens a file.
    convenience init(path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw DataFailure("\(path): cannot be read: \(String(cString: strerror(errno)))")
        }
        self.init(descriptor: descriptor, name: path, closes: true)
    }

    deinit { if closes { close(descriptor) } }

    /// The first bytes, which stay to be read; fewer where they are an object's, for whose end nobody should wait.
    func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        while buffer.count - start < count, !isAtEnd, DocumentFormat(sniffing: buffer[start...]) != .jsonl {
            try fill()
        }
        return buffer[start...].prefix(count)
    }

    /// All that is left.
    func rest(limit: Int) throws -> [UInt8] {
        while !isAtEnd {
            guard buffer.count - start <= limit else {
                throw ReadingError.tooLarge(document: name, bytes: buffer.count - start)
            }
            try fill()
        }
        defer { buffer = [] }
        return start == 0 ? buffer : Array(buffer[start...])
    }

    /// The next line without its end; nil after the last.
    func next() throws -> Line? {
        var isTooLong = false
        while true {
            if let end = buffer[max(start, scanned)...].firstIndex(of: 0x0A) {
                defer {
                    start = end + 1
                    scanned = start
                }
                number += 1
                return isTooLong ? .tooLong : .line(buffer[start..<end])
            }
            scanned = buffer.count
            if isAtEnd {
                guard start < buffer.count || isTooLong else { return nil }
                defer { start = buffer.count }
                number += 1
                return isTooLong ? .tooLong : .line(buffer[start...])
            }
            if buffer.count - start > Self.longest {
                isTooLong = true
                buffer.removeAll()
                start = 0
                scanned = 0
            }
            try fill()
        }
    }

    /// Whether another line can be had without waiting for whoever writes it.
    func hasLineReady() throws -> Bool {
        while !isAtEnd {
            if buffer[max(start, scanned)...].contains(0x0A) { return true }
            scanned = buffer.count
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, 0) > 0 else { return false }
            try fill()
        }
        return true
    }

    private func fill() throws {
        if start > 0, start * 2 > buffer.count {
            buffer.removeFirst(start)
            scanned = max(0, scanned - start)
            start = 0
        }
        let block = 1 << 18
        let old = buffer.count
        buffer.reserveCapacity(old + block)
        buffer.append(contentsOf: repeatElement(0, count: block))
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + old, block) }
            if count < 0, errno == EINTR { continue }
            buffer.removeLast(block - max(0, count))
            guard count >= 0 else { throw DataFailure("\(name): cannot be read: \(String(cString: strerror(errno)))") }
            if count == 0 { isAtEnd = true }
            return
        }
    }
}
