/// The workloads that there are, by name.
public enum StandardWorkloads {
    /// All of them, in the order of their names.
    public static let all: [any Workload.Type] = [
        LoadWorkload.self, GroupWorkload.self, TrendWorkload.self, RobustTrendWorkload.self, RatioWorkload.self,
        PermutationWorkload.self, BootstrapWorkload.self, RankWorkload.self, GroupRankWorkload.self,
        AdjustmentWorkload.self,
        ReadingWorkload.self, QuantityWorkload.self,
    ]

    /// The workload of a name such as `W3`, upper or lower case; nil where there is none.
    public static func named(_ name: String) -> (any Workload.Type)? {
        all.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The workload of a name, or all parts of one that has several: `W8` stands for `W8perm` and `W8bca`. None for other names.
    public static func matching(_ name: String) -> [any Workload.Type] {
        if let type = named(name) { return [type] }
        let name = name.lowercased()
        // A part's name goes on with letters: W1 does not stand for W10.
        return all.filter { type in
            let full = type.name.lowercased()
            return name.count >= 2 && full.hasPrefix(name) && full.dropFirst(name.count).first?.isLetter == true
                && name.last?.isNumber == true
        }
    }

    /// The names, in order.
    public static var names: [String] { all.map { $0.name } }
}
