import NumericCore
import Statistics
import Testing

@Suite struct MultiplicityTests {
    static let methods: [PValueAdjustment] = [
        .bonferroni, .sidak, .holm, .holmSidak, .hochberg, .hommel, .benjaminiHochberg, .benjaminiYekutieli, .storey(),
        .storey(lambda: 0.1), .twoStage(), .twoStageKrieger(alpha: 0.1),
    ]

    /// Hommel's adjustment from its definition: the greatest Simes p of all sets that hold the hypothesis.
    private static func hommel(_ p: [Double]) -> [Double] {
        p.indices.map { i in
            (1..<1 << p.count).filter { $0 >> i & 1 == 1 }.map { set -> Double in
                let members = p.indices.filter { set >> $0 & 1 == 1 }.map { p[$0] }.sorted()
                return members.enumerated().map { Double(members.count) * $1 / Double($0 + 1) }.min()!
            }.max()!
        }
    }

    @Test func hommelIsTheClosedTestOfSimes() throws {
        var numbers = SeededNumbers(31)
        for count in 1...9 {
            for round in 0..<12 {
                let power = Double(1 + round % 4)
                let p = numbers.reals(count, 0...1).map { value in
                    let u = (0..<Int(power)).reduce(1.0) { product, _ in product * value }
                    return round % 3 == 0 ? (u * 10).rounded() / 10 : u
                }
                let found = try PValueAdjustment.hommel.adjusted(p)
                for (a, b) in zip(found, Self.hommel(p)) { #expect((a - min(1, b)).magnitude <= 1e-14) }
            }
        }
    }

    @Test(arguments: methods) func properties(method: PValueAdjustment) throws {
        var numbers = SeededNumbers(32)
        let p = numbers.reals(400, 0...1).map { $0 * $0 } + [0, 1, 0.5, 0.5]
        let adjusted = try method.adjusted(p)
        // A permutation permutes, NaN changes nothing, and order is kept.
        let turned = try method.adjusted(p.reversed() + [.nan])
        #expect(Array(turned.dropLast().reversed()) == adjusted && turned.last!.isNaN)
        for (i, j) in zip(p.indices.dropLast(), p.indices.dropFirst()) where p[i] <= p[j] {
            #expect(adjusted[i] <= adjusted[j])
        }
        #expect(adjusted.allSatisfy { $0 >= 0 && $0 <= 1.1 })
        #expect(try method.adjusted([]) == [] && method.adjusted([.nan])[0].isNaN)
        #expect(try method.adjusted([0.03]).count == 1)
        #expect(throws: StatisticsError.self) { try method.adjusted([0.2, 1.5]) }
        #expect(throws: StatisticsError.self) { try method.adjusted([-0.1]) }
    }

    @Test(arguments: methods) func manyAtOnceOnAnyNumberOfThreads(method: PValueAdjustment) throws {
        var numbers = SeededNumbers(33)
        var p = numbers.reals(100_000, 0...1).map { $0 * $0 }
        for place in stride(from: 0, to: p.count, by: 97) { p[place] = place % 2 == 0 ? .nan : 0.25 }
        let one = try RankedPValues(p, execution: .serial).adjusted(method)
        let two = try RankedPValues(p, execution: Execution(threads: 2)).adjusted(method)
        #expect(zip(one, two).allSatisfy { $0.bitPattern == $1.bitPattern })
        #expect(zip(one, p).allSatisfy { $0.isNaN == $1.isNaN })
    }

    @Test func sharperMethodsAdjustLess() throws {
        var numbers = SeededNumbers(34)
        let p = numbers.reals(50, 0...0.2)
        let order: [PValueAdjustment] = [.bonferroni, .holm, .hochberg, .hommel, .benjaminiHochberg]
        for (weaker, sharper) in zip(order, order.dropFirst()) {
            for (a, b) in zip(try weaker.adjusted(p), try sharper.adjusted(p)) { #expect(b <= a + 1e-15) }
        }
    }

    @Test func parametersOutOfRange() {
        for method: PValueAdjustment in [
            .storey(lambda: 1), .storey(lambda: -0.1), .twoStage(alpha: 0), .twoStageKrieger(alpha: 1),
        ] {
            #expect(throws: StatisticsError.self) { try method.adjusted([0.1]) }
        }
    }
}
