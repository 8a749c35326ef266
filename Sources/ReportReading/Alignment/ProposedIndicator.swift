public import Indicators

/// An indicator that reports suggest: names that no entry of the catalogue fits and that several reports use alike.
public struct ProposedIndicator: Sendable, Hashable {
    /// The commonest wording.
    public var name: String
    /// The unit.
    public var unit: IndicatorUnit
    /// All wordings, the commonest first.
    public var wordings: [String]
    /// The documents that use them, in order.
    public var documents: [String]
    /// Where the wordings are stated first.
    public var evidence: [Provenance]
    /// The indicators of the catalogue that come nearest.
    public var candidates: [UnalignedHead.Candidate]

    /// Clusters the unaligned names of reports.
    ///
    /// Names go together where their units convert into each other, they end in the same noun, and they are alike: the cosine of
    /// their character n-grams, by the senses of words, is `likeness` or more. Each name joins the cluster whose first, commonest
    /// name it is likest, so that a cluster does not drift away from it.
    ///
    /// - Parameters:
    ///   - reports: the reports.
    ///   - likeness: from which two names are taken for one, 0 to 1.
    ///   - minimumDocuments: a proposal is made where so many documents have one of its names.
    /// - Returns: the proposals, those of most documents first; of as many, by their names.
    /// - Complexity: the number of names times the number of clusters of a unit's family.
    public static func proposals(
        in reports: [ReadReport], likeness: Double = 0.6, minimumDocuments: Int = 2
    ) -> [ProposedIndicator] {
        var collection = UnalignedNames()
        for report in reports { collection.add(report) }
        return collection.proposals(likeness: likeness, minimumDocuments: minimumDocuments)
    }
}

/// The unaligned names of reports that are added one by one, of which indicators are proposed.
public struct UnalignedNames: Sendable {
    private var names: [Key: Uses] = [:]

    /// No names yet.
    public init() {}

    /// Takes the names of a report that no indicator fits.
    public mutating func add(_ report: ReadReport) {
        for head in report.unaligned where head.name.utf16.count >= 2 {
            let key = Key(text: HeadText.normalized(head.name), unit: head.unit)
            names[key, default: Uses(first: head)].documents.insert(report.document)
        }
    }

    /// The proposals, as `ProposedIndicator.proposals(in:likeness:minimumDocuments:)` makes them.
    public func proposals(likeness: Double = 0.6, minimumDocuments: Int = 2) -> [ProposedIndicator] {
        let ordered = names.sorted { $0.value.precedes($1.value) }
        let grams = NGrams(ordered.map { Synonyms.resolved($0.key.text) })
        var clusters: [Cluster] = []
        for (key, uses) in ordered {
            let sense = Synonyms.resolved(key.text)
            let vector = Dictionary(grams.vector(sense).map { ($0.position, $0.weight) }) { a, _ in a }
            let fitting = clusters.indices.filter { clusters[$0].admits(sense, key.unit) }
            let likest = fitting.max { clusters[$0].likeness(vector) < clusters[$1].likeness(vector) }
            if let likest, clusters[likest].likeness(vector) >= likeness {
                clusters[likest].uses.append(uses)
            } else {
                clusters.append(Cluster(sense: sense, unit: key.unit, vector: vector, uses: [uses]))
            }
        }
        return clusters.map(\.proposal).filter { $0.documents.count >= minimumDocuments }.sorted {
            ($1.documents.count, $0.name) < ($0.documents.count, $1.name)
        }
    }

    private struct Key: Hashable, Sendable {
        var text: [UInt16]
        var unit: IndicatorUnit
    }

    /// The uses of one name.
    private struct Uses: Sendable {
        var first: UnalignedHead
        var documents: Set<String> = []

        func precedes(_ other: Uses) -> Bool {
            if documents.count != other.documents.count { return documents.count > other.documents.count }
            if first.name.utf16.count != other.first.name.utf16.count {
                return first.name.utf16.count < other.first.name.utf16.count
            }
            return (first.name, first.unit.symbol) < (other.first.name, other.first.unit.symbol)
        }
    }

    private struct Cluster {
        let sense: [UInt16]
        let unit: IndicatorUnit
        let vector: [Int: Double]
        var uses: [Uses]

        func admits(_ name: [UInt16], _ other: IndicatorUnit) -> Bool {
            other.factor(to: unit) != nil && name.suffix(2).elementsEqual(sense.suffix(2))
        }

        func likeness(_ other: [Int: Double]) -> Double {
            other.reduce(0) { $0 + $1.value * (vector[$1.key] ?? 0) }
        }

        var proposal: ProposedIndicator {
            var seen = Set<String>()
            return ProposedIndicator(
                name: uses[0].first.name, unit: unit,
                wordings: uses.map(\.first.name).filter { seen.insert($0).inserted },
                documents: uses.reduce(into: Set<String>()) { $0.formUnion($1.documents) }.sorted(),
                evidence: uses.map(\.first.provenance), candidates: uses[0].first.candidates)
        }
    }
}

extension ProposedIndicator {
    /// The proposal as a finding, which shows where its wordings stand.
    public var finding: Finding {
        let others = wordings.count > 1 ? "（\(wordings.dropFirst().prefix(4).joined(separator: "、"))）" : ""
        return Finding(
            "proposed-indicator", severity: .note,
            message: BilingualText(
                chinese: "目录中没有的指标：“\(name)”\(others)，单位 \(unit.symbol)，\(documents.count) 份报告",
                english: "Not in the catalogue: “\(name)”\(others), unit \(unit.symbol), in \(documents.count) reports"),
            evidence: evidence)
    }
}
