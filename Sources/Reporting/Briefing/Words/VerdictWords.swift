import Comparison
import Indicators
import Statistics

extension PeerContrast {
    /// How the town stands to the others, in a few words beside the shape of its mark.
    var words: BilingualText {
        let plain: BilingualText =
            switch (basis, verdict.direction) {
            case (.pooledRate, .higher): BilingualText(chinese: "▲ 高于其余", english: "▲ higher than the others")
            case (.pooledRate, .lower): BilingualText(chinese: "▼ 低于其余", english: "▼ lower than the others")
            case (.pooledRate, .same): BilingualText(chinese: "＝ 与其余无法区分", english: "= not told apart")
            case (.median, .higher): BilingualText(chinese: "△ 高于中位数", english: "△ above the median")
            case (.median, .lower): BilingualText(chinese: "▽ 低于中位数", english: "▽ below the median")
            case (.median, .same): BilingualText(chinese: "＝ 等于中位数", english: "= at the median")
            }
        return verdict.certainty == .certain ? plain : plain + Self.ifStated
    }

    /// Said where a verdict does not hold for all that the wording allows.
    static let ifStated = BilingualText(chinese: "（视措辞而定）", english: " (depends on the wording)")
}

extension SeriesTrend {
    /// What the test says of the series.
    var words: BilingualText {
        let plain: BilingualText =
            switch verdict.direction {
            case .higher: BilingualText(chinese: "▲ 上升", english: "▲ rising")
            case .lower: BilingualText(chinese: "▼ 下降", english: "▼ falling")
            case .same: BilingualText(chinese: "＝ 未见明确趋势", english: "= no clear trend")
            }
        return verdict.certainty == .certain || verdict.direction == .same ? plain : plain + PeerContrast.ifStated
    }
}

extension Change {
    /// The change as a chart has it beside the name: how much, and what may be said of it.
    var words: BilingualText {
        let amount: String
        if let relative, formula.unit != "%", relative.magnitude < 10 {
            amount = NumberText.signed(relative * 100, digits: 2) + "%"
        } else if let absolute {
            amount = NumberText.signed(absolute, digits: 3)
        } else {
            amount = ""
        }
        return BilingualText(chinese: amount + " " + judgement.chinese, english: amount + " " + judgement.english)
    }

    /// What may be said of the change: by the test where there is one, else by the stated values alone.
    var judgement: BilingualText {
        let isTested = chanceVerdict != nil
        let found = chanceVerdict ?? verdict
        let plain: BilingualText =
            switch (found.direction, isTested) {
            case (.higher, true): BilingualText(chinese: "▲ 上升", english: "▲ rose")
            case (.lower, true): BilingualText(chinese: "▼ 下降", english: "▼ fell")
            case (.same, true): BilingualText(chinese: "＝ 不超出偶然", english: "= within chance")
            case (.higher, false): BilingualText(chinese: "△ 数值较高", english: "△ higher as stated")
            case (.lower, false): BilingualText(chinese: "▽ 数值较低", english: "▽ lower as stated")
            case (.same, false): BilingualText(chinese: "＝ 数值相同", english: "= same as stated")
            }
        return found.certainty == .certain || found.direction == .same ? plain : plain + PeerContrast.ifStated
    }
}

extension RankInterval {
    /// The ranks as a cell.
    var cell: TableDocument.Cell {
        best == worst ? .ordinal(best) : .range(Double(best), Double(worst), digits: 6)
    }
}

extension Bounds {
    /// The bounds as a cell; empty where the wording leaves no room.
    var cell: TableDocument.Cell { isExact ? .missing(nil) : .range(lower, upper, digits: 4) }
}

extension Interval {
    /// The interval as a cell.
    func cell(digits: Int = 3) -> TableDocument.Cell { .range(lower, upper, digits: digits) }
}
