public import NumericCore

/// What a method found of many series at once: for each its result, or the error that says why there is none.
///
/// Made by the maps of `SeriesView` (`mapSeries`, `mapCells`, `mapColumns`) or of parallel columns (`init(columns:)`). Each
/// result comes from the single form itself, called with that series alone: it has the same bits whatever the other series and the
/// number of threads, and a series that cannot be treated has the single form's typed error. (An error of another type, which only
/// a closure of your own can throw, is kept as `StatisticsError.undefined` with its description.)
///
/// ```swift
/// let tests = panel.mapSeries { try MannKendallTest($0) }
/// let adjusted = try PValueAdjustment.benjaminiHochberg.adjusted(tests.numbers(\.pValue))
/// for (series, error) in tests.failures { print(series, error) }
/// ```
public struct Batch<Value: Sendable>: Sendable {
    /// One for each series, in their order.
    public let results: [Result<Value, StatisticsError>]

    /// Results that were found elsewhere.
    public init(_ results: [Result<Value, StatisticsError>]) { self.results = results }
}

extension Batch: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { results.count }
    public subscript(index: Int) -> Result<Value, StatisticsError> { results[index] }
}

extension Batch: Equatable where Value: Equatable {}
extension Batch: Hashable where Value: Hashable {}

extension Batch {
    /// The values; nil where there is an error.
    public var values: [Value?] { results.map { try? $0.get() } }

    /// The series without a result, with the reasons.
    public var failures: [(index: Int, error: StatisticsError)] {
        results.enumerated().compactMap { index, result in
            if case .failure(let error) = result { (index, error) } else { nil }
        }
    }

    /// One number of each result, such as `\.pValue`; NaN for missing where there is no result or it has no such number. This is the
    /// form that sweeps and adjustments take; `failures` has the reasons.
    public func numbers(_ number: (Value) -> Double?) -> [Double] {
        results.map { result in
            if case .success(let value) = result { number(value) ?? .nan } else { .nan }
        }
    }

    /// Results made of the results, errors kept; `transform` may find one more.
    public func mapValues<New: Sendable>(_ transform: (Value) throws -> New) -> Batch<New> {
        Batch<New>(results.map { result in Result(catching: StatisticsError.self) { try transform(result.get()) } })
    }
}

extension Batch {
    /// The results of `method` for the numbers 0 ..< `count`, on all threads.
    ///
    /// - Parameters:
    ///   - count: the number of results, ≥ 0.
    ///   - execution: the threads to use; the results do not depend on it.
    ///   - state: made anew for each block of some hundred results and lent to them one after the other: a buffer, or a cache of
    ///     distributions. What is in it may save work, never change a result.
    ///   - method: gives the result of one number.
    ///
    /// Cost: that of the method, and about 50 ns.
    public init<State>(
        count: Int, execution: Execution = .automatic, reusing state: @Sendable () -> State,
        _ method: @Sendable (Int, inout State) throws -> Value
    ) {
        // Blocks follow from the size alone: enough of them to keep threads equally busy, long enough to be worth a cache.
        let blockSize = Swift.max(1, Swift.min(256, count / 64))
        results = [Result<Value, StatisticsError>](unsafeUninitializedCapacity: count) { places, initialized in
            let shared = Shared(places)
            execution.forEachBlock(of: count, blockSize: blockSize) { range, _ in
                var state = state()
                for index in range {
                    let result = Result(catching: StatisticsError.self) { try method(index, &state) }
                    (shared.value.baseAddress! + index).initialize(to: result)
                }
            }
            initialized = count
        }
    }

    /// The results of `method` for each row of parallel columns: counts beside their exposures, two years side by side.
    ///
    /// ```swift
    /// let rates = try Batch(columns: events, residents) { try Estimate.poissonRate($0[0], exposure: $0[1]) }
    /// ```
    ///
    /// - Parameters:
    ///   - columns: of equal length; NaN for missing.
    ///   - execution: the threads to use; the results do not depend on it.
    ///   - method: receives one row, a value of each column in their order.
    /// - Throws: `StatisticsError.unlikeLengths`.
    public init(
        columns: [Double]..., execution: Execution = .automatic,
        _ method: @Sendable ([Double]) throws -> Value
    ) throws(StatisticsError) {
        for column in columns { try Checks.sameLength(columns[0], "first column", column, "another column") }
        self.init(count: columns.first?.count ?? 0, execution: execution) {
            [Double](repeating: 0, count: columns.count)
        } _: { (row, values: inout [Double]) in
            for place in columns.indices { values[place] = columns[place][row] }
            return try method(values)
        }
    }
}

extension Result where Failure == StatisticsError {
    /// What `body` gives or throws. Closures lose the type of what they throw: here it is found again.
    init(catching _: StatisticsError.Type, _ body: () throws -> Success) {
        do {
            self = .success(try body())
        } catch let error as StatisticsError {
            self = .failure(error)
        } catch {
            self = .failure(.undefined("result", because: "\(error)"))
        }
    }
}
