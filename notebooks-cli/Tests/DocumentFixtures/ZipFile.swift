/// A zip archive being made.
public struct ZipFile {
    private var content: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// An empty archive.
    public init() {}

    /// Adds an entry as it is.
    public mutating func add(_ name: String, _ bytes: [UInt8]) {
        add(name, bytes, method: 0, unpacked: bytes.count, checksum: Self.checksum(bytes))
    }

    /// Adds a text.
    public mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    /// Adds an entry of so many letters, packed to a hundred and sixtieth; `stated` is the size that it says it has.
    public mutating func addRepeated(_ name: String, count: Int, stated: Int) {
        // Deflate with fixed codes: the letter, then “258 of what is one back” (13 bits) again and again, eight in 13 bytes.
        var bits: [UInt8] = []
        func append(_ code: String) { bits += code.utf8.map { $0 - 0x30 } }
        append("110")  // the last block, with fixed codes
        append("10010001")  // the letter a
        let again = "1100010100000"
        append(again)
        // Those are 24 bits; from here on eight codes are thirteen bytes, the same ones again and again.
        var packed: [UInt8] = []
        flush(&bits, &packed)
        for _ in 0..<8 { append(again) }
        var cycle: [UInt8] = []
        flush(&bits, &cycle)
        for _ in 0..<(count / 258 / 8) { packed += cycle }
        append("0000000")
        while bits.count % 8 != 0 { bits.append(0) }
        flush(&bits, &packed)
        add(name, packed, method: 8, unpacked: stated, checksum: 0)
    }

    private func flush(_ bits: inout [UInt8], _ packed: inout [UInt8]) {
        let whole = bits.count / 8 * 8
        for start in stride(from: 0, to: whole, by: 8) {
            packed.append((0..<8).reduce(0) { $0 | bits[start + $1] << $1 })
        }
        bits.removeFirst(whole)
    }

    private mutating func add(_ name: String, _ bytes: [UInt8], method: UInt16, unpacked: Int, checksum: UInt32) {
        let offset = content.count
        let common: [UInt8] =
            Self.little(UInt16(20)) + Self.little(UInt16(0)) + Self.little(method) + Self.little(UInt32(0x5821_0000))
            + Self.little(checksum) + Self.little(UInt32(bytes.count))
            + Self.little(UInt32(truncatingIfNeeded: unpacked))
            + Self.little(UInt16(name.utf8.count)) + Self.little(UInt16(0))
        content += Self.little(UInt32(0x0403_4B50)) + common + Array(name.utf8) + bytes
        directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + common
        directory += [UInt8](repeating: 0, count: 10) + Self.little(UInt32(offset)) + Array(name.utf8)
        count += 1
    }

    /// The archive.
    public var bytes: [UInt8] {
        content + directory + Self.little(UInt32(0x0605_4B50)) + [0, 0, 0, 0] + Self.little(UInt16(count))
            + Self.little(UInt16(count)) + Self.little(UInt32(directory.count)) + Self.little(UInt32(content.count)) + [
                0, 0,
            ]
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~sum
    }
}
