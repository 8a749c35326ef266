/// A line without punctuation in a document that has none: 年末常住人口 3.4万人.
enum BareLine {
    /// Whether a line may state facts, rather than being page furniture or a date.
    static func isStatement(_ line: Range<Int>, _ text: Passage) -> Bool {
        guard line.count >= 4, furniture.match(text, line.lowerBound) == nil else { return false }
        var letters = 0
        var hasNumber = false
        for i in line {
            switch text.kind(i) {
            case .digit, .chineseDigit, .chineseScale, .several: hasNumber = true
            case .other: letters += 1
            default: break
            }
        }
        // A date has three characters besides its digits.
        return hasNumber && letters > 3
    }

    private static let furniture = Lexicon(
        words: "浏览 点击 阅读 访问 字号 字体 来源 发布 日期 时间 打印 下载 责任 编辑 作者 索引 文号 电话 传真 邮编 地址 主办 承办 版权 页")
}
