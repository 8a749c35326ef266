import Testing

@testable import DataPackages

@Suite struct CSVReaderTests {
    private func table(_ text: String) throws -> [[String]] {
        var reader = try CSVReader(FileBytes(Array(text.utf8), name: "t.csv"))
        return try [reader.columns] + reader.rows().map(\.fields)
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\n\"x,y\",\"he said \"\"no\"\"\"\n", [["a", "b"], ["x,y", "he said \"no\""]]),
        ("a,b\n\"two\nlines\",\"\"\n", [["a", "b"], ["two\nlines", ""]]),
        ("a,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
        ("a\n\nx\n", [["a"], [""], ["x"]]),
        ("a,b\n,\n", [["a", "b"], ["", ""]]),
        ("a,b\n镇,\"村\"\r\n", [["a", "b"], ["镇", "村"]]),
        ("a,b\n\"1\",\"2\"", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,b\n1\r2,3\n", [["a", "b"], ["1\r2", "3"]]),
        ("\"a\",b\n1,2", [["a", "b"], ["1", "2"]]),
    ])
    func readsWhatTheStandardAllows(text: String, rows: [[String]]) throws { #expect(try table(text) == rows) }

    @Test(arguments: [
        ("", DataPackageError(.empty(columns: []), file: "t.csv")),
        ("a,b\n1\n", DataPackageError(.raggedRow(expected: 2, found: 1), file: "t.csv", line: 2)),
        ("a,b\n1,2\n1,2,3\n", DataPackageError(.raggedRow(expected: 2, found: 3), file: "t.csv", line: 3)),
        ("a,b\n1,2,\n", DataPackageError(.raggedRow(expected: 2, found: 3), file: "t.csv", line: 2)),
        ("a,b\n\n1,\"2\n3,4\n", DataPackageError(.unclosedQuote, file: "t.csv", line: 3, column: "#2")),
        ("a,b\n1,2\"\n", DataPackageError(.strayQuote, file: "t.csv", line: 2, column: "#2")),
        ("a,b\n\"1\"x,2\n", DataPackageError(.strayQuote, file: "t.csv", line: 2, column: "#1")),
        ("a,a\n", DataPackageError(.repeatedColumn, file: "t.csv", line: 1, column: "a")),
        ("a,b\n\"x\ny\",1\n1\n", DataPackageError(.raggedRow(expected: 2, found: 1), file: "t.csv", line: 4)),
    ])
    func refusesTheRestWithItsPlace(text: String, error: DataPackageError) {
        #expect(throws: error) { try table(text) }
    }

    @Test func refusesBytesThatAreNoUTF8() {
        let bytes = Array("a,b\n1,2\n".utf8) + [0xB4, 0xF3]
        #expect(throws: DataPackageError(.notUTF8(byteOffset: 8), file: "t.csv", line: 3)) {
            try CSVReader(FileBytes(bytes, name: "t.csv"))
        }
    }

    @Test func takesOtherSeparatorsAndWordsForMissing() throws {
        let source = FileBytes(Array("a;b\n1,5;-\n".utf8), name: "t.csv")
        var reader = try CSVReader(source, separator: ";", missingWords: ["-"])
        #expect(try reader.rows().map(\.fields) == [["1,5", ""]])
    }

    /// Any text survives writing and reading, whatever its marks.
    @Test func readsWhatTheWriterWrites() throws {
        let marks = Array("\"\n\r, =a镇\t'")
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for columns in 1...3 {
            var rows: [[String]] = []
            for _ in 0..<300 {
                rows.append((0..<columns).map { _ in String((0..<next(6)).map { _ in marks[next(marks.count)] }) })
            }
            let names = (0..<columns).map { "c\($0)" }
            var writer = try CSVWriter(to: MemorySink(), columns: names)
            for row in rows {
                for text in row { writer.write(text) }
                try writer.endRow()
            }
            let written = try writer.finish().bytes
            var reader = try CSVReader(FileBytes(written, name: "t.csv"))
            #expect(reader.columns == names)
            #expect(try reader.rows().map(\.fields) == rows)
        }
    }
}
