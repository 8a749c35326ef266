import Indicators

/// A line that is nothing but a label, a colon and a quantity states the quantity of the label, whatever words that has:
/// 不予公开属于国家秘密：1件。 So lists of facts are written, and the cells of tables when documents are made text.
struct LabelledQuantity {
    /// What was counted.
    private let label: Range<Int>
    /// Where the quantity begins and ends.
    private let quantity: Range<Int>
    private let isPart: Bool
    private let isOfTheYear: Bool

    /// The longest label; what is longer is a sentence.
    private static let longest = 80

    /// Takes a line apart; nil where it has another form.
    ///
    /// - Parameter marks: the positions of the passage's characters that are not of class `other`, then a number beyond all.
    init?(_ line: Range<Int>, _ text: Passage, marks: UnsafePointer<Int32>) {
        guard line.count <= Self.longest + 24 else { return nil }
        var end = line.upperBound
        while end > line.lowerBound, text.kind(end - 1) == .stop || text.kind(end - 1) == .space { end -= 1 }
        guard end > line.lowerBound else { return nil }
        var start = line.lowerBound
        let isPart = text.matches("其中", at: start)
        if isPart {
            start += 2
            while start < end, text.kind(start) == .comma || text.kind(start) == .colon { start += 1 }
        }
        // The year that the quantity is of is not part of its name.
        if text.kind(start) == .digit, text[start + 4] == 0x5E74 { start += text[start + 5] == 0x5EA6 ? 6 : 5 }
        var colon = -1
        var mark = marks
        while Int(mark.pointee) < end {
            let i = Int(mark.pointee)
            mark += 1
            guard i >= start else { continue }
            switch text.kind(i) {
            case .stop, .semicolon, .comma: if colon < 0 { return nil }
            case .colon:
                guard colon < 0 else { return nil }
                colon = i
            default: break
            }
        }
        let value = text.skippingSpaces(colon + 1)
        guard colon - start >= 2, value < end else { return nil }
        label = start..<colon
        quantity = value..<end
        self.isPart = isPart
        isOfTheYear = label.contains { text.matches("本年", at: $0) }
    }

    /// Gives the figure of the line its label as name; figures that the label's own words made are left out.
    ///
    /// - Parameter first: the position of the line's first figure.
    /// - Note: where anything but one quantity follows the colon, nothing changes.
    func name(_ figures: Stack<RawFigure>, from first: Int, _ text: Passage) {
        guard figures.count > first, figures[figures.count - 1].span == text.byteRange(quantity) else { return }
        var figure = figures[figures.count - 1]
        figure.name = text.byteRange(label)
        figure.nameEnd = 0..<0
        if isPart { figure.relation = .partOf }
        if isOfTheYear, figure.kind == .stock { figure.kind = .flow }
        figures[first] = figure
        figures.shrink(to: first + 1)
    }
}
