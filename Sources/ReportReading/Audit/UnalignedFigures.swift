import Indicators

/// Figures whose names refer to no indicator: they are kept, and compared with nothing.
enum UnalignedFigures {
    /// One finding for all such figures of a report, each with its place; nil where there is none.
    static func finding(in figures: [Figure]) -> Finding? {
        let open = figures.filter { $0.indicator == nil && !$0.isImplied }
        guard !open.isEmpty else { return nil }
        var names: [String] = []
        for figure in open where names.count < namesShown && !figure.name.isEmpty && !names.contains(figure.name) {
            names.append(figure.name)
        }
        let chinese = names.map { "“\($0)”" }.joined(separator: "、")
        let english = names.map { "“\($0)”" }.joined(separator: ", ")
        return AuditFinding.make(
            "unaligned-names", .note, "\(open.count) 个数据的名称未对应任何指标，不参与比较：\(chinese)等",
            "The names of \(open.count) figures refer to no indicator, so that nothing compares them: \(english) and others",
            open)
    }

    /// Names that the message gives as examples.
    private static let namesShown = 5
}
