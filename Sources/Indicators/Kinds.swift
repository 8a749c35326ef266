/// What a figure says in time: how much happened, how much there is, how it changed, what is aimed at.
public enum FigureKind: String, Sendable, Hashable, CaseIterable {
    /// How much happened within the period.
    case flow
    /// How much there was at a date.
    case stock
    /// How much has come together over more than a year, or since a start.
    case cumulative
    /// A share or a rate.
    case rate
    /// A change against an earlier period (同比增长 12%).
    case change
    /// What is planned or promised.
    case target
    /// A place in an order.
    case rank
}

/// Whether a higher value of an indicator is better.
public enum Polarity: String, Sendable, Hashable, CaseIterable {
    /// More is better.
    case higherIsBetter
    /// Less is better.
    case lowerIsBetter
    /// Neither: a workload, a size.
    case neither
}

/// The model of chance under which intervals and tests of an indicator make sense.
public enum Chance: String, Sendable, Hashable, CaseIterable {
    /// Independent events: counts vary as a Poisson variable.
    case event
    /// x of n cases: shares vary as a binomial proportion.
    case share
    /// Events that come in groups: only with an estimated overdispersion, else refused.
    case clustered
    /// A complete count of decisions (leaflets, staff, budget): no interval.
    case none
}

/// The task areas of the national outline for law-based government 2021–2025, which serve as the catalogue's chapters.
///
/// Two further chapters hold what the outline does not speak of: public services and the background of a town.
public enum Chapter: String, Sendable, Hashable, CaseIterable {
    case institutions, rules, decisions, enforcement, emergencies, disputes, supervision, technology, leadership
    case services, background

    /// The chapter's name.
    public var name: BilingualText {
        switch self {
        case .institutions: BilingualText(chinese: "机构职能", english: "Institutions and functions")
        case .rules: BilingualText(chinese: "制度体系", english: "System of rules")
        case .decisions: BilingualText(chinese: "行政决策", english: "Decision making")
        case .enforcement: BilingualText(chinese: "行政执法", english: "Administrative enforcement")
        case .emergencies: BilingualText(chinese: "应急处置", english: "Emergency response")
        case .disputes: BilingualText(chinese: "矛盾纠纷化解", english: "Prevention and resolution of disputes")
        case .supervision: BilingualText(chinese: "权力制约监督", english: "Restraint and supervision of power")
        case .technology: BilingualText(chinese: "科技保障", english: "Technology")
        case .leadership: BilingualText(chinese: "组织领导", english: "Leadership and organisation")
        case .services: BilingualText(chinese: "公共服务", english: "Public services")
        case .background: BilingualText(chinese: "基本情况", english: "Background")
        }
    }
}
