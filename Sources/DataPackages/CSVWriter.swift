/// Writes a CSV table row by row (RFC 4180), in UTF-8 with LF, keeping memory constant.
///
/// - Numbers are written in the shortest form that reads back to the same bits; missing values as empty fields.
/// - Texts that contain a separator, a quotation mark or a line end, or begin with a space, are quoted.
/// - For spreadsheets (`excel`), a byte-order mark is written first, and texts that begin with `= + - @`, a tab or a
///   carriage return get an apostrophe in front, so that no spreadsheet runs them as a formula. Numbers are not touched.
public struct CSVWriter<Sink: ByteSink> {
    private var sink: Sink
    private var buffer: [UInt8] = []
    private let columnCount: Int
    private var column = 0
    private let excel: Bool

    /// Begins a table with its header.
    public init(to sink: Sink, columns: [String], excel: Bool = false) throws(DataPackageError) {
        precondition(!columns.isEmpty, "a table needs a column")
        self.sink = sink
        self.excel = excel
        columnCount = columns.count
        if excel { buffer += [0xEF, 0xBB, 0xBF] }
        for name in columns { write(name) }
        try endRow()
    }

    /// Writes a text as the next field of the row; empty where nil.
    public mutating func write(_ text: String?) {
        beginField()
        guard let text, !text.isEmpty else {
            // A row of one empty field would read as an empty line.
            if columnCount == 1 { buffer += [0x22, 0x22] }
            return
        }
        CSVField.append(text, guarded: excel, to: &buffer)
    }

    /// Writes a number as the next field of the row; empty where nil or NaN.
    public mutating func write(_ number: Double?) {
        beginField()
        if let number, !number.isNaN { DecimalNumber.append(number, to: &buffer) }
    }

    /// Writes a whole number as the next field of the row; empty where nil.
    public mutating func write(_ number: Int?) {
        beginField()
        if let number { DecimalNumber.append(number, to: &buffer) }
    }

    /// Ends the row. Precondition: it has as many fields as the header.
    public mutating func endRow() throws(DataPackageError) {
        precondition(column == columnCount, "the row has \(column) fields, the header \(columnCount)")
        buffer.append(0x0A)
        column = 0
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Writes what is still kept back, and returns the sink.
    public mutating func finish() throws(DataPackageError) -> Sink {
        try flush()
        return sink
    }

    private mutating func flush() throws(DataPackageError) {
        try sink.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func beginField() {
        if column > 0 { buffer.append(0x2C) }
        column += 1
    }
}

/// A text as a field of CSV.
enum CSVField {
    /// Appends a text, quoted where it needs to be.
    ///
    /// - Parameter guarded: whether an apostrophe keeps spreadsheets from running it as a formula.
    static func append(_ text: String, guarded: Bool = false, to buffer: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            guard let first = bytes.first else { return }
            let quoted = first == 0x20 || bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            if quoted { buffer.append(0x22) }
            if guarded, beginsFormula(first) { buffer.append(0x27) }
            if quoted {
                for byte in bytes {
                    if byte == 0x22 { buffer.append(0x22) }
                    buffer.append(byte)
                }
                buffer.append(0x22)
            } else {
                buffer.append(contentsOf: bytes)
            }
        }
    }

    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
        default: false
        }
    }
}
