extension WorkloadMeasurement {
    /// The measurement as one line of JSON: the fields of the peers' results, then our own.
    ///
    /// Times have six decimals and checksums twelve significant digits, as the peers print theirs.
    public var jsonLine: String {
        var fields: [(String, String)] = [
            ("workload", quoted(workload)),
            ("size", quoted(size.rawValue)),
            ("peer", quoted(output == .fresh ? "yearbook" : "yearbook_\(output.rawValue)_output")),
            ("threads", "\(threads)"),
            ("seconds_min", fixed(secondsMin, 6)),
            ("seconds_median", fixed(secondsMedian, 6)),
            ("runs", "\(runs)"),
            ("cpu_seconds_min", fixed(cpuSecondsMin, 4)),
            ("foreign", foreign.map { fixed($0, 2) } ?? "null"),
            ("checksum", "[" + checksum.map { significant($0, 12) }.joined(separator: ", ") + "]"),
        ]
        if let note { fields.append(("note", quoted(note))) }
        fields += [
            ("maxrss_mb", "\(maxResidentMiB)"),
            ("output", quoted(output.rawValue)),
            ("bytes", fixed(work.bytes, 0)),
            ("flops", fixed(work.flops, 0)),
            ("text_mb_s_core", textMegabytesPerSecond.map { fixed($0, 1) } ?? "null"),
            ("floor_seconds", fixed(floorSeconds, 6)),
            ("ratio", fixed(ratio, 3)),
            ("core_type", quoted(coreType)),
        ]
        return "{" + fields.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }
}

extension MachineLimits {
    /// The limits as lines of JSON, one a number of threads, beside those of the workloads.
    public var jsonLines: [String] {
        rates.map { rates in
            let fields: [(String, String)] = [
                ("workload", quoted("LIMIT")),
                ("peer", quoted("yearbook")),
                ("threads", "\(rates.threads)"),
                ("read_gb_s", fixed(rates.readBytesPerSecond / 1e9, 2)),
                ("copy_gb_s", fixed(rates.copyBytesPerSecond / 1e9, 2)),
                ("dgemm_gflop_s", fixed(rates.flopsPerSecond / 1e9, 2)),
                ("first_touch_s_gib", fixed(firstTouchSecondsPerGiB, 4)),
                ("core_type", quoted(coreType)),
            ]
            return "{" + fields.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
        }
    }
}
