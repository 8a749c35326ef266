/// A set of words, each with a value, found by longest match at a position of a passage.
///
/// Words lie in buckets by their first character, longest first; most characters of a text begin no word and cost one
/// look-up.
struct Lexicon<Value: Sendable>: Sendable {
    private var words: [(text: [UInt16], value: Value)] = []
    private var starts = [UInt16](repeating: 0, count: 4097)

    /// Creates a lexicon; of a word given twice the first counts.
    init(_ entries: [(word: String, value: Value)]) {
        var seen = Set<[UInt16]>()
        var buckets = [[(text: [UInt16], value: Value)]](repeating: [], count: 4096)
        for entry in entries {
            let text = Array(entry.word.utf16)
            guard let first = text.first, seen.insert(text).inserted else { continue }
            buckets[Self.bucket(first)].append((text, entry.value))
        }
        precondition(seen.count < 65_536, "a lexicon holds fewer than 65 536 words")
        for i in 0..<4096 {
            starts[i] = UInt16(words.count)
            words += buckets[i].sorted { $0.text.count > $1.text.count }
        }
        starts[4096] = UInt16(words.count)
    }

    /// The longest word at position `i`, or nil.
    @inline(__always)
    func match(_ text: Passage, _ i: Int) -> (length: Int, value: Value)? {
        let bucket = Self.bucket(text[i])
        let end = Int(starts[bucket + 1])
        var k = Int(starts[bucket])
        while k < end {
            let length = words[k].text.count
            var j = 0
            while j < length, words[k].text[j] == text[i + j] { j += 1 }
            if j == length { return (length, words[k].value) }
            k += 1
        }
        return nil
    }

    @inline(__always)
    private static func bucket(_ scalar: UInt16) -> Int { Int((scalar ^ (scalar >> 9)) & 0xFFF) }
}
