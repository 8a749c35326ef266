/// The recipe of the benchmark's input: a counter hash, integer up to the last division, hence the same bits in any language.
///
/// Every cell is a function of its town, year and indicator alone, so a smaller size is a part of a larger one and cells can
/// be made in any order on any number of threads. All arithmetic on `UInt64` wraps.
public enum PanelRecipe {
    static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15
    static let seed: UInt64 = 20_240_607

    /// The finalizer of SplitMix64.
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// The key of a stream of numbers.
    @inline(__always)
    static func key(_ stream: UInt64) -> UInt64 { mix(seed &+ (stream &+ 1) &* gamma) }

    /// The number at `index` of a stream: SplitMix64 as a counter hash.
    @inline(__always)
    public static func hash(stream: UInt64, index: UInt64) -> UInt64 { mix(key(stream) &+ (index &+ 1) &* gamma) }

    /// A uniform number in [0, 1), with 53 bits.
    @inline(__always)
    public static func uniform(stream: UInt64, index: UInt64) -> Double {
        Double(hash(stream: stream, index: index) >> 11) * 0x1p-53
    }

    /// A near-normal integer of standard deviation 2²⁰: the sum of three uniform pieces of 21 bits.
    @inline(__always)
    static func nearNormal(_ x: UInt64) -> Int64 {
        Int64(x >> 43) + Int64((x >> 22) & 0x1F_FFFF) + Int64((x >> 1) & 0x1F_FFFF) - 3_145_727
    }

    /// The index of a cell in the streams that differ by year.
    @inline(__always)
    static func cell(town: Int, year: Int, indicator: Int) -> UInt64 {
        UInt64((town * 64 + year) * 1024 + indicator)
    }

    /// The value of a cell in hundredths: level of the town, a factor shared by every fifth indicator, noise, own trend.
    @inline(__always)
    public static func cents(town: Int, year: Int, indicator: Int) -> Int64 {
        let series = UInt64(town * 1024 + indicator)
        let level = nearNormal(hash(stream: 1, index: series))
        let factor = nearNormal(hash(stream: 2, index: UInt64(town * 1024 + indicator % 5)))
        let trend = nearNormal(hash(stream: 3, index: series))
        let noise = nearNormal(hash(stream: 4, index: cell(town: town, year: year, indicator: indicator)))
        return 10_000 + ((1000 * level + 600 * factor + 100 * noise + 10 * Int64(year) * trend) >> 20)
    }

    /// Whether a cell is missing: one in ten.
    @inline(__always)
    public static func isMissing(town: Int, year: Int, indicator: Int) -> Bool {
        hash(stream: 5, index: cell(town: town, year: year, indicator: indicator)) >> 11 < 900_719_925_474_099
    }

    /// The value of a cell, NaN where it is missing; else positive, with two decimals, so that ties occur.
    @inline(__always)
    public static func value(town: Int, year: Int, indicator: Int) -> Double {
        isMissing(town: town, year: year, indicator: indicator)
            ? .nan : Double(cents(town: town, year: year, indicator: indicator)) / 100
    }

    /// The residents of a town: 404 to 100 100.
    @inline(__always)
    public static func residents(town: Int) -> Int64 {
        100 + 20_000_000 / (Int64(hash(stream: 6, index: UInt64(town)) >> 48) + 200)
    }

    /// The county of a town, of `counties`.
    @inline(__always)
    public static func county(town: Int, of counties: Int) -> Int {
        Int(hash(stream: 7, index: UInt64(town)) % UInt64(counties))
    }

    /// The number of events of a cell, for rates per resident; it is there also where the value is missing.
    @inline(__always)
    public static func events(town: Int, year: Int, indicator: Int) -> Int64 {
        (cents(town: town, year: year, indicator: indicator) * residents(town: town)) >> 20
    }

    /// The label of a year by its position.
    public static func label(ofYear year: Int) -> Int { 2001 + year }
}
