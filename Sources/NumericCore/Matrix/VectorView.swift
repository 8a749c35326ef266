/// Elements at equal distances: a row, column or diagonal of a matrix, without copying.
///
/// Like `MatrixView`, it holds the storage that it shows and never changes.
public struct VectorView: @unchecked Sendable, RandomAccessCollection {
    let base: UnsafePointer<Double>
    let owner: AnyObject?
    /// The number of elements.
    public let count: Int
    /// Places in memory from one element to the next.
    public let stride: Int

    init(base: UnsafePointer<Double>, owner: AnyObject?, count: Int, stride: Int) {
        self.base = base
        self.owner = owner
        self.count = count
        self.stride = stride
    }

    /// A view of memory that somebody else lends.
    ///
    /// Unsafe: the memory must stay valid and unchanged as long as the view is used.
    public init(unsafeBase base: UnsafePointer<Double>, count: Int, stride: Int = 1) {
        precondition(count >= 0, "A vector cannot have \(count) elements")
        self.init(base: base, owner: nil, count: count, stride: stride)
    }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of elements.
    public var endIndex: Int { count }

    /// The element at a position.
    public subscript(position: Int) -> Double {
        precondition(position >= 0 && position < count, "No element \(position) of \(count)")
        return base[position * stride]
    }
}

/// An array or a strided view: what a vector operation reads.
public protocol VectorReadable {
    /// The number of elements.
    var count: Int { get }
    /// Lends the elements as a view, which must not be kept.
    func withVectorView<Result, Failure: Error>(
        _ body: (VectorView) throws(Failure) -> Result
    ) throws(Failure) -> Result
}

extension VectorView: VectorReadable {
    /// Lends the view itself.
    public func withVectorView<Result, Failure: Error>(
        _ body: (VectorView) throws(Failure) -> Result
    ) throws(Failure) -> Result { try body(self) }
}

extension [Double]: VectorReadable {
    /// Lends the array's elements.
    public func withVectorView<Result, Failure: Error>(
        _ body: (VectorView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withUnsafeBufferPointer { buffer throws(Failure) in
            try body(
                VectorView(
                    base: buffer.baseAddress ?? UnsafePointer(bitPattern: 8)!, owner: nil, count: buffer.count,
                    stride: 1))
        }
    }
}
