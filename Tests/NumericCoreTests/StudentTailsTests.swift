import NumericCore
import Testing

@Suite struct StudentTailsTests {
    static let arguments = [0.03125, 0.5, 1.5, 3.0, 7.25, 40.0, 1e6]

    /// P(|T| ≥ t) of the arguments on n − 2 degrees of freedom: the regularised incomplete beta function by mpmath 1.3 with 50 digits.
    static let values: [(Int, [Double])] = [
        (
            3,
            [
                0.98011210435282145, 0.70483276469913345, 0.37433408362199763, 0.20483276469913345,
                0.087259036688646876, 0.015912179824051627, 6.3661977236736914e-7,
            ]
        ),
        (
            4,
            [
                0.9779083059096998, 0.66666666666666667, 0.27239312489100108, 0.095465966266709132,
                0.018498707037501591, 0.00062441467218474064, 9.999999999985e-13,
            ]
        ),
        (
            5,
            [
                0.97703294648184069, 0.65144796484815099, 0.23058386524482305, 0.057668885622437309,
                0.005413571520825434, 3.4380680789158528e-5, 2.2053155816792291e-18,
            ]
        ),
        (
            8,
            [
                0.97608374298506777, 0.63488, 0.18428073614148203, 0.024008196755730945, 0.00034984915048223727,
                1.6318360930542469e-8, 6.7499999998936875e-35,
            ]
        ),
        (
            11,
            [
                0.97575220322263057, 0.62907129982602648, 0.16785065605707482, 0.014956363910414215,
                4.8162750198586543e-5, 1.8982998449339826e-11, 5.0917940740265651e-51,
            ]
        ),
        (
            20,
            [
                0.9754140666374076, 0.62313245729658634, 0.15095045218426741, 0.0076854121403143166,
                9.6680834554824661e-7, 4.8652616923049909e-19, 3.6789812836486485e-98,
            ]
        ),
        (
            21,
            [
                0.97539610235734632, 0.62281649128644172, 0.15004853074227153, 0.0073617241838686416,
                7.0032123678440373e-7, 8.30775719933843e-20, 2.5410353008075756e-103,
            ]
        ),
        (
            40,
            [
                0.97523372611246207, 0.61995831403629659, 0.14187778998434687, 0.0047463322170338775,
                1.1315067737820549e-8, 1.1427602668161308e-32, 1.3337662618101749e-199,
            ]
        ),
        (
            65,
            [
                0.97516895700827556, 0.61881708988041556, 0.1386094558922929, 0.0038638384760991567,
                7.3186602324001793e-10, 1.6974279920901165e-46, 0,
            ]
        ),
        (
            130,
            [
                0.97511883982629682, 0.61793356656942849, 0.13607694238010565, 0.0032456369511878364,
                3.5070817194147247e-11, 3.3309697777625935e-74, 0,
            ]
        ),
    ]

    @Test(arguments: values) func `tail probabilities to fourteen digits`(count: Int, expected: [Double]) throws {
        for (t, p) in zip(Self.arguments, expected) where p > 1e-290 {
            #expect(abs(try #require(StudentTails.twoSided(t: t, count: count)) / p - 1) < 2e-14)
            #expect(StudentTails.twoSided(t: -t, count: count) == StudentTails.twoSided(t: t, count: count))
        }
    }

    @Test func `ends of the range`() {
        #expect(StudentTails.twoSided(t: 0, count: 12) == 1)
        #expect(StudentTails.twoSided(t: .infinity, count: 12) == 0)
        #expect(StudentTails.twoSided(t: .nan, count: 12)?.isNaN == true)
        #expect(StudentTails.twoSided(t: 1, count: 2) == nil)
        #expect(StudentTails.twoSided(t: 1, count: StudentTails.maximumCount + 1) == nil)
        // One degree of freedom has a tail without end: p → 2 / (π t).
        #expect(abs(StudentTails.twoSided(t: 1e200, count: 3)! / (2 / (Double.pi * 1e200)) - 1) < 1e-14)
    }

    @Test func `a batch has the bits of its single values`() {
        let t = Naive.vector(3000, seed: 5).map { $0 * 12 }
        let counts = Naive.vector(3000, seed: 6).map { Int32(($0 + 1) * 70) }
        var p = [Double](repeating: -1, count: 3000)
        t.withUnsafeBufferPointer { t in
            counts.withUnsafeBufferPointer { counts in
                p.withUnsafeMutableBufferPointer { StudentTails.twoSided(t: t, counts: counts, into: $0) }
            }
        }
        for i in 0..<3000 {
            let single = StudentTails.twoSided(t: t[i], count: Int(counts[i]))
            #expect(single.map { $0 == p[i] } ?? p[i].isNaN)
        }
    }

    @Test func `it decreases in t without a jump where the series change`() {
        for count in [3, 4, 7, 12, 31, 80, 130] {
            var last = 1.0
            for step in 1...2000 {
                let p = StudentTails.twoSided(t: Double(step) * 0.005, count: count)!
                #expect(p < last)
                last = p
            }
        }
    }
}
