/// A web page's elements and texts, in the order of the page.
///
/// Nodes lie in one array, so that neither building nor leaving a deep page needs a deep stack.
struct HTMLTree: Sendable {
    /// An element, or a run of text.
    struct Node: Sendable {
        /// The element's name; empty for a text.
        var name: String
        /// The text's bytes.
        var text = 0..<0
        var parent: Int
        var firstChild = -1
        var lastChild = -1
        var next = -1
        var attributes: [String: String] = [:]

        var isText: Bool { name.isEmpty }
    }

    /// Elements within one another beyond this are taken for children of the last one that is not, as browsers do.
    static let deepest = 500

    private(set) var nodes: [Node] = [Node(name: "#page", parent: -1)]
    private(set) var texts: [UInt8] = []

    /// Adds a node as the last child of `parent`; returns its position.
    mutating func add(_ node: Node) -> Int {
        let position = nodes.count
        nodes.append(node)
        let parent = node.parent
        if nodes[parent].lastChild < 0 {
            nodes[parent].firstChild = position
        } else {
            nodes[nodes[parent].lastChild].next = position
        }
        nodes[parent].lastChild = position
        return position
    }

    /// Adds a text, to the text before it where there is one.
    mutating func add(text: UnsafeBufferPointer<UInt8>, to parent: Int) {
        let start = texts.count
        texts.append(contentsOf: text)
        let last = nodes[parent].lastChild
        if last >= 0, nodes[last].isText, nodes[last].text.upperBound == start {
            nodes[last].text = nodes[last].text.lowerBound..<texts.count
        } else {
            _ = add(Node(name: "", text: start..<texts.count, parent: parent))
        }
    }

    /// The children of a node, in order.
    func children(of node: Int) -> some Sequence<Int> {
        sequence(state: nodes[node].firstChild) { next -> Int? in
            guard next >= 0 else { return nil }
            defer { next = nodes[next].next }
            return next
        }
    }

    /// The text of a node that is one.
    func text(_ node: Int) -> String { String(decoding: texts[nodes[node].text], as: UTF8.self) }

    /// All text within a node.
    func allText(_ node: Int) -> String {
        nodes[node].isText ? text(node) : children(of: node).map(allText).joined()
    }

    /// The first element of a name, in the order of the page.
    func first(_ name: String) -> Int? { nodes.firstIndex { $0.name == name } }
}
