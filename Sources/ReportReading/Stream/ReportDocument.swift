public import Indicators

/// A document that is to be read: its name, and where its bytes come from.
public struct ReportDocument: Sendable {
    /// The name that provenance and errors give.
    public var name: String
    /// The town; nil where the title is to tell.
    public var town: Town.ID?
    /// The year reported on; nil where the text is to tell.
    public var year: Int?
    /// About how many bytes the document has, by which a stream fills its batches.
    public var size: Int
    /// Gives the bytes. Called once, on any thread, so that converting a document is done in parallel as well.
    public var load: @Sendable () throws -> [UInt8]

    /// A document whose bytes are loaded when it is read.
    public init(
        name: String, size: Int, town: Town.ID? = nil, year: Int? = nil, load: @escaping @Sendable () throws -> [UInt8]
    ) {
        self.name = name
        self.size = size
        self.town = town
        self.year = year
        self.load = load
    }

    /// A document whose bytes are there.
    public init(name: String, bytes: [UInt8], town: Town.ID? = nil, year: Int? = nil) {
        self.init(name: name, size: bytes.count, town: town, year: year) { bytes }
    }
}
