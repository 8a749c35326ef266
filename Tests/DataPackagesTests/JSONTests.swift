import Testing

@testable import DataPackages

@Suite struct JSONTests {
    private func read(_ text: String) throws -> JSONValue { try JSONValue(FileBytes(Array(text.utf8), name: "t.json")) }

    @Test func readsAllSortsOfValues() throws {
        let value = try read(
            "\u{FEFF}{\"a\": [1, -2.5e1, true, false, null],\n \"b\\n\": \"\\u5927寺\\ud83d\\ude00\\\"\"}")
        #expect(value["a"] == .array([.number(1), .number(-25), .bool(true), .bool(false), .null]))
        #expect(value["b\n"] == .string("大寺😀\""))
        #expect(value.member("b\n")?.line == 2)
        #expect(value["c"] == nil)
    }

    @Test(arguments: [
        ("", 0), ("{", 1), ("{\"a\":1,}", 1), ("[1,\n2", 2), ("{\"a\":\n\n01}", 3), ("\"a", 1), ("nul", 1),
        ("[1] x", 1),
        ("{\"a\":1,\n\"a\":2}", 2), ("\"\\ud83d\"", 1), ("\"\\q\"", 1), ("\"a\tb\"", 1), ("[1.]", 1), ("[+1]", 1),
        ("{a:1}", 1), ("[1e999]", 1), ("\"\\u12g4\"", 1),
    ])
    func refusesWhatIsNoJSON(text: String, line: Int) {
        do {
            _ = try read(text)
            Issue.record("“\(text)” was read")
        } catch {
            let error = error as? DataPackageError
            #expect(error?.file == "t.json")
            #expect(error?.line ?? 0 == line)
        }
    }

    @Test func refusesDeepNesting() {
        let text = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(throws: DataPackageError.self) { try read(text) }
    }

    @Test func writesWhatItReads() throws {
        let value = JSONValue.object([
            .init("文\"本", .string("a\\b\n\u{1}\u{7F}大寺")),
            .init("numbers", .array([.number(0.1), .number(-3), .null])),
            .init(
                "flags", .object([.init("yes", .bool(true)), .init("empty", .array([])), .init("none", .object([]))])),
        ])
        var json = JSONText()
        json.value(value)
        #expect(
            json.text
                == "{\"文\\\"本\":\"a\\\\b\\n\\u0001\u{7F}大寺\",\"numbers\":[0.1,-3,null],"
                + "\"flags\":{\"yes\":true,\"empty\":[],\"none\":{}}}")
        #expect(try read(json.text) == value)
    }

    @Test func writesNullForWhatJSONCannotHold() {
        var json = JSONText()
        json.array { json in
            json.value(Double.infinity)
            json.value(Double.nan)
            json.value(nil as String?)
            json.value(nil as Int?)
            json.value(true)
        }
        #expect(json.text == "[null,null,null,null,true]")
    }
}
