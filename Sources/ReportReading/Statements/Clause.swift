import Indicators

/// What stands around one quantity in its clause.
struct Clause {
    /// Where the clause begins, and where the text to the left of the quantity begins that is its own.
    var start: Int
    var left: Int
    /// Where the quantity begins.
    var upperBound: Int
    /// The noun to the left; empty where there is none.
    var head: Range<Int>
    /// The noun to the right; empty where there is none.
    var right: Range<Int>
    /// Whether 的 joins the quantity to the noun on its right.
    var isAttribute = false
    /// What the words between the head and the quantity do.
    var tail: WordTags = []
    /// What all words of the clause to the left do.
    var all: WordTags = []
    /// Whether only 、 or 和 lies between the quantity before and this one.
    var continuesList = false
    /// Whether the left text holds nothing of its own.
    var isBare: Bool { head.isEmpty }
}
