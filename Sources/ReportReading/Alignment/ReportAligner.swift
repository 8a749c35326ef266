import Indicators

/// Gives the names of one report their indicators, each indicator to one name only: what is sure first, then the likest.
///
/// Works on raw figures, and keeps its memory from report to report.
final class ReportAligner {
    /// A name that got no indicator: the first figure that has it, and the entry of the memo.
    struct Open {
        var figure: Int32
        var entry: Int32
    }

    private let aligner: Aligner
    let memo: HeadMemo
    /// The names of the last report that no indicator fits.
    let open = Stack<Open>()
    /// A name of the report: its entry, the first figure that has it, and its indicator.
    private struct Name {
        var entry: Int32
        var figure: Int32
        var indicator: Int32 = -1
        var isSure = false
        var isListed = false
    }
    private struct Pair {
        var match: Aligner.Match
        var name: Int32
        var order: Int32
        var isClear: Bool
    }
    private let names = Stack<Name>()
    private let nameOf = Stack<Int32>()
    private let pairs = Stack<Pair>()
    /// For each indicator as a level, change, target or rank: the report that last gave it to a name.
    private let taken: UnsafeMutablePointer<Int32>
    private static let sorts = 4

    init(_ aligner: Aligner, _ memo: HeadMemo) {
        self.aligner = aligner
        self.memo = memo
        let count = max(1, Self.sorts * aligner.catalogue.indicators.count)
        taken = .allocate(capacity: count)
        taken.initialize(repeating: 0, count: count)
    }

    deinit {
        open.deallocate()
        names.deallocate()
        nameOf.deallocate()
        pairs.deallocate()
        taken.deallocate()
    }

    /// Aligns the figures of a report.
    func align(_ figures: Stack<RawFigure>, in text: UnsafePointer<UInt8>) {
        let report = memo.beginReport()
        open.removeAll()
        names.removeAll()
        nameOf.removeAll()
        pairs.removeAll()
        for k in 0..<figures.count { nameOf.append(name(of: figures[k], at: k, in: text, report)) }
        for n in 0..<names.count { takeExact(n, figures, text, report) }
        for n in 0..<names.count where names[n].indicator < 0 { collectPairs(n, figures, text) }
        takeLikest(figures, report)
        handOut(figures, text)
        disownParts(figures, text)
    }

    /// The number of a figure's name among those of the report.
    private func name(of figure: RawFigure, at k: Int, in text: UnsafePointer<UInt8>, _ report: Int32) -> Int32 {
        let entry = memo.entry(of: figure, in: text, isChange: Self.saysNothingOfUnit(figure))
        if memo.entries[entry].report == report { return memo.entries[entry].place }
        let place = Int32(names.count)
        memo.entries.base[entry].report = report
        memo.entries.base[entry].place = place
        names.append(Name(entry: Int32(entry), figure: Int32(k)))
        return place
    }

    /// Whether the unit is that of a change or a place, which says nothing of the indicator's.
    private static func saysNothingOfUnit(_ figure: RawFigure) -> Bool {
        let family = figure.family
        return figure.kind == .change && family == .share || figure.kind == .rank || family == .points
            || family == .multiples
    }

    private func takeExact(_ n: Int, _ figures: Stack<RawFigure>, _ text: UnsafePointer<UInt8>, _ report: Int32) {
        let range = memo.entries[Int(names[n].entry)].exact
        guard !range.isEmpty else { return }
        let figure = figures[Int(names[n].figure)]
        var chosen = memo.exact[Int(range.lowerBound)]
        for i in range where kindFits(figure, Int(memo.exact[Int(i)]), text) {
            chosen = memo.exact[Int(i)]
            break
        }
        names.base[n].indicator = chosen
        names.base[n].isSure = true
        taken[slot(Int(chosen), figure.kind)] = report
    }

    private func collectPairs(_ n: Int, _ figures: Stack<RawFigure>, _ text: UnsafePointer<UInt8>) {
        let range = memo.entries[Int(names[n].entry)].likely
        let likely = UnsafeBufferPointer(rebasing: memo.likely.elements[Int(range.lowerBound)..<Int(range.upperBound)])
        let order = names[n].figure
        for place in 0..<aligner.acceptableCount(likely) {
            let match = likely[place]
            guard kindFits(figures[Int(order)], match.indicator, text) else { continue }
            let next = place + 1 < likely.count ? likely[place + 1].likeness : 0
            let isClear = place == 0 && (match.likeness >= Aligner.lonelyFactor * next || match.likeness > 0.9)
            pairs.append(Pair(match: match, name: Int32(n), order: order, isClear: isClear))
        }
    }

    /// The likest pairs first; an indicator that has its name is given to another only where nothing else comes near.
    private func takeLikest(_ figures: Stack<RawFigure>, _ report: Int32) {
        var sorted = UnsafeMutableBufferPointer(start: pairs.base, count: pairs.count)
        sorted.sort {
            $0.match.likeness != $1.match.likeness ? $0.match.likeness > $1.match.likeness : $0.order < $1.order
        }
        for pair in pairs.elements where names[Int(pair.name)].indicator < 0 {
            let slot = slot(pair.match.indicator, figures[Int(pair.order)].kind)
            guard pair.isClear || taken[slot] != report else { continue }
            names.base[Int(pair.name)].indicator = Int32(pair.match.indicator)
            if pair.match.likeness > 0.7 { names.base[Int(pair.name)].isSure = true }
            taken[slot] = report
        }
    }

    private func handOut(_ figures: Stack<RawFigure>, _ text: UnsafePointer<UInt8>) {
        var previous = -1
        for k in 0..<figures.count {
            let n = Int(nameOf[k])
            let figure = figures.base + k
            if figure.pointee.kind == .change, figure.pointee.relation == .sharedHead, previous >= 0,
                RawName.equal(figures[previous], figure.pointee, text)
            {
                figure.pointee.indicator = figures[previous].indicator
            } else if let rate = rateInContext(k, figures) {
                figure.pointee.indicator = rate
                previous = k
            } else if names[n].indicator >= 0 {
                figure.pointee.indicator = names[n].indicator
                if names[n].isSure { settle(figure, by: Int(names[n].indicator)) }
                previous = k
            } else if !names[n].isListed {
                names.base[n].isListed = true
                open.append(Open(figure: Int32(k), entry: names[n].entry))
            }
        }
    }

    /// A part is not its whole: one whose likest indicator is that of the figure that it is a part of has none.
    private func disownParts(_ figures: Stack<RawFigure>, _ text: UnsafePointer<UInt8>) {
        var whole = -1
        for k in 0..<figures.count {
            let part = figures.base + k
            guard part.pointee.relation == .partOf else {
                whole = k
                continue
            }
            if whole >= 0, part.pointee.indicator == figures[whole].indicator, part.pointee.kind == figures[whole].kind,
                part.pointee.quantity.unit == figures[whole].quantity.unit,
                !RawName.equal(figures[whole], part.pointee, text)
            {
                part.pointee.indicator = -1
            }
        }
    }

    /// What a rate without its subject (办结率) is of: a figure shortly before in the sentence.
    private func rateInContext(_ k: Int, _ figures: Stack<RawFigure>) -> Int32? {
        let bare = memo.entries[Int(names[Int(nameOf[k])].entry)].bareRate
        guard bare >= 0 else { return nil }
        var i = k - 1
        while i >= 0, k - i <= 4, figures[i].sentence == figures[k].sentence {
            let indicator = figures[i].indicator
            if indicator >= 0 {
                let rate = aligner.bareRates.rate(bare, of: indicator)
                if rate >= 0 { return rate }
            }
            i -= 1
        }
        return nil
    }

    /// Fills in what the wording leaves open: the unit of a stated zero, and whether a plain count is of what there is.
    private func settle(_ figure: UnsafeMutablePointer<RawFigure>, by indicator: Int) {
        let kind = aligner.kinds[indicator]
        if figure.pointee.quantity.unit == UnitWords.shared.unstated, kind != .rate { figure.pointee.takesUnit = true }
        if figure.pointee.kind == .flow, kind == .stock { figure.pointee.kind = .stock }
    }

    /// Whether a figure can state an indicator: a share only one that is a share.
    private func kindFits(_ figure: RawFigure, _ indicator: Int, _ text: UnsafePointer<UInt8>) -> Bool {
        aligner.admits(
            figure.kind, isShare: figure.family == .share, isNew: RawName.beginsWithNew(figure, text), indicator)
    }

    private func slot(_ indicator: Int, _ kind: FigureKind) -> Int {
        let sort =
            switch kind {
            case .change: 1
            case .target: 2
            case .rank: 3
            default: 0
            }
        return Self.sorts * indicator + sort
    }
}
