import Indicators

extension PartReader {
    /// Reads the row at `end` with all rules, and moves `end` after it. A bad row leaves no trace but its note.
    mutating func readSlowly() {
        let begin = end
        var cursor = CSVCursor(plan.bytes, from: begin, to: plan.bytes.count, line: 1, separator: plan.separator)
        var fields: [CSVCursor.Field] = []
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
        var keys: [(column: Int, text: String)] = []
        for (column, field) in fields.enumerated() {
            switch roles[column] {
            case .skip: break
            case .value: row[column] = try number(in: column, field, cursor)
            case .town, .year, .indicator:
                keys.append((column, try name(in: column, field, cursor)))
            }
        }
        var codes: [PanelTableLayout.Role: Int] = [:]
        for (column, text) in keys { try check(text, column: column) }
        for (column, text) in keys { codes[roles[column]] = code(of: text, role: roles[column]) }
        makeRoom()
        if isTooLarge { return }
        rowCount += 1
        let (town, year, indicator) = (codes[.town] ?? 0, codes[.year] ?? 0, codes[.indicator] ?? 0)
        if plan.layout.form == .tidy {
            let column = (0..<columnCount).first { roles[$0] == .value }!
            if !row[column].isNaN {
                store(row[column], town: town, year: year, indicator: indicator, rowAt: begin, column: nil)
            }
        } else {
            storeRow(town: town, year: year, indicator: indicator, rowAt: begin)
        }
    }

    private func name(in column: Int, _ field: CSVCursor.Field, _ cursor: CSVCursor) throws(Refusal) -> String {
        guard field.end > field.start else { throw Refusal(problem: .missingValue, column: column) }
        let slice = UnsafeBufferPointer(rebasing: plan.bytes[field.start..<field.end])
        if let offset = firstInvalidUTF8(in: slice) {
            throw Refusal(problem: .notUTF8(byteOffset: field.start + offset), column: column)
        }
        return cursor.text(of: field)
    }

    /// Checks that a name may stand in its column.
    private func check(_ text: String, column: Int) throws(Refusal) {
        switch roles[column] {
        case .year:
            if !isYear(text) { throw Refusal(problem: .badYear(text), column: column) }
        case .town:
            if let known = plan.towns, !Self.has(known, text) {
                let nearest = nearest(text, in: known)
                throw Refusal(problem: .unknownTown(text, nearest: nearest), column: column)
            }
        case .indicator:
            if let known = plan.indicators, !Self.has(known, text) {
                let nearest = nearest(text, in: known)
                throw Refusal(problem: .unknownIndicator(text, nearest: nearest), column: column)
            }
        case .skip, .value: break
        }
    }

    private static func has(_ names: NameTable, _ text: String) -> Bool {
        var text = text
        return text.withUTF8 { names.find($0.baseAddress!, $0.count) >= 0 }
    }

    private func nearest(_ text: String, in names: NameTable) -> String? {
        // Costly in a long list, and of no use for rows that are only counted.
        guard badRows.count < plan.badRowLimit else { return nil }
        return NameSuggestion.nearest(to: text, among: (0..<names.count).lazy.map(names.text))
    }

    /// The number of a name, new where it was not met before.
    private mutating func code(of text: String, role: PanelTableLayout.Role) -> Int {
        let plain = !text.utf8.contains { $0 == plan.separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        var text = text
        return text.withUTF8 { bytes in
            switch role {
            case .town: Self.code(&towns, bytes, plain: plain)
            case .year: Self.code(&years, bytes, plain: plain)
            default: Self.code(&indicators, bytes, plain: plain)
            }
        }
    }

    private static func code(_ names: inout NameTable, _ bytes: UnsafeBufferPointer<UInt8>, plain: Bool) -> Int {
        let entry = names.intern(bytes, plain: plain)
        names.goOn(to: entry)
        return entry
    }

    /// The number in a field; NaN where it is missing.
    private func number(in column: Int, _ field: CSVCursor.Field, _ cursor: CSVCursor) throws(Refusal) -> Double {
        var bytes = Array(cursor.text(of: field).utf8)
        if bytes.isEmpty || plan.missingWords.contains(bytes) { return .nan }
        if let mark = plan.thousandsSeparator, bytes.contains(mark) {
            guard let joined = Self.joiningThousands(bytes, mark) else {
                throw Refusal(problem: .badNumber(String(decoding: bytes, as: UTF8.self)), column: column)
            }
            bytes = joined
        }
        let outcome = bytes.withUnsafeBufferPointer { DecimalNumber.parse($0.baseAddress, $0.count) }
        switch outcome {
        case .value(let value): return value
        case .malformed:
            throw Refusal(problem: .badNumber(String(decoding: bytes, as: UTF8.self)), column: column)
        case .outOfRange:
            throw Refusal(problem: .numberOutOfRange(String(decoding: bytes, as: UTF8.self)), column: column)
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
