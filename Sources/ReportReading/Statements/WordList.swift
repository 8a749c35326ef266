/// The words of a sentence in order, with what makes looking them up by place take one step.
///
/// A view on the memory of a `WordListBuilder`, free to copy and valid until the next sentence. Words do not overlap, so those
/// that end by a place are a prefix of the list.
struct WordList: RandomAccessCollection {
    private let base: UnsafePointer<Word>
    /// For each character of the sentence and one more, the first word that starts there or later.
    private let following: UnsafePointer<Int32>
    /// Before each word and behind the last, the tags of all words so far.
    private let tagsBefore: UnsafePointer<WordTags>
    private let sentence: Range<Int>
    let endIndex: Int

    var startIndex: Int { 0 }

    fileprivate init(
        _ words: Stack<Word>, _ following: UnsafePointer<Int32>, _ tagsBefore: UnsafePointer<WordTags>,
        _ sentence: Range<Int>
    ) {
        base = UnsafePointer(words.base)
        endIndex = words.count
        self.following = following
        self.tagsBefore = tagsBefore
        self.sentence = sentence
    }

    @inline(__always)
    subscript(w: Int) -> Word { base[w] }

    /// The first word that starts at a character or later; `count` where there is none.
    @inline(__always)
    func first(from i: Int) -> Int {
        if i <= sentence.lowerBound { return 0 }
        return i < sentence.upperBound ? Int(following[i - sentence.lowerBound]) : endIndex
    }

    /// The number of words that end by a character, which are the first ones.
    @inline(__always)
    func count(endingBy i: Int) -> Int {
        let w = first(from: i)
        return w > 0 && base[w - 1].end > i ? w - 1 : w
    }

    /// The word that starts at a character, or nil.
    @inline(__always)
    func starting(at i: Int) -> Word? {
        let w = first(from: i)
        return w < endIndex && base[w].start == i ? base[w] : nil
    }

    /// What the words that end by a character do, taken together.
    @inline(__always)
    func tags(endingBy i: Int) -> WordTags { tagsBefore[count(endingBy: i)] }

    /// What the first words do, taken together.
    @inline(__always)
    func tags(ofFirst count: Int) -> WordTags { tagsBefore[count] }
}

/// Makes the lists of words of one sentence after another, in memory that is reused.
final class WordListBuilder {
    private let words = Stack<Word>(capacity: 256)
    private let places = Stack<Int32>(capacity: 1024)
    private let following = Stack<Int32>(capacity: 1024)
    private let tagsBefore = Stack<WordTags>(capacity: 256)

    deinit {
        words.deallocate()
        places.deallocate()
        following.deallocate()
        tagsBefore.deallocate()
    }

    /// The words of a sentence.
    func words(of sentence: Range<Int>, in text: Passage) -> WordList {
        words.removeAll()
        WordReader(text: text).read(sentence, into: words, places: places)
        following.reserve(sentence.count + 1 + Self.stride)
        tagsBefore.reserve(words.count + 1)
        var place = 0
        var tags: WordTags = []
        for w in 0..<words.count {
            tagsBefore.base[w] = tags
            tags.formUnion(words[w].tags)
            fill(&place, through: words[w].start - sentence.lowerBound, with: w)
        }
        tagsBefore.base[words.count] = tags
        fill(&place, through: sentence.count, with: words.count)
        let places = following.base
        return WordList(words, UnsafePointer(places), UnsafePointer(tagsBefore.base), sentence)
    }

    private static let stride = 8

    /// Fills `following` from `place` through `last`, several places at once and beyond: those are filled again later.
    @inline(__always)
    private func fill(_ place: inout Int, through last: Int, with w: Int) {
        let values = SIMD8(repeating: Int32(truncatingIfNeeded: w))
        var i = place
        while i <= last {
            UnsafeMutableRawPointer(following.base + i).storeBytes(of: values, as: SIMD8<Int32>.self)
            i &+= Self.stride
        }
        place = max(place, last + 1)
    }
}
