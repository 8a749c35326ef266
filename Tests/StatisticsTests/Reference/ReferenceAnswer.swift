import Foundation
import Statistics

/// What a method answers for one field: a number, a list, named parts, or nothing that is defined.
enum ReferenceAnswer {
    case number(Double)
    case text(String)
    case list([ReferenceAnswer])
    case parts([String: ReferenceAnswer])
    case undefined

    /// How this answer differs from what is expected; nil if it agrees.
    func difference(from expected: Any, _ tolerance: ReferenceTolerance) -> String? {
        if expected is NSNull { return isUndefined ? nil : "expected undefined, got \(self)" }
        switch (self, expected) {
        case (.undefined, _) where ReferenceInput.number(expected)?.isNaN == true: return nil
        case (.number(let value), _):
            guard let number = ReferenceInput.number(expected) else { return "expected \(expected), got \(value)" }
            return tolerance.admits(value, number) ? nil : "expected \(number), got \(value)"
        case (.text(let value), let text as String): return value == text ? nil : "expected \(text), got \(value)"
        case (.list(let values), let list as [Any]):
            guard values.count == list.count else { return "expected \(list.count) entries, got \(values.count)" }
            for (index, (value, part)) in zip(values, list).enumerated() {
                if let text = value.difference(from: part, tolerance) { return "[\(index)] \(text)" }
            }
            return nil
        case (.parts(let values), let parts as [String: Any]):
            for (name, part) in parts.sorted(by: { $0.key < $1.key }) {
                guard let value = values[name] else { return "\(name) is missing" }
                if let text = value.difference(from: part, tolerance) { return "\(name) \(text)" }
            }
            return nil
        default: return "expected \(expected), got \(self)"
        }
    }

    /// The fewest digits in which the numbers agree, as the NIST counts them: 15 where they are equal; nil without numbers.
    func digits(against expected: Any) -> Double? {
        switch (self, expected) {
        case (.number(let value), _):
            guard let number = ReferenceInput.number(expected), !number.isNaN else { return nil }
            if value == number { return 15 }
            let distance = number == 0 ? value.magnitude : ((value - number) / number).magnitude
            return min(15, max(0, -log10(distance)))
        case (.list(let values), let list as [Any]):
            return zip(values, list).compactMap { $0.digits(against: $1) }.min()
        default: return nil
        }
    }

    private var isUndefined: Bool {
        switch self {
        case .undefined: true
        case .number(let value): value.isNaN
        default: false
        }
    }
}

/// How near an answer has to be.
struct ReferenceTolerance {
    var relative: Double
    var absolute: Double?

    func admits(_ value: Double, _ expected: Double) -> Bool {
        if value.isNaN || expected.isNaN { return value.isNaN && expected.isNaN }
        if value == expected { return true }
        let distance = (value - expected).magnitude
        if let absolute, distance <= absolute { return true }
        return expected == 0 ? distance <= 1e-12 && relative > 0 : distance <= relative * expected.magnitude
    }
}

extension ReferenceAnswer: ExpressibleByFloatLiteral {
    init(floatLiteral value: Double) { self = .number(value) }
    init(_ value: Double?) { self = value.map { .number($0) } ?? .undefined }
    init(_ value: Int?) { self = value.map { .number(Double($0)) } ?? .undefined }
    init(_ value: Bool) { self = .number(value ? 1 : 0) }
    init(_ values: [Double]) { self = .list(values.map { .number($0) }) }
    init(_ values: [[Double]]) { self = .list(values.map { ReferenceAnswer($0) }) }
    init(_ interval: Interval?) { self = interval.map { .list([.number($0.lower), .number($0.upper)]) } ?? .undefined }
}
