import Statistics

nonisolated(unsafe) let groupReferences: [String: ReferenceMethod] = [
    "t-test-welch": { input in
        let test = try WelchTest(try input.numbers("x"), try input.numbers("y"), level: input.level)
        return [
            "t": .init(test.t), "df": .init(test.degreesOfFreedom), "p": .init(test.pValue),
            "ci": .init(test.difference.interval),
        ]
    }
]
