import Foundation
import Statistics
import TestSupport
import Testing

/// Holds the statistics against reference values computed by other software.
///
/// The files are named by `YEARBOOK_REFERENCE` (paths with colons between), by default those of `Tests/Reference` and, where they are,
/// the two shared ones. A line is printed for each method; a method that does not exist is counted as unknown.
@Suite("Reference values", .enabled(if: !referenceFiles.isEmpty))
struct ReferenceTests {
    @Test func methodsAgreeWithReferenceValues() throws {
        var tally: [String: (passed: Int, failed: Int, unknown: Int)] = [:]
        for file in referenceFiles {
            for check in try ReferenceCheck.read(file) {
                guard let method = referenceMethods[check.method] else {
                    tally[check.method, default: (0, 0, 0)].unknown += 1
                    continue
                }
                var check = check
                for field in check.expected.keys.sorted() {
                    guard let reason = referenceErrata["\(check.id) \(field)"] else { continue }
                    print("reference erratum \(check.id) \(field): \(reason)")
                    check.expected[field] = nil
                }
                let differences = Self.differences(check, method)
                tally[check.method, default: (0, 0, 0)].passed += differences.isEmpty ? 1 : 0
                tally[check.method, default: (0, 0, 0)].failed += differences.isEmpty ? 0 : 1
                for text in differences { Issue.record("\(check.id) (\(check.method)): \(text)") }
            }
        }
        for (name, count) in tally.sorted(by: { $0.key < $1.key }) {
            print("reference \(name) passed=\(count.passed) failed=\(count.failed) unknown=\(count.unknown)")
        }
        #expect(!tally.isEmpty, "the reference files hold no checks")
    }

    /// What is wrong with the answers of a method, a line for each field.
    private static func differences(_ check: ReferenceCheck, _ method: ReferenceMethod) -> [String] {
        let answers: [String: ReferenceAnswer]
        do {
            answers = try method(check.input)
        } catch let error as StatisticsError {
            // A typed error is the answer where the reference has none.
            let isUndefined = check.expected.values.allSatisfy {
                $0 is NSNull || ReferenceInput.number($0)?.isNaN == true
            }
            return isUndefined ? [] : ["\(error)"]
        } catch {
            return ["\(error)"]
        }
        if check.id.hasPrefix("nist-") {
            let digits = check.expected.sorted { $0.key < $1.key }.compactMap { field, expected in
                answers[field]?.digits(against: expected).map { "\(field)=\(($0 * 10).rounded(.down) / 10)" }
            }
            print("reference digits \(check.id) \(digits.joined(separator: " "))")
        }
        return check.expected.sorted { $0.key < $1.key }.compactMap { field, expected in
            guard let answer = answers[field] else { return "\(field) is missing" }
            return answer.difference(from: expected, check.tolerance(of: field)).map { "\(field): \($0)" }
        }
    }
}

/// Fields whose expected values are not those of their definition, with the reason; they are left out and printed.
let referenceErrata = [
    "nist-PiDigits mean": otherDigits, "nist-PiDigits sd": otherDigits, "nist-PiDigits autocorr1": otherDigits,
    "fisher-2x2-A ci": "R's root has an absolute error of 1e-5 there; the exact lower limit is 0.00635412",
]

private let otherDigits = "certified for NIST's digits; the generated ones differ (mean 4.5358, see the check's note)"

/// The reference files of this run.
let referenceFiles: [URL] = {
    if let named = ProcessInfo.processInfo.environment["YEARBOOK_REFERENCE"] {
        return named.split(separator: ":").map { URL(fileURLWithPath: String($0)) }
    }
    let own = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Reference")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: own.path)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted().map { own.appendingPathComponent($0) }
        + ["reference/reference.jsonl", "reference/reference-nist.jsonl"]
        .filter(SharedMaterial.has).compactMap { try? SharedMaterial.url($0) }
}()

/// A method by its name in the reference files: from inputs to the fields it is checked in.
typealias ReferenceMethod = (ReferenceInput) throws -> [String: ReferenceAnswer]

/// All methods that exist by now.
nonisolated(unsafe) let referenceMethods: [String: ReferenceMethod] =
    [
        distributionReferences, descriptiveReferences, rateReferences, trendReferences, groupReferences,
        severalGroupReferences, specialTrendReferences, correlationReferences, resamplingReferences, boundsReferences,
    ]
    .reduce(into: [:]) { all, part in all.merge(part) { _, _ in fatalError("a method is registered twice") } }
