/// A value of JSON. Objects keep the order of their keys.
public enum JSONValue: Sendable, Hashable {
    /// null.
    case null
    /// true or false.
    case bool(Bool)
    /// A number.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Keys with their values.
    case object([Member])

    /// A key with its value, and the line at which the key stands.
    public struct Member: Sendable, Hashable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue
        /// The line of the key, from 1; 0 where it was not read.
        public var line: Int

        /// Creates a member.
        public init(_ key: String, _ value: JSONValue, line: Int = 0) {
            self.key = key
            self.value = value
            self.line = line
        }

        /// Whether key and value are equal; the line does not count.
        public static func == (a: Member, b: Member) -> Bool { a.key == b.key && a.value == b.value }
        /// Hashes key and value.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(key)
            hasher.combine(value)
        }
    }

    /// The value of a key; nil where this is no object or has no such key.
    public subscript(key: String) -> JSONValue? { member(key)?.value }

    /// The member of a key; nil where this is no object or has no such key.
    func member(_ key: String) -> Member? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }
    }

    /// What sort of value it is, in words.
    var sort: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
