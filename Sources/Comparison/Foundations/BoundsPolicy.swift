public import Indicators

/// What is taken as the bounds of a figure: how readers take the words, or only what the words guarantee.
///
/// Every result names the policy under which its bounds were made.
///
/// Under both policies a figure without qualifier that is rounded (282万平方米, 94.4 %) is widened by half the unit of
/// its last digit; a count of ones is not. Shares are cut at 0 and 100 %, other units at 0 unless the value is negative.
public enum BoundsPolicy: String, Sendable, Hashable, CaseIterable {
    /// 580余 is 580 to 590, 近600 is 540 to 600, 约600 is 570 to 630: the convention of the reading.
    case conventional
    /// 580余 is 580 or more, 近600 is at most 600, 约600 says nothing but that there were some.
    case logical

    /// The policy's name.
    public var name: BilingualText {
        switch self {
        case .conventional: BilingualText(chinese: "按惯例理解", english: "conventional reading")
        case .logical: BilingualText(chinese: "按字面保证", english: "literal guarantee")
        }
    }

    /// The values that a figure's wording allows under the policy, in the figure's unit.
    public func bounds(of figure: Figure) -> Bounds {
        let natural = Self.naturalLimits(of: figure)
        let wording = worded(figure, within: natural)
        guard figure.qualifier == .exact, let resolution = figure.resolution, !figure.countsOnes else { return wording }
        return wording.widened(byHalf: resolution).clipped(to: natural) ?? wording
    }

    private func worded(_ figure: Figure, within natural: Bounds) -> Bounds {
        let stated = figure.bounds
        guard self == .logical else { return stated }
        switch figure.qualifier {
        case .exact, .several, .range: return stated
        case .over, .atLeast: return Bounds(stated.lower, max(stated.lower, natural.upper))
        case .under, .atMost: return Bounds(min(natural.lower, stated.upper), stated.upper)
        case .about: return Bounds(min(natural.lower, stated.lower), max(natural.upper, stated.upper))
        }
    }

    /// The values that the unit allows; widened where the figure itself goes beyond.
    private static func naturalLimits(of figure: Figure) -> Bounds {
        let isChange = figure.kind == .change || figure.unit.family == .points
        let lower: Double = isChange ? -.infinity : 0
        let upper: Double
        if figure.unit.family == .share, !isChange {
            upper = IndicatorUnit("%").factor(to: figure.unit)! * 100
        } else {
            upper = .infinity
        }
        return Bounds(min(lower, figure.bounds.lower), max(upper, figure.bounds.upper))
    }
}

extension Figure {
    /// Whether the figure counts whole things and states the last one.
    fileprivate var countsOnes: Bool {
        guard resolution == 1 else { return false }
        switch unit.family {
        case .share, .points, .multiples, .money, .foreignMoney, .area, .length, .mass, .volume, .energy, .power,
            .duration:
            return false
        default: return true
        }
    }
}

extension PanelCell {
    /// The values that the cell's wording allows under a policy; nil where nothing is known.
    ///
    /// A cell without figures (a panel of plain values) has its stored bounds.
    public func bounds(_ policy: BoundsPolicy) -> Bounds? {
        guard let figure = figures.first else { return bounds }
        return policy.bounds(of: figure).containing(value)
    }
}
