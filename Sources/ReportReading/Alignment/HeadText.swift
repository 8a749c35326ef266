/// The form of a name in which names are compared: signs and words that say nothing left out.
enum HeadText {
    /// The comparable form of a name.
    static func normalized(_ name: String) -> [UInt16] {
        var result: [UInt16] = []
        var depth = 0
        let table = CharacterTable.shared
        for unit in name.utf16 {
            switch table.kind(of: unit) {
            case .openBracket: depth += 1
            case .closeBracket: depth = max(0, depth - 1)
            case .openQuote, .closeQuote, .space, .newline, .stop, .comma, .punctuation, .pause, .openTitle,
                .closeTitle,
                .semicolon, .colon:
                continue
            default:
                if depth == 0 { result.append(table.normal[Int(unit)]) }
            }
        }
        if result.isEmpty { return name.utf16.filter { $0 > 0x2F } }
        return dropping(fillers, from: result)
    }

    /// A name without the verbs at its beginning that say only that something was done (开展, 完成, 共).
    static func core(_ name: [UInt16]) -> [UInt16] {
        var name = name
        scan: while true {
            for verb in verbs where name.count >= verb.count + 2 && name.starts(with: verb) {
                name.removeFirst(verb.count)
                continue scan
            }
            return name
        }
    }

    /// A name without the town at its beginning (大寺镇), which says nothing of what was counted.
    static func withoutTown(_ name: [UInt16]) -> [UInt16] {
        for length in 2...3 where name.count >= length + 4 {
            // 镇; 小城镇 and 建制镇 are what is counted.
            guard name[length] == 0x9547 else { continue }
            let isNoun = ["城", "集", "建", "小", "乡", "村", "制"].contains { $0.utf16.contains(name[length - 1]) }
            if !isNoun { return Array(name[(length + 1)...]) }
        }
        return name
    }

    /// Whether a name says too little to be taken for an indicator without the verb that stood before it.
    static func isGeneric(_ name: [UInt16]) -> Bool { generic.contains(name) }

    private static let generic = Set(
        words("资金 项目 问题 人员 活动 工作 事项 信息 案件 会议 培训 检查 服务 企业 群众 居民 资料 材料 面积 金额 数量 任务 满意率 满意度 办结率 答复率 化解率 整改率 完成率 成功率"))
    private static let fillers = words("各类 各种 各项 各级 全镇 我镇 全区 有关 相关 了 等 的 本级 全年 累计 共计 回访 窗口")
    private static let verbs = words(
        """
        开展 组织 举办 召开 完成 实现 进行 实施 累计 共 共计 新 已 先后 组织开展 办理 受理 安排 举行 全面 做好 推进 推动 作出 签订 对外 依法 及时 参加 发生 接报 在岗 \
        配备 选配 聘用 聘请 聘任 选聘 新聘 现有 拥有 设有 建有 设置 划分 建立 核发 出具 开办 购置 实际 签约 具有 处置 接待 提供 作为
        镇 街道 区 乡
        """)

    private static func words(_ list: String) -> [[UInt16]] {
        list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf16) }.sorted { $0.count > $1.count }
    }

    private static func dropping(_ fillers: [[UInt16]], from text: [UInt16]) -> [UInt16] {
        var result: [UInt16] = []
        var i = 0
        scan: while i < text.count {
            for filler in fillers where i + filler.count <= text.count && text.count - filler.count >= 2 {
                if text[i..<(i + filler.count)].elementsEqual(filler) {
                    i += filler.count
                    continue scan
                }
            }
            result.append(text[i])
            i += 1
        }
        return result.count >= 2 ? result : text
    }
}
