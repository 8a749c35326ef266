import Indicators
import Testing

@Suite struct CatalogueTests {
    private let row = [
        "id": "hearing-sessions", "name_zh": "听证会", "name_en": "Hearing sessions", "unit": "次", "kind": "flow",
        "polarity": "higherIsBetter", "chance": "event", "denominators": "people|cases", "chapter": "decisions",
        "part_of": "", "wordings": "听证|听证会议",
    ]

    @Test func readsARow() throws {
        let indicator = try Indicator { row[$0] }
        #expect(indicator.id == "hearing-sessions")
        #expect(indicator.name[.en] == "Hearing sessions")
        #expect(indicator.polarity == .higherIsBetter && indicator.chance == .event && indicator.chapter == .decisions)
        #expect(indicator.denominators == ["people", "cases"])
        #expect(indicator.wordings == ["听证", "听证会议"])
        #expect(indicator.partOf == nil)
    }

    @Test(arguments: [("kind", "flux"), ("chance", "maybe"), ("id", ""), ("unit", ""), ("chapter", "ten")])
    func namesTheColumnOfABadRow(_ column: String, _ value: String) {
        var row = row
        row[column] = value
        let error = #expect(throws: Indicator.RowError.self) { try Indicator { row[$0] } }
        #expect(error?.column == column)
        #expect(error?.found == value)
    }

    @Test func refusesDuplicatesAndDanglingReferences() throws {
        #expect(throws: CatalogueError.duplicateIdentifier("cases")) {
            try Sample.catalogue.adding([Sample.catalogue["cases"]!])
        }
        let hearing = try Indicator { row[$0] }
        #expect(throws: CatalogueError.unknownReference("people", of: "hearing-sessions")) { try Catalogue([hearing]) }
        let larger = try Sample.catalogue.adding([hearing])
        #expect(larger["hearing-sessions"] == hearing)
        #expect(larger.position(of: "hearing-sessions") == 4)
        #expect(Sample.catalogue["hearing-sessions"] == nil)
    }
}
