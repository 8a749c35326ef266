import Indicators

/// The words before and after a numeral that qualify it.
enum QualifierWords {
    /// What a word makes of a number.
    struct Effect: Sendable {
        var qualifier: Qualifier
        /// Whether the bounds reach down to 0 (不足, 不到).
        var isBelow = false
    }

    /// The qualifier that ends right before `i`, and where it begins.
    static func before(_ text: Passage, _ i: Int) -> (effect: Effect, start: Int)? {
        var i = i
        while text.kind(i - 1) == .space { i -= 1 }
        let last = Unicode.Scalar(text[i - 1])
        let previous = Unicode.Scalar(text[i - 2])
        switch last {
        case "近":
            switch previous {
            case "最", "附", "邻", "靠", "临", "就", "远", "亲", "贴", "相": return nil
            case "将", "接": return (Effect(qualifier: .under), i - 2)
            default: return (Effect(qualifier: .under), i - 1)
            }
        case "超": return previous == "赶" || previous == "反" ? nil : (Effect(qualifier: .over), i - 1)
        case "过" where text[i - 3] == 0x4E0D && previous == "超": return (Effect(qualifier: .atMost), i - 3)
        case "过" where previous == "超" || previous == "跨": return (Effect(qualifier: .over), i - 2)
        case "出" where previous == "超": return (Effect(qualifier: .over), i - 2)
        case "逾": return (Effect(qualifier: .over), i - 1)
        case "破" where previous == "突": return (Effect(qualifier: .over), i - 2)
        case "破": return previous == "打" || previous == "侦" ? nil : (Effect(qualifier: .over), i - 1)
        case "约":
            switch previous {
            case "大": return (Effect(qualifier: .about), i - 2)
            case "节", "合", "公", "条", "契", "预", "违", "签", "履", "守", "集", "制", "邀", "简": return nil
            default: return (Effect(qualifier: .about), i - 1)
            }
        case "足" where previous == "不": return (Effect(qualifier: .under, isBelow: true), i - 2)
        case "到" where previous == "不": return (Effect(qualifier: .under, isBelow: true), i - 2)
        case "满" where previous == "不": return (Effect(qualifier: .under, isBelow: true), i - 2)
        case "于": return comparison(text, i, previous)
        case "少" where previous == "至" || previous == "最": return (Effect(qualifier: .atLeast), i - 2)
        case "多" where previous == "至" || previous == "最": return (Effect(qualifier: .atMost), i - 2)
        case "有" where previous == "少" && text[i - 3] == 0x81F3: return (Effect(qualifier: .atLeast), i - 3)
        case "了" where previous == "破" && text[i - 3] == 0x7A81: return (Effect(qualifier: .over), i - 3)
        case "了" where previous == "过" && text[i - 3] == 0x8D85: return (Effect(qualifier: .over), i - 3)
        default: return nil
        }
    }

    /// 不少于, 不低于, 低于 …
    private static func comparison(_ text: Passage, _ i: Int, _ word: Unicode.Scalar?) -> (effect: Effect, start: Int)?
    {
        let isDenied = text[i - 3] == 0x4E0D
        switch word {
        case "少", "低": return isDenied ? (Effect(qualifier: .atLeast), i - 3) : (Effect(qualifier: .atMost), i - 2)
        case "多", "高", "大": return isDenied ? (Effect(qualifier: .atMost), i - 3) : (Effect(qualifier: .atLeast), i - 2)
        case "小": return isDenied ? (Effect(qualifier: .atLeast), i - 3) : (Effect(qualifier: .atMost), i - 2)
        default: return nil
        }
    }

    /// The qualifier that begins at `i`, behind the unit, and its length.
    static func after(_ text: Passage, _ i: Int) -> (effect: Effect, length: Int)? {
        let first = Unicode.Scalar(text[i])
        let second = Unicode.Scalar(text[i + 1])
        switch first {
        case "以" where second == "上": return (Effect(qualifier: .over), 2)
        case "以" where second == "内": return (Effect(qualifier: .atMost), 2)
        case "以" where second == "下": return (Effect(qualifier: .atMost), 2)
        case "之" where second == "内": return (Effect(qualifier: .atMost), 2)
        case "之" where second == "多": return (Effect(qualifier: .exact), 2)
        case "及" where second == "以" && text[i + 2] == 0x4E0A: return (Effect(qualifier: .over), 3)
        case "及" where second == "以" && text[i + 2] == 0x4E0B: return (Effect(qualifier: .atMost), 3)
        case "左" where second == "右": return (Effect(qualifier: .about), 2)
        case "上" where second == "下": return (Effect(qualifier: .about), 2)
        default: return nil
        }
    }

    /// Whether 余 or 多 stands at `i`: more than the number, within the place it follows.
    @inline(__always)
    static func isRemainder(_ text: Passage, _ i: Int) -> Bool {
        if text[i] == NumeralSigns.remainder { return text[i + 1] != 0x989D }  // 余额
        guard text[i] == NumeralSigns.more else { return false }
        switch Unicode.Scalar(text[i + 1]) {
        case "种" where text.kind(i - 1) == .digit: return true
        case "数", "元", "样", "少", "层", "方", "年", "发": return text[i + 1] == 0x5143 || text[i + 1] == 0x5E74
        default: return true
        }
    }
}
