import Indicators

/// Which towns of an ordered list are drawn: all of few, the ends and the quarters of many.
enum TownSample {
    /// Up to so many are all drawn.
    static let limit = 24

    /// The positions drawn, ascending: all up to `limit`; else the first and last five, the three about each quartile, and
    /// the town in focus.
    static func positions(of towns: [Town.ID], focus: Town.ID?) -> [Int] {
        guard towns.count > limit else { return Array(towns.indices) }
        var chosen = Set(0..<5).union(towns.count - 5..<towns.count)
        for share in [0.25, 0.5, 0.75] {
            let place = Int((Double(towns.count - 1) * share).rounded())
            chosen.formUnion(place - 1...place + 1)
        }
        if let focus, let place = towns.firstIndex(of: focus) { chosen.insert(place) }
        return chosen.sorted()
    }

    /// For each position drawn, how many are left out before it.
    static func omissions(_ positions: [Int]) -> [Int] {
        zip(positions, [-1] + positions.dropLast()).map { $0 - $1 - 1 }
    }

    /// The rule in words.
    static let rule = BilingualText(
        chinese: "超过\(limit)个时，只画数值最高和最低的各5个以及三个四分位附近各3个；表中列出全部。",
        english:
            "Of more than \(limit), the charts draw the five highest, the five lowest and the three about each quartile; the tables have all."
    )
}
