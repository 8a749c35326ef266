/// The width of text in columns: East Asian wide characters take two, marks that combine none.
public enum TextWidth {
    /// The columns that a terminal with a fixed pitch needs for `text`.
    public static func columns(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + columns($1) } }

    /// `text` filled with spaces to `width` columns; longer text is left as it is.
    public static func padded(_ text: String, to width: Int, trailing: Bool = false) -> String {
        let fill = String(repeating: " ", count: max(0, width - columns(text)))
        return trailing ? fill + text : text + fill
    }

    /// `text` cut to `width` columns, ending in `…` where something was cut.
    public static func truncated(_ text: String, to width: Int) -> String {
        guard columns(text) > width else { return text }
        var kept = ""
        var used = 1
        for character in text {
            let next = columns(String(character))
            if used + next > width { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
