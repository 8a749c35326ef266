import Statistics
import Testing

/// What a change of units does: values times a power of two have the p-values of the values, as far as squares of them are numbers, and
/// intervals in the new units.
@Suite struct ScalingTests {
    private static let series: [[Double]] = [
        [12, 7, 9, 14, 8, 11, 10, 13, 9, 7, 12, 15],
        [0.5, 2.25, -1.5, 3, 0, -0.75, 4.5, 1, 2],
    ]

    /// All methods but those of counts, and those that hold values against a number of their own.
    private static let methods = allMethods.filter { method in
        ![
            "one-sample t", "equivalence", "Poisson", "negative binomial", "proportions", "chi-square", "Fisher",
            "McNemar", "Freeman",
        ].contains { method.name.hasPrefix($0) }
    }

    @Test(arguments: methods, [-510, 498])
    func testsDoNotDependOnUnits(method: AnyMethod, exponent: Int) throws {
        let factor = Double(sign: .plus, exponent: exponent, significand: 1)
        for x in Self.series {
            guard let found = try? method.find(x) else { continue }
            do {
                let scaled = try method.find(x.map { $0 * factor })
                for (p, q) in zip(found.pValues, scaled.pValues) {
                    #expect((p - q).magnitude <= 1e-9 * p, "\(method.name) \(x) × 2^\(exponent): \(q), not \(p)")
                }
            } catch { Issue.record("\(method.name) \(x) × 2^\(exponent): \(error)") }
        }
    }

    @Test func unequalSpreadsAtTheEndsOfTheRange() throws {
        let groups: [[Double]] = [[3, 1, 4, 1, 5], [9, 2, 6, 5], [3, 5, 8, 9, 7, 9]]
        let (welch, govern) = (try WelchANOVA(groups), try AlexanderGovernTest(groups))
        for exponent in [-1000, -515, 515, 1000] {
            let factor = Double(sign: .plus, exponent: exponent, significand: 1)
            let scaled = groups.map { $0.map { $0 * factor } }
            #expect(try WelchANOVA(scaled) == welch && AlexanderGovernTest(scaled) == govern)
        }
    }

    @Test func lostSquaresAreRefused() throws {
        let (a, b): ([Double], [Double]) = ([1e-200, 2e-200, 4e-200], [5e-200, 9e-200, 7e-200])
        for find in [
            { _ = try WelchTest(a, b) }, { _ = try StudentTTest(a, b) }, { _ = try OneWayANOVA([a, b]) },
            { _ = try BartlettTest([a, b]) }, { _ = try OneSampleTTest(a, nullValue: 0) },
        ] as [() throws -> Void] {
            #expect(throws: StatisticsError.self, performing: find)
        }
        #expect(try MannWhitneyTest(a, b).pValue < 0.11)
    }
}
