import Indicators

/// A section of the page: its anchor, heading and content.
struct PageSection {
    let id: String
    let title: BilingualText
    let content: [Markup]

    var markup: Markup {
        element(
            "section", ["id": id, "aria-labelledby": "h-\(id)"],
            [
                element("h2", ["id": "h-\(id)"], .run(title))
            ] + content)
    }
}

extension Markup {
    /// A bullet list of sentences.
    static func list(_ items: [BilingualText], class style: String? = nil) -> Markup {
        element("ul", style.map { ["class": $0] } ?? [:], items.map { element("li", [:], .run($0)) })
    }

    /// Something that is folded away, with its summary.
    static func folded(_ summary: Markup, isOpen: Bool = false, class style: String? = nil, _ content: [Markup])
        -> Markup
    {
        var attributes: [String: String] = [:]
        attributes["class"] = style
        if isOpen { attributes["open"] = "" }
        return element("details", attributes, [element("summary", [:], summary)] + content)
    }

    /// A chart with its caption; `below` is its table.
    static func figure(_ scene: Scene, id: String, caption: BilingualText, below: [Markup] = []) -> Markup {
        element(
            "figure", ["id": id],
            [element("figcaption", [:], .run(caption)), scene.markup(id: "\(id)-c")] + below)
    }
}
