import Indicators

/// What is known of the names read so far by one thread: the indicators that each may refer to.
///
/// Reports word the same things alike, so that most names have been seen before. A name is found by a hash of its bytes as they
/// stand in the text with its unit; one that is new is brought into the form in which names are compared, and found again by
/// that. What is remembered depends on nothing but the name, the unit and the catalogue, so that forgetting changes no result.
final class HeadMemo {
    /// A name in the form in which names are compared, with what it may refer to.
    struct Entry {
        /// The indicators whose wording it is, and those that are like it, as ranges of `exact` and `likely`.
        var exact: Range<Int32>
        var likely: Range<Int32>
        /// Its number among the bare names of rates; −1 for other names.
        var bareRate: Int32
        /// The report that saw it last, and its number among the names of that report.
        var report: Int32 = 0
        var place: Int32 = 0
    }

    /// A name as it stands in a text.
    private struct Spelling {
        var hash: UInt64
        var bytes: Range<Int32>
        var unit: Int16
        var perUnit: Int16
        var isChange: Bool
        var head: Int32
    }

    private let aligner: Aligner
    /// The names that are kept before all are forgotten; a document with more keeps its own.
    private let limit: Int
    private var spellings = Stack<Spelling>(capacity: 1024)
    private var slots: UnsafeMutableBufferPointer<Int32>
    private let bytes = Stack<UInt8>(capacity: 1 << 14)
    private var heads: [Aligner.Head: Int32] = [:]
    let entries = Stack<Entry>(capacity: 1024)
    /// The indicators whose wording a name is.
    let exact = Stack<Int32>(capacity: 1024)
    /// The indicators that are like a name, likest first.
    let likely = Stack<Aligner.Match>(capacity: 1024)
    /// The number of the report being read.
    private var report: Int32 = 0

    init(_ aligner: Aligner, limit: Int = 1 << 15) {
        self.aligner = aligner
        self.limit = limit
        slots = .allocate(capacity: 1 << 12)
        slots.initialize(repeating: -1)
    }

    deinit {
        spellings.deallocate()
        slots.deallocate()
        bytes.deallocate()
        entries.deallocate()
        exact.deallocate()
        likely.deallocate()
    }

    /// Begins a report: its names are numbered anew. Returns the number of the report.
    func beginReport() -> Int32 {
        if spellings.count > limit { forget() }
        report += 1
        return report
    }

    /// The entry of a figure's name.
    func entry(of figure: RawFigure, in text: UnsafePointer<UInt8>, isChange: Bool) -> Int {
        let unit = figure.quantity.unit
        let perUnit = figure.quantity.perUnit
        let seed =
            UInt64(UInt16(bitPattern: unit)) << 24 | UInt64(UInt16(bitPattern: perUnit)) << 8 | (isChange ? 1 : 0)
        let hash = Self.hash(text, figure.nameEnd, Self.hash(text, figure.name, seed))
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 20) & mask
        while slots[slot] >= 0 {
            let known = spellings[Int(slots[slot])]
            if known.hash == hash, known.unit == unit, known.perUnit == perUnit, known.isChange == isChange,
                spells(known, figure, text)
            {
                return Int(known.head)
            }
            slot = (slot + 1) & mask
        }
        return add(figure, text, isChange, hash, slot)
    }

    private func spells(_ known: Spelling, _ figure: RawFigure, _ text: UnsafePointer<UInt8>) -> Bool {
        let a = figure.name.count
        let b = figure.nameEnd.count
        guard known.bytes.count == a + b else { return false }
        let start = bytes.base + Int(known.bytes.lowerBound)
        return equal(start, text + figure.name.lowerBound, a) && equal(start + a, text + figure.nameEnd.lowerBound, b)
    }

    @inline(never)
    private func add(
        _ figure: RawFigure, _ text: UnsafePointer<UInt8>, _ isChange: Bool, _ hash: UInt64, _ slot: Int
    ) -> Int {
        let start = Int32(bytes.count)
        for range in [figure.name, figure.nameEnd] { for i in range { bytes.append(text[i]) } }
        let end = Int32(bytes.count)
        let raw = UnsafeBufferPointer(start: bytes.base + Int(start), count: Int(end - start))
        let head = Aligner.Head(
            text: HeadText.withoutTown(HeadText.normalized(String(decoding: raw, as: UTF8.self))),
            unit: FigureBuilder.unit(figure.quantity),
            isChange: isChange)
        let position = heads[head] ?? addHead(head)
        slots[slot] = Int32(spellings.count)
        spellings.append(
            Spelling(
                hash: hash, bytes: start..<end, unit: figure.quantity.unit, perUnit: figure.quantity.perUnit,
                isChange: isChange, head: position))
        if 2 * spellings.count > slots.count { widen() }
        return Int(position)
    }

    private func addHead(_ head: Aligner.Head) -> Int32 {
        let firstExact = Int32(exact.count)
        let firstLikely = Int32(likely.count)
        for indicator in aligner.exactMatches(head) { exact.append(Int32(indicator)) }
        if exact.count == Int(firstExact) {
            for match in aligner.candidates(for: head) { likely.append(match) }
        }
        let position = Int32(entries.count)
        entries.append(
            Entry(
                exact: firstExact..<Int32(exact.count), likely: firstLikely..<Int32(likely.count),
                bareRate: aligner.bareRates.position(of: head.text)))
        heads[head] = position
        return position
    }

    private func widen() {
        slots.deallocate()
        slots = .allocate(capacity: 2 * slots.count)
        slots.initialize(repeating: -1)
        let mask = slots.count - 1
        for (i, spelling) in spellings.elements.enumerated() {
            var slot = Int(truncatingIfNeeded: spelling.hash >> 20) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(i)
        }
    }

    private func forget() {
        spellings.removeAll()
        bytes.removeAll()
        entries.removeAll()
        exact.removeAll()
        likely.removeAll()
        heads.removeAll(keepingCapacity: true)
        slots.update(repeating: -1)
    }

    private static func hash(_ text: UnsafePointer<UInt8>, _ range: Range<Int>, _ seed: UInt64) -> UInt64 {
        var hash = (seed ^ UInt64(truncatingIfNeeded: range.count)) &* 0x9E37_79B9_7F4A_7C15
        var i = range.lowerBound
        let raw = UnsafeRawPointer(text)
        while i + 8 <= range.upperBound {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0xC2B2_AE3D_27D4_EB4F
            hash ^= hash >> 29
            i += 8
        }
        var rest: UInt64 = 0
        while i < range.upperBound {
            rest = rest << 8 | UInt64(text[i])
            i += 1
        }
        hash = (hash ^ rest) &* 0xC2B2_AE3D_27D4_EB4F
        return hash ^ hash >> 29
    }
}

/// Whether two stretches of memory hold the same bytes.
@inline(__always)
func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let x = UnsafeRawPointer(a)
    let y = UnsafeRawPointer(b)
    var i = 0
    while i + 8 <= count {
        if x.loadUnaligned(fromByteOffset: i, as: UInt64.self) != y.loadUnaligned(fromByteOffset: i, as: UInt64.self) {
            return false
        }
        i += 8
    }
    while i < count {
        if a[i] != b[i] { return false }
        i += 1
    }
    return true
}
