/// The nouns in which names of measured things end.
enum MeasureNouns {
    /// What a noun tells of a number.
    enum Sense: Sendable {
        /// Per year: 产值, 收入, 总额.
        case yearly
        /// At a date: 人口, 余额, 里程.
        case atDate
        /// A price where the sum is small, and what was paid in the year where it is large: 费.
        case fee
        /// A share: 率, 占比.
        case share
        /// Other nouns that several names share at their end: 投资, 案件.
        case other
    }

    /// The words reversed, because they are looked up from their ends.
    private static let nouns = Lexicon<Sense>(
        [
            (
                Sense.yearly,
                """
                生产总值 增加值 总产值 产值 总产量 产量 收入 总额 总值 成交额 销售额 零售额 营业额 税收 利润 支出 投资 花费 吞吐量 客运量 货运量 电量 用水量 用电量 发电量 处理量 进出口 出口 进口 \
                投资额 交易额 排放总量 排放量 消费 消耗量
                """
            ),
            (
                .atDate,
                """
                人口 余额 里程 面积 装机 装机规模 装机容量 存量 编制 规模 床位 床位数 储备 库存 保有量 总资产 资产 注册资本 注册资金 寿命 浓度 标准 工资 价格 覆盖面 在校生 能力 产能 容量 \
                总库容 党员 户数 总户数 总人数 限额 养老金
                """
            ),
            (.fee, "费"),
            (
                .share,
                """
                普及率 覆盖率 满意率 完成率 率 占比 比重 比例 满意度 知晓度 强度 资助面
                """
            ),
            (
                .other,
                """
                案件 数量 人数 户数 件数 起数 企业 工程 项目 单位 部门 服务 培训 活动 问题 事项 纠纷 会议 增速 指数 人次 总数 车辆 机构 队伍 场所 用户 设施
                """
            ),
        ].flatMap { sense, words in
            words.split(whereSeparator: \.isWhitespace).map { (word: String($0.reversed()), value: sense) }
        })

    /// The longest noun in which a name ends, and its sense.
    static func ending(_ text: Passage, _ range: Range<Int>) -> (length: Int, sense: Sense)? {
        nouns.match(text, endingAt: range.upperBound, atMost: range.count).map { (length: $0.length, sense: $0.value) }
    }
}
