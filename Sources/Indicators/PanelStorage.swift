/// The memory of a panel, shared by all its selections and never changed once the panel is built.
///
/// Unchecked: its pointer is written only while the one initialiser that creates it runs.
final class PanelStorage: @unchecked Sendable {
    /// The bounds of one column, a pair a town; NaN where the cell is missing.
    struct BoundsColumn {
        var lower: [Double]
        var upper: [Double]
    }

    let townCount: Int
    let values: UnsafeMutableBufferPointer<Double>
    /// Bounds by column, only where some cell is not exact.
    var bounds: [Int: BoundsColumn] = [:]
    /// The figures behind a cell, by `column * townCount + town`; the first is the one chosen.
    var figures: [Int: [Figure]] = [:]
    /// Why a cell is missing, by the same key.
    var gaps: [Int: Gap] = [:]

    /// What keeps borrowed memory alive; nil where the memory is the storage's own.
    private let owner: (any AnyObject & Sendable)?

    init(townCount: Int, columnCount: Int) {
        self.townCount = townCount
        values = .allocate(capacity: townCount * columnCount)
        owner = nil
    }

    /// Borrows memory that `owner` keeps alive. It is never written.
    init(townCount: Int, borrowing memory: UnsafeBufferPointer<Double>, owner: any AnyObject & Sendable) {
        self.townCount = townCount
        values = UnsafeMutableBufferPointer(mutating: memory)
        self.owner = owner
    }

    deinit { if owner == nil { values.deallocate() } }
}
