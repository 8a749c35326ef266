/// How p-values are adjusted when many are looked at.
public enum PValueAdjustment: Sendable, Hashable {
    /// Benjamini and Hochberg: what one wants to know of many towns is how many of the findings are false.
    case automatic
    /// Times the number of tests: the chance of any false finding, whatever the dependence.
    case bonferroni
    /// 1 − (1 − p)ⁿ, for independent tests.
    case sidak
    /// Bonferroni's step-down form: never worse than it.
    case holm
    /// Šidák's step-down form.
    case holmSidak
    /// The step-up form, for independent or positively dependent tests.
    case hochberg
    /// Simes' test in closed form: sharper than Hochberg's under the same assumption.
    case hommel
    /// The false-discovery rate for independent or positively dependent tests.
    case benjaminiHochberg
    /// The false-discovery rate under any dependence.
    case benjaminiYekutieli
    /// Benjamini and Hochberg's with the share of true null hypotheses estimated from the p-values above `lambda`.
    case storey(lambda: Double = 0.5)
    /// In two stages: the number of true null hypotheses from a first run at level `alpha`.
    case twoStage(alpha: Double = 0.05)
    /// Two stages of Benjamini, Krieger and Yekutieli: the first run at `alpha` / (1 + `alpha`).
    case twoStageKrieger(alpha: Double = 0.05)
}

extension PValueAdjustment {
    /// The adjusted p-values, in the order given.
    ///
    /// - NaN stays NaN and does not count as a test.
    /// - A finding at level α is an adjusted p-value ≤ α.
    ///
    /// Cost: one sort; several adjustments of the same p-values share it in `RankedPValues`.
    ///
    /// - Throws: `StatisticsError.outOfRange` for a value outside [0, 1], or a parameter of the method outside (0, 1).
    public func adjusted(_ pValues: [Double]) throws(StatisticsError) -> [Double] {
        try RankedPValues(pValues).adjusted(self)
    }

    /// The parameter that some methods have, checked.
    func check() throws(StatisticsError) {
        switch self {
        case .storey(let lambda): try Self.check(lambda, "lambda", allowsZero: true)
        case .twoStage(let alpha), .twoStageKrieger(let alpha): try Self.check(alpha, "alpha", allowsZero: false)
        default: break
        }
    }

    private static func check(_ value: Double, _ name: String, allowsZero: Bool) throws(StatisticsError) {
        guard value < 1, value > 0 || (allowsZero && value == 0) else {
            throw .outOfRange(name, value: value, allowed: Interval(lower: 0, upper: 1))
        }
    }
}
