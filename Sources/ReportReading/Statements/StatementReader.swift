import Indicators

/// Turns the quantities of a sentence into figures: what was counted, of which kind, in which period.
///
/// Its memory is reused from sentence to sentence.
final class StatementReader {
    private let quantities = Stack<Quantity>()
    private let clauses = Stack<Clause>()
    private let names = Statement.Names()
    private let wordLists = WordListBuilder()

    deinit {
        quantities.deallocate()
        clauses.deallocate()
        names.deallocate()
    }

    /// Appends the quantities of one sentence, with their places in the document.
    func readQuantities(
        _ sentence: Range<Int>, of text: Passage, signs: UnsafePointer<Int32>, into found: Stack<RawQuantity>
    ) {
        quantities.removeAll()
        QuantityReader(text).read(sentence, signs: signs, into: quantities)
        for q in quantities.elements { found.append(RawQuantity(quantity: q, span: text.byteRange(q.start..<q.end))) }
    }

    /// Reads one sentence and appends its figures in the order of the text.
    ///
    /// - Parameter signs: the sentence's characters of a class of `QuantityReader.signs`, then a number beyond all.
    func read(
        _ sentence: Range<Int>, of text: Passage, signs: UnsafePointer<Int32>, context: StatementContext,
        into figures: Stack<RawFigure>
    ) {
        quantities.removeAll()
        QuantityReader(text).read(sentence, signs: signs, into: quantities)
        guard !quantities.isEmpty else { return }
        let last = quantities[quantities.count - 1].next
        let words = wordLists.words(of: sentence.lowerBound..<endOfClause(last, sentence.upperBound, text), in: text)
        let heads = HeadReader(text: text, words: words)
        ClauseReader(heads: heads).read(sentence, quantities, into: clauses)
        var statement = Statement(
            sentence: sentence, words: words, context: context, heads: heads, text: text, names: names,
            quantities: quantities, clauses: clauses)
        var k = 0
        while k < quantities.count {
            var end = k + 1
            while end < quantities.count, clauses[end].continuesList { end += 1 }
            statement.add(k..<end, into: figures)
            k = end
        }
    }

    /// Where the clause of the last quantity ends, behind which no word can matter to a figure. A clause with quotations or
    /// titles, which may have signs of their own, goes on to the end of the sentence.
    private func endOfClause(_ i: Int, _ end: Int, _ text: Passage) -> Int {
        var j = i
        while j < end {
            let kind = text.kind(j)
            if kind.endsClause { return j }
            if kind == .openQuote || kind == .openTitle { return end }
            j &+= 1
        }
        return end
    }
}
