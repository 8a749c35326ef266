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

    /// What one name of a report holds: an indicator, as a level, a change or a target.
    private struct Slot: Hashable {
        var indicator: Int
        var kind: FigureKind?

        init(_ indicator: Int, _ figure: Figure) {
            self.indicator = indicator
            switch figure.kind {
            case .change, .target, .rank: kind = figure.kind
            default: kind = nil
            }
        }
    }

    private func align(_ report: inout ReadReport, _ heads: [Int], _ exact: [[Int]], _ candidates: [[Match]]) {
        var taken = Set<Slot>()
        var chosen: [Int: Int] = [:]  // head → indicator
        var sure = Set<Int>()
        for (k, head) in heads.enumerated() where !exact[head].isEmpty && chosen[head] == nil {
            let figure = report.figures[k]
            let fitting = exact[head].first { kindFits(figure, $0) } ?? exact[head][0]
            chosen[head] = fitting
            sure.insert(head)
            taken.insert(Slot(fitting, figure))
        }
        // The likest pairs first; an indicator that has its name is given to another only where nothing else comes near.
        var pairs: [(match: Match, head: Int, order: Int, isClear: Bool)] = []
        var seen = Set<Int>()
        for (k, head) in heads.enumerated() where chosen[head] == nil && seen.insert(head).inserted {
            let near = acceptable(candidates[head])
            for (place, match) in near.enumerated() {
                guard kindFits(report.figures[k], match.indicator) else { continue }
                let next = place + 1 < candidates[head].count ? candidates[head][place + 1].likeness : 0
                let isClear = place == 0 && (match.likeness >= Self.lonelyFactor * next || match.likeness > 0.9)
                pairs.append((match, head, k, isClear))
            }
        }
        pairs.sort {
            $0.match.likeness != $1.match.likeness ? $0.match.likeness > $1.match.likeness : $0.order < $1.order
        }
        for pair in pairs where chosen[pair.head] == nil {
            let slot = Slot(pair.match.indicator, report.figures[pair.order])
            guard pair.isClear || !taken.contains(slot) else { continue }
            chosen[pair.head] = pair.match.indicator
            if pair.match.likeness > 0.7 { sure.insert(pair.head) }
            taken.insert(slot)
        }
        var listed = Set<Int>()
        var previous: Int?
        for (k, head) in heads.enumerated() {
            let figure = report.figures[k]
            if figure.kind == .change, figure.relation == .sharedHead, let previous,
                report.figures[previous].name == figure.name
            {
                report.figures[k].indicator = report.figures[previous].indicator
            } else if let indicator = chosen[head] {
                report.figures[k].indicator = catalogue.indicators[indicator].id
                if sure.contains(head) { settle(&report.figures[k], by: catalogue.indicators[indicator]) }
                previous = k
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

    /// Fills in what the wording leaves open: the unit of a stated zero, and whether a plain count is of what there is.
    private func settle(_ figure: inout Figure, by indicator: Indicator) {
        if figure.unit.symbol.isEmpty, indicator.kind != .rate { figure.unit = indicator.unit }
        if figure.kind == .flow, indicator.kind == .stock { figure.kind = .stock }
    }

    /// Whether a figure can state an indicator: a share only one that is a share.
    private func kindFits(_ figure: Figure, _ indicator: Int) -> Bool {
        guard figure.kind != .change, figure.kind != .rank else { return true }
        // 新设企业 are no stock of 企业.
        if catalogue.indicators[indicator].kind == .stock, figure.kind != .target, figure.name.hasPrefix("新") {
            return false
        }
        return (catalogue.indicators[indicator].kind == .rate) == (figure.unit.family == .share || figure.kind == .rate)
            || figure.kind == .target
    }
}
