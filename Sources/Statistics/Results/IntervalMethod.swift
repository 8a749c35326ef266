/// The way in which a confidence interval was found: stored in every `Estimate`, so that no interval is anonymous.
public enum IntervalMethod: String, Sendable, Hashable, CaseIterable {
    /// No interval: the estimate stands alone.
    case none
    /// Estimate ± normal quantile × standard error.
    case wald
    /// The same on the logarithm of the estimate.
    case logWald
    /// Estimate ± quantile of Student's t × standard error.
    case studentT
    /// Student's t with the degrees of freedom of Welch and Satterthwaite.
    case welchT
    /// Proportion: inversion of the score test, without continuity correction.
    case wilson
    /// Proportion: inversion of the exact binomial tests.
    case clopperPearson
    /// Proportion: equal-tailed posterior under Jeffreys' prior.
    case jeffreys
    /// Proportion: Wald interval about Wilson's centre.
    case agrestiCoull
    /// Difference of proportions: Newcombe's hybrid of two Wilson intervals (his method 10).
    case newcombe
    /// Poisson count: inversion of the exact tests (Garwood).
    case exactPoisson
    /// Poisson count: Byar's approximation of the exact interval.
    case byar
    /// Poisson count: inversion of the score test.
    case poissonScore
    /// Ratio of two rates or odds: inversion of the exact test conditional on the total.
    case conditionalExact
    /// The same with half the probability of the observed outcome.
    case conditionalMidP
    /// Directly standardised rate: Dobson's method with Byar's limits of the count.
    case dobsonByar
    /// Difference of two rates: MOVER, the hybrid of the two rates' own intervals.
    case mover
    /// Correlation: Fisher's z transformation.
    case fisherZ
    /// Theil–Sen slope: ranks of the pairwise slopes, interpolated between (Gilbert).
    case gilbertRanks
    /// Theil–Sen slope: ranks of the pairwise slopes, rounded outward.
    case roundedRanks
    /// Median: order statistics by the binomial distribution.
    case orderStatistics
    /// Location shift: exact distribution of the rank sum or the signed ranks.
    case exactRanks
    /// Location shift: normal approximation of the rank statistic.
    case normalRanks
    /// Ratio of variances: quantiles of F.
    case fRatio
    /// Effect size: noncentral t distribution.
    case noncentralT
    /// Cliff's δ: Feng and Cliff's asymmetric interval.
    case cliff
    /// Cramér's V: noncentral χ² distribution.
    case noncentralChiSquare
    /// Estimate ± quantile of Student's t × the jackknife's standard error.
    case jackknife
    /// Share of variance: noncentral F distribution.
    case noncentralF
    /// Regression coefficient: profile likelihood.
    case profileLikelihood
    /// Differences of means: studentized range.
    case studentizedRange
    /// Bootstrap: quantiles of the resampled estimates.
    case bootstrapPercentile
    /// Bootstrap: reflected quantiles.
    case bootstrapBasic
    /// Bootstrap: bias-corrected and accelerated quantiles.
    case bootstrapBCa
    /// Bootstrap: quantiles of the studentized estimates.
    case bootstrapStudentized
    /// The next value of a trend: Student's t with the error of the line and of one more value.
    case prediction
}
