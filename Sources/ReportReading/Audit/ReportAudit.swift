import Indicators

/// What a report says against itself. Only like is compared with like: one unit, one year, one kind.
struct ReportAudit {
    private let report: ReadReport
    private let figures: [Figure]
    private let catalogue: Catalogue

    init(_ report: ReadReport, _ catalogue: Catalogue) {
        self.report = report
        figures = report.figures
        self.catalogue = catalogue
    }

    /// All contradictions, in the order of the text.
    func findings() -> [Finding] {
        let found =
            partsAndWholes() + ratesAndCounts() + statedTwice() + ratesAbove100()
            + (UnalignedFigures.finding(in: figures).map { [$0] } ?? [])
        return found.sorted { ($0.evidence[0].byteOffset ?? 0) < ($1.evidence[0].byteOffset ?? 0) }
    }

    // MARK: parts and wholes

    private func partsAndWholes() -> [Finding] {
        var findings: [Finding] = []
        var k = 0
        while k < figures.count {
            guard figures[k].relation == .partOf || isCataloguedPart(k), let whole = whole(of: k) else {
                k += 1
                continue
            }
            // The parts of one whole stand together.
            var parts = [k]
            var next = k + 1
            while next < figures.count, figures[next].relation == .partOf, isLike(figures[next], figures[whole]),
                figures[next].provenance.sentence == figures[k].provenance.sentence
            {
                parts.append(next)
                next += 1
            }
            let total = figures[whole]
            for part in parts where figures[part].comparable.lower > total.comparable.upper {
                findings.append(
                    AuditFinding.make(
                        "part-exceeds-whole", .error,
                        "部分大于整体：“\(AuditFinding.words(figures[part]))”是“\(AuditFinding.words(total))”的一部分",
                        "A part is larger than its whole: “\(AuditFinding.words(figures[part]))” of “\(AuditFinding.words(total))”",
                        [total, figures[part]]))
            }
            if parts.count > 1, let sum = sum(parts), sum > total.comparable.upper,
                !parts.contains(where: { figures[$0].comparable.lower > total.comparable.upper })
            {
                findings.append(
                    AuditFinding.make(
                        "parts-exceed-whole", .warning,
                        "各部分之和大于整体：“\(AuditFinding.words(total))”的 \(parts.count) 个部分合计至少 \(AuditFinding.words(Bounds(exactly: sum), total.unit))",
                        "The parts add up to more than their whole: \(parts.count) parts of “\(AuditFinding.words(total))” make at least \(AuditFinding.words(Bounds(exactly: sum), total.unit))",
                        [total] + parts.map { figures[$0] }))
            }
            k = next
        }
        return findings
    }

    private func sum(_ parts: [Int]) -> Double? {
        // Parts of one list exclude each other only where each counts something else by one indicator's name.
        let names = Set(parts.map { figures[$0].name })
        guard names.count == parts.count else { return nil }
        return parts.reduce(0) { $0 + figures[$1].comparable.lower }
    }

    /// Whether the catalogue calls a figure's indicator a part of one stated in the same sentence.
    private func isCataloguedPart(_ k: Int) -> Bool {
        figures[k].indicator.flatMap { catalogue[$0]?.partOf } != nil
    }

    /// The whole of a part: by 其中 the last like figure before in the sentence, by catalogue the stated one.
    private func whole(of k: Int) -> Int? {
        let part = figures[k]
        guard part.isPlainLevel || part.kind == .cumulative else { return nil }
        let partOf = part.indicator.flatMap { catalogue[$0]?.partOf }
        var i = k - 1
        while i >= 0, figures[i].provenance.sentence == part.provenance.sentence {
            let isWhole = figures[i].relation != .partOf && isLike(figures[i], part)
            if isWhole, part.relation == .partOf || figures[i].indicator == partOf && partOf != nil { return i }
            i -= 1
        }
        return nil
    }

    private func isLike(_ a: Figure, _ b: Figure) -> Bool {
        a.unit.factor(to: b.unit) == 1 && a.year == b.year && !a.unit.symbol.isEmpty
            && (a.kind == .rate) == (b.kind == .rate)
            && (a.kind == b.kind || a.isPlainLevel && b.isPlainLevel)
            && a.unit.family != .share && a.kind != .change && b.kind != .change
    }

    // MARK: rates

    private func ratesAndCounts() -> [Finding] {
        var findings: [Finding] = []
        for k in figures.indices where figures[k].kind == .rate && figures[k].unit.family == .share && k >= 2 {
            let rate = figures[k]
            guard rate.qualifier != .range, let root = root(of: rate.name) else { continue }
            guard let (part, whole) = counts(before: k, root) else { continue }
            let numerator = figures[part].bounds
            let denominator = figures[whole].bounds
            guard denominator.lower > 0, numerator.isFinite, denominator.isFinite else { continue }
            let possible = Bounds(
                numerator.lower / denominator.upper * 100, min(1000, numerator.upper / denominator.lower * 100))
            guard !possible.meets(rate.comparable), rate.bounds.lower <= 100 else { continue }
            findings.append(
                AuditFinding.make(
                    "rate-contradicts-counts", .error,
                    "比率与数量不符：“\(AuditFinding.words(rate))”，而“\(AuditFinding.words(figures[part]))”比“\(AuditFinding.words(figures[whole]))”为 \(AuditFinding.words(possible, "%"))",
                    "A rate contradicts its counts: “\(AuditFinding.words(rate))”, but “\(AuditFinding.words(figures[part]))” of “\(AuditFinding.words(figures[whole]))” is \(AuditFinding.words(possible, "%"))",
                    [rate, figures[part], figures[whole]]))
        }
        return findings
    }

    /// The two characters before 率 that name what the rate counts (成功, 办结); nil where it is no plain share.
    private func root(of name: String) -> String? {
        guard name.hasSuffix("率"), !["按期", "按时", "及时", "满意", "知晓"].contains(where: name.contains) else { return nil }
        let root = String(name.dropLast().suffix(2))
        return root.count == 2 ? root : nil
    }

    /// The numerator and the denominator that stand right before a rate in its sentence.
    private func counts(before k: Int, _ root: String) -> (part: Int, whole: Int)? {
        let rate = figures[k]
        var i = k - 1
        while i >= 1, k - i <= 3, figures[i].provenance.sentence == rate.provenance.sentence {
            let part = figures[i]
            if part.name.contains(root), part.isPlainLevel, part.unit.family != .share {
                for j in stride(from: i - 1, through: max(0, i - 3), by: -1)
                where figures[j].provenance.sentence == rate.provenance.sentence && isLike(figures[j], part) {
                    let partOf = part.indicator.flatMap { catalogue[$0]?.partOf }
                    if part.relation == .partOf || partOf != nil && figures[j].indicator == partOf { return (i, j) }
                }
            }
            i -= 1
        }
        return nil
    }

    private func ratesAbove100() -> [Finding] {
        figures.filter { figure in
            figure.kind == .rate && figure.unit.symbol == "%" && figure.bounds.lower > 100
                && ["率", "比", "比例", "比重", "度"].contains(where: figure.name.hasSuffix)
                && !["完成", "计划", "目标", "任务", "产销", "偿"].contains(where: figure.name.contains)
        }.map { figure in
            AuditFinding.make(
                "rate-above-100", .error, "比率超过 100%：“\(AuditFinding.words(figure))”",
                "A share above 100 %: “\(AuditFinding.words(figure))”", [figure])
        }
    }

    // MARK: the same quantity twice

    private func statedTwice() -> [Finding] {
        var findings: [Finding] = []
        var first: [Key: Int] = [:]
        for k in figures.indices
        where figures[k].isPlainLevel && figures[k].relation != .partOf && figures[k].year == report.year {
            guard let key = Key(figures[k]) else { continue }
            guard let earlier = first[key] else {
                first[key] = k
                continue
            }
            let a = figures[earlier]
            let b = figures[k]
            guard a.provenance.sentence != b.provenance.sentence, !a.comparable.meets(b.comparable) else { continue }
            findings.append(
                AuditFinding.make(
                    "stated-twice-differently", .error,
                    "同一数据前后不一致：“\(AuditFinding.words(a))”与“\(AuditFinding.words(b))”",
                    "The same quantity is stated twice and differs: “\(AuditFinding.words(a))” and “\(AuditFinding.words(b))”",
                    [a, b]))
        }
        return findings
    }

    /// What two statements of the same quantity have in common.
    private struct Key: Hashable {
        var indicator: Indicator.ID
        var name: [UInt16]
        var unit: IndicatorUnit
        var year: Int?

        init?(_ figure: Figure) {
            guard let id = figure.indicator, figure.name.utf16.count >= 4, !figure.isExample else { return nil }
            indicator = id
            // An indicator may hold names that are alike and not the same; the same sense is asked of both.
            name = Synonyms.resolved(HeadText.core(HeadText.normalized(figure.name)))
            unit = figure.unit
            year = figure.year
        }
    }
}
