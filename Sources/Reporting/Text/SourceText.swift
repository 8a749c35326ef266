public import Indicators

extension BilingualText {
    /// A text as the source has it: marked as Chinese where it holds Chinese characters, else the same for all readers.
    public init(source text: String) {
        let isChinese = text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
            default: false
            }
        }
        self = isChinese ? BilingualText(chinese: text, english: "") : BilingualText(chinese: text, english: text)
    }
}
