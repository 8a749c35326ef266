import Indicators

extension PartReader {
    /// Reads the row at `end` with all rules, and moves `end` after it. A bad row leaves no trace but its note.
    mutating func readSlowly() {
        let begin = end
        var cursor = CSVCursor(plan.bytes, from: begin, to: plan.bytes.count, line: 1, separator: plan.separator)
        var fields = self.fields
        self.fields = []
        fields.removeAll(keepingCapacity: true)
        defer { self.fields = fields }
        do throws(CSVCursor.Failure) {
            repeat { fields.append(try cursor.nextField()) } while !fields[fields.count - 1].endsRow
        } catch {
            switch error {
            case .unclosedQuote:
                unclosedQuote = begin
                bad(.unclosedQuote, rowAt: begin, column: fields.count)
                end = plan.bytes.count
            case .strayQuote:
                bad(.strayQuote, rowAt: begin, column: fields.count)
                // The next line that can be a row; what a quotation mark in the wrong place meant, nobody knows.
                let rest = plan.bytes[cursor.offset...]
                end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? plan.bytes.count
            }
            return
        }
        end = cursor.offset
        if fields.count == 1, columnCount > 1, fields[0].start == fields[0].end { return }
        guard fields.count == columnCount else {
            bad(.raggedRow(expected: columnCount, found: fields.count), rowAt: begin, column: nil)
            return
        }
        do throws(Refusal) {
            try take(fields, cursor, rowAt: begin)
        } catch {
            bad(error.problem, rowAt: begin, column: error.column)
        }
    }

    private struct Refusal: Error {
        var problem: DataPackageError.Problem
        var column: Int
    }

    /// Reads numbers first and adds names last, so that a bad row adds none.
    private mutating func take(
        _ fields: [CSVCursor.Field], _ cursor: CSVCursor, rowAt begin: Int
    ) throws(Refusal) {
        for (column, field) in fields.enumerated() {
            switch roles[column] {
            case .skip: break
            case .value: row[column] = try number(in: column, field, cursor)
            case .town, .year, .indicator: try checkName(in: column, field, cursor)
            }
        }
        var (town, year, indicator) = (0, 0, 0)
        for (column, field) in fields.enumerated() {
            switch roles[column] {
            case .skip, .value: break
            case .town: town = cursor.withBytes(of: field) { Self.number(of: $0, in: &towns) }
            case .year: year = cursor.withBytes(of: field) { Self.number(of: $0, in: &years) }
            case .indicator: indicator = cursor.withBytes(of: field) { Self.number(of: $0, in: &indicators) }
            }
        }
        makeRoom()
        if isTooLarge { return }
        rowCount += 1
        if plan.layout.form == .tidy {
            let column = (0..<columnCount).first { roles[$0] == .value }!
            if !row[column].isNaN {
                store(row[column], town: town, year: year, indicator: indicator, rowAt: begin, column: nil)
            }
        } else {
            storeRow(town: town, year: year, indicator: indicator, rowAt: begin)
        }
    }

    /// Checks that a name may stand in its column.
    private func checkName(in column: Int, _ field: CSVCursor.Field, _ cursor: CSVCursor) throws(Refusal) {
        guard field.end > field.start else { throw Refusal(problem: .missingValue, column: column) }
        let slice = UnsafeBufferPointer(rebasing: plan.bytes[field.start..<field.end])
        if let offset = firstInvalidUTF8(in: slice) {
            throw Refusal(problem: .notUTF8(byteOffset: field.start + offset), column: column)
        }
        switch roles[column] {
        case .year:
            if !isYear(slice) { throw Refusal(problem: .badYear(cursor.text(of: field)), column: column) }
        case .town:
            guard let known = plan.towns, !cursor.withBytes(of: field, { Self.has(known, $0) }) else { break }
            let text = cursor.text(of: field)
            throw Refusal(problem: .unknownTown(text, nearest: nearest(text, in: known)), column: column)
        case .indicator:
            guard let known = plan.indicators, !cursor.withBytes(of: field, { Self.has(known, $0) }) else { break }
            let text = cursor.text(of: field)
            throw Refusal(problem: .unknownIndicator(text, nearest: nearest(text, in: known)), column: column)
        case .skip, .value: break
        }
    }

    private static func has(_ names: NameTable, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        names.find(name.baseAddress!, name.count) >= 0
    }

    private func nearest(_ text: String, in names: NameTable) -> String? {
        // Costly in a long list, and of no use for rows that are only counted.
        guard badRows.count < plan.badRowLimit else { return nil }
        return NameSuggestion.nearest(to: text, among: (0..<names.count).lazy.map(names.text))
    }

    /// The number of a name, new where it was not met before.
    private static func number(of name: UnsafeBufferPointer<UInt8>, in names: inout NameTable) -> Int {
        let isPlain = !name.contains {
            $0 == names.separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
        }
        let entry = names.intern(name, plain: isPlain)
        names.goOn(to: entry)
        return entry
    }

    /// The number in a field; NaN where it is missing.
    private func number(in column: Int, _ field: CSVCursor.Field, _ cursor: CSVCursor) throws(Refusal) -> Double {
        let outcome = cursor.withBytes(of: field) { bytes -> DecimalNumber.Outcome? in
            if bytes.isEmpty || plan.missingWords.contains(where: bytes.elementsEqual) { return nil }
            guard let mark = plan.thousandsSeparator, bytes.contains(mark) else {
                return DecimalNumber.parse(bytes.baseAddress, bytes.count)
            }
            guard let joined = Self.joiningThousands(Array(bytes), mark) else { return .malformed }
            return joined.withUnsafeBufferPointer { DecimalNumber.parse($0.baseAddress, $0.count) }
        }
        switch outcome {
        case nil: return .nan
        case .value(let value): return value
        case .malformed: throw Refusal(problem: .badNumber(cursor.text(of: field)), column: column)
        case .outOfRange: throw Refusal(problem: .numberOutOfRange(cursor.text(of: field)), column: column)
        }
    }

    /// The digits without the marks between thousands; nil where the marks are not at thousands.
    static func joiningThousands(_ bytes: [UInt8], _ mark: UInt8) -> [UInt8]? {
        let start = bytes.first == 0x2D || bytes.first == 0x2B ? 1 : 0
        let end = bytes[start...].firstIndex { $0 != mark && $0 &- 0x30 >= 10 } ?? bytes.count
        let groups = bytes[start..<end].split(separator: mark, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count) else { return nil }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        guard !bytes[end...].contains(mark) else { return nil }
        return Array(bytes[..<start]) + groups.flatMap { $0 } + bytes[end...]
    }
}
