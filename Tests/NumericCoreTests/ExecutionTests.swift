import NumericCore
import Testing

@Suite struct ExecutionTests {
    @Test(arguments: [0, 1, 2, 7, 100, 1001], [1, 3, 64])
    func `every element is visited once`(count: Int, blockSize: Int) {
        for threads in [1, 2, 4] {
            var visits = [Int](repeating: 0, count: count)
            visits.withUnsafeMutableBufferPointer { buffer in
                let buffer = Shared(buffer)
                Execution(threads: threads).forEachBlock(of: count, blockSize: blockSize) { range, worker in
                    #expect(worker.index < threads)
                    #expect(range.count <= blockSize && !range.isEmpty)
                    for i in range { buffer.value[i] += 1 }
                }
            }
            #expect(visits.allSatisfy { $0 == 1 })
        }
    }

    @Test func `values of blocks come in order, also those that are objects`() {
        let values = Execution(threads: 3).mapBlocks(of: 1000, blockSize: 7) { range, _ in "\(range.lowerBound)" }
        #expect(values == stride(from: 0, to: 1000, by: 7).map(String.init))
        #expect(Execution.automatic.mapBlocks(of: 0, blockSize: 7) { range, _ in range.count } == [])
    }

    @Test func `a region within a region runs on its own thread`() {
        let totals = Execution(threads: 2).mapBlocks(of: 8, blockSize: 1) { outer, _ in
            Execution(threads: 2).mapBlocks(of: 100, blockSize: 9) { range, worker in
                #expect(worker.index == 0)
                return range.reduce(0, +) + outer.lowerBound
            }.reduce(0, +)
        }
        #expect(totals == (0..<8).map { 4950 + 12 * $0 })
    }

    @Test func `scratch memory is aligned, distinct, and grows`() {
        Execution(threads: 2).forEachBlock(of: 6, blockSize: 1) { range, worker in
            var buffers: [UnsafeMutableBufferPointer<Double>] = []
            for size in [0, 1, 9, 70_000, 400_000] {
                let buffer = worker.scratch.doubles(size)
                #expect(buffer.count == size)
                #expect(Int(bitPattern: buffer.baseAddress) % 64 == 0)
                buffer.update(repeating: Double(size + range.lowerBound))
                buffers.append(buffer)
            }
            for buffer in buffers {
                #expect(buffer.allSatisfy { $0 == Double(buffer.count + range.lowerBound) })
            }
            let bytes = worker.scratch.buffer(of: UInt8.self, count: 3)
            #expect(bytes.count == 3)
        }
    }

    @Test func `large arrays are filled in place`() {
        let values = [Double](filling: 1_000_000) { buffer in
            for i in buffer.indices { buffer[i] = Double(i) }
        }
        #expect(values.count == 1_000_000 && values[999_999] == 999_999)
        #expect([Int](filling: 0) { _ in }.isEmpty)
    }
}
