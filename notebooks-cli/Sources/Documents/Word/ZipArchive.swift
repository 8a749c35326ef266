#if Documents
    import CLibArchive

    /// A zip archive in memory, read through libarchive with limits that keep one made to exhaust memory from doing so.
    struct ZipArchive {
        /// The most bytes that all entries say they unpack to.
        static let mostUnpacked = 1 << 30
        /// The most entries.
        static let mostEntries = 10_000

        /// The entries' names with the bytes that they say they unpack to.
        let sizes: [String: Int]
        private let source: [UInt8]

        /// Lists an archive.
        ///
        /// - Throws: `notOfFormat` where it is none, `encrypted`, `beyondLimit`.
        init(_ source: [UInt8]) throws(DocumentError) {
            self.source = source
            var sizes: [String: Int] = [:]
            var total = 0
            var count = 0
            try Self.walk(source) { (entry, _) throws(DocumentError) in
                count += 1
                guard count <= Self.mostEntries else {
                    throw .beyondLimit("is a zip archive of more than \(Self.mostEntries) entries")
                }
                guard archive_entry_is_encrypted(entry) == 0 else { throw .encrypted(.docx) }
                let size = Int(archive_entry_size(entry))
                (total, _) = total.addingReportingOverflow(max(0, size))
                guard total >= 0, total <= Self.mostUnpacked else {
                    throw .beyondLimit("is a zip archive that unpacks to more than \(Self.mostUnpacked) bytes")
                }
                if let name = Self.name(entry) { sizes[name] = size }
                return true
            }
            self.sizes = sizes
        }

        /// The bytes of entries; those that are not there are left out.
        ///
        /// - Parameter limit: the most bytes that one of them may have when unpacked, whatever it says of itself.
        func contents(of names: Set<String>, limit: Int) throws(DocumentError) -> [String: [UInt8]] {
            var found: [String: [UInt8]] = [:]
            try Self.walk(source) { (entry, archive) throws(DocumentError) in
                guard let name = Self.name(entry), names.contains(name), found[name] == nil else { return true }
                var bytes: [UInt8] = []
                var block = [UInt8](repeating: 0, count: 1 << 16)
                while true {
                    let count = archive_read_data(archive, &block, block.count)
                    guard count >= 0 else {
                        throw .notOfFormat(.docx, reason: "its part \(name) is damaged: \(Self.reason(archive))")
                    }
                    if count == 0 { break }
                    bytes += block[..<count]
                    guard bytes.count <= limit else {
                        throw .beyondLimit("has a part \(name) that unpacks to more than \(limit) bytes")
                    }
                }
                found[name] = bytes
                return found.count < names.count
            }
            return found
        }

        /// Calls `body` for each entry until it returns false.
        private static func walk(
            _ source: [UInt8], _ body: (OpaquePointer, OpaquePointer) throws(DocumentError) -> Bool
        ) throws(DocumentError) {
            guard let archive = archive_read_new() else { throw .beyondLimit("cannot be unpacked: memory is short") }
            defer { archive_read_free(archive) }
            archive_read_support_format_zip(archive)
            let result = source.withUnsafeBytes { buffer in
                Result<Void, DocumentError> { () throws(DocumentError) in
                    guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
                        throw .notOfFormat(.docx, reason: "it is no zip archive")
                    }
                    var entry: OpaquePointer?
                    while true {
                        let status = archive_read_next_header(archive, &entry)
                        if status == ARCHIVE_EOF { return }
                        guard status >= ARCHIVE_WARN, let entry else {
                            throw .notOfFormat(.docx, reason: "it is no whole zip archive (\(reason(archive)))")
                        }
                        guard try body(entry, archive) else { return }
                    }
                }
            }
            try result.get()
        }

        private static func name(_ entry: OpaquePointer) -> String? {
            (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map { String(cString: $0) }
        }

        private static func reason(_ archive: OpaquePointer) -> String {
            archive_error_string(archive).map { String(cString: $0) } ?? "cut short"
        }
    }
#endif
