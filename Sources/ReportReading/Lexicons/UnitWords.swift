import Indicators

/// The unit words that may follow a numeral: the standard table, and other spellings of its units.
///
/// A unit is handed on as its position in `units`, so that reading one costs no text.
struct UnitWords: @unchecked Sendable {
    // Unchecked: the memory of `units` never changes, and lives as long as the process.

    /// What the rules need to know of a unit.
    struct Unit: Sendable {
        let family: UnitFamily
        let role: Role
        /// Whether a Chinese numeral of one character may stand before it: 两个 counts, 三包 is a word.
        let admitsSmallChinese: Bool
    }

    /// What sets a unit apart from its family.
    enum Role: Sendable {
        case none
        /// 种 类 批: kinds and lots of things, of which 一 is some rather than one.
        case sort
        /// 轮: as often stages as counts.
        case stage
        /// 期: issues and stages.
        case issue
        /// 小时.
        case hour
        /// 天 分钟 学时 …: spans of time that may be counted.
        case span
        /// 岁.
        case age

        init(_ symbol: String) {
            self =
                switch symbol {
                case "种", "类", "批": .sort
                case "轮": .stage
                case "期": .issue
                case "小时": .hour
                case "天", "分钟", "秒", "个工作日", "工作日", "学时", "课时", "工时": .span
                case "岁": .age
                default: .none
                }
        }
    }

    /// The one table.
    static let shared = UnitWords()

    let units: UnsafePointer<Unit>
    /// The symbols of the units.
    static let symbols = StandardUnits.entries.map(\.symbol) + [""]
    private let words: Lexicon<Int16>

    static let none: Int16 = -1
    let percent: Int16
    let points: Int16
    let person: Int16
    let yuan: Int16
    let place: Int16
    let day: Int16
    let unstated: Int16

    private init() {
        let symbols = Self.symbols
        var positions: [String: Int16] = [:]
        for (i, symbol) in symbols.enumerated() { positions[symbol] = Int16(i) }
        let small = Set(Self.afterSmallChinese.split(separator: " ").map(String.init))
        let units = UnsafeMutablePointer<Unit>.allocate(capacity: symbols.count)
        for (i, entry) in StandardUnits.entries.enumerated() {
            (units + i).initialize(
                to: Unit(
                    family: entry.family, role: Role(entry.symbol), admitsSmallChinese: small.contains(entry.symbol)))
        }
        // The unit of a stated zero, which names none (未发生事故), comes last.
        unstated = Int16(symbols.count - 1)
        (units + symbols.count - 1).initialize(to: Unit(family: .other, role: .none, admitsSmallChinese: false))
        let unread = Set(Self.unread.split(separator: " ").map(String.init))
        var entries = symbols.enumerated().filter { !unread.contains($0.element) && !$0.element.isEmpty }
            .map { (word: $0.element, value: Int16($0.offset)) }
        for line in Self.spellings.split(separator: "\n") {
            let fields = line.split(separator: " ").map(String.init)
            guard let unit = positions[fields[0]] else { preconditionFailure("no unit \(fields[0])") }
            entries += fields.dropFirst().map { ($0, unit) }
        }
        entries += Self.notUnits.split(separator: " ").map { (String($0), Self.none) }
        self.units = UnsafePointer(units)
        words = Lexicon(entries)
        func position(_ symbol: String) -> Int16 {
            guard let unit = positions[symbol] else { preconditionFailure("the table of units lacks \(symbol)") }
            return unit
        }
        percent = position("%")
        points = position("个百分点")
        person = position("人")
        yuan = position("元")
        place = position("位")
        day = position("天")
    }

    /// The longest unit at a position, or nil.
    @inline(__always)
    func match(_ text: Passage, _ i: Int) -> (length: Int, unit: Int16)? {
        guard let found = words.match(text, i), found.value >= 0 else { return nil }
        return (found.length, found.value)
    }

    /// Whether a unit of two or more characters begins here.
    func begins(_ text: Passage, _ i: Int) -> Bool { (match(text, i)?.length ?? 0) > 1 }

    /// Units that a report writes as parts of other words far more often than after a number.
    private static let unread = """
        点 门 里 两 题 回 届 课 遍 字 页 村 镇 街 区 社 院 校 厂 店 园 室 厅 宅 站 案 单 节 环节 日 年 月 个月 周 人口 尾 担 角 社区 伍 班 眼
        """

    /// Further spellings: the unit, then the words that mean it.
    private static let spellings = """
        个百分点 百分点
        个千分点 千分点
        元 块钱 元钱 块 元人民币 元整
        平方米 平方 m² m2 M2
        平方公里 km²
        公里 km KM
        米 m
        厘米 cm 公分
        毫米 mm
        吨 t
        千克 kg KG
        克 g
        立方米 m³
        千瓦时 kWh
        千瓦 kW
        兆瓦 MW
        人次 人（次） 人·次
        批次 批（次）
        度 度电
        """

    /// Words that begin like a unit and are none, so that the longer word has its way.
    private static let notUnits = """
        个月 个年头 个人 个体 个性 个别 个案 方面 方针 方式 方位 方案 方略 方向 方法 方便 方可 分之 场所 场景 场面 次序 名单 名录 名称 名牌 名优 家庭 家园         家长 口岸 口径 口粮 口头 口碑 口子 台阶 台风 台账 部门 部分 部委 部长 部署 期间 期末 位置 位数 位一体 次产业 件套 条件 条例 条龙 条线 处理 处罚 处置 处室 处级         起源 起来 起步 起草 起诉 起点 例如 例行 面向 面对 面积 面旗 套路 座谈 片区 片段 片面 所有 所谓 所在 头部 头条 只有 只要 只能 根据 支持 支撑 支部 队伍 队员 队长         团队 团结 团委 团员 对接 对口 对标 对象 对应 对照 对比 对外 组织 组长 组成 组合 组别 级 度假 度过 元素 元旦 元首 分类 分别 分析 分局 分享 分工 分级 分区 分公司         分支 分管 分配 分为 分成 天津 天然 天气 天下 份额 份子 人大 人才 人民 人工 人居 人均 人社 人事 人文 人格 轮流 亩产 亩均 升级 升至 升到 升为 户籍 户均 户型 秒杀         米粉 米线 米字 把手 把关 盘棋 张贴 家门 家政 家风 本地 本土 本科 本市 本区 本镇 度量 包一挂 口之家 人制 人组 人行 人份 人口
        """

    /// Units that a Chinese numeral of one character counts.
    private static let afterSmallChinese = """
        个 件 批 起 宗 例 人 名 位 次 场 场次 份 册 本 篇 项 条 户 家 所 处 座 栋 幢 块 台 套 幅 支 辆 艘 架 头 只 株 棵 人次 批次 户次 \
        %  个百分点 倍 元 吨 公里 米 平方米 亩 公顷 平方公里 部 张 封 期 轮 种 类 天 小时 美元 间 根 盏 面 枚 千克 公斤 斤 克 万
        """
}
