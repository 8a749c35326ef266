/// Random numbers by their place: number k of stream s depends on the seed, s and k alone.
///
/// A resample that takes the numbers of its own stream is the same whichever thread draws it, and in whatever order.
///
/// Source: Philox 2×64 with ten rounds, Salmon, Moraes, Dror and Shaw 2011, doi:10.1145/2063384.2063405.
public struct CounterGenerator: RandomNumberGenerator, Sendable, Hashable {
    private let seed: UInt64
    private let stream: UInt64
    private var counter: UInt64 = 0
    private var spare: UInt64?
    /// The upper half of the last number that a short draw took.
    private var spareHalf: UInt32?

    /// The numbers of a stream.
    public init(seed: UInt64, stream: UInt64) {
        self.seed = seed
        self.stream = stream
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        if let value = spare {
            spare = nil
            return value
        }
        let (first, second) = Self.block(counter, stream, key: seed)
        counter += 1
        spare = second
        return first
    }

    /// A whole number in `0 ..< count`, without bias; half of a random number serves where `count` is below 2³².
    ///
    /// Source: Lemire 2019, doi:10.1145/3230636.
    @inline(__always)
    public mutating func index(below count: Int) -> Int {
        guard count > 0, count <= Int(UInt32.max) else { return Int.random(in: 0..<count, using: &self) }
        let range = UInt32(truncatingIfNeeded: count)
        var product = UInt64(nextHalf()) &* UInt64(range)
        if UInt32(truncatingIfNeeded: product) < range {
            let least = (0 &- range) % range
            while UInt32(truncatingIfNeeded: product) < least { product = UInt64(nextHalf()) &* UInt64(range) }
        }
        return Int(truncatingIfNeeded: product >> 32)
    }

    private mutating func nextHalf() -> UInt32 {
        if let half = spareHalf {
            spareHalf = nil
            return half
        }
        let bits = next()
        spareHalf = UInt32(truncatingIfNeeded: bits >> 32)
        return UInt32(truncatingIfNeeded: bits)
    }

    /// Ten rounds of multiplication and exclusive or.
    static func block(_ low: UInt64, _ high: UInt64, key: UInt64) -> (UInt64, UInt64) {
        var (x, y, k) = (low, high, key)
        for round in 0..<10 {
            if round > 0 { k &+= 0x9E37_79B9_7F4A_7C15 }
            let product = x.multipliedFullWidth(by: 0xD2B7_4407_B1CE_6E93)
            (x, y) = (product.high ^ k ^ y, product.low)
        }
        return (x, y)
    }
}
