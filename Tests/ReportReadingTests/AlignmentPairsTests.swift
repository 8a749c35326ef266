import Indicators
import Testing

@testable import ReportReading

/// Precision and recall of alignment on annotated names.
@Suite struct AlignmentPairsTests {
    /// The annotated pairs with what alignment gives each, and whether by likeness alone.
    private func aligned() -> [(pair: HeadPair, given: Indicator.ID?, isLikeness: Bool)] {
        let aligner = Aligner(.standard)
        return HeadPair.all.map { pair in
            let isShare = pair.unit.family == .share
            let head = Aligner.Head(
                text: HeadText.withoutTown(HeadText.normalized(pair.name)), unit: pair.unit,
                isChange: pair.kind == .change)
            let exact = aligner.exactMatches(head)
            let near = exact.isEmpty ? aligner.candidates(for: head).filter(\.isAccepted).map(\.indicator) : exact
            let fitting = near.first {
                aligner.admits(pair.kind, isShare: isShare, isNew: pair.name.hasPrefix("新"), $0)
            }
            return (pair, fitting.map { Catalogue.standard.indicators[$0].id }, exact.isEmpty)
        }
    }

    @Test func precisionAndRecall() {
        let results = aligned()
        let given = results.filter { $0.given != nil }
        let right = given.filter { $0.given == $0.pair.indicator }
        let due = results.filter { $0.pair.indicator != nil }
        let likeness = given.filter(\.isLikeness)
        let precision = Double(likeness.count { $0.given == $0.pair.indicator }) / Double(likeness.count)
        let recall = Double(right.count) / Double(due.count)
        print(
            "alignment: \(results.count) names, \(given.count) given, \(likeness.count) by likeness with precision \(precision), recall \(recall)"
        )
        for result in given where result.given != result.pair.indicator {
            print(
                "  \(result.pair.name) \(result.pair.unit): \(result.given!), not \(result.pair.indicator?.rawValue ?? "none")"
            )
        }
        #expect(results.count > 500)
        #expect(precision >= 0.95)
        #expect(recall >= 0.75)
    }
}
