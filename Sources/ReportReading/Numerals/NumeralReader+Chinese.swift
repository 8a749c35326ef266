extension NumeralReader {
    /// 三万五千, 一百零二, 十点五, 两三百, 十几.
    func chinese(at start: Int) -> Numeral? {
        var i = start
        var total = 0.0  // closed by 万 or 亿
        var section = 0.0  // below 万
        var pending = -1  // a digit without its scale yet
        var other = -1  // the second digit of 两三百
        var sectionOther = 0.0
        var totalOther = 0.0
        var place = 1.0  // of the last digit with its scale
        var lastScale = 0.0
        var lastLarge = 0.0
        var zero = false
        var signs = 0
        var isSeveral = false
        if text.kind(start) == .formalNumeral, !isFormal(start) { return nil }

        scan: while true {
            let sign = text[gap(i)]
            if text.kind(gap(i)) == .formalNumeral, !isFormal(gap(i)), signs > 0, pending < 0, lastScale == 0 { break }
            if let digit = NumeralSigns.digit(sign) {
                if pending >= 0 {
                    if other < 0, !zero, digit > 0, pending > 0, signs == 1 || lastScale > 0,
                        approximates(pending, digit)
                    {
                        other = digit
                    } else {
                        return digitString(at: start)
                    }
                } else if digit == 0 {
                    // A zero begins 零点五 or fills a gap: 一千零五.
                    if signs == 0 { pending = 0 } else { zero = true }
                } else {
                    pending = digit
                }
            } else if sign == NumeralSigns.twenty || sign == NumeralSigns.thirty || sign == NumeralSigns.forty {
                guard pending < 0 else { break scan }
                section += sign == NumeralSigns.twenty ? 20 : sign == NumeralSigns.thirty ? 30 : 40
                zero = false
                lastScale = 10
                place = 10
            } else if let scale = NumeralSigns.smallScale(sign) {
                // 百余 and 一百十二 leave out the 一; a second scale in a row (一百千瓦) belongs to the unit.
                if pending < 0, signs > 0, !(scale == 10 && lastScale != 10) { break scan }
                let digit = pending < 0 ? 1.0 : Double(pending)
                if other >= 0 { sectionOther = Double(other) * scale + section } else if sectionOther > 0 { break scan }
                section += digit * scale
                pending = -1
                other = -1
                place = scale
                lastScale = scale
                zero = false
            } else if let scale = NumeralSigns.largeScale(sign) {
                if signs == 0, !hasRemainder(gap(i + 1)), !beginsFraction(gap(i + 1)) { return nil }
                // 四百五万 is 450 times 万.
                let implied = lastScale >= 100 && lastScale < 1e4 && !zero && other < 0
                let digitPlace = pending > 0 && implied ? lastScale / 10 : 1
                var value = section + Double(max(0, pending)) * digitPlace
                if pending >= 0 { place = digitPlace }
                if other >= 0 { sectionOther = section + Double(other) }
                if value == 0, total == 0 {
                    guard signs == 0 else { break scan }
                    value = 1
                    place = 1
                }
                if lastLarge > 0, scale > lastLarge || (scale == lastLarge && value == 0) {
                    total = (total + value) * scale
                    totalOther = (totalOther + sectionOther) * scale
                } else {
                    guard lastLarge == 0 || scale < lastLarge || value > 0 else { break scan }
                    total += value * scale
                    if sectionOther > 0 { totalOther = total - value * scale + sectionOther * scale }
                }
                place *= scale
                section = 0
                sectionOther = 0
                pending = -1
                other = -1
                lastScale = scale
                lastLarge = scale
                zero = false
            } else if sign == NumeralSigns.how, lastScale == 10, pending < 0, signs > 0 {
                isSeveral = true
                i = gap(i) + 1
                break scan
            } else {
                break scan
            }
            signs += 1
            i = gap(i) + 1
        }
        guard signs > 0 else { return nil }
        if pending > 0 {
            // 四百五 is 450, 一千零五 is 1005.
            let implied = lastScale >= 100 && !zero && other < 0
            place = implied ? lastScale / 10 : 1
            if other >= 0 { sectionOther = section + Double(other) * place }
            section += Double(pending) * place
        }
        let value = total + section
        if zero, pending < 0, lastScale > 0 { i -= 1 }  // a trailing 零 belongs to the next word
        let upper = sectionOther > 0 ? total + sectionOther : totalOther > 0 ? totalOther + section : value
        var n = Numeral(
            start: start, end: i, value: value, upper: upper, resolution: place, gap: place, step: place,
            form: upper > value ? .several : .plain, isChinese: true, hasScale: lastLarge > 0,
            unscaled: lastLarge > 0 && section == 0 ? total / lastLarge : value,
            scale: lastLarge > 0 && section == 0 ? lastLarge : 1)
        if isSeveral {
            n.form = .several
            n.upper = value + 10
            return n
        }
        decimals(&n)
        return n
    }

    /// 三点五: digits after 点, then perhaps 万 or 亿.
    private func decimals(_ n: inout Numeral) {
        let i = gap(n.end)
        guard n.form == .plain, text[i] == NumeralSigns.point, decimalDigit(gap(i + 1)) != nil else {
            return
        }
        var j = i + 1
        var mantissa = 0.0
        var count = 0
        while count < 18, let digit = decimalDigit(gap(j)) {
            mantissa = mantissa * 10 + Double(digit)
            count += 1
            j = gap(j) + 1
        }
        let power = powerOfTen(count)
        n.mantissa = n.value * power + mantissa
        n.power = power
        n.scale = 1
        n.value = n.mantissa / power
        n.upper = n.value
        n.resolution = 1 / power
        n.gap = 1 / power
        n.step = 1 / power
        n.unscaled = n.value
        n.end = j
    }

    /// 二〇二一: digits one after another, a year or a number that names.
    private func digitString(at start: Int) -> Numeral? {
        var i = start
        var value = 0.0
        var count = 0
        while let digit = NumeralSigns.digit(text[gap(i)]), count < 15 {
            value = value * 10 + Double(digit)
            count += 1
            i = gap(i) + 1
        }
        var n = Numeral(
            start: start, end: i, value: value, upper: value, resolution: 1, gap: 1, step: 1, isChinese: true,
            unscaled: value)
        decimals(&n)
        return n
    }

    /// Whether two digits side by side mean “about”: 两三, 三五, 七八.
    private func approximates(_ a: Int, _ b: Int) -> Bool { b == a + 1 || (a == 3 && b == 5) }

    /// Whether a formal sign stands among its like.
    private func isFormal(_ i: Int) -> Bool {
        // 队伍七十人: the second sign of a word, not five.
        if text[i] == 0x4F0D, text[i - 1] == 0x961F { return false }
        func numeric(_ j: Int) -> Bool {
            switch text.kind(j) {
            case .formalNumeral, .chineseDigit, .chineseScale: true
            default: false
            }
        }
        if numeric(gap(i + 1)) { return true }
        if isLenient {
            switch Unicode.Scalar(text[text.previousPosition(i)]) {
            case "之", "又", "分": return true
            default: if i == 0, gap(i + 1) >= text.count { return true }
            }
            // 壹又二分之一; 贰, 叁 … are written for nothing but the number.
            if text[gap(i + 1)] == 0x53C8 { return true }
            switch Unicode.Scalar(text[i]) {
            case "壹", "贰", "叁", "柒", "捌", "玖":
                if gap(i + 1) >= text.count || !text.kind(gap(i + 1)).isWord { return true }
            default: break
            }
            if text[gap(i + 1)] == NumeralSigns.part, text[gap(gap(i + 1) + 1)] == NumeralSigns.of { return true }
        }
        return numeric(i - 1) || (isLenient && text.kind(i - 1) == .space && numeric(i - 2))
    }

    /// 万分之, 万万分之.
    private func beginsFraction(_ i: Int) -> Bool {
        guard isLenient else { return false }
        var j = i
        while NumeralSigns.largeScale(text[j]) != nil, j < i + 8 { j = gap(j + 1) }
        return text[j] == NumeralSigns.part && text[gap(j + 1)] == NumeralSigns.of
    }

    private func hasRemainder(_ i: Int) -> Bool { text[i] == NumeralSigns.remainder || text[i] == NumeralSigns.more }
}
