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
        _ sentence: Range<Int>, of text: Passage, marks: UnsafePointer<Int32>, into found: Stack<RawQuantity>
    ) {
        quantities.removeAll()
        QuantityReader(text).read(sentence, marks: marks, into: quantities)
        for q in quantities.elements { found.append(RawQuantity(quantity: q, span: text.byteRange(q.start..<q.end))) }
    }

    /// Reads one sentence and appends its figures in the order of the text.
    ///
    /// - Parameter marks: the positions from the sentence's first on whose characters are not of class `other`.
    func read(
        _ sentence: Range<Int>, of text: Passage, marks: UnsafePointer<Int32>, context: StatementContext,
        into figures: Stack<RawFigure>
    ) {
        quantities.removeAll()
        QuantityReader(text).read(sentence, marks: marks, into: quantities)
        guard !quantities.isEmpty else { return }
        let words = wordLists.words(of: sentence, in: text)
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
}
