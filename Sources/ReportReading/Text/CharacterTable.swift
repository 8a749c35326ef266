/// Class and normal form of every character of the basic plane, in two tables that one look-up each answers.
///
/// The normal form makes full-width digits, letters and signs narrow, all spaces one, and traditional numerals simplified,
/// so that every rule is written once. Positions always refer to the text as it stands.
struct CharacterTable: @unchecked Sendable {
    /// The normal form of each character.
    let normal: UnsafePointer<UInt16>
    /// The class of each character in the low five bits, then its marks as they stand in a cell of `Passage`.
    let kinds: UnsafePointer<UInt8>
    /// The mark of a character whose normal form is another, or that no well-formed text has: NUL, and halves of pairs.
    static let isFolded: UInt8 = 1 << 7

    /// The one table, which lives as long as the process.
    static let shared = CharacterTable()

    private init() {
        let normal = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x1_0000)
        let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x1_0000)
        for i in 0..<0x1_0000 {
            normal[i] = UInt16(i)
            classes[i] = CharacterClass.other.rawValue
        }
        func mark(_ characters: String, _ kind: CharacterClass) {
            for scalar in characters.unicodeScalars { classes[Int(scalar.value)] = kind.rawValue }
        }
        func fold(_ from: String, to: String) {
            for (a, b) in zip(from.unicodeScalars, to.unicodeScalars) { normal[Int(a.value)] = UInt16(b.value) }
        }
        mark("0123456789", .digit)
        mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_αβγμΑΒΓ", .letter)
        mark("一二三四五六七八九零〇两半廿卅卌俩仨", .chineseDigit)
        mark("十百千万亿", .chineseScale)
        mark("几数上", .several)
        mark("第", .ordinal)
        mark("未没", .denial)
        mark("。！？!?", .stop)
        mark("；;", .semicolon)
        mark("：:∶", .colon)
        mark("，,", .comma)
        mark("、", .pause)
        mark("“‘「『", .openQuote)
        mark("”’」』", .closeQuote)
        mark("（(【〔[〈", .openBracket)
        mark("）)】〕]〉", .closeBracket)
        mark("《", .openTitle)
        mark("》", .closeTitle)
        mark("%‰", .percent)
        mark("-–—―~～−－﹣", .dash)
        mark("·…/\\|>.+＋*#&=@\"'", .punctuation)
        mark(" \t\u{A0}\u{2002}\u{2003}\u{2009}\u{200B}\u{202F}\u{3000}\u{FEFF}", .space)
        mark("\n\r\u{85}\u{2028}\u{2029}", .newline)
        // Full-width forms; the sentence signs among them keep their own shape.
        for i in 0xFF01...0xFF5E {
            let narrow = i - 0xFEE0
            let kind = CharacterClass(rawValue: classes[narrow])
            if kind == .digit || kind == .letter || "%./+-~()".unicodeScalars.contains(where: { $0.value == narrow }) {
                normal[i] = UInt16(narrow)
                classes[i] = classes[narrow]
            }
        }
        fold("萬億兩點負圓個％﹪", to: "万亿两点负元个%%")
        for scalar in "萬億兩％﹪".unicodeScalars {
            classes[Int(scalar.value)] = classes[Int(normal[Int(scalar.value)])]
        }
        mark("壹贰叁肆伍陆柒捌玖拾佰仟貳參陸貮弍弎弌倆", .formalNumeral)
        for i in 0..<0x1_0000 where classes[i] == CharacterClass.space.rawValue { normal[i] = 0x20 }
        for i in 0..<0x1_0000 where classes[i] == CharacterClass.newline.rawValue { normal[i] = 0x0A }
        for scalar in StatementWords.firstCharacters { classes[Int(scalar)] |= UInt8(Passage.beginsWord >> 16) }
        for scalar in StatementWords.singleCharacters { classes[Int(scalar)] |= UInt8(Passage.isWord >> 16) }
        for i in 0..<0x1_0000 where normal[i] != UInt16(i) { classes[i] |= Self.isFolded }
        classes[0] |= Self.isFolded
        for i in 0xD800..<0xE000 { classes[i] |= Self.isFolded }
        self.normal = UnsafePointer(normal)
        kinds = UnsafePointer(classes)
    }

    /// The class of a character.
    @inline(__always)
    func kind(of scalar: UInt16) -> CharacterClass {
        unsafeBitCast(kinds[Int(scalar)] & 0x1F, to: CharacterClass.self)
    }
}
