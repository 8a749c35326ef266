import Statistics

nonisolated(unsafe) let groupReferences: [String: ReferenceMethod] = [
    "t-test-welch": { input in
        let test = try WelchTest(
            try input.numbers("x"), try input.numbers("y"), nullDifference: input.parameter("mu", default: 0),
            alternative: try input.alternative, level: input.level)
        return [
            "t": .init(test.t), "df": .init(test.degreesOfFreedom), "p": .init(test.pValue),
            "ci": .init(test.difference.interval),
        ]
    },
    "t-test-student": { input in
        let test = try StudentTTest(
            try input.numbers("x"), try input.numbers("y"), nullDifference: input.parameter("mu", default: 0),
            alternative: try input.alternative, level: input.level)
        return [
            "t": .init(test.t), "df": .init(test.degreesOfFreedom), "p": .init(test.pValue),
            "ci": .init(test.difference.interval),
        ]
    },
    "t-test-paired": { input in
        let test = try OneSampleTTest(
            paired: try input.numbers("x"), try input.numbers("y"), nullValue: input.parameter("mu", default: 0),
            alternative: try input.alternative, level: input.level)
        return [
            "t": .init(test.t), "df": .init(test.degreesOfFreedom), "p": .init(test.pValue),
            "ci": .init(test.mean.interval),
        ]
    },
    "t-test-one-sample": { input in
        let test = try OneSampleTTest(
            try input.numbers("x"), nullValue: input.parameter("mu", default: 0), alternative: try input.alternative,
            level: input.level)
        return [
            "t": .init(test.t), "df": .init(test.degreesOfFreedom), "p": .init(test.pValue),
            "ci": .init(test.mean.interval),
        ]
    },
    "equivalence-tost": { input in
        let (x, y) = (try input.numbers("x"), try input.numbers("y"))
        let isPooled = !(input.flag("welch") ?? false)
        let test = try EquivalenceTest(x, y, bound: try input.number("bound"), pooled: isPooled)
        return ["p": .init(test.pValue)]
    },
    "mann-whitney": mannWhitney, "mann-whitney-ties": mannWhitney,
    "wilcoxon-signed-rank": { input in
        // R's normal approximation ranks the differences as computed.
        func test(_ method: RankTestMethod) throws -> SignedRankTest {
            let ties: DifferenceTies = method == .exact ? .withinRounding : .asComputed
            let zeros: ZeroRule = input.parameter("zeros") == "pratt" ? .pratt : .drop
            guard input.has("d") else {
                return try SignedRankTest(
                    paired: try input.numbers("x"), try input.numbers("y"), alternative: try input.alternative,
                    zeros: zeros, ties: ties, method: method)
            }
            return try SignedRankTest(
                try input.numbers("d"), alternative: try input.alternative, zeros: zeros, ties: ties, method: method)
        }
        let exact = try test(.exact)
        return [
            "V": .init(exact.v), "pExact": .init(exact.pValue), "hodgesLehmann": .init(exact.location.value),
            "ci": .init(exact.location.interval), "pNormalCC": .init(try test(.normal).pValue),
            "pNormal": .init(try test(.normalUncorrected).pValue),
            "tiesOrZeros": .init(exact.hasTies || exact.zeros > 0),
            "signTestP": .init(
                input.has("d") ? SignTest(try input.numbers("d"), alternative: try input.alternative).pValue : .nan),
        ]
    },
    "p-adjust": { input in
        let alpha = input.parameter("alpha", default: 0.05)
        let methods: [String: PValueAdjustment] = [
            "holm": .holm, "hochberg": .hochberg, "hommel": .hommel, "bonferroni": .bonferroni,
            "BH": .benjaminiHochberg, "BY": .benjaminiYekutieli, "sidak": .sidak, "holm-sidak": .holmSidak,
            "simes-hochberg": .hochberg, "fdr_bh": .benjaminiHochberg, "fdr_by": .benjaminiYekutieli,
            "storey": .storey(lambda: input.parameter("lambda", default: 0.5)), "fdr_tsbh": .twoStage(alpha: alpha),
            "fdr_tsbky": .twoStageKrieger(alpha: alpha),
        ]
        guard let method = methods[input.parameter("method") ?? ""] else { throw ReferenceFault.missing("method") }
        return ["adjusted": .init(try method.adjusted(try input.numbers("p")))]
    },
]

private func mannWhitney(_ input: ReferenceInput) throws -> [String: ReferenceAnswer] {
    let (x, y) = (try input.numbers("x"), try input.numbers("y"))
    let alternative = try input.alternative
    let exact = try MannWhitneyTest(x, y, alternative: alternative, method: .exact, level: input.level)
    return [
        "U": .init(exact.u), "pExact": .init(exact.pValue), "pExactTies": .init(exact.pValue),
        "hodgesLehmann": .init(exact.shift.value), "ci": .init(exact.shift.interval),
        "pNormalCC": .init(try MannWhitneyTest(x, y, alternative: alternative, method: .normal).pValue),
        "pNormal": .init(try MannWhitneyTest(x, y, alternative: alternative, method: .normalUncorrected).pValue),
        "ties": .init(exact.hasTies),
    ]
}
