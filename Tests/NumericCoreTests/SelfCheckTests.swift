import NumericCore
import Testing

@Suite struct SelfCheckTests {
    @Test func `the library computes what it should`() {
        let check = NumericSelfCheck.run(.full)
        #expect(check.passed, "\(check.failures.map(\.description))")
        #expect(check.checks.count > 250)
        #expect(Set(check.checks.map(\.name)).count > 12)
        #expect(NumericSelfCheck.run(.short).passed)
    }

    @Test func `a wrong or undefined error does not pass`() {
        let checks = NumericSelfCheck.run(.short).checks
        #expect(checks.allSatisfy { $0.tolerance < 1e-10 })
        #expect(checks.contains { $0.error > 0 })
    }

    @Test func `the library says what it is, and stays on one thread`() {
        let library = BLASLibrary.current
        #expect(library.configuration.contains("OpenBLAS"))
        #expect(!library.coreType.isEmpty)
        #expect(library.threads == 1)
    }
}
