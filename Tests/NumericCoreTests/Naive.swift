import NumericCore

/// The definitions, computed element by element, that the fast routines are held against.
enum Naive {
    static func matrix(_ rows: Int, _ columns: Int, seed: UInt64 = 1) -> Matrix {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
        return Matrix(rows: rows, columns: columns) { _, _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(Int64(bitPattern: state) >> 20) / 8_796_093_022_208
        }
    }

    static func vector(_ count: Int, seed: UInt64 = 1) -> [Double] { matrix(count, 1, seed: seed).columnMajor }

    static func product(_ a: MatrixView, _ b: MatrixView) -> Matrix {
        Matrix(rows: a.rows, columns: b.columns) { row, column in
            (0..<a.columns).reduce(0) { $0 + a[row, $1] * b[$1, column] }
        }
    }

    static func distance(_ a: Matrix, _ b: Matrix) -> Double {
        guard a.shape == b.shape else { return .infinity }
        return zip(a.columnMajor, b.columnMajor).reduce(0.0) { worst, pair in
            let difference = abs(pair.0 - pair.1)
            return difference <= worst ? worst : (difference.isNaN ? .infinity : difference)
        }
    }

    static func distance(_ a: [Double], _ b: [Double]) -> Double {
        a.count == b.count
            ? distance(
                Matrix(rows: a.count, columns: 1, columnMajor: a), Matrix(rows: b.count, columns: 1, columnMajor: b))
            : .infinity
    }
}
