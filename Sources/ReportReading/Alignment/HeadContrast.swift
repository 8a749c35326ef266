/// What two names that look alike do not have in common.
///
/// A Chinese name carries its sense at its end, and what stands before limits it: 装备制造业增加值 is no 工业增加值, and
/// 国内生产总值比重 no 国内生产总值增速, though most of their characters agree. Words that say who did it, when, or only that
/// it was done limit nothing, and are not counted.
struct HeadContrast: Sendable, Hashable {
    /// The number of characters of the name that no wording of the indicator has.
    var onlyInName: Int
    /// The number of characters of the wording that the name lacks.
    var onlyInWording: Int
    /// Whether the names end in the same two characters.
    var sharesEnd: Bool
    /// The number of characters of the name.
    private var nameLength: Int
    /// Whether one of the two has a word that makes it another quantity (人均) and the other has not.
    var isLimited: Bool

    /// Compares two names in the form in which senses are resolved.
    ///
    /// - Parameter vocabulary: the characters of all wordings of the indicator.
    init(_ name: [UInt16], _ wording: [UInt16], vocabulary: Set<UInt16>) {
        onlyInName = Self.count(name) { vocabulary.contains($0) }
        let signs = Set(name)
        onlyInWording = Self.count(wording) { signs.contains($0) }
        sharesEnd = name.count >= 2 && name.suffix(2).elementsEqual(wording.suffix(2))
        nameLength = name.count
        isLimited = Self.limits.contains { Self.has($0, name) != Self.has($0, wording) }
    }

    /// Whether the name may be taken for the indicator of the wording, given their likeness.
    ///
    /// The thresholds are those of the annotated pairs in `HeadPairs` (tests): the more the two lack of each other, the
    /// liker they must be, and names that end in other nouns must have everything else in common.
    func accepts(_ likeness: Double) -> Bool {
        guard !isLimited else { return false }
        switch (sharesEnd, onlyInName, onlyInWording) {
        case (true, 0, 0): return likeness >= 0.45
        case (true, 0, 1): return likeness >= 0.52
        case (true, 1, 0): return likeness >= 0.56 && nameLength >= 6
        case (true, 0, 2): return likeness >= 0.74 && nameLength >= 5
        case (true, 1, 1): return likeness >= 0.85
        case (false, 0, 0): return likeness >= 0.55
        case (false, 1, 0), (false, 0, 1): return likeness >= 0.85
        default: return false
        }
    }

    private static func has(_ word: [UInt16], _ name: [UInt16]) -> Bool {
        guard name.count >= word.count else { return false }
        return (0...(name.count - word.count)).contains { name[$0..<($0 + word.count)].elementsEqual(word) }
    }

    /// Words that make another quantity of what follows them.
    private static let limits = "人均 户均 亩均 单位 万元 每 进 城乡 残疾人 再就业 困难 脱贫 外资 民营 比重 占比 利润 之比 以上 级以上 收支 工程"
        .split(separator: " ").map { Array($0.utf16) }

    /// The number of characters of `name` that are not known, outside words that limit nothing.
    private static func count(_ name: [UInt16], unless isKnown: (UInt16) -> Bool) -> Int {
        var missing = 0
        var i = 0
        while i < name.count {
            let length = lightWord(name, i)
            if length == 0, !isKnown(name[i]) { missing += 1 }
            i += max(1, length)
        }
        return missing
    }

    /// The length of a word that limits nothing at `i`; 0 where there is none.
    private static func lightWord(_ name: [UInt16], _ i: Int) -> Int {
        let word = StatementWords.lexicon.longest(in: name, from: i)
        let length = word.map { $0.value.isDisjoint(with: lightTags) || $0.value.contains(.plain) ? 0 : $0.length } ?? 0
        return max(length, words.longest(in: name, from: i)?.length ?? 0)
    }

    private static let lightTags: WordTags = [
        .time, .adverb, .total, .cumulative, .deed, .existence, .each, .and, .person, .reporter, .of, .suchAs,
    ]

    /// Words of doing, of manner and rank, and of who takes part.
    private static let words = Lexicon(
        """
        办理 受理 接待 收到 发放 作出 提交 出具 参加 参与 接报 签收 反映 登记 注册 管辖 聘用 聘请 选聘 选配 配备 核发 颁发 发布 发生 制定 修订 收缴 听取 提供 处置 处理         审核 办结 登载 落实 建设 提升 支出 改造 对外 具有 资格 作为 持有 领取 安装
        省级 市级 区级 县级 镇级 村级 地方 本级 各村 各社区 各级 各类 各种 专题 集中 现场 日常 定期 专项 具体 上门 入户 下乡 书面 公开 实战 综合 多部门 全域 领导 负责人 主要领导 分管领导 主要负责人 街面 街头巷尾 挂出 张贴 了结 门前         队伍 骨干 窗口 单元 数量 总数 总量 总计 件数 人数 次数 个数 户数 起数 数 量 省 市 县 区 镇 乡 村 年 月 平均 情况 申请 活动 工作 责任 依法 高龄 常年 专职 兼职 专兼职 业务 新增
        """.split(whereSeparator: \.isWhitespace).map { (word: String($0), value: true) })
}
