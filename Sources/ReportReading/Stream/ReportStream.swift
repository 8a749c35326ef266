import DataPackages
import Foundation
public import Indicators
public import NumericCore

/// Reads any number of documents in constant memory: a batch of them at a time, in parallel, the results in their order.
///
/// What is handed out does not depend on the number of threads or on the limits of batches. A document that cannot be read is
/// handed out as its error, in its place; the others are read.
public struct ReportStream: Sendable {
    /// What reads a document.
    public let reader: ReportReader
    /// The threads that may be used.
    public let execution: Execution
    /// The bytes of text after which a batch is read.
    public let batchBytes: Int
    /// The documents after which a batch is read.
    public let batchDocuments: Int

    /// Creates a stream.
    ///
    /// - Parameters:
    ///   - reader: what reads a document.
    ///   - execution: the threads that may be used.
    ///   - batchBytes: the bytes of text that are held at once, one document more at most.
    ///   - batchDocuments: the documents that are held at once, at least 1.
    public init(
        _ reader: ReportReader, execution: Execution = .automatic, batchBytes: Int = 4 << 20, batchDocuments: Int = 256
    ) {
        precondition(batchDocuments >= 1, "A batch has at least one document, not \(batchDocuments)")
        self.reader = reader
        self.execution = execution
        self.batchBytes = batchBytes
        self.batchDocuments = batchDocuments
    }

    /// Reads documents and hands out their reports.
    ///
    /// - Parameters:
    ///   - next: gives the next document, nil after the last. Called in turn on the calling thread.
    ///   - body: receives the report of each document or why it cannot be read, in the order of the documents.
    /// - Throws: what `next` and `body` throw; nothing is read after that.
    public func reports(
        of next: () throws -> ReportDocument?, _ body: (Result<ReadReport, any Error>) throws -> Void
    ) throws {
        let read: @Sendable (ReportDocument) -> Result<ReadReport, any Error> = { document in
            Result {
                try reader.read(
                    document: document.name, bytes: document.load(), town: document.town, year: document.year)
            }
        }
        try inBatches(next, read: read, handOut: body) { try body(read($0)) }
    }

    /// Reads documents and hands out their figures as JSON Lines, as `FigureLines` writes them.
    ///
    /// No text is made of the figures unless they are audited, which makes reading ten times as fast.
    ///
    /// - Parameters:
    ///   - audits: whether what a report says against itself is among the findings that are handed out with its lines.
    ///   - next: gives the next document, nil after the last. Called in turn on the calling thread.
    ///   - body: receives the lines of each document or why it cannot be read, in the order of the documents; the lines of
    ///     a document that is larger than a batch in several parts.
    /// - Throws: what `next` and `body` throw; nothing is read after that.
    public func figureLines(
        audits: Bool = false, of next: () throws -> ReportDocument?,
        _ body: (Result<ReportLines, any Error>) throws -> Void
    ) throws {
        let memory = LinePool()
        try inBatches(next) { document in
            Result { () throws -> ReportLines in
                var whole: ReportLines?
                try reader.lines(document, audits: audits, into: memory.take) { whole = $0 }
                return whole!
            }
        } handOut: { result in
            try body(result)
            if case .success(let lines) = result { memory.giveBack(lines.bytes) }
        } alone: { document in
            var failure: (any Error)?
            do {
                try reader.lines(document, audits: audits, figuresAtOnce: 4096, into: memory.take) { lines in
                    do { try body(.success(lines)) } catch {
                        failure = error
                        throw error
                    }
                    memory.giveBack(lines.bytes)
                }
            } catch {
                if let failure { throw failure }
                try body(.failure(error))
            }
        }
    }

    /// - Parameter alone: reads and hands out a document that is as large as a batch.
    private func inBatches<Value: Sendable>(
        _ next: () throws -> ReportDocument?, read: @Sendable (ReportDocument) -> Value,
        handOut: (Value) throws -> Void, alone: (ReportDocument) throws -> Void
    ) throws {
        var batch: [ReportDocument] = []
        var isOver = false
        while !isOver {
            batch.removeAll(keepingCapacity: true)
            var large: ReportDocument?
            var bytes = 0
            while batch.count < batchDocuments, bytes < batchBytes {
                guard let document = try next() else {
                    isOver = true
                    break
                }
                guard document.size < batchBytes else {
                    large = document
                    break
                }
                bytes += document.size
                batch.append(document)
            }
            let documents = batch
            let values = execution.mapBlocks(of: documents.count, blockSize: 1) { range, _ in
                read(documents[range.lowerBound])
            }
            for value in values { try handOut(value) }
            if let large { try alone(large) }
        }
    }
}

/// The figures of a document as JSON Lines, or some of those of a large one.
public struct ReportLines: Sendable {
    /// The document's name as given.
    public var document: String
    /// The number of figures, which is that of the lines.
    public var figures: Int
    /// The lines, each with its end.
    public var bytes: [UInt8]
    /// What a person should know of the document; with its last lines.
    public var findings: [Finding]
    /// Whether these are the last lines of the document.
    public var isLast: Bool
}

/// Memory of lines that were handed out, for the lines of the next batch: fresh pages cost more than writing to them.
private final class LinePool: @unchecked Sendable {
    // Unchecked: the list is used under the lock only.
    private let lock = NSLock()
    private var free: [[UInt8]] = []

    func take(_ count: Int) -> [UInt8] {
        lock.lock()
        var bytes = free.popLast() ?? []
        lock.unlock()
        bytes.removeAll(keepingCapacity: true)
        bytes.reserveCapacity(count)
        return bytes
    }

    func giveBack(_ bytes: [UInt8]) {
        lock.lock()
        free.append(bytes)
        lock.unlock()
    }
}
