import DataPackages
import Indicators
import ReportReading
import Testing

/// The reader held against the truth of the example district: every figure that the reports state, and nothing else.
@Suite struct ExampleDistrictReadingTests {
    /// What came of a statement.
    struct Outcome {
        let statement: ExampleDistrict.Statement
        let figure: Figure?

        /// Whether the panel gets the right cell: indicator, year, value and bounds, as a level or a rate.
        var isRight: Bool {
            guard let figure else { return false }
            return figure.indicator == statement.indicator && figure.town == statement.town
                && figure.year == statement.year && hasBounds && (figure.kind == .rate) == (statement.kind == .rate)
        }

        var hasBounds: Bool {
            guard let figure else { return false }
            return close(figure.bounds.lower, statement.lower) && close(figure.bounds.upper, statement.upper)
        }
    }

    /// The reading of the whole district, done once.
    static let reading = Result { try read() }

    static func read() throws -> (outcomes: [Outcome], surplus: [Figure], corpus: ReportCorpus) {
        let corpus = try ReportCorpus(package: DataPackage(contentsOf: ExampleDistrict.folder))
        var left = Dictionary(
            grouping: corpus.figures.filter { $0.provenance.byteOffset != nil }, by: \.provenance.document)
        var outcomes: [Outcome] = []
        for statement in try ExampleDistrict.statements() {
            let figures = left[statement.document, default: []]
            let fitting = figures.indices.filter { fits(figures[$0], statement) }
            let best = fitting.first { figures[$0].indicator == statement.indicator } ?? fitting.first
            outcomes.append(Outcome(statement: statement, figure: best.map { figures[$0] }))
            if let best { left[statement.document]?.remove(at: best) }
        }
        return (outcomes, left.values.flatMap { $0 }, corpus)
    }

    /// Whether a figure was read from where a statement stands, with its value.
    static func fits(_ figure: Figure, _ statement: ExampleDistrict.Statement) -> Bool {
        guard let offset = figure.provenance.byteOffset, let length = figure.provenance.byteLength else { return false }
        let start = statement.byteOffset
        let end = start + statement.surface.utf8.count
        let common = min(end, offset + length) - max(start, offset)
        let whole = max(end, offset + length) - min(start, offset)
        if statement.value == 0, statement.unit.symbol.isEmpty { return common > 0 && figure.value == 0 }
        guard 2 * common >= whole else { return false }
        guard let value = figure.value, let expected = statement.value else {
            return figure.value == nil && statement.value == nil
        }
        return close(value, expected)
    }

    static func close(_ a: Double, _ b: Double) -> Bool { a == b || abs(a - b) <= 1e-9 * max(1, abs(a), abs(b)) }

    @Test func findsWhatIsStatedAndNothingElse() throws {
        let (outcomes, surplus, _) = try Self.reading.get()
        let missed = outcomes.filter { $0.figure == nil }
        #expect(Double(missed.count) < 0.01 * Double(outcomes.count), "\(missed.prefix(5).map(\.statement))")
        #expect(Double(surplus.count) < 0.01 * Double(outcomes.count), "\(surplus.prefix(5).map(\.provenance))")
    }

    @Test func readsTheBoundsOfTheWording() throws {
        let found = try Self.reading.get().outcomes.filter { $0.figure != nil }
        let wrong = found.filter { !$0.hasBounds }
        #expect(wrong.isEmpty, "\(wrong.prefix(5).map(\.statement))")
    }

    @Test func placesTheCells() throws {
        let cells = try Self.reading.get().outcomes.filter(\.statement.isCell)
        let right = cells.count { $0.isRight }
        #expect(Double(right) >= 0.88 * Double(cells.count), "\(right) of \(cells.count)")
    }

    @Test func forcesNoIndicatorOnStrangers() throws {
        let strangers = try Self.reading.get().outcomes.filter { $0.statement.indicator == nil && $0.figure != nil }
        let forced = strangers.filter { $0.figure?.indicator != nil }
        #expect(!strangers.isEmpty)
        #expect(5 * forced.count <= strangers.count, "\(forced.map { ($0.statement.name, $0.figure!.indicator!) })")
    }
}

private func close(_ a: Double, _ b: Double) -> Bool { ExampleDistrictReadingTests.close(a, b) }
