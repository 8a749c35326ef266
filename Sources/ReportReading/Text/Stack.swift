/// Plain values one after another in memory that is reused: appending checks the room and does nothing else.
///
/// A handle of one word, free to copy; all copies are the same stack. Whoever made it frees it.
struct Stack<Element> {
    private struct Head {
        var base: UnsafeMutablePointer<Element>
        var count: Int
        var capacity: Int
    }

    private let head: UnsafeMutablePointer<Head>

    init(capacity: Int = 64) {
        precondition(_isPOD(Element.self), "a stack holds plain values, not \(Element.self)")
        head = .allocate(capacity: 1)
        head.initialize(to: Head(base: .allocate(capacity: capacity), count: 0, capacity: capacity))
    }

    func deallocate() {
        head.pointee.base.deallocate()
        head.deallocate()
    }

    @inline(__always)
    var count: Int { head.pointee.count }
    @inline(__always)
    var isEmpty: Bool { count == 0 }
    /// The memory of the values, until the next one is appended.
    @inline(__always)
    var base: UnsafeMutablePointer<Element> { head.pointee.base }
    /// The values, until the next one is appended.
    var elements: UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: head.pointee.base, count: head.pointee.count)
    }

    @inline(__always)
    subscript(i: Int) -> Element {
        get { head.pointee.base[i] }
        nonmutating set { head.pointee.base[i] = newValue }
    }

    @inline(__always)
    func append(_ element: Element) {
        if head.pointee.count == head.pointee.capacity { grow() }
        head.pointee.base[head.pointee.count] = element
        head.pointee.count += 1
    }

    /// Makes room for `count` values at `base`, which may be written there without counting as values of the stack.
    @inline(__always)
    func reserve(_ count: Int) {
        while head.pointee.capacity < count { grow() }
    }

    /// Forgets the values behind the first `count`.
    @inline(__always)
    func shrink(to count: Int) { head.pointee.count = count }

    @inline(__always)
    func removeAll() { head.pointee.count = 0 }

    @inline(never)
    private func grow() {
        let capacity = 2 * head.pointee.capacity
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        memory.moveInitialize(from: head.pointee.base, count: head.pointee.count)
        head.pointee.base.deallocate()
        head.pointee.base = memory
        head.pointee.capacity = capacity
    }
}
