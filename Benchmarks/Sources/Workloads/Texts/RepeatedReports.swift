import Foundation
import Yearbook

/// A file of varied copies of reports, one behind the other, and where each begins: the input of the reading workloads.
final class RepeatedReports: Sendable {
    /// The bytes of all reports.
    let bytes: Int
    let origin: String
    private let file: URL
    private let handle: FileHandle
    private let places: [(name: String, range: Range<Int>)]

    /// The number of reports.
    var count: Int { places.count }

    /// Writes copies until they have `size` bytes, into the system's temporary folder; the file goes with the object.
    init(size: Int, name: String) throws {
        let reports = try ReportTexts()
        file = FileManager.default.temporaryDirectory
            .appendingPathComponent("yearbook-\(ProcessInfo.processInfo.processIdentifier)-\(name).txt")
        guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        handle = try FileHandle(forUpdating: file)
        var places: [(name: String, range: Range<Int>)] = []
        var end = 0
        var copy = 0
        while end < size {
            for report in reports.texts where end < size {
                let bytes = ReportVariation.copy(report.bytes, number: copy)
                try handle.write(contentsOf: bytes)
                places.append((report.name, end..<(end + bytes.count)))
                end += bytes.count
            }
            copy += 1
        }
        self.places = places
        bytes = end
        origin = reports.origin
    }

    deinit {
        try? handle.close()
        try? FileManager.default.removeItem(at: file)
    }

    /// A report, whose bytes are read from the file when they are asked for.
    func document(_ i: Int) -> ReportDocument {
        let (name, range) = places[i]
        let descriptor = handle.fileDescriptor
        return ReportDocument(name: name, size: range.count) {
            let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
                count = max(0, pread(descriptor, buffer.baseAddress, range.count, off_t(range.lowerBound)))
            }
            guard bytes.count == range.count else { throw CocoaError(.fileReadUnknown) }
            return bytes
        }
    }
}
