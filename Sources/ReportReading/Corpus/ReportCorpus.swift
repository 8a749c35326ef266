public import DataPackages
import Dispatch
public import Foundation
public import Indicators

/// Many reports read together: their figures and findings in a stable order, whatever the number of threads.
public struct ReportCorpus: Sendable {
    /// The reports, in the order of their documents.
    public private(set) var reports: [ReadReport] = []
    /// The towns that report.
    public private(set) var towns: [Town] = []
    /// The figures of all reports, and of the package's tables before them.
    public private(set) var figures: [Figure] = []
    /// The findings of all reports, and a finding for each file that could not be read.
    public private(set) var findings: [Finding] = []
    /// The catalogue that the figures refer to.
    public let catalogue: Catalogue
    /// Figures of the years before that stated changes imply; not among `figures`.
    public var implied: [Figure] { reports.flatMap(\.implied) }
    /// Indicators that the catalogue lacks and several reports state: their unaligned names, put together by likeness.
    public var proposedIndicators: [ProposedIndicator] { ProposedIndicator.proposals(in: reports) }
    /// Why documents could not be read, in the order of the documents.
    public private(set) var errors: [ReadingError] = []

    /// Reads the texts of a folder and of its folders: files that end in `.txt` or `.md`, sorted by their path.
    ///
    /// The town of a file named `<town>-<year>` is `<town>`; else it is the place that the title names.
    /// A file that cannot be read becomes a finding; the others are read.
    ///
    /// - Throws: `ReadingError.unreadable` where the folder cannot be listed.
    public init(contentsOf folder: URL, catalogue: Catalogue = .standard) throws(ReadingError) {
        let names = try Self.texts(in: folder)
        let documents = names.map { name in
            let named = NamedDocument(name)
            return Document(
                name: name, url: folder.appendingPathComponent(name), town: named?.town, year: named?.year)
        }
        self.init(documents, catalogue: catalogue, towns: [])
    }

    /// Reads the reports of a data package, and takes over the figures of its tables.
    ///
    /// A report that cannot be read becomes a finding; the others are read.
    ///
    /// - Parameters:
    ///   - catalogue: the catalogue to which that of the package is added; by default the standard one.
    ///   - converting: makes text of documents; without it reports that are no text cannot be read.
    /// - Throws: `CatalogueError` where the package's catalogue does not fit.
    public init(
        package: DataPackage, catalogue: Catalogue = .standard, converting: ConvertedDocument.Converter? = nil
    ) throws(CatalogueError) {
        let full = try catalogue.adding(package.catalogue)
        let documents = package.reports.map { report in
            Document(
                name: report.document, url: package.url(of: report), town: report.town, year: report.year)
        }
        self.init(
            documents, catalogue: full, towns: package.towns, figures: package.figures,
            corrections: package.corrections,
            converting: converting)
    }

    /// A document to be read.
    private struct Document: Sendable {
        var name: String
        var url: URL?
        var town: Town.ID?
        var year: Int?
    }

    private init(
        _ documents: [Document], catalogue: Catalogue, towns: [Town], figures: [Figure] = [],
        corrections: [Correction] = [], converting: ConvertedDocument.Converter? = nil
    ) {
        self.catalogue = catalogue
        self.towns = towns
        let reader = ReportReader(catalogue: catalogue, towns: towns)
        let results = Self.inParallel(documents.count) { i in
            Self.read(documents[i], with: reader, converting)
        }
        self.figures = figures
        var read: [ReadReport] = []
        for result in results {
            switch result {
            case .success(let report): read.append(report)
            case .failure(let error):
                errors.append(error)
                findings.append(Self.finding(for: error))
            }
        }
        var corrected = CorrectionSet(catalogue)
        for i in read.indices { corrected.apply(corrections, to: &read[i]) }
        findings += corrected.findings
        for report in read { add(report) }
        for i in reports.indices {
            reports[i].imply()
            reports[i].findings += ReportAudit(reports[i], catalogue).findings()
            findings += reports[i].findings
        }
        findings += CorpusAudit(reports, catalogue).findings()
    }

    private mutating func add(_ report: ReadReport) {
        var report = report
        if report.town == nil, let place = report.place {
            let id = towns.first { $0.name.chinese == place }?.id ?? Town.ID(place)
            report.town = id
            for i in report.figures.indices { report.figures[i].town = id }
            for i in report.findings.indices { report.findings[i].town = id }
            report.findings.removeAll { $0.code == "unknown-town" }
        }
        if let id = report.town, !towns.contains(where: { $0.id == id }) {
            let name = report.place ?? id.rawValue
            towns.append(Town(id: id, name: BilingualText(chinese: name, english: id.rawValue)))
        }
        figures += report.figures
        reports.append(report)
    }

    private static func read(
        _ document: Document, with reader: ReportReader, _ converting: ConvertedDocument.Converter?
    ) -> Result<ReadReport, ReadingError> {
        guard let url = document.url else {
            return .failure(.unreadable(document: document.name, reason: "the data package has no folder"))
        }
        // A page's tags are text, but nobody's report.
        let isPage = ["html", "htm"].contains(url.pathExtension.lowercased())
        guard converting != nil || !isPage else { return .failure(.binary(document: document.name)) }
        do {
            let file = try FileBytes(contentsOf: url, name: document.name)
            let bytes = file.withBytes { Array($0) }
            let converted = try converting?(document.name, bytes) ?? ConvertedDocument(bytes: bytes)
            var report = try reader.unaudited(
                document: document.name, bytes: converted.bytes, town: document.town, year: document.year)
            report.findings = converted.findings + report.findings
            return .success(report)
        } catch let error as ReadingError {
            return .failure(error)
        } catch let error as DataPackageError {
            if case .unreadable(let reason) = error.problem {
                return .failure(.unreadable(document: document.name, reason: reason))
            }
            return .failure(.unreadable(document: document.name, reason: error.description))
        } catch {
            return .failure(.unreadable(document: document.name, reason: String(describing: error)))
        }
    }

    private static func finding(for error: ReadingError) -> Finding {
        Finding(
            "unreadable-document", severity: .error,
            message: BilingualText(chinese: "无法读取 \(error.description)", english: error.description),
            evidence: [Provenance(document: error.document)])
    }

    /// The results of `body` for 0..<count, in order, worked out on all cores.
    private static func inParallel<R: Sendable>(_ count: Int, _ body: @Sendable @escaping (Int) -> R) -> [R] {
        let results = ParallelResults<R>(count)
        DispatchQueue.concurrentPerform(iterations: count) { i in results.set(i, body(i)) }
        return results.all
    }

    private static func texts(in folder: URL) throws(ReadingError) -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else {
            throw .unreadable(document: folder.lastPathComponent, reason: "it is no folder that can be listed")
        }
        var names: [String] = []
        while let name = walk.nextObject() as? String {
            let last = name.split(separator: "/").last ?? ""
            guard !last.hasPrefix("."), last.hasSuffix(".txt") || last.hasSuffix(".md") else { continue }
            names.append(name)
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .unreadable(document: folder.lastPathComponent, reason: "there is no such folder")
        }
        return names.sorted()
    }
}

/// Results that tasks write side by side, each its own.
private final class ParallelResults<R: Sendable>: @unchecked Sendable {
    // Unchecked: every position is written by one task only, and read after all have ended.
    private let storage: UnsafeMutableBufferPointer<R?>

    init(_ count: Int) {
        storage = .allocate(capacity: count)
        storage.initialize(repeating: nil)
    }

    deinit {
        storage.deinitialize()
        storage.deallocate()
    }

    func set(_ i: Int, _ result: R) { storage[i] = result }

    var all: [R] { storage.map { $0! } }
}

/// What a file's name says of a document: `<town>-<year>.<extension>`.
struct NamedDocument {
    var town: Town.ID
    var year: Int

    /// Reads a name; nil where it has another form.
    init?(_ path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), let dash = name[..<dot].lastIndex(of: "-"), dash > name.startIndex,
            let year = Int(name[name.index(after: dash)..<dot]), (1949..<2200).contains(year)
        else { return nil }
        town = Town.ID(String(name[..<dash]))
        self.year = year
    }
}
