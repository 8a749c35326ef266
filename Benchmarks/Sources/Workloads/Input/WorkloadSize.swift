/// How large the generated panel is.
public enum WorkloadSize: String, Sendable, Hashable, CaseIterable {
    /// 2 000 towns × 20 years × 10 indicators.
    case small = "S"
    /// 10 000 towns × 20 years × 25 indicators.
    case medium = "M"
    /// 40 000 towns × 20 years × 25 indicators: all of China's townships for twenty years.
    case large = "L"
    /// Four times as many towns as `large`, to see whether the time of a cell stays flat.
    case fourfold = "4L"

    /// The number of towns.
    public var towns: Int {
        switch self {
        case .small: 2_000
        case .medium: 10_000
        case .large: 40_000
        case .fourfold: 160_000
        }
    }

    /// The number of years, which begin with 2001.
    public var years: Int { 20 }

    /// The number of indicators.
    public var indicators: Int { self == .small ? 10 : 25 }

    /// The number of counties that the towns belong to.
    public var counties: Int {
        switch self {
        case .small: 140
        case .medium: 700
        case .large: 2_800
        case .fourfold: 11_200
        }
    }

    /// The number of cells: towns × years × indicators.
    public var cells: Int { towns * years * indicators }

    /// The number of series: towns × indicators.
    public var series: Int { towns * indicators }

    /// The bytes of text that the reading workloads read.
    public var textBytes: Int {
        switch self {
        case .small: 2_000_000
        case .medium: 20_000_000
        case .large: 200_000_000
        case .fourfold: 800_000_000
        }
    }
}
