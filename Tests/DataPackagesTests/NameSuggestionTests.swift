import Testing

@testable import DataPackages

@Suite struct NameSuggestionTests {
    @Test(arguments: [
        ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "abc", 0), ("vlaue", "value", 1), ("ab", "ba", 1),
        ("大寺镇", "大寺", 1),
    ])
    func countsEdits(a: String, b: String, distance: Int) {
        #expect(NameSuggestion.editDistance(Array(a), Array(b)) == distance)
        #expect(NameSuggestion.editDistance(Array(b), Array(a)) == distance)
    }

    @Test func findsTheNearestOrNone() {
        let names = ["petition-visits", "penalty-cases", "residents"]
        #expect(NameSuggestion.nearest(to: "penalty-case", among: names) == "penalty-cases")
        #expect(NameSuggestion.nearest(to: "Residents", among: names) == "residents")
        #expect(NameSuggestion.nearest(to: "weather", among: names) == nil)
        #expect(NameSuggestion.nearest(to: "x", among: []) == nil)
        #expect(NameSuggestion.nearest(to: "aa", among: ["ab", "ac"]) == "ab")
    }
}
