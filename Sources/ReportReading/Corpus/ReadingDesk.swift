import Foundation

/// What one thread needs to read documents one after another: memory, and the names that it has seen.
final class ReadingDesk {
    private let documents = DocumentReader()
    private let aligner: ReportAligner
    /// Where lines of figures are written.
    let lines = LineBuffer()
    let sharedParts = SharedLineParts()

    init(_ aligner: Aligner, memo: HeadMemo? = nil) { self.aligner = ReportAligner(aligner, memo ?? HeadMemo(aligner)) }

    /// Finds the quantities of a document; nil where `isPlain` claims well-formed UTF-8 without NULs and it is not.
    func quantities(_ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) -> UnsafeBufferPointer<RawQuantity>? {
        _ = documents.read(bytes, year: nil, onlyQuantities: true)
        return isPlain && documents.isSuspect ? nil : documents.quantities.elements
    }

    /// Reads a document and aligns its names; nil where `isPlain` claims well-formed UTF-8 without NULs and it is not.
    func read(_ document: String, _ bytes: UnsafeBufferPointer<UInt8>, year: Int?, isPlain: Bool) -> RawReport? {
        let contents = documents.read(bytes, year: year)
        if isPlain, documents.isSuspect { return nil }
        if let start = bytes.baseAddress { aligner.align(documents.figures, in: start) }
        return RawReport(
            document: document, bytes: bytes, contents: contents, figures: documents.figures, year: year,
            aligner: aligner)
    }
}

/// The desks of a reader: each is lent to one thread at a time.
final class ReadingDesks: @unchecked Sendable {
    // Unchecked: the list is used under the lock only, and a desk is on it only while nobody has it.
    private let lock = NSLock()
    private var free: [ReadingDesk] = []
    private let aligner: Aligner

    init(_ aligner: Aligner) { self.aligner = aligner }

    /// Calls `body` with a desk that nobody else has.
    func withDesk<Value>(_ body: (ReadingDesk) throws -> Value) rethrows -> Value {
        lock.lock()
        let known = free.popLast()
        lock.unlock()
        let desk = known ?? ReadingDesk(aligner)
        defer {
            lock.lock()
            free.append(desk)
            lock.unlock()
        }
        return try body(desk)
    }
}
