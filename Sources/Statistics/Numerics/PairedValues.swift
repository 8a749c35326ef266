/// Two lists that go together, without the places where either is missing.
struct PairedValues {
    var first: [Double] = []
    var second: [Double] = []
    var missing = 0

    /// - Throws: for unlike lengths, infinite values, or fewer complete pairs than needed.
    init(_ first: [Double], _ second: [Double], needed: Int, of name: String) throws(StatisticsError) {
        try Checks.sameLength(first, "first list", second, "second list")
        for (index, (a, b)) in zip(first, second).enumerated() {
            if a.isInfinite || b.isInfinite { throw .notFinite(name, value: a.isInfinite ? a : b, index: index) }
            if a.isNaN || b.isNaN {
                missing += 1
            } else {
                self.first.append(a)
                self.second.append(b)
            }
        }
        guard self.first.count >= needed else {
            throw .tooFewValues(of: name, needed: needed, got: self.first.count)
        }
    }
}
