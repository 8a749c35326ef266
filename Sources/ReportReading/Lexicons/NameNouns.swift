/// Nouns that make a number before them part of a name or a class.
enum NameNouns {
    /// Nouns of policies, rules and slogans, which a small Chinese numeral names rather than counts: 八项规定, 两项补贴.
    private static let names = Lexicon(
        """
        方面 规定 纪律 制度 机制 原则 精神 补贴 文明 建设 责任 意识 自信 维护 确立 承诺 环节 层面 维度 阶段 步骤 关键 确保 坚持 文件 清单 一律 必须 严禁 禁止 覆盖 到位 \
        不放过 关系 转变 攻坚战 战役 革命 平衡 统筹 结合 同步 统一 融合 并重 优先 梯次 梯队 层次 闸门 大局 大计 务必 毫不动摇 改革 改造工程 行动 振兴 阵地 体系 底线 红线 轮子
        """.split(whereSeparator: \.isWhitespace).map { (word: String($0), value: true) })

    /// Nouns that a threshold of money makes a class of: 超百亿元企业.
    private static let classes = Lexicon(
        "县 强县 镇 乡镇 强镇 园区 企业 集群 产业 产业链 项目 村 强村 工程 大项目 单品 品牌 区县 开发区".split(separator: " ")
            .map { (word: String($0), value: true) })

    /// Whether a noun of a policy or rule begins at `i`, or after one or two characters.
    static func follows(_ text: Passage, _ i: Int) -> Bool {
        for j in i...(i + 2) where names.match(text, j) != nil {
            // 改革 or 建设 further on is part of a longer noun that is counted (三个改造项目).
            return j == i || text.kind(j - 1).isWord
        }
        return false
    }

    /// Whether a noun of places or enterprises begins at `i`.
    static func isClassNoun(_ text: Passage, _ i: Int) -> Bool { classes.match(text, i) != nil }

    /// Whether a character alone names places or offices that are counted: 11个村, 3所校.
    static func isPlace(_ text: Passage, _ i: Int) -> Bool {
        switch Unicode.Scalar(text[i]) {
        case "村", "镇", "乡", "县", "市", "区", "省", "校", "院", "站", "厂", "店", "组", "岗", "桥", "路", "井", "塘", "馆": true
        default: false
        }
    }

    /// Whether the words before a number speak of an age: 人均预期寿命, 平均年龄.
    static func speaksOfAge(_ text: Passage, _ i: Int) -> Bool {
        var j = i - 1
        while j >= 1, i - j < 16, !text.kind(j).endsClause {
            if text[j - 1] == 0x5BFF && text[j] == 0x547D || text[j - 1] == 0x5E74 && text[j] == 0x9F84 { return true }
            j -= 1
        }
        return false
    }
}
