import DataPackages

/// Writing of JSON at a place that has room, each function returning the end of what it wrote.
enum LineBytes {
    typealias Place = UnsafeMutablePointer<UInt8>

    /// A text known when the program is made.
    @inline(__always)
    static func put(_ text: StaticString, _ place: Place) -> Place {
        place.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        return place + text.utf8CodeUnitCount
    }

    @inline(__always)
    static func put(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Place) -> Place {
        guard let start = bytes.baseAddress else { return place }
        place.update(from: start, count: bytes.count)
        return place + bytes.count
    }

    /// Text as it stands within quotes. It takes at most six times its bytes.
    @inline(__always)
    static func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Place) -> Place {
        var place = start
        guard let from = bytes.baseAddress else { return place }
        let raw = UnsafeRawPointer(from)
        let to = UnsafeMutableRawPointer(place)
        var i = 0
        // Eight bytes at a time while none of them is a sign to escape.
        while i + 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
            if mustEscape(word) { break }
            to.storeBytes(of: word, toByteOffset: i, as: UInt64.self)
            i += 8
        }
        place += i
        while i < bytes.count {
            let byte = from[i]
            if byte >= 0x20, byte != 0x22, byte != 0x5C {
                place.pointee = byte
                place += 1
            } else {
                place = escape(byte, place)
            }
            i += 1
        }
        return place
    }

    /// Whether one of eight bytes is below 0x20, a quotation mark or a backslash.
    @inline(__always)
    private static func mustEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let quote = word ^ (ones &* 0x22)
        let slash = word ^ (ones &* 0x5C)
        let below = (word &- ones &* 0x20) & ~word
        let equal = ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)
        return (below | equal) & high != 0
    }

    @inline(never)
    private static func escape(_ byte: UInt8, _ start: Place) -> Place {
        var place = start
        func put(_ byte: UInt8) {
            place.pointee = byte
            place += 1
        }
        put(0x5C)
        switch byte {
        case 0x22, 0x5C: put(byte)
        case 0x0A: put(0x6E)
        case 0x0D: put(0x72)
        case 0x09: put(0x74)
        default:
            for sign in [0x75, 0x30, 0x30] as [UInt8] { put(sign) }
            put(0x30 + byte >> 4)
            put(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
        }
        return place
    }

    /// A whole number.
    @inline(__always)
    static func put(_ number: Int, _ start: Place) -> Place {
        if number < 0 {
            start.pointee = 0x2D
            return put(magnitude: number.magnitude, start + 1)
        }
        return put(magnitude: number.magnitude, start)
    }

    @inline(__always)
    static func put(magnitude: UInt, _ start: Place) -> Place {
        if magnitude < 10 {
            start.pointee = 0x30 + UInt8(truncatingIfNeeded: magnitude)
            return start + 1
        }
        return putDigits(magnitude, start)
    }

    /// Two digits at a time from the end, where the number of digits says that it is.
    private static func putDigits(_ magnitude: UInt, _ start: Place) -> Place {
        var count = 2
        var bound: UInt = 100
        while magnitude >= bound, count < 20 {
            count &+= 1
            bound = bound &* 10
        }
        var rest = magnitude
        var place = start + count
        while rest >= 10 {
            let pair = rest % 100
            rest /= 100
            place -= 2
            place[0] = 0x30 &+ UInt8(truncatingIfNeeded: pair / 10)
            place[1] = 0x30 &+ UInt8(truncatingIfNeeded: pair % 10)
        }
        if place > start { start.pointee = 0x30 &+ UInt8(truncatingIfNeeded: rest) }
        return start + count
    }

    /// A number in its shortest form; null where it is NaN or infinite.
    @inline(__always)
    static func put(_ number: Double, _ start: Place) -> Place {
        if number >= 0, number < 1e15 {
            let whole = UInt(number)
            if Double(whole) == number, number.sign == .plus { return put(magnitude: whole, start) }
            // A tenth is the commonest of the others.
            let tenths = (number * 10).rounded()
            if tenths / 10 == number, tenths < 1e15 {
                let digits = UInt(tenths)
                let end = put(magnitude: digits / 10, start)
                end[0] = 0x2E
                end[1] = 0x30 + UInt8(truncatingIfNeeded: digits % 10)
                return end + 2
            }
        }
        return putSlowly(number, start)
    }

    @inline(never)
    private static func putSlowly(_ number: Double, _ place: Place) -> Place {
        guard number.isFinite else { return put("null", place) }
        var text = DecimalNumber.text(number)
        return text.withUTF8 { put($0, place) }
    }
}
