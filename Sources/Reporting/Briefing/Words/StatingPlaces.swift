import Indicators

/// The places of a panel about which anything is stated, by their levels.
struct StatingPlaces: Sendable {
    /// How many there are of each level, lowest level first.
    let counts: [(level: Town.Level, count: Int)]

    init(of panel: Panel) {
        let stating = panel.towns.indices.filter { town in
            panel.indicators.indices.contains { indicator in
                panel.years.indices.contains { !panel.cell(indicator: indicator, town: town, year: $0).isMissing }
            }
        }
        counts = Town.Level.allCases.compactMap { level in
            let count = stating.count { panel.towns[$0].level == level }
            return count > 0 ? (level, count) : nil
        }
    }

    /// How many there are in all.
    var count: Int { counts.reduce(0) { $0 + $1.count } }

    /// What they are called together: by their level, or places where there are several.
    var plural: BilingualText {
        counts.count == 1 ? counts[0].level.plural : BilingualText(chinese: "地方", english: "places of one level")
    }

    /// How many of what: `8个镇`, `46个地方（32个镇、14个省）`.
    var words: BilingualText {
        guard counts.count != 1 else { return counts[0].level.counted(counts[0].count) }
        let parts = counts.map { $0.level.counted($0.count) }
        guard !parts.isEmpty else { return BilingualText(chinese: "0个地方", english: "no places") }
        return BilingualText(
            chinese: "\(count)个地方（\(parts.map(\.chinese).joined(separator: "、"))）",
            english: "\(count) places (\(IndicatorSentences.english(parts.map(\.english))))")
    }
}
