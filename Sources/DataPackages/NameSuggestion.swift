/// Finds the name that was probably meant where a name is unknown.
public enum NameSuggestion {
    /// The name among `candidates` that is nearest to `name`, or nil where none is near.
    ///
    /// Near is an edit distance of at most a third of the longer name (at least 1); a difference of case alone counts
    /// nothing. Among equally near names the first one is taken.
    ///
    /// - Parameters:
    ///   - name: the name as typed.
    ///   - candidates: the names that exist.
    /// - Complexity: O(number of candidates × length²); candidates whose length alone is too far are skipped.
    public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let limit = max(1, max(wanted.count, letters.count) / 3)
            guard abs(wanted.count - letters.count) <= limit else { continue }
            let distance = editDistance(wanted, letters)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// The number of insertions, deletions, substitutions and exchanges of neighbours that turn `a` into `b`
    /// (optimal string alignment).
    static func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var current = last
        for i in 1...a.count {
            current[0] = i
            for j in 1...b.count {
                var cost = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
                current[j] = cost
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[b.count]
    }
}
