public import Yearbook

/// The generated input of a size, in the layout of a panel: towns fastest, then years, then indicators.
public struct GeneratedPanel: Sendable {
    /// The size that it was made for.
    public let size: WorkloadSize
    /// The values, NaN for missing.
    public let values: [Double]

    /// Generates the values of a size.
    public init(_ size: WorkloadSize, execution: Execution = .automatic) {
        self.size = size
        values = Self.filled(size, execution: execution, PanelRecipe.value)
    }

    /// A number for every cell of a size, in the layout of a panel.
    static func filled(
        _ size: WorkloadSize, execution: Execution,
        _ number: @Sendable (_ town: Int, _ year: Int, _ indicator: Int) -> Double
    ) -> [Double] {
        let columns = size.years * size.indicators
        return Array(filling: columns * size.towns) { buffer in
            let places = Shared(buffer)
            execution.forEachBlock(of: columns, blockSize: 1) { block, _ in
                let (indicator, year) = block.lowerBound.quotientAndRemainder(dividingBy: size.years)
                let column = places.value.baseAddress! + block.lowerBound * size.towns
                for town in 0..<size.towns { (column + town).initialize(to: number(town, year, indicator)) }
            }
        }
    }

    /// The year labels, as a trend counts them in the peers' scripts: 0, 1, 2 …
    public var yearPositions: [Double] { (0..<size.years).map(Double.init) }

    /// Lends the values as series.
    public func withSeries<Result>(_ body: (SeriesView) throws -> Result) rethrows -> Result {
        try values.withUnsafeBufferPointer { buffer in
            try body(SeriesView(buffer, rows: size.towns, columns: size.years, planes: size.indicators))
        }
    }
}
