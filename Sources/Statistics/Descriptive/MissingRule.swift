/// What a summary does with missing values (NaN).
public enum MissingRule: String, Sendable, Hashable, CaseIterable {
    /// Missing values are left out and counted.
    case skip
    /// One missing value makes the summary NaN.
    case propagate
}
