import Indicators

/// Figures whose names refer to no indicator: they are kept, and compared with nothing.
enum UnalignedFigures {
    /// One finding for all such figures of a report, each with its place; nil where there is none.
    static func finding(in figures: [Figure]) -> Finding? {
        let open = figures.filter { $0.indicator == nil && !$0.isImplied }
        guard !open.isEmpty else { return nil }
        var names: [String] = []
        var hasOthers = false
        for figure in open where !figure.name.isEmpty && !names.contains(figure.name) {
            if names.count == namesShown {
                hasOthers = true
                break
            }
            names.append(figure.name)
        }
        let chinese = names.map { "“\($0)”" }.joined(separator: "、") + (hasOthers ? "等" : "")
        let english = names.map { "“\($0)”" }.joined(separator: ", ") + (hasOthers ? " and others" : "")
        var finding = AuditFinding.make(
            "unaligned-names", .note, "\(open.count) 个数据的名称未对应任何指标，不参与比较：\(chinese)",
            open.count == 1
                ? "The name of one figure refers to no indicator, so that nothing compares it: \(english)"
                : "The names of \(open.count) figures refer to no indicator, so that nothing compares them: \(english)",
            open)
        // Most sentences of a report stand here: their places are enough to find them.
        for k in finding.evidence.indices { finding.evidence[k].sentence = nil }
        return finding
    }

    /// Names that the message gives as examples.
    private static let namesShown = 5
}
