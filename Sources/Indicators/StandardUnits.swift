/// The table of units: measure words, physical units and money, each with its family and its scale within the family.
public enum StandardUnits {
    /// A row of the table.
    public struct Entry: Sendable, Hashable {
        /// The canonical symbol.
        public let symbol: String
        /// The family.
        public let family: UnitFamily
        /// The size in the family's base unit; 1 for measure words.
        public let scale: Double
    }

    /// All units, in the order of the table.
    public static let entries: [Entry] = table.split(separator: "\n").flatMap { line -> [Entry] in
        let fields = line.split(separator: " ")
        guard let first = fields.first, let family = UnitFamily(rawValue: String(first)) else {
            preconditionFailure("the table of units has an unknown family in “\(line)”")
        }
        return fields.dropFirst().map { field in
            let parts = field.split(separator: "=")
            guard let scale = parts.count == 2 ? Double(parts[1]) : 1 else {
                preconditionFailure("the table of units has a bad scale in “\(field)”")
            }
            return Entry(symbol: String(parts[0]), family: family, scale: scale)
        }
    }

    private static let bySymbol = Dictionary(
        entries.map { ($0.symbol, $0) },
        uniquingKeysWith: { first, _ in preconditionFailure("the table of units lists \(first.symbol) twice") }
    )

    /// The row of a symbol, or nil where the table does not list it.
    public static func entry(for symbol: String) -> Entry? { bySymbol[symbol] }

    /// One family a line: its name, then its units as `symbol` or `symbol=scale`.
    private static let table = """
        general 个
        cases 件 起 宗 例 案 桩 单 件次 宗次 起次 笔 票 桩次
        persons 人 名 位 口 员 对 人口
        personTimes 人次 人天 人日
        otherTimes 名次 车次 户次 家次 班次 架次 台次 辆次 村次 企次 艘次 店次 校次 床次 只次 头次 箱次 机次
        batches 批次 批 组 拨
        occasions 次 场 场次 期 轮 回 届 节 堂 课 期次 课次 趟 遍 站次 轮次 集
        copies 份 册 本 份次 册次
        documents 张 封 篇 部 卷 页 字
        items 项 条 款 种 类 门 点 则 项次 条次 题 环节
        households 户
        organisations 家 所 间 社 院 校 厂 店
        places 处 座 栋 幢 片 区 村 镇 街 社区 眼 口井 宅 厅 室 站 园
        pieces 块 面 台 套 幅 盏 根 支笔 把 枚 顶 床 台套 件套 只灯 盒 袋 桶 箱 瓶 包 副 具 扇 组件 颗 粒 标箱 罐 筒 樘 枝 管
        teams 支 队 班 伍 团
        vehicles 辆 艘 架 列 台车 车皮
        animals 头 只 羽 匹 尾
        plants 株 棵 丛 盆
        doses 剂次 剂 针次 针 支剂
        money 元=1 角=0.1 分=0.01
        foreignMoney 美元 欧元 港元 日元 英镑 卢布 人民币 美金 港币 澳元 加元 韩元 新加坡元 瑞士法郎 泰铢 卢比 新台币 林吉特 坚戈
        area 平方米=1 平方公里=1000000 平方千米=1000000 公顷=10000 亩=666.6666666666666 亩次=666.6666666666666 平方厘米=0.0001 ㎡=1 平米=1 平方分米=0.01 公亩=100 英亩=4046.8564224 平方英尺=0.09290304
        length 米=1 公里=1000 千米=1000 厘米=0.01 毫米=0.001 里=500 延米=1 海里=1852 微米=0.000001 纳米=0.000000001 英里=1609.344 华里=500 分米=0.1
        mass 吨=1000 公斤=1 千克=1 斤=0.5 克=0.001 两=0.05 毫克=0.000001 微克=0.000000001 吨标准煤=1000 担=50 公吨=1000 磅=0.45359237 市斤=0.5 公担=100 吨标煤=1000
        volume 立方米=1 升=0.001 毫升=0.000001 方=1 立方=1 标准立方米=1 立方厘米=0.000001 立方分米=0.001 标方=1 加仑=0.003785411784
        energy 千瓦时=1 度=1 兆瓦时=1000 吉瓦时=1000000 焦耳=0.0000002777777777777778 千焦=0.0002777777777777778 兆焦=0.2777777777777778 吉焦=277.77777777777777 千卡=0.001162222222222222
        power 千瓦=1 瓦=0.001 兆瓦=1000 吉瓦=1000000 太瓦=1000000000 马力=0.73549875
        duration 天=1 小时=0.041666666666666664 分钟=0.0006944444444444445 秒=0.000011574074074074073 日=1 周=7 学时=0.041666666666666664 课时=0.041666666666666664 工时=0.041666666666666664 个工作日=1 工作日=1 年=365.25 个月=30.4375 月=30.4375 岁=365.25
        share %=1 ‰=0.1 成=10
        points 个百分点=1 个千分点=0.1
        multiples 倍
        """
}
