/// What a word does in a statement: a word may do several things.
struct WordTags: OptionSet, Sendable {
    let rawValue: UInt32

    /// Words of time: 今年以来, 全年, 截至目前.
    static let time = WordTags(rawValue: 1 << 0)
    /// Time that is at most the year: 全年, 今年.
    static let yearly = WordTags(rawValue: 1 << 1)
    /// Time that is several years: 五年来, “十四五”期间.
    static let yearsLong = WordTags(rawValue: 1 << 2)
    /// The year before: 去年, 上年.
    static let lastYear = WordTags(rawValue: 1 << 3)
    /// Next year and later: 明年, 下一步.
    static let future = WordTags(rawValue: 1 << 4)
    /// Adverbs and connectives, which never begin a name: 积极, 共, 已, 并.
    static let adverb = WordTags(rawValue: 1 << 5)
    /// Verbs that introduce a level: 达到, 为, 至, 保持在.
    static let level = WordTags(rawValue: 1 << 6)
    /// Verbs that introduce a change: 增长, 下降, 提高.
    static let change = WordTags(rawValue: 1 << 7)
    /// 累计 and its like.
    static let cumulative = WordTags(rawValue: 1 << 8)
    /// Verbs of doing that say nothing of what was counted: 开展, 完成, 组织.
    static let deed = WordTags(rawValue: 1 << 9)
    /// Verbs of doing that belong to what was counted: 走访, 化解, 发放.
    static let act = WordTags(rawValue: 1 << 10)
    /// Verbs of being there: 现有, 设有, 划分.
    static let existence = WordTags(rawValue: 1 << 11)
    /// Words of intent: 力争, 目标, 计划.
    static let target = WordTags(rawValue: 1 << 12)
    /// 其中.
    static let part = WordTags(rawValue: 1 << 13)
    /// 分别, 均, 都: each of several.
    static let each = WordTags(rawValue: 1 << 14)
    /// 和, 与, 及, 以及.
    static let and = WordTags(rawValue: 1 << 15)
    /// 同比, 比上年, 较去年.
    static let compared = WordTags(rawValue: 1 << 16)
    /// 从, 由: the value before.
    static let from = WordTags(rawValue: 1 << 17)
    /// Verbs and prepositions that end the noun behind a unit: 被, 入选, 在, 用于.
    static let ends = WordTags(rawValue: 1 << 18)
    /// Nouns for people, which need no measure word: 群众, 学生.
    static let person = WordTags(rawValue: 1 << 19)
    /// Who reports, which never begins a name: 我镇, 全镇.
    static let reporter = WordTags(rawValue: 1 << 20)
    /// 每, 平均: a mean.
    static let mean = WordTags(rawValue: 1 << 21)
    /// 共, 共计, 合计: a total.
    static let total = WordTags(rawValue: 1 << 22)
    /// Words that only look like another word and mean nothing here: 成为, 公共.
    static let plain = WordTags(rawValue: 1 << 23)
    /// 等, after a list of examples.
    static let suchAs = WordTags(rawValue: 1 << 24)
    /// 的.
    static let of = WordTags(rawValue: 1 << 25)
    /// 每年.
    static let everyYear = WordTags(rawValue: 1 << 26)
    /// 新增, 新建: what came new.
    static let new = WordTags(rawValue: 1 << 27)
    /// Prepositions that begin an adjunct: 对, 为, 向, 通过.
    static let adjunct = WordTags(rawValue: 1 << 28)
    /// Verbs that are as often nouns (建设, 服务): dropped at the beginning of a name only.
    static let weak = WordTags(rawValue: 1 << 29)
    /// A stated year, month or day.
    static let date = WordTags(rawValue: 1 << 30)
}
