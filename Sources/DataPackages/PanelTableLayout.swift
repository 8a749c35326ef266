import Indicators

/// What each column of a large table holds.
struct PanelTableLayout {
    /// What a column holds.
    enum Role: UInt8 {
        case skip, town, year, indicator, value
    }

    /// The names of all columns.
    var columns: [String]
    var roles: [Role]
    /// For the columns of values: the indicator or year that the header names, by position in `fixedNames`.
    var fixed: [Int]
    /// The indicators or years that the header names.
    var fixedNames: [String] = []
    var form: PanelTableOptions.Form

    /// Places the columns of a header.
    ///
    /// - Throws: `missingColumn`, `repeatedColumn`, and `badYear` for a header of years that names none.
    init(header: [String], file: String, options: PanelTableOptions) throws(DataPackageError) {
        func failure(_ problem: DataPackageError.Problem, _ column: String?) -> DataPackageError {
            DataPackageError(problem, file: file, line: 1, column: column)
        }
        for (i, name) in header.enumerated() where header[..<i].contains(name) {
            throw failure(.repeatedColumn, name)
        }
        columns = header
        // A table with both key columns is meant to be tidy, even where the column of values is mistyped.
        let isTidy =
            header.contains(options.indicatorColumn)
            && (header.contains(options.valueColumn) || header.contains(options.yearColumn))
        form =
            options.form
            ?? (isTidy ? .tidy : header.contains(options.indicatorColumn) ? .wideByYear : .wideByIndicator)
        roles = Array(repeating: .skip, count: header.count)
        fixed = Array(repeating: -1, count: header.count)
        let keys: [(name: String, role: Role)] =
            switch form {
            case .tidy:
                [
                    (options.townColumn, .town), (options.yearColumn, .year), (options.indicatorColumn, .indicator),
                    (options.valueColumn, .value),
                ]
            case .wideByIndicator: [(options.townColumn, .town), (options.yearColumn, .year)]
            case .wideByYear: [(options.townColumn, .town), (options.indicatorColumn, .indicator)]
            }
        for (name, role) in keys {
            guard let position = header.firstIndex(of: name) else {
                let nearest = NameSuggestion.nearest(to: name, among: header)
                throw failure(.missingColumn(present: header, nearest: nearest), name)
            }
            roles[position] = role
        }
        guard form != .tidy else { return }
        for (position, name) in header.enumerated() where roles[position] == .skip {
            if options.ignoredColumns.contains(name) || name == options.yearColumn { continue }
            if form == .wideByYear, !isYear(name) { throw failure(.badYear(name), name) }
            if form == .wideByIndicator, let catalogue = options.catalogue, catalogue[Indicator.ID(name)] == nil {
                let names = catalogue.indicators.map(\.id.rawValue)
                throw failure(.unknownIndicator(name, nearest: NameSuggestion.nearest(to: name, among: names)), name)
            }
            roles[position] = .value
            fixed[position] = fixedNames.count
            fixedNames.append(name)
        }
        guard !fixedNames.isEmpty else {
            throw failure(.missingColumn(present: header, nearest: nil), options.valueColumn)
        }
    }

    /// The name of a column as errors give it; a row may have more columns than the header.
    func name(of column: Int) -> String { columns.indices.contains(column) ? columns[column] : "#\(column + 1)" }
}

/// Whether a text is a year: four ASCII digits, not beginning with 0.
func isYear(_ text: String) -> Bool { isYear(text.utf8) }

/// Whether bytes are a year: four ASCII digits, not beginning with 0.
func isYear(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.count == 4 && bytes.allSatisfy { $0 &- 0x30 < 10 } && bytes.first != 0x30
}
