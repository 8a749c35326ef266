/// Known answers for every routine of the linear algebra library that is used, at several sizes.
///
/// An old OpenBLAS on a new processor can return wrong numbers without an error. The check multiplies, factors and solves matrices
/// from a fixed recipe and compares with identities that need no second library: C x against A (B x) for
/// products (Freivalds), residuals and orthogonality for the rest.
///
/// A crash inside the library cannot be caught here: run the check in a child process to turn it into an answer.
public struct NumericSelfCheck: Sendable, Hashable {
    /// What was checked, in a fixed order.
    public let checks: [Check]
    /// The library that was checked.
    public let library: BLASLibrary

    /// One routine at one size.
    public struct Check: Sendable, Hashable {
        /// The routine, such as `dgemm` or `dgesdd`.
        public let name: String
        /// The shapes, such as `65 × 64 · 64 × 63`.
        public let size: String
        /// The relative error found; NaN if the routine failed.
        public let error: Double
        /// The largest error that rounding explains.
        public let tolerance: Double
        /// Whether the error is within the tolerance.
        public var passed: Bool { error <= tolerance }
    }

    /// How much is checked.
    public enum Extent: Sendable, Hashable {
        /// A few sizes of every routine: about 10 ms.
        case short
        /// Many sizes, around the edges of the library's blocks: less than a second.
        case full
    }

    /// Runs the checks.
    ///
    /// - Parameters:
    ///   - extent: how much.
    ///   - execution: the threads of the products; factorizations use one.
    /// - Returns: all checks, passed or not.
    public static func run(_ extent: Extent = .short, execution: Execution = .automatic) -> NumericSelfCheck {
        let sizes =
            extent == .short ? [1, 7, 33, 128] : [1, 2, 3, 5, 8, 13, 16, 17, 31, 32, 33, 63, 65, 96, 129, 200, 257]
        var checks: [Check] = []
        for n in sizes {
            let cases = SelfCheckCases(order: n, execution: execution)
            checks += cases.vectors() + cases.products() + cases.systems()
        }
        let decompositions = extent == .short ? [1, 6, 40] : [1, 2, 3, 5, 8, 17, 33, 64, 100, 150]
        for n in decompositions {
            checks += SelfCheckCases(order: n, execution: execution).decompositions()
        }
        let large =
            extent == .short ? [(600, 600, 40)] : [(600, 600, 40), (1100, 530, 70), (40, 30, 9000), (513, 1, 513)]
        for (rows, columns, inner) in large {
            checks.append(SelfCheckCases.product(rows, columns, inner, execution))
        }
        return NumericSelfCheck(checks: checks, library: .current)
    }

    /// Whether every check passed.
    public var passed: Bool { checks.allSatisfy(\.passed) }

    /// The checks that did not pass.
    public var failures: [Check] { checks.filter { !$0.passed } }
}

extension NumericSelfCheck.Check: CustomStringConvertible {
    /// One line with the verdict.
    public var description: String {
        "\(passed ? "ok    " : "FAILED") \(name) \(size): error \(error), allowed \(tolerance)"
    }
}
