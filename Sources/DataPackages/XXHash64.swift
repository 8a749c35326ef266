/// The checksum of snapshots: XXH64 with seed 0 (https://github.com/Cyan4973/xxHash, doc/xxhash_spec.md), fed piece by piece.
///
/// It finds damage, not forgery.
struct XXHash64 {
    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    private var lanes = (Self.prime1 &+ Self.prime2, Self.prime2, UInt64(0), UInt64(0) &- Self.prime1)
    private var rest: [UInt8] = []
    private var length: UInt64 = 0

    /// Adds bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length &+= UInt64(bytes.count)
        var start = 0
        if !rest.isEmpty {
            start = min(32 - rest.count, bytes.count)
            rest.append(contentsOf: bytes[..<start])
            guard rest.count == 32 else { return }
            rest.withUnsafeBytes { stripes($0) }
            rest.removeAll(keepingCapacity: true)
        }
        let end = start + (bytes.count - start) / 32 * 32
        stripes(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        rest.append(contentsOf: bytes[end...])
    }

    private mutating func stripes(_ bytes: UnsafeRawBufferPointer) {
        var (a, b, c, d) = lanes
        var i = 0
        while i < bytes.count {
            a = Self.round(a, Self.word(bytes, i))
            b = Self.round(b, Self.word(bytes, i + 8))
            c = Self.round(c, Self.word(bytes, i + 16))
            d = Self.round(d, Self.word(bytes, i + 24))
            i += 32
        }
        lanes = (a, b, c, d)
    }

    /// The checksum of all bytes so far.
    var value: UInt64 {
        var hash: UInt64
        if length >= 32 {
            hash = Self.rotate(lanes.0, 1) &+ Self.rotate(lanes.1, 7)
            hash = hash &+ Self.rotate(lanes.2, 12) &+ Self.rotate(lanes.3, 18)
            for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
                hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
            }
        } else {
            hash = Self.prime5
        }
        hash = hash &+ length
        return rest.withUnsafeBytes { tail in
            var i = 0
            while i + 8 <= tail.count {
                hash = Self.rotate(hash ^ Self.round(0, Self.word(tail, i)), 27) &* Self.prime1 &+ Self.prime4
                i += 8
            }
            if i + 4 <= tail.count {
                let word = UInt32(littleEndian: tail.loadUnaligned(fromByteOffset: i, as: UInt32.self))
                hash = Self.rotate(hash ^ UInt64(word) &* Self.prime1, 23) &* Self.prime2 &+ Self.prime3
                i += 4
            }
            while i < tail.count {
                hash = Self.rotate(hash ^ UInt64(tail[i]) &* Self.prime5, 11) &* Self.prime1
                i += 1
            }
            hash = (hash ^ hash >> 33) &* Self.prime2
            hash = (hash ^ hash >> 29) &* Self.prime3
            return hash ^ hash >> 32
        }
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }

    @inline(__always)
    private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
        rotate(lane &+ input &* prime2, 31) &* prime1
    }
}
