import Documents
import Foundation
import Yearbook

/// The documents of a run, one after the other, opened when their turn comes.
final class DocumentQueue {
    /// The largest document; a report has a few hundred kilobytes.
    static let mostBytes = 1 << 30

    /// What was found out in converting the documents.
    let imports = ImportLog()
    /// Whether there is nothing more.
    private(set) var isOver = false

    private let format: DocumentFormat?
    private var items: ArraySlice<InputWalk.Item>
    private var lines: (source: LineSource, name: String)?
    /// A document that was opened before its turn.
    private var pending: Opened?
    private var count = 0
    private var inBatch = 0

    /// Queues what a walk found.
    ///
    /// - Parameter format: what all of it is; nil to find out.
    init(_ items: [InputWalk.Item], format: DocumentFormat?) {
        self.items = items[...]
        self.format = format
    }

    /// Calls `body` until there is nothing more; in each call `next` may end early, where whoever writes the lines is slow,
    /// so that what has come is answered before more is waited for.
    func inTurns(_ body: (_ next: () throws -> ReportDocument?) throws -> Void) throws {
        while !isOver {
            inBatch = 0
            try body(next)
        }
    }

    /// Whether the first of the documents are JSON Lines, found out without reading anything away.
    func beginsWithLines() throws -> Bool {
        guard lines == nil, pending == nil, let item = items.popFirst() else { return lines != nil }
        pending = open(item)
        return lines != nil
    }

    private func next() throws -> ReportDocument? {
        while true {
            if let document = pending {
                pending = nil
                return numbered(document)
            }
            if let lines {
                if inBatch > 0, !(try lines.source.hasLineReady()) { return nil }
                if let document = try nextLine(lines.source, lines.name) { return numbered(document) }
                self.lines = nil
            }
            guard let item = items.popFirst() else {
                isOver = true
                return nil
            }
            if let document = open(item) { return numbered(document) }
        }
    }

    /// A document whose notices are logged under its number.
    private func numbered(_ document: Opened) -> ReportDocument {
        let (number, log) = (count, imports)
        count += 1
        inBatch += 1
        return ReportDocument(
            name: document.name, size: document.size, town: document.town.map { Town.ID($0) }, year: document.year
        ) {
            let imported = try document.load()
            log.note(imported.notices, of: number)
            return imported.bytes
        }
    }

    /// A document before it has a number.
    private struct Opened {
        var name: String
        var size = 0
        var town: String?
        var year: Int?
        var load: @Sendable () throws -> ImportedDocument
    }

    /// Opens an item; nil where it is lines, which `next` then goes through.
    private func open(_ item: InputWalk.Item) -> Opened? {
        switch item {
        case .failure(let reason): return Opened(name: reason) { throw DataFailure(reason) }
        case .standardInput:
            return stream(LineSource(descriptor: 0, name: "standard input"), "standard input")
        case .file(let path):
            let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: real) else {
                return Opened(name: path) {
                    throw ReadingError.unreadable(document: path, reason: "there is no such file")
                }
            }
            let isRegular = attributes[.type] as? FileAttributeType == .typeRegular
            let size = attributes[.size] as? Int ?? 0
            let named = DocumentFormat(fileName: path)
            let mayBeLines = format == .jsonl || format == nil && (named == nil || named == .jsonl)
            if !isRegular || mayBeLines {
                do {
                    let source = try LineSource(path: path)
                    guard isRegular else { return stream(source, path) }
                    if try format == .jsonl || named == .jsonl || DocumentFormat(sniffing: source.peek(4096)) == .jsonl
                    {
                        lines = (source, path)
                        return nil
                    }
                } catch {
                    return Opened(name: path) { throw error }
                }
            }
            let format = format
            return Opened(name: path, size: size) {
                guard size <= Self.mostBytes else { throw ReadingError.tooLarge(document: path, bytes: size) }
                let bytes = try FileBytes(contentsOf: URL(fileURLWithPath: path), name: path).withBytes { Array($0) }
                return try Self.importing(bytes, path, format)
            }
        }
    }

    /// What comes through a pipe, which can be read once only.
    private func stream(_ source: LineSource, _ name: String) -> Opened? {
        do {
            let isLines = try format == .jsonl || format == nil && DocumentFormat(sniffing: source.peek(4096)) == .jsonl
            if isLines {
                lines = (source, name)
                return nil
            }
            let bytes = try source.rest(limit: Self.mostBytes)
            let format = format
            return Opened(name: name, size: bytes.count) { try Self.importing(bytes, name, format) }
        } catch {
            return Opened(name: name) { throw error }
        }
    }

    private static func importing(
        _ bytes: [UInt8], _ name: String, _ format: DocumentFormat?
    ) throws -> ImportedDocument {
        do {
            return try DocumentImporter().text(of: bytes, name: name, format: format)
        } catch {
            throw DataFailure("\(name): \(error)")
        }
    }

    /// The document of the next line that is not blank; nil after the last.
    private func nextLine(_ source: LineSource, _ name: String) throws -> Opened? {
        while true {
            let line: LineSource.Line?
            do {
                line = try source.next()
            } catch {
                lines = nil
                return Opened(name: name) { throw error }
            }
            guard let line else { return nil }
            let place = "\(name):\(source.number)"
            guard case .line(let bytes) = line else {
                return Opened(name: place) {
                    throw DataFailure(
                        "\(place): the line has more than \(LineSource.longest) bytes: split the document")
                }
            }
            guard bytes.contains(where: { $0 > 0x20 }) else { continue }
            do throws(LineDocument.Malformed) {
                let document = try LineDocument(Array(bytes))
                let named = try document.document() ?? place
                let (town, year) = (try document.town(), try document.year())
                return Opened(name: named, size: bytes.count, town: town, year: year) {
                    do {
                        let text = try document.text()
                        // A page is read as one here too; anything else in a string is text.
                        let isPage = DocumentFormat(sniffing: text) == .html
                        return try Self.importing(text, place, isPage ? .html : .text)
                    } catch let error as LineDocument.Malformed {
                        throw Self.failure(place, error)
                    }
                }
            } catch {
                let failure = Self.failure(place, error)
                return Opened(name: place) { throw failure }
            }
        }
    }

    private static func failure(_ place: String, _ error: LineDocument.Malformed) -> DataFailure {
        DataFailure("\(place): the line \(error.reason): write one {\"document\": …, \"text\": …} to a line")
    }
}

/// Notices by the number of their document, written on any thread and taken in order.
final class ImportLog: @unchecked Sendable {
    // Unchecked: every access holds the lock.
    private let lock = NSLock()
    private var notices: [Int: [ImportNotice]] = [:]

    func note(_ new: [ImportNotice], of document: Int) {
        guard !new.isEmpty else { return }
        lock.withLock { notices[document, default: []] += new }
    }

    func take(_ document: Int) -> [ImportNotice] { lock.withLock { notices.removeValue(forKey: document) ?? [] } }
}
