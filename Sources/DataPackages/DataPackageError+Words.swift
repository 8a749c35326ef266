extension DataPackageError.Problem {
    /// What is wrong, in words.
    var statement: String {
        switch self {
        case .unreadable(let reason): "cannot be read (\(reason))"
        case .unwritable(let reason): "cannot be written (\(reason))"
        case .alreadyExists: "is there already"
        case .missingFile(let path): "the file “\(path)” is not there"
        case .pathOutsidePackage(let path): "the path “\(path)” is not a relative path within the data package"
        case .empty: "the file is empty"
        case .notUTF8(let offset): "byte \(offset) is no UTF-8"
        case .unclosedQuote: "a quotation mark is opened here and never closed"
        case .strayQuote: "a quotation mark within a field, or text after a closing one"
        case .raggedRow(let expected, let found): "the row has \(found) fields, the header \(expected)"
        case .missingColumn(let present, _): "the column is not there; the table has \(listed(present))"
        case .mistypedColumn(let nearest): "the column is unknown and looks like “\(nearest)”"
        case .repeatedColumn: "the header has the column twice"
        case .missingValue: "the cell is empty"
        case .badNumber(let text): "“\(text)” is no number"
        case .numberOutOfRange(let text): "“\(text)” is beyond the range of a double"
        case .badInteger(let text): "“\(text)” is no whole number"
        case .badYear(let text): "“\(text)” is no year"
        case .badPeriod(let text): "“\(text)” is no period"
        case .badWord(let word, _, _): "“\(word)” is not one of the words that may stand here"
        case .unknownTown(let id, _): "the town “\(id)” is not in the table of towns"
        case .unknownIndicator(let id, _): "the indicator “\(id)” is not in the catalogue"
        case .unknownReference(let id, _): "“\(id)” is not in the table"
        case .cycle(let ids): "the references go round: \(ids.joined(separator: " → "))"
        case .duplicate(let id, let line): "“\(id)” is in line \(line) already"
        case .standardIndicator(let id): "the standard catalogue has “\(id)” already"
        case .boundsReversed(let lower, let upper): "the lower bound \(lower) is above the upper bound \(upper)"
        case .valueOutsideBounds(let value, let lower, let upper):
            "the value \(value) is outside its bounds, \(lower) to \(upper)"
        case .boundsMissing(let qualifier): "a figure with the qualifier “\(qualifier)” needs bounds"
        case .unlikeUnits(let found, let expected, let indicator):
            "the unit “\(found)” does not convert to “\(expected)”, the unit of “\(indicator)”"
        case .valueAndGap: "the row has a value and a reason why there is none"
        case .nothingStated: "the row has neither value nor bounds nor a gap"
        case .badRow(let reason): reason
        case .badJSON(let reason): reason
        case .missingKey(let key): "the key “\(key)” is not there"
        case .badType(let expected, let found): "expected \(expected), found \(found)"
        case .mistypedKey(let key, let nearest): "the key “\(key)” is unknown and looks like “\(nearest)”"
        case .badReportName(let name): "the name “\(name)” does not tell town and year"
        case .damagedSnapshot(let reason): "the snapshot is damaged (\(reason))"
        case .snapshotVersion(let found, let expected):
            "the snapshot has version \(found), this library reads \(expected)"
        case .panelTooLarge(let towns, let years, let indicators):
            "a panel of \(towns) towns × \(years) years × \(indicators) indicators does not fit into memory"
        case .duplicateCell(let town, let year, let indicator):
            "“\(indicator)” of “\(town)” in \(year) is there already"
        }
    }

    /// What to do about it.
    var remedy: String {
        switch self {
        case .unreadable: "check the path and the permissions"
        case .unwritable: "choose a place that can be written"
        case .alreadyExists: "choose another place, or ask for it to be replaced"
        case .missingFile: "add the file or correct the path"
        case .pathOutsidePackage: "put the file into the folder of datapackage.json and name it from there"
        case .empty(let columns):
            columns.isEmpty ? "fill it or leave it out" : "begin it with the header \(columns.joined(separator: ","))"
        case .notUTF8: "save the file as UTF-8"
        case .unclosedQuote: "close it, and write a quotation mark within a quoted field twice"
        case .strayQuote: "quote the whole field and write the quotation marks in it twice"
        case .raggedRow: "add or remove separators, and quote fields that contain one"
        case .missingColumn(_, let nearest): suggestion(nearest) { "rename “\($0)”" } ?? "add it to the header"
        case .mistypedColumn(let nearest): "rename it to “\(nearest)” or remove it"
        case .repeatedColumn: "rename or remove one of them"
        case .missingValue: "fill it or remove the row"
        case .badNumber: "write digits with . as decimal point, or leave the cell empty"
        case .numberOutOfRange: "correct it"
        case .badInteger: "write ASCII digits only"
        case .badYear: "write four ASCII digits such as 2021"
        case .badPeriod: "write 2021, 2016/2020 or 2021/2021-11"
        case .badWord(_, let expected, let nearest):
            suggestion(nearest) ?? "use one of \(expected.joined(separator: ", "))"
        case .unknownTown(_, let nearest): suggestion(nearest) ?? "add it to towns or correct the identifier"
        case .unknownIndicator(_, let nearest):
            suggestion(nearest) ?? "add it to the package's catalogue or correct the identifier"
        case .unknownReference(_, let nearest): suggestion(nearest) ?? "add it or correct the identifier"
        case .cycle: "leave one of them without parent"
        case .duplicate: "remove or rename one of them"
        case .standardIndicator: "remove the row and use the standard one, or choose another identifier"
        case .boundsReversed: "exchange them"
        case .valueOutsideBounds: "correct the value or the bounds"
        case .boundsMissing: "fill lower and upper"
        case .unlikeUnits: "convert the value, or use another indicator"
        case .valueAndGap: "empty one of the cells"
        case .nothingStated: "fill one of them or remove the row"
        case .badRow: "correct the row"
        case .badJSON: "correct it; a JSON validator shows the place"
        case .missingKey: "add it"
        case .badType: "correct the value"
        case .mistypedKey(_, let nearest): "rename it to “\(nearest)” or remove it"
        case .badReportName: "name it <town>-<year>.<ext> or list it in a table of reports"
        case .damagedSnapshot: "make it again from its source"
        case .snapshotVersion: "make it again from its source"
        case .panelTooLarge: "select towns, years or indicators, or check that the columns are not exchanged"
        case .duplicateCell: "remove one of the rows, or choose a rule for duplicates"
        }
    }

    private func suggestion(
        _ nearest: String?, _ words: (String) -> String = { "did you mean “\($0)”?" }
    ) -> String? { nearest.map(words) }

    private func listed(_ names: [String]) -> String {
        names.isEmpty ? "none" : names.prefix(40).joined(separator: ", ") + (names.count > 40 ? ", …" : "")
    }
}
