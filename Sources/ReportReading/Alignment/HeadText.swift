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
