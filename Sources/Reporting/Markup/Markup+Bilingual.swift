import Indicators

extension Markup {
    /// A text in both languages, each in an element `name` of its own with its `lang`.
    ///
    /// - Where both sides are equal there is one element, without `lang`: a number, a code.
    /// - Where one side is empty, the other stands for both, with its own `lang`.
    static func both(_ text: BilingualText, as name: String = "span", class style: String? = nil) -> Markup {
        if text.chinese == text.english {
            return element(name, style.map { ["class": $0] } ?? [:], .text(text.chinese))
        }
        if text.chinese.isEmpty || text.english.isEmpty {
            let language: Language = text.chinese.isEmpty ? .en : .zhHans
            var attributes = ["lang": language.rawValue]
            attributes["class"] = style
            return element(name, attributes, .text(text[language]))
        }
        return pair(chinese: .text(text.chinese), english: .text(text.english), as: name, class: style)
    }

    /// Two pieces that say the same, each shown to the readers of its language.
    static func pair(
        chinese: Markup, english: Markup, as name: String = "span", class style: String? = nil
    ) -> Markup {
        let more = style.map { " " + $0 } ?? ""
        return .fragment([
            element(name, ["class": "zh" + more, "lang": Language.zhHans.rawValue], chinese),
            element(name, ["class": "en" + more, "lang": Language.en.rawValue], english),
        ])
    }

    /// A text in both languages as spans; plain where the two are equal.
    static func run(_ text: BilingualText) -> Markup { text.chinese == text.english ? .text(text.chinese) : both(text) }

    /// A paragraph in each language.
    static func paragraph(_ text: BilingualText, class style: String? = nil) -> Markup {
        both(text, as: "p", class: style)
    }
}

extension BilingualText {
    /// A text that is the same in both languages.
    init(_ same: String) { self.init(chinese: same, english: same) }

    /// Whether nothing stands on either side.
    var isEmpty: Bool { chinese.isEmpty && english.isEmpty }

    /// Both texts changed alike.
    func map(_ change: (String) -> String) -> BilingualText {
        BilingualText(chinese: change(chinese), english: change(english))
    }

    /// One text after another.
    static func + (a: BilingualText, b: BilingualText) -> BilingualText {
        BilingualText(chinese: a[.zhHans] + b[.zhHans], english: a[.en] + b[.en])
    }
}
