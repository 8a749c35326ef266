/// The values of single characters.
enum NumeralSigns {
    /// The value of a Chinese digit, formal ones included; nil for other characters.
    @inline(__always)
    static func digit(_ scalar: UInt16) -> Int? {
        switch scalar {
        case 0x96F6, 0x3007: 0  // 零 〇
        case 0x4E00, 0x58F9, 0x5F0C: 1  // 一 壹 弌
        case 0x4E8C, 0x8D30, 0x8CB3, 0x8CAE, 0x5F0D: 2  // 二 贰 貳 貮 弍
        case 0x4E24, 0x4FE9, 0x5006: 2  // 两 俩 倆
        case 0x4E09, 0x53C1, 0x53C3, 0x5F0E, 0x4EE8: 3  // 三 叁 參 弎 仨
        case 0x56DB, 0x8086: 4  // 四 肆
        case 0x4E94, 0x4F0D: 5  // 五 伍
        case 0x516D, 0x9646, 0x9678: 6  // 六 陆 陸
        case 0x4E03, 0x67D2: 7  // 七 柒
        case 0x516B, 0x634C: 8  // 八 捌
        case 0x4E5D, 0x7396: 9  // 九 玖
        default: nil
        }
    }

    /// 10, 100 or 1000 for 十 百 千 and their formal forms; nil for other characters.
    @inline(__always)
    static func smallScale(_ scalar: UInt16) -> Double? {
        switch scalar {
        case 0x5341, 0x62FE: 10  // 十 拾
        case 0x767E, 0x4F70: 100  // 百 佰
        case 0x5343, 0x4EDF: 1000  // 千 仟
        default: nil
        }
    }

    /// 10⁴ or 10⁸ for 万 and 亿; nil for other characters.
    @inline(__always)
    static func largeScale(_ scalar: UInt16) -> Double? {
        switch scalar {
        case 0x4E07: 1e4  // 万
        case 0x4EBF: 1e8  // 亿
        default: nil
        }
    }

    static let zero: UInt16 = 0x96F6
    static let circle: UInt16 = 0x3007
    static let point: UInt16 = 0x70B9
    static let remainder: UInt16 = 0x4F59  // 余
    static let more: UInt16 = 0x591A  // 多
    static let how: UInt16 = 0x51E0  // 几
    static let number: UInt16 = 0x6570  // 数
    static let up: UInt16 = 0x4E0A  // 上
    static let half: UInt16 = 0x534A  // 半
    static let tenth: UInt16 = 0x6210  // 成
    static let part: UInt16 = 0x5206  // 分
    static let of: UInt16 = 0x4E4B  // 之
    static let twenty: UInt16 = 0x5EFF  // 廿
    static let thirty: UInt16 = 0x5345  // 卅
    static let forty: UInt16 = 0x534C  // 卌
}
