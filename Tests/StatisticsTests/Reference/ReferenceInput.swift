import Foundation
import Statistics

/// The inputs and parameters of one check, by name.
struct ReferenceInput {
    var inputs: [String: Any]
    var parameters: [String: Any]
    /// The folder of the file that the check is in: files named by inputs are relative to it.
    var folder: URL

    static func number(_ value: Any?) -> Double? {
        switch value {
        case let number as NSNumber: number.doubleValue
        case let text as String:
            switch text {
            case "NaN": .nan
            case "Inf": .infinity
            case "-Inf": -.infinity
            default: nil
            }
        default: nil
        }
    }

    func has(_ name: String) -> Bool { inputs[name] != nil }

    func number(_ name: String) throws -> Double {
        guard let value = Self.number(inputs[name]) else { throw ReferenceFault.missing(name) }
        return value
    }

    /// A list of numbers; null is NaN.
    func numbers(_ name: String) throws -> [Double] {
        guard let list = inputs[name] as? [Any] else { throw ReferenceFault.missing(name) }
        return list.map { Self.number($0) ?? .nan }
    }

    /// A list of lists of numbers; a dictionary of lists in the order of its names.
    func lists(_ name: String) throws -> [[Double]] {
        if let named = inputs[name] as? [String: [Any]] {
            return named.sorted { $0.key < $1.key }.map { $0.value.map { Self.number($0) ?? .nan } }
        }
        guard let lists = inputs[name] as? [[Any]] else { throw ReferenceFault.missing(name) }
        return lists.map { $0.map { Self.number($0) ?? .nan } }
    }

    func parameter(_ name: String, default value: Double) -> Double { Self.number(parameters[name]) ?? value }

    func parameter(_ name: String) -> String? { parameters[name] as? String }

    func parameters(_ name: String) throws -> [Double] {
        guard let list = parameters[name] as? [Any] else { throw ReferenceFault.missing(name) }
        return list.map { Self.number($0) ?? .nan }
    }

    /// The confidence level, by default 95 %.
    var level: Double { parameter("confidence", default: 0.95) }

    /// The alternative in the words of R, scipy and statsmodels, by default two-sided.
    var alternative: Alternative {
        get throws {
            switch parameter("alternative") {
            case nil, "two.sided", "two-sided", "twoSided": .twoSided
            case "greater", "larger", "increasing": .greater
            case "less", "smaller", "decreasing": .less
            case let other?: throw ReferenceFault.malformed("alternative \(other)")
            }
        }
    }

    /// A yes-or-no parameter; nil where it is absent or something else.
    func flag(_ name: String) -> Bool? { parameters[name] as? Bool }

    /// The lines of the data file that the inputs name.
    func fileLines() throws -> [String] {
        guard let name = inputs["file"] as? String else { throw ReferenceFault.missing("file") }
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .isoLatin1)
        return text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    }
}

/// Why a check could not be run.
enum ReferenceFault: Error {
    case missing(String)
    case malformed(String)
}

/// One line of a reference file.
struct ReferenceCheck {
    var id: String
    var method: String
    var input: ReferenceInput
    var expected: [String: Any]
    private var tolerance: Double
    private var tolerances: [String: [String: Any]]

    init(line: String, folder: URL) throws {
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let id = object["id"] as? String, let method = object["method"] as? String,
            let expected = object["expected"] as? [String: Any]
        else { throw ReferenceFault.malformed(line) }
        self.id = id
        self.method = method
        self.expected = expected
        input = ReferenceInput(
            inputs: object["inputs"] as? [String: Any] ?? [:],
            parameters: object["parameters"] as? [String: Any] ?? [:], folder: folder)
        tolerance = ReferenceInput.number(object["tolerance"]) ?? 1e-10
        tolerances = object["tolerances"] as? [String: [String: Any]] ?? [:]
    }

    func tolerance(of field: String) -> ReferenceTolerance {
        let own = tolerances[field]
        return ReferenceTolerance(
            relative: ReferenceInput.number(own?["rel"]) ?? (own?["abs"] == nil ? tolerance : 0),
            absolute: ReferenceInput.number(own?["abs"]))
    }

    /// The checks of a file; none if it does not exist.
    static func read(_ file: URL) throws -> [ReferenceCheck] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        let folder = file.deletingLastPathComponent()
        return try text.split(separator: "\n").map { try ReferenceCheck(line: String($0), folder: folder) }
    }
}

extension Alternative {
    /// The other side: where a program names the side of the distribution function, not of the values.
    var swapped: Alternative {
        switch self {
        case .twoSided: .twoSided
        case .greater: .less
        case .less: .greater
        }
    }
}
