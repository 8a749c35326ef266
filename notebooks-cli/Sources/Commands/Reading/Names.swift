import Yearbook

/// Finds what a person names: by identifier, by Chinese or English name, by a wording of the catalogue.
struct Names {
    private let analysis: Analysis

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// The indicator of a name, with figures in the panel.
    ///
    /// - Throws: what the name may have meant, where it is unknown; which indicators have figures, where it has none.
    func indicator(_ name: String) throws -> Indicator {
        let panel = analysis.panel
        if let found = panel.indicators.first(where: { $0.isNamed(name) }) { return found }
        let ids = panel.indicators.map(\.id.rawValue)
        if let known = analysis.corpus.catalogue.indicators.first(where: { $0.isNamed(name) }) {
            throw DataFailure(
                "the indicator “\(known.id)” has no figure in this data package: choose one of \(Self.listed(ids))")
        }
        let names = panel.indicators.flatMap { [$0.name.chinese, $0.name.english] }
        throw DataFailure("there is no indicator “\(name)”: \(Self.remedy(name, among: ids + names, known: ids))")
    }

    /// The town of a name.
    ///
    /// - Throws: what the name may have meant, where it is unknown.
    func town(_ name: String) throws -> Town {
        let towns = analysis.panel.towns
        let found = towns.first { town in
            town.id.rawValue == name || town.name.chinese == name
                || town.name.english.lowercased() == name.lowercased()
        }
        if let found { return found }
        let ids = towns.map(\.id.rawValue)
        let names = towns.flatMap { [$0.name.chinese, $0.name.english] }
        throw DataFailure("there is no town “\(name)”: \(Self.remedy(name, among: ids + names, known: ids))")
    }

    private static func remedy(_ name: String, among candidates: [String], known: [String]) -> String {
        if let near = NameSuggestion.nearest(to: name, among: candidates) { return "did you mean “\(near)”?" }
        return "choose one of \(listed(known))"
    }

    private static func listed(_ names: [String]) -> String {
        if names.isEmpty { return "none: the data package has no figures" }
        let rest = names.count > 20 ? ", … (\(names.count) in all)" : ""
        return names.prefix(20).joined(separator: ", ") + rest
    }
}

extension Indicator {
    /// Whether a person may call it so.
    fileprivate func isNamed(_ text: String) -> Bool {
        id.rawValue == text || name.chinese == text || name.english.lowercased() == text.lowercased()
            || wordings.contains(text)
    }
}
