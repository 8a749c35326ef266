import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads markup as XML and collects what the tests ask for.
final class WellFormed: NSObject, XMLParserDelegate {
    private(set) var error: String?
    private(set) var elements: [(name: String, attributes: [String: String], path: [String])] = []
    private(set) var texts: [String] = []
    private var path: [String] = []
    private var continues = false

    init(_ markup: String) {
        super.init()
        let parser = XMLParser(data: Data(markup.utf8))
        parser.delegate = self
        if !parser.parse() {
            error = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "unknown")"
        }
    }

    /// A page as XML: void elements are closed, and what only HTML allows is left out.
    static func page(_ html: String) -> WellFormed {
        var text = html.replacing("<!DOCTYPE html>\n", with: "")
        for name in ["meta", "input"] {
            text = text.replacing(try! Regex("<\(name)([^>]*)>")) { "<\(name)\($0.output[1].substring ?? "")/>" }
        }
        for name in ["style", "script"] {
            text = text.replacing(try! Regex("<\(name)>[\\s\\S]*?</\(name)>"), with: "<\(name)/>")
        }
        return WellFormed(text)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        continues = false
        elements.append((name, attributes, path))
        path.append(name)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        continues = false
        path.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        // The parser hands over a text in pieces, one more at each entity.
        if continues { texts[texts.count - 1] += string } else { texts.append(string) }
        continues = true
    }
}
