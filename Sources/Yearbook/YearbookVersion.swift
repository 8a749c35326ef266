/// The version of the library and the command.
public enum YearbookVersion {
    /// By semantic versioning.
    public static let current = "0.1.0"
}
