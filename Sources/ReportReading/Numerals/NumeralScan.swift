import Indicators

/// Finds all numbers of a passage, as `ChineseNumeral` wants them.
struct NumeralScan {
    let text: Passage
    private let reader: NumeralReader

    init(text: Passage) {
        self.text = text
        reader = NumeralReader(text: text, isLenient: true)
    }

    func all() -> [ChineseNumeral] {
        var found: [ChineseNumeral] = []
        var i = 0
        while i < text.count {
            if let title = skipped(i) {
                i = title
            } else if let numeral = numeral(at: i) {
                found.append(described(withScaleOfRange(withCounter(withMoney(withWhole(numeral)))), &i))
            } else {
                i += 1
            }
        }
        return found
    }

    /// The end of a name of letters and digits, or of a title, that begins at `i`.
    private func skipped(_ i: Int) -> Int? {
        switch text.kind(i) {
        case .openTitle:
            let end = Enclosures.end(ofTitle: text, i, text.count)
            return end > i + 1 ? end : nil
        case .letter:
            var j = i
            while text.kind(j) == .letter || text.kind(j) == .digit { j += 1 }
            if text.matches("://", at: j) { return endOfAddress(j) }
            return j
        default: return nil
        }
    }

    /// Where an address (https://…) that goes on at `i` ends: at a space or a sign that is no part of addresses.
    private func endOfAddress(_ i: Int) -> Int {
        var j = i
        while j < text.count, text[j] > 0x20, text[j] < 0x7F { j += 1 }
        return j
    }

    private func numeral(at i: Int) -> Numeral? {
        // 千米 is a unit and 千 no number there; 两两 says two by two.
        if text.kind(i) == .chineseScale, UnitWords.shared.begins(text, i), text.kind(i + 1) != .chineseScale {
            return nil
        }
        if text[i] == 0x4E24, text[i + 1] == 0x4E24 || text[i - 1] == 0x4E24 { return nil }
        if let group = groupOfChain(i) ?? scaleAndTenth(i) { return group }
        // 半百 is fifty.
        if text[i] == NumeralSigns.half, text[i + 1] == 0x767E {
            return Numeral(
                start: i, end: i + 2, value: 50, upper: 50, resolution: 10, gap: 10, step: 10, isChinese: true)
        }
        // .5 is a half.
        if text[i] == 0x2E, text.kind(i + 1) == .digit, text.kind(i - 1) != .digit, text[i - 1] != 0x2E,
            var rest = reader.arabic(at: i + 1), rest.digits > 0, !rest.hasScale
        {
            let power = powerOfTen(rest.digits)
            rest.value /= power
            rest.upper = rest.value
            rest.resolution = 1 / power
            rest.start = i
            return rest
        }
        // 半个 is a half, 百分三十 is thirty per cent.
        if text[i] == NumeralSigns.half, text[i + 1] == 0x4E2A {
            return Numeral(
                start: i, end: i + 1, value: 0.5, upper: 0.5, resolution: nil, gap: 1, step: 1, isChinese: true)
        }
        if text[i] == 0x767E, text[i + 1] == NumeralSigns.part, text[i + 2] != NumeralSigns.of,
            var share = reader.numeral(at: i + 2), share.form == .plain
        {
            share.start = i
            share.form = .percent
            return share
        }
        guard let numeral = reader.numeral(at: i), !LexicalNumerals.isWord(text, numeral) else { return nil }
        if text.kind(i) == .chineseDigit, text[i] == NumeralSigns.half { return nil }
        if numeral.form == .percent, text[i] == 0x4E00, text[i + 1] == NumeralSigns.half {
            // 一半 as a number is a half.
            return Numeral(
                start: i, end: numeral.end, value: 0.5, upper: 0.5, resolution: nil, gap: 0.5, step: 0.5,
                isChinese: true)
        }
        return numeral
    }

    /// 192.168.1.20, 2021.12.18: points that join more than two groups of digits are no decimal points, and each group is a
    /// number of its own.
    private func groupOfChain(_ i: Int) -> Numeral? {
        guard text.kind(i) == .digit else { return nil }
        var end = i
        while text.kind(end) == .digit { end += 1 }
        guard end - i <= 15 else { return nil }
        if text[i - 1] != 0x2E || text.kind(i - 2) != .digit {
            var next = end + 1
            guard text[end] == 0x2E, text.kind(next) == .digit else { return nil }
            while text.kind(next) == .digit { next += 1 }
            guard text[next] == 0x2E, text.kind(next + 1) == .digit else { return nil }
        }
        let value = (i..<end).reduce(0.0) { $0 * 10 + Double(text[$1] - 0x30) }
        return Numeral(start: i, end: end, value: value, upper: value, resolution: 1, gap: 1, step: 1, digits: end - i)
    }

    /// 万九 is 19 000, as 千九 is 1900: a scale without its 一, and the digit of the next place.
    private func scaleAndTenth(_ i: Int) -> Numeral? {
        guard let scale = NumeralSigns.largeScale(text[i]), let digit = NumeralSigns.digit(text[i + 1]), digit > 1,
            endsWord(i + 2), text[i - 1] == 0 || !text.kind(i - 1).isWord
        else { return nil }
        switch text.kind(i - 1) {
        case .digit, .chineseDigit, .chineseScale, .formalNumeral: return nil
        default: break
        }
        let place = scale / 10
        let value = scale + Double(digit) * place
        return Numeral(
            start: i, end: i + 2, value: value, upper: value, resolution: place, gap: place, step: place,
            isChinese: true)
    }

    /// 三又二分之一, 1 3/5: a whole number before a fraction. 一半: a half.
    private func withWhole(_ n: Numeral) -> Numeral {
        guard n.form == .plain else { return n }
        if let ratio = ratio(n) { return ratio }
        guard n.step >= 1 else { return n }
        var result = n
        if n.value == 1, text[n.end] == NumeralSigns.half {
            result.value = 0.5
            result.upper = 0.5
            result.end = n.end + 1
            return result
        }
        var next = text.skippingSpaces(n.end)
        let joins = text[next] == 0x53C8  // 又
        if joins { next = text.skippingSpaces(next + 1) }
        guard joins || next > n.end && text.kind(next) == .digit, let part = reader.numeral(at: next),
            case let part = ratio(part) ?? part, part.form == .fraction
        else { return n }
        result.end = part.end
        result.form = .fraction
        result.value = n.value * 100 + part.value
        result.upper = result.value
        result.resolution = nil
        return result
    }

    /// Whether no word goes on at `i`.
    private func endsWord(_ i: Int) -> Bool {
        if i >= text.count { return true }
        switch text.kind(i) {
        case .digit, .chineseDigit, .chineseScale: return false
        case let kind: return !kind.isWord
        }
    }

    /// 1.5/3, 六十/一百二十, 十分一, 二份一: a fraction whose parts a slash or 分 alone joins.
    private func ratio(_ n: Numeral) -> Numeral? {
        let sign = text[n.end]
        let isSlash = sign == 0x2F
        guard isSlash || sign == NumeralSigns.part || sign == 0x4EFD, n.form == .plain, n.value > 0,
            let other = reader.numeral(at: n.end + 1), other.form == .plain, other.value > 0
        else { return nil }
        if isSlash {
            guard text[other.end] != 0x2F, text[n.start - 1] != 0x2F, text.kind(other.end) != .letter else {
                return nil
            }
        } else {
            // 十分一 at an end; 十分一般 and 五分三厘 are something else.
            guard n.isChinese, other.isChinese, n.step >= 1, other.value < n.value, endsWord(other.end) else {
                return nil
            }
        }
        var result = n
        result.value = isSlash ? n.value / other.value * 100 : other.value / n.value * 100
        result.upper = result.value
        result.resolution = nil
        result.form = .fraction
        result.end = other.end
        return result
    }

    /// 两个亿, 一对, 五打, 40k: a number and what it counts by.
    private func withCounter(_ n: Numeral) -> Numeral {
        guard n.form == .plain else { return n }
        var factor = 1.0
        var end = reader.gap(n.end)
        switch Unicode.Scalar(text[end]) {
        case "个", "個":
            guard let scale = NumeralSigns.largeScale(text[end + 1]) else { return n }
            factor = scale
            end += 1
        case "对", "對", "双", "雙": factor = 2
        case "打": factor = 12
        case "k", "K": factor = 1e3
        case "M": factor = 1e6
        default: return n
        }
        end += 1
        let isLetter = text.kind(end - 1) == .letter
        if isLetter {
            guard !n.isChinese, text.kind(end) != .letter, text.kind(end) != .digit else { return n }
        } else if factor < 100 {
            // 一对一, 两双筷子; 三打击 is no three dozen.
            guard n.step >= 1, n.value < 1000, endsWord(end) else { return n }
        }
        return scaled(n, by: factor, end: end)
    }

    private func scaled(_ n: Numeral, by factor: Double, end: Int) -> Numeral {
        var result = n
        result.value *= factor
        result.upper *= factor
        result.resolution = n.resolution.map { $0 * factor }
        result.gap *= factor
        result.step *= factor
        result.scale *= factor
        result.end = end
        return result
    }

    /// 五元三毛, 九块九: money in its parts.
    private func withMoney(_ n: Numeral) -> Numeral {
        var result = n
        var unit: Double
        switch Unicode.Scalar(text[n.end]) {
        case "元", "块", "圆": unit = 1
        case "个" where reader.decimalDigit(n.end + 1) != nil && text[n.end + 2] == 0x6BEB: unit = 1  // 三个一毫四
        case "角", "毛", "毫": unit = 0.1
        case "分" where text[n.end + 1] == 0x94B1 && n.form == .plain && n.step >= 1:  // 九分钱
            return scaled(n, by: 0.01, end: n.end + 1)
        default: return withCents(n)
        }
        guard n.form == .plain, n.step >= 1 else { return n }
        var end = n.end + 1
        var value = unit < 1 ? n.value / 10 : n.value
        var taken = false
        while true {
            if text[end] == NumeralSigns.zero { end += 1 }
            guard let digit = reader.decimalDigit(end), digit > 0 else { break }
            switch Unicode.Scalar(text[end + 1]) {
            case "角" where unit == 1, "毛" where unit == 1, "毫" where unit == 1:
                value += Double(digit) / 10
                unit = 0.1
                end += 2
            case "分":
                value += Double(digit) / 100
                unit = 0.01
                end += 2
            default:
                guard text.kind(end + 1) != .digit, text[end + 1] == 0 || !text.kind(end + 1).isWord || taken,
                    unit > 0.01
                else { return result }
                value += Double(digit) * unit / 10
                unit = 0.01
                end += 1
            }
            taken = true
            if unit <= 0.01 { break }
        }
        // 九毛钱, 2角
        if !taken, unit == 0.1, text[end] == 0x94B1 || endsWord(end) {
            taken = true
        }
        guard taken else { return n }
        result.value = (value * 100).rounded() / 100
        result.upper = result.value
        result.resolution = 0.01
        result.end = end
        return result
    }

    /// 两美元又三美分, 8英镑20便士: foreign money and its hundredths.
    private func withCents(_ n: Numeral) -> Numeral {
        guard n.form == .plain, n.step >= 1, let currency = UnitWords.shared.match(text, n.end),
            UnitWords.shared.units[Int(currency.unit)].family == .foreignMoney
        else { return n }
        var i = n.end + currency.length
        if text[i] == 0x53C8 { i += 1 }
        guard let cents = reader.numeral(at: i), cents.form == .plain, cents.step >= 1, cents.value < 100,
            let word = Self.hundredths.match(text, cents.end)
        else { return n }
        var result = n
        result.value = (n.value * 100 + cents.value).rounded() / 100
        result.upper = result.value
        result.resolution = 0.01
        result.end = cents.end + word.length
        return result
    }

    /// The hundredths of currencies.
    private static let hundredths = Lexicon(words: "美分 欧分 加分 澳分 便士 戈比 日本钱 日本銭 钱 銭 仙")

    /// 两到三万: the scale of the second number holds for the first.
    private func withScaleOfRange(_ n: Numeral) -> Numeral {
        guard n.form == .plain, n.scale == 1 else { return n }
        var i = n.end
        switch text[i] {
        case 0x5230, 0x81F3: i += 1  // 到 至
        default: while text.kind(i) == .dash { i += 1 }
        }
        guard i > n.end, let next = reader.numeral(at: i).map(withCounter), next.form == .plain else { return n }
        var scale = next.scale
        var unscaled = next.unscaled
        // 两到三百: below 万 the last sign is the scale.
        if scale == 1, next.isChinese || next.hasScale || text.kind(next.end - 1) == .chineseScale,
            let small = NumeralSigns.smallScale(text[next.end - 1]), small >= 100
        {
            scale = small
            unscaled = next.value / small
        }
        guard scale > 1, n.value < unscaled else { return n }
        var result = n
        result.value = n.scaled(by: scale)
        result.upper = result.value
        result.resolution = n.resolution.map { decimalPlace($0, times: scale) }
        return result
    }

    private func described(_ numeral: Numeral, _ i: inout Int) -> ChineseNumeral {
        var n = numeral
        var form = ChineseNumeral.Form.number
        var scale = 1.0
        switch n.form {
        case .fraction:
            // 千分之五 is a share as 百分之五 is; 二分之一 is a ratio.
            if text[n.start] != 0x5341, text.kind(n.start) == .chineseScale || text[n.start] == 0x4EDF {
                form = .percentage
            } else {
                form = .fraction
                scale = 0.01
            }
        case .percent: form = .percentage
        default:
            let sign = text[reader.gap(n.end)]
            if sign == 0x25 || sign == 0x2030 {
                form = .percentage
                if sign == 0x2030 { scale = 0.1 }
                n.end = reader.gap(n.end) + 1
            }
        }
        let start = sign(before: n.start)
        let factor = start < n.start ? -scale : scale
        i = n.end
        let isApproximate = n.form == .several || n.form == .upwards
        if !isApproximate, n.form == .plain, n.isOver || QualifierWords.isRemainder(text, n.end) {
            // 3000多: the number stated, and what the word leaves open above it.
            n.upper = n.value + n.gap
            if !n.isOver { i = n.end + 1 }
        }
        let low = min(n.value * factor, n.upper * factor)
        let high = max(n.value * factor, n.upper * factor)
        return ChineseNumeral(
            byteRange: text.offset(start)..<text.offset(n.end), value: isApproximate ? nil : n.value * factor,
            bounds: Bounds(low, high), resolution: n.resolution.map { $0 * scale }, form: form)
    }

    /// Where a sign before the number begins: 负, or a minus that does not join two numbers.
    private func sign(before i: Int) -> Int {
        var j = i - 1
        while text.kind(j) == .space, j > 0 { j -= 1 }
        if text[j] == 0x7684, text[j - 1] == 0x8D1F { return j - 1 }  // 负的
        if text[j] == 0x8D1F { return j }
        let isMinus = text[j] == 0x2D || text[j] == 0x2212 || text[j] == 0xFF0D
        guard isMinus, j >= 0 else { return i }
        switch text.kind(j - 1) {
        case .digit, .letter, .chineseDigit, .chineseScale, .closeBracket, .percent, .dash: return i
        case .space where text.kind(text.previousPosition(j)) == .digit: return i
        default: return j
        }
    }
}

/// Words in which a numeral sign is no number.
enum LexicalNumerals {
    private static let words = Lexicon(
        """
        一切 一些 一样 一般 一定 一直 一起 一致 一向 一律 一旦 一线 一体 一看 一下 一方面 四川 四海 四处 五台山 五角大楼 三峡 三亚 三明 百姓 百合 千古 千万别 万一 万事 万物 万能 \
        万象 万岁 万分 九江 九寨 十分 十足 十全 七夕 八卦 百度 千金 亿万 零售 零件 零食 零部件 零星 两岸 两会 双十 百分点 百分位 百分比
        """.split(whereSeparator: \.isWhitespace).map { (word: String($0), value: true) })

    static func isWord(_ text: Passage, _ n: Numeral) -> Bool {
        if n.isChinese, let word = words.match(text, n.start), word.length > n.end - n.start { return true }
        guard n.end - n.start == 1 else { return false }
        // 进一步, 统一: a single sign within a word.
        switch (Unicode.Scalar(text[n.start - 1]), Unicode.Scalar(text[n.start])) {
        case ("统", "一"), ("唯", "一"), ("进", "一"), ("逐", "一"), ("万", "一"), ("专", "一"), ("周", _), ("星", _): return true
        // 这是一个: an article rather than a count.
        case ("是", "一"), ("选", "一"): return text[n.end] == 0x4E2A || text[n.end] == 0x500B
        case (_, "万"), (_, "亿"): return true
        default: return false
        }
    }
}
