/// Finds the article of a web page.
///
/// Furniture is dropped by element, class and role; then the smallest element that holds nine tenths of the page's prose is
/// taken. Prose is text outside links; what lies outside the element and states numbers in sentences is reported.
struct MainText {
    /// The element that holds the article.
    let element: Int
    /// For each node whether it, or an element around it, is furniture.
    let isDropped: [Bool]
    /// Sentences with digits outside the article.
    let leftOut: [String]

    private static let share = 0.9

    init(_ tree: HTMLTree) {
        let count = tree.nodes.count
        var letters = [Int](repeating: 0, count: count)  // outside links, by node and all within
        var isLink = [Bool](repeating: false, count: count)
        for i in 1..<max(1, count) {
            let node = tree.nodes[i]
            isLink[i] = node.name == "a" || isLink[node.parent]
            if node.isText, !isLink[i] { letters[i] = Self.letters(tree.texts[node.text]) }
        }
        for i in (1..<max(1, count)).reversed() { letters[tree.nodes[i].parent] += letters[i] }
        let all = letters[0]
        // Only what is small can be furniture: a page whose body is called nav-fixed is still a page.
        var isDropped = [Bool](repeating: false, count: count)
        for i in 1..<max(1, count) {
            let node = tree.nodes[i]
            guard !isDropped[node.parent] else {
                isDropped[i] = true
                continue
            }
            guard !node.isText, PageFurniture.isFurniture(node) else { continue }
            isDropped[i] = PageFurniture.elements.contains(node.name) || letters[i] * 2 < all
        }
        var prose = [Int](repeating: 0, count: count)
        for i in 1..<max(1, count) where tree.nodes[i].isText && !isLink[i] && !isDropped[i] {
            prose[i] = Self.letters(tree.texts[tree.nodes[i].text])
        }
        for i in (1..<max(1, count)).reversed() { prose[tree.nodes[i].parent] += prose[i] }
        let needed = Int((Double(prose[0]) * Self.share).rounded(.up))
        var element = 0
        while let child = tree.children(of: element).first(where: {
            !tree.nodes[$0].isText && !Self.isInner(tree.nodes[$0].name) && prose[$0] >= needed && prose[$0] > 0
        }) {
            element = child
        }
        self.element = element
        self.isDropped = isDropped
        leftOut = Self.statements(tree, outside: element, isDropped, isLink)
    }

    /// Elements that are never the whole article: a table's parts, a paragraph.
    private static func isInner(_ name: String) -> Bool {
        ["table", "p", "span", "font", "b", "strong", "pre", "ul", "ol", "h1", "h2", "h3", "section-title"].contains(
            name)
    }

    /// Characters of three bytes count as one letter, others as half of one.
    private static func letters(_ bytes: ArraySlice<UInt8>) -> Int {
        var letters = 0
        for byte in bytes { letters += byte >= 0xC0 ? 2 : byte > 0x20 && byte < 0x80 ? 1 : 0 }
        return letters
    }

    /// Sentences with digits in texts outside the article, which should not vanish without a word.
    private static func statements(_ tree: HTMLTree, outside element: Int, _ isDropped: [Bool], _ isLink: [Bool])
        -> [String]
    {
        var isInside = [Bool](repeating: false, count: tree.nodes.count)
        isInside[element] = true
        var found: [String] = []
        for i in 1..<max(1, tree.nodes.count) {
            let node = tree.nodes[i]
            isInside[i] = isInside[i] || isInside[node.parent]
            guard node.isText, !isInside[i], !isDropped[i], !isLink[i] else { continue }
            let text = tree.text(i)
            if text.contains("。"), text.contains(where: \.isDigit) { found.append(text.trimmed) }
        }
        return found
    }
}
