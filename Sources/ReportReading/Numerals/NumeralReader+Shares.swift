extension NumeralReader {
    /// 几十, 数百万, 上千.
    func several(at start: Int) -> Numeral? {
        let sign = text[start]
        var i = start + 1
        var scale = 1.0
        while text.kind(i) == .chineseScale,
            let factor = NumeralSigns.smallScale(text[i]) ?? NumeralSigns.largeScale(text[i])
        {
            scale *= factor
            i += 1
        }
        guard scale > 1 else { return nil }
        if sign == NumeralSigns.number, SeveralWords.endsInNumber(text, start) { return nil }
        if sign == NumeralSigns.up, SeveralWords.endsInUp(text, start) { return nil }
        let isUp = sign == NumeralSigns.up
        return Numeral(
            start: start, end: i, value: isUp ? scale : 2 * scale, upper: 10 * scale, resolution: scale, gap: scale,
            step: scale, form: isUp ? .upwards : .several, isChinese: true, hasScale: scale >= 1e4)
    }

    /// 三分之一, 百分之五, 千分之三点五: the numeral read so far is the denominator.
    func fraction(_ n: Numeral) -> Numeral? {
        let i = gap(n.end)
        guard n.form == .plain, n.value > 0, text[i] == NumeralSigns.part, text[gap(i + 1)] == NumeralSigns.of else {
            return nil
        }
        let start = gap(gap(i + 1) + 1)
        let numerator: Numeral? =
            switch text.kind(start) {
            case .digit: inner?.arabic(at: start)
            case .chineseDigit, .chineseScale, .formalNumeral: inner?.chinese(at: start)
            default: nil
            }
        guard let numerator, numerator.form == .plain else { return nil }
        var result = numerator
        result.start = n.start
        result.isChinese = n.isChinese
        guard n.value == 100, gap(n.start + 1) >= n.end else {
            return share(numerator, of: n.value, end: numerator.end, start: n.start)
        }
        result.form = .percent
        return result
    }

    /// A fraction as per cent.
    func share(_ numerator: Numeral, of denominator: Double, end: Int, start: Int? = nil) -> Numeral {
        var result = numerator
        result.start = start ?? numerator.start
        result.end = end
        result.value = numerator.value / denominator * 100
        result.upper = result.value
        result.form = .fraction
        result.resolution = nil
        result.gap = 100 / denominator
        result.step = 100 / denominator
        return result
    }

    /// 一半.
    func half(_ n: Numeral) -> Numeral? {
        guard n.isChinese, n.form == .plain, n.value == 1, text[n.start] == 0x4E00, n.end == n.start + 1,
            text[n.end] == NumeralSigns.half
        else { return nil }
        switch Unicode.Scalar(text[n.end + 1]) {
        case "天", "年", "个", "路", "点", "月", "夜": return nil
        default: break
        }
        var result = n
        result.value = 50
        result.upper = 50
        result.resolution = nil
        result.gap = 50
        result.step = 50
        result.end = n.end + 1
        result.form = .percent
        return result
    }

    /// 八成, 3成, 两成半.
    func tenths(_ n: Numeral) -> Numeral? {
        guard n.form == .plain, n.value > 0, n.value <= 10, !n.hasScale, text[n.end] == NumeralSigns.tenth,
            !SeveralWords.continuesTenth(text, n.end + 1)
        else { return nil }
        var result = n
        result.value = n.value * 10
        result.resolution = (n.resolution ?? 1) * 10
        result.gap = n.gap * 10
        result.step = n.step * 10
        result.end = n.end + 1
        if text[result.end] == NumeralSigns.half {
            result.value += 5
            result.resolution = 1
            result.end += 1
        }
        result.upper = result.value
        result.form = .percent
        return result
    }
}

/// Words in which 数, 上 and 成 are no part of a number.
enum SeveralWords {
    /// 人数, 总数, 指数 …
    static func endsInNumber(_ text: Passage, _ i: Int) -> Bool {
        switch Unicode.Scalar(text[i - 1]) {
        case "人", "户", "总", "次", "件", "指", "系", "基", "多", "少", "倍", "参", "分", "个", "岁", "辆", "起", "位", "点", "无", "为",
            "函", "度", "天", "日", "床", "张", "量", "家", "大":
            true
        default: false
        }
    }

    /// 以上, 网上, 线上 …
    static func endsInUp(_ text: Passage, _ i: Int) -> Bool {
        switch Unicode.Scalar(text[i - 1]) {
        case "以", "网", "线", "晚", "早", "路", "向", "马", "会", "身", "海", "楼", "地", "加", "赶", "送", "跟", "之", "车": true
        default: false
        }
    }

    /// 三成立 is not three tenths.
    static func continuesTenth(_ text: Passage, _ i: Int) -> Bool {
        switch Unicode.Scalar(text[i]) {
        case "立", "为", "效", "功", "果", "绩", "本", "员", "长", "熟", "都", "年", "品", "交", "型", "批", "就", "分", "团", "套", "片":
            true
        default: false
        }
    }
}
