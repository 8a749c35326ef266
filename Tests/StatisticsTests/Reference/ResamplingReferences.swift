import Statistics

nonisolated(unsafe) let resamplingReferences: [String: ReferenceMethod] = [
    "permutation-test-exact": { input in
        let (x, y) = (try input.numbers("x"), try input.numbers("y"))
        let test = try PermutationTest(x, y, alternative: try input.alternative)
        return [
            "diff": .init(test.difference), "n": .init(test.relabelings), "pTwoSidedAbs": .init(test.pValue),
            "pUpper": .init(try PermutationTest(x, y, alternative: .greater).pValue),
        ]
    },
    "permutation-paired-exact": { input in
        let test = try PermutationTest(differences: try input.numbers("d"), alternative: input.alternative)
        return ["mean": .init(test.difference), "p": .init(test.pValue)]
    },
    "bootstrap-bca": { input in
        let x = try input.numbers("x")
        // All resamples, in the order of a counter in base n.
        let count = x.count
        let all = (0..<x.indices.reduce(1) { product, _ in product * count }).lazy.map { number in
            var rest = number
            return (0..<count).map { _ in
                defer { rest /= count }
                return rest % count
            }
        }
        // The sum in a fixed order makes resamples that are reorderings of each other equal.
        let statistics: [String: ([Double]) -> Double] = [
            "mean": { $0.sorted().reduce(0, +) / Double($0.count) },
            "median": { (try? Summary($0).median) ?? .nan },
            "sd": { (try? Summary($0.sorted()).standardDeviation).flatMap { $0 } ?? .nan },
        ]
        guard let statistic = statistics[input.parameter("statistic") ?? "mean"] else {
            throw ReferenceFault.missing("statistic")
        }
        let result = try Bootstrap(x, places: all, statistic: statistic)
        let limits = result.bcaProbabilities(level: input.level)
        return [
            "se": .init(result.standardError), "z0": .init(result.bias), "acceleration": .init(result.acceleration),
            "alpha": .init([limits?.lower ?? .nan, limits?.upper ?? .nan]),
            "ci": .init(try result.interval(.bca, level: input.level).interval),
            "percentileCI": .init(try result.interval(.percentile, level: input.level).interval),
            "jackSE": .init(result.jackknifeError),
        ]
    },
]
