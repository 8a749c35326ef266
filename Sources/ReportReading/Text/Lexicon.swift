/// A set of words, each with a value, found by longest match at a position of a passage.
///
/// The words are a tree of characters. Its edges lie in one hash table, an edge in eight bytes: the state that it leaves, its
/// character, the state that it enters, and the value of the word that ends there. So a character that goes on with no word
/// costs one look-up, and no text is compared. The memory lives as long as the process: lexicons are constants.
struct Lexicon<Value: Sendable>: @unchecked Sendable {
    // Unchecked: the memory never changes once the lexicon is made.
    private let edges: UnsafePointer<UInt64>
    private let values: UnsafePointer<Value>
    /// A bit for each pair of characters, by a hash: 0 where no word begins with them.
    private let pairs: UnsafePointer<UInt64>
    private let shift: UInt64
    private let mask: Int

    private static var noValue: UInt64 { 0xFFFF }

    /// Creates a lexicon; of a word given twice the first counts.
    init(_ entries: [(word: String, value: Value)]) {
        var targets: [UInt32: UInt16] = [:]
        var valueOf: [UInt16: UInt16] = [:]
        let values = UnsafeMutablePointer<Value>.allocate(capacity: max(1, entries.count))
        var valueCount = 0
        for entry in entries where !entry.word.isEmpty {
            var state: UInt16 = 0
            for character in entry.word.utf16 {
                let key = UInt32(state) << 16 | UInt32(character)
                if let next = targets[key] {
                    state = next
                } else {
                    precondition(
                        targets.count < 65_000, "a lexicon has fewer than 65 000 different beginnings of words")
                    state = UInt16(targets.count + 1)
                    targets[key] = state
                }
            }
            if valueOf[state] == nil {
                (values + valueCount).initialize(to: entry.value)
                valueOf[state] = UInt16(valueCount)
                valueCount += 1
            }
        }
        var bits = 4
        while 1 << bits < 3 * targets.count { bits += 1 }
        let edges = UnsafeMutablePointer<UInt64>.allocate(capacity: 1 << bits)
        edges.initialize(repeating: 0, count: 1 << bits)
        shift = UInt64(64 - bits)
        mask = 1 << bits - 1
        for (key, target) in targets {
            var slot = Int(truncatingIfNeeded: Self.hash(UInt64(key)) >> shift)
            while edges[slot] != 0 { slot = (slot + 1) & mask }
            edges[slot] = UInt64(key) << 32 | UInt64(target) << 16 | (valueOf[target].map(UInt64.init) ?? Self.noValue)
        }
        let pairs = UnsafeMutablePointer<UInt64>.allocate(capacity: 1024)
        pairs.initialize(repeating: 0, count: 1024)
        for entry in entries {
            let begin = Array(entry.word.utf16.prefix(2))
            guard begin.count == 2 else { continue }
            let bit = Self.pairBit(begin[0], begin[1])
            pairs[Int(bit &>> 6)] |= 1 << UInt64(bit & 63)
        }
        self.pairs = UnsafePointer(pairs)
        self.edges = UnsafePointer(edges)
        self.values = UnsafePointer(values)
    }

    /// Whether a word of two or more characters may begin with a pair: false is certain.
    @inline(__always)
    func mayBegin(_ first: UInt16, _ second: UInt16) -> Bool {
        let bit = Self.pairBit(first, second)
        return pairs[Int(bit &>> 6)] &>> UInt64(bit & 63) & 1 != 0
    }

    @inline(__always)
    private static func pairBit(_ first: UInt16, _ second: UInt16) -> UInt32 {
        ((UInt32(first) &* 0x9E37 ^ UInt32(second)) &* 0x85EB_CA6B) &>> 16
    }

    /// The longest word at position `i`, or nil.
    @inline(__always)
    func match(_ text: Passage, _ i: Int) -> (length: Int, value: Value)? {
        match({ UInt64(text[$0]) }, i, step: 1, atMost: .max)
    }

    /// The longest word of a lexicon of reversed words that ends right before `end`, within `atMost` characters.
    func match(_ text: Passage, endingAt end: Int, atMost: Int) -> (length: Int, value: Value)? {
        match({ UInt64(text[$0]) }, end - 1, step: -1, atMost: atMost)
    }

    /// The longest word at position `i` of a name, or nil.
    func longest(in name: [UInt16], from i: Int) -> (length: Int, value: Value)? {
        match({ UInt64(name[$0]) }, i, step: 1, atMost: name.count - i)
    }

    @inline(__always)
    private func match(_ character: (Int) -> UInt64, _ i: Int, step: Int, atMost: Int) -> (length: Int, value: Value)? {
        var state: UInt64 = 0
        var found = Self.noValue
        var length = 0
        var depth = 0
        var j = i
        search: while depth < atMost {
            let key = state &<< 16 | character(j)
            var slot = Int(truncatingIfNeeded: Self.hash(key) &>> shift)
            while true {
                let edge = edges[slot]
                if edge == 0 { break search }
                if edge &>> 32 == key {
                    state = edge &>> 16 & 0xFFFF
                    j &+= step
                    depth &+= 1
                    if edge & 0xFFFF != Self.noValue {
                        found = edge & 0xFFFF
                        length = depth
                    }
                    break
                }
                slot = (slot &+ 1) & mask
            }
        }
        return length > 0 ? (length, values[Int(found)]) : nil
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }
}

extension Lexicon where Value == Bool {
    /// A set of words of which only the presence counts.
    init(words: String) {
        self.init(words.split(whereSeparator: \.isWhitespace).map { (word: String($0), value: true) })
    }
}
