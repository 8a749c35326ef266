import Indicators

extension Aligner {
    /// Aligns the figures of several reports, the names of all in one product a family of units.
    func align(_ reports: inout [ReadReport]) {
        var heads: [Head] = []
        var positions: [Head: Int] = [:]
        var headOf: [[Int]] = []
        for report in reports {
            headOf.append(
                report.figures.map { figure in
                    let head = head(of: figure)
                    if let known = positions[head] { return known }
                    positions[head] = heads.count
                    heads.append(head)
                    return heads.count - 1
                })
        }
        let exact = heads.map { exactMatches($0) }
        let open = heads.indices.filter { exact[$0].isEmpty }
        let likest = candidates(for: open.map { heads[$0] })
        var candidates = [[Match]](repeating: [], count: heads.count)
        for (i, head) in open.enumerated() { candidates[head] = likest[i] }
        for r in reports.indices {
            align(&reports[r], headOf[r], exact, candidates)
        }
    }

    private func head(of figure: Figure) -> Head {
        Head(
            text: HeadText.normalized(figure.name), unit: figure.unit,
            isChange: figure.kind == .change && figure.unit.family == .share || figure.kind == .rank
                || figure.unit.family == .points || figure.unit.family == .multiples)
    }

    private func align(_ report: inout ReadReport, _ heads: [Int], _ exact: [[Int]], _ candidates: [[Match]]) {
        var taken: [Int: Int] = [:]  // indicator → head
        var chosen: [Int: Int] = [:]  // head → indicator
        for (k, head) in heads.enumerated() where !exact[head].isEmpty && chosen[head] == nil {
            let figure = report.figures[k]
            let fitting = exact[head].first { kindFits(figure, $0) } ?? exact[head][0]
            chosen[head] = fitting
            taken[fitting] = head
        }
        // The likest pairs first; an indicator that has its name is not given to another.
        var pairs: [(likeness: Double, head: Int, indicator: Int, order: Int)] = []
        var seen = Set<Int>()
        for (k, head) in heads.enumerated() where chosen[head] == nil && seen.insert(head).inserted {
            for match in candidates[head] where match.likeness >= Self.threshold {
                guard kindFits(report.figures[k], match.indicator) else { continue }
                pairs.append((match.likeness, head, match.indicator, k))
            }
        }
        pairs.sort { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : $0.order < $1.order }
        for pair in pairs where chosen[pair.head] == nil && taken[pair.indicator] == nil {
            chosen[pair.head] = pair.indicator
            taken[pair.indicator] = pair.head
        }
        var listed = Set<Int>()
        var previous: Int?
        for (k, head) in heads.enumerated() {
            let figure = report.figures[k]
            if let indicator = chosen[head] {
                report.figures[k].indicator = catalogue.indicators[indicator].id
                previous = k
            } else if figure.relation == .sharedHead, figure.kind == .change, let previous,
                report.figures[previous].name == figure.name
            {
                report.figures[k].indicator = report.figures[previous].indicator
            } else if listed.insert(head).inserted {
                report.unaligned.append(
                    UnalignedHead(
                        name: figure.name, unit: figure.unit, provenance: figure.provenance,
                        candidates: candidates[head].map {
                            UnalignedHead.Candidate(
                                indicator: catalogue.indicators[$0.indicator].id,
                                similarity: ($0.likeness * 1000).rounded() / 1000)
                        }))
            }
        }
    }

    /// Whether a figure can state an indicator: a share only one that is a share.
    private func kindFits(_ figure: Figure, _ indicator: Int) -> Bool {
        guard figure.kind != .change, figure.kind != .rank else { return true }
        return (catalogue.indicators[indicator].kind == .rate) == (figure.unit.family == .share || figure.kind == .rate)
            || figure.kind == .target
    }
}
