/// What the words of a table's headings mean for the names of its figures.
enum HeadWords {
    /// The name that paths of headings make: 不予公开 and 属于国家秘密 together, 本年度办理结果 and 总计 the former alone.
    static func name(_ paths: [[String]]) -> String {
        let parts = paths.map { path in path.filter { !totals.contains($0) && !generic.contains($0) } }
        let count = parts.joined().count
        var words = parts.flatMap { path in
            path.filter { !(count > 1 && isCaption($0)) && !(path.count > 1 && isResult($0)) }
        }
        if words.isEmpty { words = Array(parts.joined()) }
        if words.isEmpty { words = Array(paths.joined().suffix(1)) }
        return words.joined()
    }

    /// Whether the words say what is measured, rather than of what.
    static func isMeasure(_ words: String) -> Bool { measures.contains { words.hasSuffix($0) } }

    /// The unit that a measure has where none is written: 件数 are 件, as in the standard tables of disclosure.
    static func unit(_ words: String) -> String? {
        if cases.contains(where: { words.hasSuffix($0) }) { return "件" }
        return counted.first { words.hasSuffix($0.suffix) }?.unit
    }

    /// The year that a heading consists of: 2021年, 2021年度, 2021.
    static func year(_ words: String) -> String? {
        let digits = words.prefix { $0.isDigit }
        guard digits.count == 4, let year = Int(digits), (1949..<2200).contains(year),
            ["", "年", "年度"].contains(words.dropFirst(4))
        else { return nil }
        return String(digits)
    }

    /// Whether a heading announces changes against the year before.
    static func isChange(_ words: String) -> Bool { changes.contains { words.hasPrefix($0) } && words.count <= 8 }

    /// Whether the words are a total's, which has the unit of its parts.
    static func isTotal(_ words: String) -> Bool { totals.contains(words) }

    /// A heading over all others, such as 申请人情况, says nothing that its parts do not say better.
    private static func isCaption(_ words: String) -> Bool { words.hasSuffix("情况") }

    /// So does 本年度办理结果 over 予以公开.
    private static func isResult(_ words: String) -> Bool { words.hasSuffix("办理结果") }

    private static let totals: Set<String> = ["总计", "合计", "小计", "共计", "总数", "总和", "合计数", "总计数"]
    private static let generic: Set<String> = [
        "信息内容", "项目", "指标", "指标名称", "名称", "类别", "类型", "内容", "序号", "单位", "计量单位", "事项", "数量", "数值", "其中",
    ]
    private static let measures = [
        "数量", "件数", "人数", "次数", "户数", "条数", "篇数", "份数", "宗数", "起数", "金额", "总额", "面积", "产量", "产值", "率", "比重",
        "人次", "收入", "支出",
    ]
    private static let changes = ["同比", "比上年", "较上年", "比去年", "较去年", "增长率", "增速", "增幅", "增减"]
    /// Measures of the standard tables, all of which count matters.
    private static let cases = [
        "件数", "处理决定数量", "公开申请数量", "办理结果", "结转下年度继续办理", "结果维持", "结果纠正", "其他结果", "尚未审结",
    ]
    private static let counted: [(suffix: String, unit: String)] = [
        ("人次数", "人次"), ("人次", "人次"), ("人数", "人"), ("户数", "户"), ("条数", "条"), ("篇数", "篇"), ("份数", "份"),
        ("宗数", "宗"), ("起数", "起"), ("批次数", "批次"), ("场次数", "场次"), ("次数", "次"),
    ]
}
