internal import CKernels

/// Two-sided p-values of Student's t for few degrees of freedom, many at once.
///
/// The finite series for the middle and a series of positive terms for the tails, so that p is accurate to about 10⁻¹⁴ of
/// itself down to the smallest doubles. A single value has the same bits as in a batch.
///
/// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.5.4, 26.7.3, 26.7.4.
public enum StudentTails {
    /// The greatest number of observations n; the degrees of freedom are n − 2.
    public static let maximumCount = Int(YEARBOOK_STUDENT_DEGREES) + 2

    /// (m + 1) / (m + 2), of which all the series are made.
    private static let ratios = (0..<Int(YEARBOOK_STUDENT_RATIOS)).map { Double($0 + 1) / Double($0 + 2) }

    /// P(|T| ≥ |t|) on n − 2 degrees of freedom for each element.
    ///
    /// - NaN for n below 3 or above `maximumCount`, and where t is NaN; 0 for infinite t.
    ///
    /// Cost: about 20 cycles each where the processor has wide vectors.
    ///
    /// - Parameters:
    ///   - t: the statistics.
    ///   - counts: n for each.
    ///   - p: where the p-values go.
    public static func twoSided(
        t: UnsafeBufferPointer<Double>, counts: UnsafeBufferPointer<Int32>, into p: UnsafeMutableBufferPointer<Double>
    ) {
        precondition(t.count == counts.count && t.count == p.count, "Buffers of unlike lengths")
        guard let t = t.baseAddress, let n = counts.baseAddress, let target = p.baseAddress else { return }
        yearbook_student_two_sided(t, n, target, p.count, ratios)
    }

    /// P(|T| ≥ |t|) on n − 2 degrees of freedom.
    ///
    /// - Parameters:
    ///   - t: the statistic.
    ///   - count: n, from 3 to `maximumCount`.
    /// - Returns: the p-value; nil if n is outside its range.
    public static func twoSided(t: Double, count: Int) -> Double? {
        guard count >= 3, count <= maximumCount else { return nil }
        var (t, n, p) = (t, Int32(count), 0.0)
        yearbook_student_two_sided(&t, &n, &p, 1, ratios)
        return p
    }
}
