import Foundation
import Indicators
import Testing

@Suite struct StandardCatalogueTests {
    let indicators = Catalogue.standard.indicators

    @Test func isLargeEnough() {
        #expect(indicators.count >= 150)
    }

    @Test func identifiersAreUniqueKebabCase() {
        #expect(Set(indicators.map(\.id)).count == indicators.count)
        for indicator in indicators {
            #expect(indicator.id.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(indicator.id)")
        }
    }

    /// Released identifiers are stable for ever.
    @Test(arguments: [
        Indicator.ID.residents, .households, .villages, .petitionVisits, .penaltyCases, .mediatedDisputes, .hearings,
    ])
    func keepsReleasedIdentifiers(_ id: Indicator.ID) {
        #expect(Catalogue.standard[id] != nil)
    }

    @Test func everyUnitIsInTheTable() {
        for indicator in indicators {
            #expect(indicator.unit.family != .other, "\(indicator.id) is in \(indicator.unit)")
        }
    }

    @Test func namesAreBilingual() {
        for indicator in indicators {
            #expect(!indicator.name.chinese.isEmpty && !indicator.name.english.isEmpty, "\(indicator.id)")
            #expect(indicator.name.english.unicodeScalars.allSatisfy { $0.value < 0x3000 }, "\(indicator.id)")
        }
    }

    @Test func referencesResolveWithoutCircles() {
        let catalogue = Catalogue.standard
        for indicator in indicators {
            #expect(indicator.denominators.allSatisfy { catalogue[$0] != nil && $0 != indicator.id })
            var wholes = Set([indicator.id])
            var whole = indicator.partOf
            while let id = whole {
                #expect(wholes.insert(id).inserted, "\(indicator.id) is part of itself")
                whole = catalogue[id]?.partOf
            }
        }
    }

    @Test func partsCompareWithTheirWholes() throws {
        for indicator in indicators {
            guard let id = indicator.partOf else { continue }
            let whole = try #require(Catalogue.standard[id])
            #expect(indicator.unit.factor(to: whole.unit) != nil, "\(indicator.id) and \(id)")
        }
    }

    /// A share of chance needs to say of what; a share is in per cent or counts a part.
    @Test func chanceFitsUnitAndKind() {
        for indicator in indicators {
            let isRate = indicator.unit.family == .share
            #expect(isRate == (indicator.kind == .rate), "\(indicator.id)")
            if indicator.chance == .share {
                #expect(isRate || indicator.partOf != nil || !indicator.denominators.isEmpty, "\(indicator.id)")
            }
            if isRate { #expect(indicator.chance == .share || indicator.chance == .none, "\(indicator.id)") }
            if indicator.unit.family == .money { #expect(indicator.chance == .none, "\(indicator.id)") }
        }
    }

    /// An exact wording has to lead to one indicator, once the unit is known.
    @Test func noWordingLeadsToTwoIndicators() {
        var holders: [String: [Indicator]] = [:]
        for indicator in indicators {
            let wordings = [indicator.name.chinese] + indicator.wordings
            #expect(Set(wordings).count == wordings.count, "\(indicator.id) lists a wording twice")
            for wording in Set(wordings) {
                for other in holders[wording, default: []] where other.unit.factor(to: indicator.unit) != nil {
                    Issue.record("“\(wording)” leads to \(other.id) and to \(indicator.id)")
                }
                holders[wording, default: []].append(indicator)
            }
        }
    }

    @Test func staticMembersAreThoseOfTheCatalogue() throws {
        var members: [String: String] = [:]
        for file in ["Indicator+Standard.swift", "Indicator+StandardBackground.swift"] {
            let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Indicators")
            let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
            for match in text.matches(of: /public static let (\w+): Self = "([a-z-]+)"/) {
                #expect(members.updateValue(String(match.output.2), forKey: String(match.output.1)) == nil)
            }
        }
        let expected = indicators.map { (camelCase($0.id.rawValue), $0.id.rawValue) }
        #expect(members == Dictionary(uniqueKeysWithValues: expected), "run Tests/Scripts/generate-indicator-ids.py")
    }

    private func camelCase(_ identifier: String) -> String {
        let words = identifier.split(separator: "-")
        return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
