import DataPackages
import Foundation
import TestSupport
import Testing

@Suite struct AtomicFileTests {
    private struct Stop: Error {}

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func replacesAFileWhole() throws {
        try withTemporaryFolder { folder in
            let url = folder.appendingPathComponent("out.csv")
            try AtomicFile.write("first", to: url)
            try AtomicFile.write("second", to: url)
            #expect(try String(contentsOf: url, encoding: .utf8) == "second")
            #expect(try names(in: folder) == ["out.csv"])
        }
    }

    @Test func leavesTheOldFileWhereWritingFails() throws {
        try withTemporaryFolder { folder in
            let url = folder.appendingPathComponent("out.csv")
            try AtomicFile.write("first", to: url)
            #expect(throws: Stop.self) {
                try AtomicFile.write(to: url) { sink in
                    try sink.write("half")
                    throw Stop()
                }
            }
            #expect(try String(contentsOf: url, encoding: .utf8) == "first")
            #expect(try names(in: folder) == ["out.csv"])
        }
    }

    @Test func followsALink() throws {
        try withTemporaryFolder { folder in
            let target = folder.appendingPathComponent("target.csv")
            let link = folder.appendingPathComponent("link.csv")
            try AtomicFile.write("first", to: target)
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
            try AtomicFile.write("second", to: link)
            #expect(try String(contentsOf: target, encoding: .utf8) == "second")
        }
    }

    @Test func namesTheFileThatCannotBeWritten() throws {
        try withTemporaryFolder { folder in
            let inNoFolder = folder.appendingPathComponent("no/out.csv")
            #expect(throws: DataPackageError.self) { try AtomicFile.write("x", to: inNoFolder) }
            #expect(throws: DataPackageError(.unwritable(reason: "it is a folder"), file: folder.lastPathComponent)) {
                try AtomicFile.write("x", to: folder)
            }
        }
    }

    @Test func writesDevicesDirectly() throws {
        try AtomicFile.write("x", to: URL(fileURLWithPath: "/dev/null"))
        #expect(
            (try? FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType)
                != .typeRegular)
    }

    @Test func writesFoldersWholeOrNotAtAll() throws {
        try withTemporaryFolder { folder in
            let url = folder.appendingPathComponent("package")
            #expect(throws: Stop.self) {
                try AtomicFile.writeFolder(to: url) { inner in
                    try AtomicFile.write("a", to: inner.appendingPathComponent("a"))
                    throw Stop()
                }
            }
            #expect(try names(in: folder) == [])
            try AtomicFile.writeFolder(to: url) { try AtomicFile.write("a", to: $0.appendingPathComponent("a")) }
            #expect(throws: DataPackageError(.alreadyExists, file: "package")) {
                try AtomicFile.writeFolder(to: url) { _ in }
            }
            try AtomicFile.writeFolder(to: url, replacing: true) {
                try AtomicFile.write("b", to: $0.appendingPathComponent("b"))
            }
            #expect(try names(in: url) == ["b"])
            #expect(try names(in: folder) == ["package"])
        }
    }
}
