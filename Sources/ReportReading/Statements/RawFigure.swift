import Indicators

/// A figure as byte ranges of its document: no text is made until somebody wants it.
struct RawFigure {
    var quantity: Quantity
    /// The figure's text.
    var span: Range<Int>
    /// What was counted: one stretch of text, or two where a list shares its end (工业、制造业投资).
    var name: Range<Int>
    var nameEnd: Range<Int>
    var sentence: Range<Int>
    var kind: FigureKind
    var relation: Figure.Relation?
    /// The years that the figure speaks of; 0 where the report's.
    var firstYear: Int32 = 0
    var lastYear: Int32 = 0
    /// The last month covered, where the wording limits it; else 0.
    var throughMonth: Int32 = 0
    /// The words that say so.
    var periodWording: Range<Int> = 0..<0
    var place: Range<Int> = 0..<0
    /// For a change against the year before of the figure just before: whether it went up (1) or down (−1); else 0.
    var changeSign: Int8 = 0
    /// The position of the section in the document's list of headings; −1 above all.
    var section: Int32 = -1
    var line: Int32 = 0
    /// The position of the indicator that the name refers to in the catalogue; −1 where none does.
    var indicator: Int32 = -1
    /// Whether the unit is that of the indicator, because the wording states none.
    var takesUnit = false

    /// The family of the unit as a whole: one per another (元/人) has none.
    var family: UnitFamily {
        quantity.perUnit >= 0 ? .other : UnitWords.shared.units[Int(quantity.unit)].family
    }
}

/// A quantity and the bytes of its text.
struct RawQuantity {
    var quantity: Quantity
    var span: Range<Int>
}
