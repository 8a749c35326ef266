/// The workloads that there are, by name.
public enum StandardWorkloads {
    /// All of them, in the order of their names.
    public static let all: [any Workload.Type] = [
        LoadWorkload.self, GroupWorkload.self, TrendWorkload.self, RatioWorkload.self,
        ReadingWorkload.self, QuantityWorkload.self,
    ]

    /// The workload of a name such as `W3`, upper or lower case; nil where there is none.
    public static func named(_ name: String) -> (any Workload.Type)? {
        all.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The names, in order.
    public static var names: [String] { all.map { $0.name } }
}
