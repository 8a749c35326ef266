/// A piece of HTML or SVG as a tree, so that every text from the data is escaped and every element is closed.
indirect enum Markup {
    /// An element with its attributes in order and what it holds.
    case node(String, [Attribute], [Markup])
    /// Text, which is escaped when it is written.
    case text(String)
    /// Pieces one after another.
    case fragment([Markup])
    /// Text of our own that is written as it is: the style and the script of a page.
    case verbatim(String)

    /// A name and its value.
    struct Attribute {
        let name: String
        let value: String
    }

    /// Nothing.
    static var nothing: Markup { .fragment([]) }

    /// The elements of HTML that have no end tag.
    private static let void: Set<String> = ["meta", "input", "br", "hr", "img", "link", "col"]

    /// Appends the UTF-8 text of the tree to `output`. Elements of SVG that hold nothing close themselves.
    func write(to output: inout String) {
        switch self {
        case .text(let text): Markup.escape(text, into: &output)
        case .verbatim(let text): output += text
        case .fragment(let parts): for part in parts { part.write(to: &output) }
        case .node(let name, let attributes, let content):
            output += "<" + name
            for attribute in attributes {
                output += " " + attribute.name + "=\""
                Markup.escape(attribute.value, into: &output)
                output += "\""
            }
            if Markup.void.contains(name) {
                output += ">"
                return
            }
            if content.isEmpty, Markup.selfClosing.contains(name) {
                output += "/>"
                return
            }
            output += ">"
            for part in content { part.write(to: &output) }
            output += "</" + name + ">"
            if Markup.blocks.contains(name) { output += "\n" }
        }
    }

    /// The text of the tree.
    var string: String {
        var output = ""
        write(to: &output)
        return output
    }

    private static let selfClosing: Set<String> = ["line", "rect", "circle", "path"]
    /// The elements after which the written page begins a new line, for whoever reads its source.
    private static let blocks: Set<String> = [
        "p", "tr", "table", "section", "article", "details", "figure", "svg", "h1", "h2", "h3", "h4", "ul", "ol", "li",
        "dl", "dd", "style", "script", "head", "header", "footer", "nav", "main", "body", "title", "caption", "thead",
    ]

    /// Appends `text` with `& < > " '` escaped; characters that XML forbids become U+FFFD.
    static func escape(_ text: String, into output: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            case "\t", "\n": output.unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}

/// An element; a shorthand that reads like the markup it makes.
func element(_ name: String, _ attributes: [String: String] = [:], _ content: Markup...) -> Markup {
    element(name, attributes, content)
}

/// An element with a list of what it holds. Attributes are written in the order of their names.
func element(_ name: String, _ attributes: [String: String] = [:], _ content: [Markup]) -> Markup {
    .node(name, attributes.sorted { $0.key < $1.key }.map { Markup.Attribute(name: $0.key, value: $0.value) }, content)
}
