import Foundation
import Testing

@testable import Reporting

/// Contrast as WCAG 2.2 defines it, of the colours as the style has them.
@Suite struct ContrastTests {
    @Test(arguments: [ChartStyle.light, ChartStyle.dark])
    func textsAndMarksStandOutFromWhatLiesBehind(scheme: String) throws {
        let colours = try Self.colours(scheme)
        func contrast(_ a: String, _ b: String) throws -> Double {
            let (x, y) = (try #require(colours[a]), try #require(colours[b]))
            return (max(x, y) + 0.05) / (min(x, y) + 0.05)
        }
        for text in ["ink", "quiet", "blue", "orange"] {
            for behind in ["page", "raised"] { #expect(try contrast(text, behind) >= 4.5, "\(text) on \(behind)") }
        }
        for shade in ["blue-soft", "orange-soft"] { #expect(try contrast("ink", shade) >= 4.5, "ink on \(shade)") }
        #expect(try contrast("axis", "page") >= 3)
    }

    /// The relative luminance of each custom property.
    private static func colours(_ scheme: String) throws -> [String: Double] {
        var result: [String: Double] = [:]
        for property in scheme.split(separator: ";") {
            let parts = property.split(separator: ":")
            var digits = parts[1].dropFirst()
            if digits.count == 3 { digits = Substring(digits.map { "\($0)\($0)" }.joined()) }
            let value = try #require(Int(digits, radix: 16))
            let channels = [16, 8, 0].map { shift -> Double in
                let share = Double(value >> shift & 255) / 255
                return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            result[String(parts[0].dropFirst(2))] = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
        }
        return result
    }
}
