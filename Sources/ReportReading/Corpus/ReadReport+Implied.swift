import Indicators

extension ReadReport {
    /// Works out what stated changes imply of the year before: 120件，同比增长20% implies 100件.
    mutating func imply() {
        implied = []
        for i in figures.indices where changeSigns.indices.contains(i) && changeSigns[i] != 0 && i > 0 {
            guard let level = figures[..<i].last(where: { $0.kind != .change && $0.kind != .rank }),
                level.name == figures[i].name, let figure = Self.before(level, figures[i], Double(changeSigns[i]))
            else { continue }
            implied.append(figure)
        }
    }

    /// The figure of the year before that a level and a change against it imply; nil where the two do not go together.
    private static func before(_ level: Figure, _ change: Figure, _ sign: Double) -> Figure? {
        guard level.kind == .flow || level.kind == .stock, level.value != nil, let year = level.year,
            level.bounds.isFinite, change.bounds.isFinite
        else { return nil }
        let now = level.bounds.widened(byHalf: (level.resolution ?? 1) > 1 ? level.resolution! : 0)
        let by = change.bounds.widened(byHalf: change.resolution ?? 0)
        var bounds: Bounds
        var value: Double?
        switch change.unit.family {
        case .share where level.unit.family != .share:
            let low = 1 + sign * (sign > 0 ? by.upper : by.lower) / 100
            let high = 1 + sign * (sign > 0 ? by.lower : by.upper) / 100
            guard min(low, high) > 0.01 else { return nil }
            bounds = Bounds(now.lower / max(low, high), now.upper / min(low, high))
            value = change.value.flatMap { c in level.value.map { $0 / (1 + sign * c / 100) } }
        case .points where level.unit.family == .share:
            bounds =
                sign > 0
                ? Bounds(now.lower - by.upper, now.upper - by.lower)
                : Bounds(now.lower + by.lower, now.upper + by.upper)
            value = change.value.flatMap { c in level.value.map { $0 - sign * c } }
        default:
            guard let factor = change.unit.factor(to: level.unit), factor == 1 else { return nil }
            let stated = change.bounds
            let from = level.bounds
            bounds =
                sign > 0
                ? Bounds(from.lower - stated.upper, from.upper - stated.lower)
                : Bounds(from.lower + stated.lower, from.upper + stated.upper)
            value = change.value.flatMap { c in level.value.map { $0 - sign * c } }
        }
        var figure = level
        figure.year = year - 1
        figure.period = Period(year: year - 1)
        figure.value = value
        figure.bounds = bounds
        figure.resolution = nil
        figure.qualifier = bounds.isExact ? .exact : .about
        figure.isImplied = true
        figure.relation = nil
        figure.provenance = change.provenance
        return figure
    }
}
