import Statistics

extension PValueAdjustment {
    /// The adjusted values of p-values that tests gave, so that none can lie outside [0, 1]; NaN stays NaN.
    func ofProbabilities(_ pValues: [Double]) -> [Double] {
        do throws(StatisticsError) {
            return try adjusted(pValues)
        } catch { preconditionFailure("a test gave an impossible p-value: \(error)") }
    }
}
