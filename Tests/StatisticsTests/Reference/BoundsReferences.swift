import Statistics

private func figures(_ input: ReferenceInput) throws -> [Interval] {
    zip(try input.numbers("lo"), try input.numbers("hi")).map { Interval(lower: $0, upper: $1) }
}

private func figure(_ input: ReferenceInput, _ name: String) throws -> Interval {
    guard let parts = input.inputs[name] as? [String: Any], let lower = ReferenceInput.number(parts["lo"]),
        let upper = ReferenceInput.number(parts["hi"])
    else { throw ReferenceFault.missing(name) }
    return Interval(lower: lower, upper: upper)
}

nonisolated(unsafe) let boundsReferences: [String: ReferenceMethod] = [
    "interval-statistics": { input in
        let all = try figures(input)
        let variance = try CarriedBounds.variance(all).interval
        let last = try all[all.count - 2].relativeChange(to: all[all.count - 1])
        return [
            "mean": .init(try CarriedBounds.mean(all).interval),
            "median": .init(try CarriedBounds.median(all).interval),
            "varianceMax": .init(variance.upper), "varianceMin": .init(variance.lower),
            "shareOfTotal": .list(try CarriedBounds.shares(all).map { .init($0.interval) }),
            "pctChangeLast": .init(last.scaled(by: 100)),
        ]
    },
    "interval-trend-ols": { input in
        let all = try figures(input)
        return [
            "slope": .init(try CarriedBounds.slope(years: try input.numbers("t"), figures: all).interval),
            "ratioMeanChange": .init(try all[all.count - 1].divided(by: all[0])),
        ]
    },
    "interval-theil-sen": { input in
        let bounds = try CarriedBounds.theilSenSlope(years: try input.numbers("t"), figures: try figures(input))
        return ["slope": .init(bounds.interval), "kind": .text(bounds.kind.rawValue)]
    },
    "interval-mann-kendall": { input in
        let all = try figures(input)
        return [
            "Sexact": .init(try CarriedBounds.mannKendallScore(all).interval),
            "Souter": .init(try CarriedBounds.mannKendallOuterScore(all).interval),
        ]
    },
    "interval-rank": { input in
        let ranks = CarriedBounds.ranks(try figures(input))
        return [
            "best": .init(ranks.map { Double($0.lowerBound) }), "worst": .init(ranks.map { Double($0.upperBound) }),
        ]
    },
    "interval-lower-bound": { input in
        let (num, den) = (try figure(input, "num"), try figure(input, "den"))
        let change = try Interval(550).relativeChange(to: num)
        let direction =
            change.exceeds(0) == .certain
            ? "up certain" : change.fallsShort(of: 0) == .certain ? "down certain" : "open"
        return [
            "ratio": .init(try num.divided(by: den)), "pctChangeFromKnown550": .init(change.scaled(by: 100)),
            "direction": .text(direction),
        ]
    },
    "interval-suppressed-count": { input in
        let bounds = try CarriedBounds.proportion(
            Interval(lower: try input.number("lo"), upper: try input.number("hi")), of: try input.number("n"),
            level: input.level)
        return ["point": .init(bounds.value.interval), "ci": .init(bounds.envelope)]
    },
]
