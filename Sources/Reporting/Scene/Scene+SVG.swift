public import Indicators

extension Scene {
    /// The drawing as an SVG file of its own, with its style, in one language and `width` pixels wide.
    public func svg(_ language: Language, width: Double = 560) -> String {
        let style = element("style", [:], .verbatim(ChartStyle.standalone))
        let root = element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "role": "img", "lang": language.rawValue,
                "class": "chart", "width": NumberText.coordinate(width), "height": NumberText.coordinate(height),
            ],
            [element("title", [:], .text(title[language])), element("desc", [:], .text(summary[language])), style]
                + marks.map { $0.markup(only: language) })
        return root.string
    }

    /// The drawing as a part of a page that has the charts' style, in both languages; `id` is unique in the page.
    func markup(id: String) -> Markup {
        func name(_ element: String, _ suffix: String, _ text: BilingualText) -> [Markup] {
            Language.allCases.map { language in
                Reporting.element(
                    element, ["id": "\(id)-\(suffix)-\(language == .en ? "en" : "zh")", "lang": language.rawValue],
                    .text(text[language]))
            }
        }
        return element(
            "svg",
            [
                "role": "img", "class": "chart", "width": "100%", "height": NumberText.coordinate(height),
                "aria-labelledby": "\(id)-t-zh \(id)-t-en", "aria-describedby": "\(id)-d-zh \(id)-d-en",
            ],
            name("title", "t", title) + name("desc", "d", summary) + marks.map { $0.markup(only: nil) })
    }
}

extension Scene.Mark {
    /// The mark as elements of SVG; in one language, or in both with the page's style choosing.
    func markup(only language: Language?) -> Markup {
        switch self {
        case .line(let from, let to, let style):
            return element(
                "line",
                [
                    "x1": share(from.x), "y1": pixels(from.y), "x2": share(to.x), "y2": pixels(to.y),
                    "class": style.rawValue,
                ])
        case .band(let from, let to, let style):
            return element(
                "rect",
                [
                    "x": share(min(from.x, to.x)), "y": pixels(min(from.y, to.y)),
                    "width": share((to.x - from.x).magnitude), "height": pixels((to.y - from.y).magnitude),
                    "class": style.rawValue,
                ])
        case .symbol(let symbol, let place, let style):
            if symbol == .dot || symbol == .ring || symbol == .pip {
                return element(
                    "circle",
                    [
                        "cx": share(place.x), "cy": pixels(place.y), "r": symbol == .pip ? "3" : "4.5",
                        "class": style.rawValue + (symbol == .ring ? " ring" : ""),
                    ])
            }
            // A path has no shares of the width; a drawing within the drawing carries it to its place.
            return element(
                "svg", ["x": share(place.x), "y": pixels(place.y), "overflow": "visible", "class": "at"],
                element("path", ["d": symbol.path, "class": style.rawValue + (symbol == .cross ? " stroke" : "")]))
        case .text(let text, let place, let anchor, let shift, let style):
            var attributes = ["x": share(place.x), "y": pixels(place.y)]
            if anchor != .start { attributes["text-anchor"] = anchor.rawValue }
            if shift != 0 { attributes["dx"] = pixels(shift) }
            if let language {
                attributes["class"] = style.rawValue
                return element("text", attributes, .text(text[language]))
            }
            return Markup.both(text, as: "text", class: style.rawValue).adding(attributes)
        case .group(let note, let marks):
            let title: Markup =
                language.map { element("title", [:], .text(note[$0])) }
                ?? element(
                    "title", [:],
                    .text(note.chinese == note.english ? note.chinese : note.chinese + "\n" + note.english))
            return element("g", [:], [title] + marks.map { $0.markup(only: language) })
        }
    }

    private func share(_ x: Double) -> String { NumberText.coordinate(x * 100) + "%" }
    private func pixels(_ y: Double) -> String { NumberText.coordinate(y) }
}

extension Scene.Symbol {
    /// The outline about the origin.
    fileprivate var path: String {
        switch self {
        case .dot, .ring, .pip: ""
        case .diamond: "M0-6 6 0 0 6-6 0z"
        case .square: "M-4-4H4V4H-4z"
        case .cross: "M-3.5-3.5 3.5 3.5M-3.5 3.5 3.5-3.5"
        case .left: "M-6 0 3-5V5z"
        case .right: "M6 0-3-5V5z"
        case .up: "M0-6 5 3H-5z"
        case .down: "M0 6 5-3H-5z"
        }
    }
}

extension Markup {
    /// The same with further attributes on the outermost elements.
    fileprivate func adding(_ more: [String: String]) -> Markup {
        switch self {
        case .node(let name, let attributes, let content):
            let added = more.sorted { $0.key < $1.key }.map { Attribute(name: $0.key, value: $0.value) }
            return .node(name, added + attributes, content)
        case .fragment(let parts): return .fragment(parts.map { $0.adding(more) })
        case .text, .verbatim: return self
        }
    }
}
