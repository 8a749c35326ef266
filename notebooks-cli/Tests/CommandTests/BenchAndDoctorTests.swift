import Commands
import Foundation
import Testing

@Suite struct BenchAndDoctorTests {
    @Test func doctorChecksTheNumericRoutinesInAChild() throws {
        let run = try BuiltCommand.run(["doctor", "--format", "json"])
        #expect(run.status == 0, "\(run.messages)")
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        let check = try #require(rows.first { $0["item"] as? String == "numeric self-check" })
        #expect(check["state"] as? String == "ok")
        let words = try #require(check["value"] as? String).split(separator: " ")
        #expect(words.count > 2 && words[0] == words[2])  // “546 of 546 checks passed”
    }

    @Test func doctorSaysThatACheckTookTooLong() throws {
        let run = try BuiltCommand.run(["doctor", "--time-limit", "0"])
        #expect(run.status == 1)
        #expect(run.output.contains("FAILED") && run.output.contains("no answer"))
    }

    @Test func aChildsEndIsAnAnswer() throws {
        let shell = URL(fileURLWithPath: "/bin/sh")
        let exited = try ChildProcess.run(shell, ["-c", "echo yes; exit 3"], seconds: 10)
        #expect(exited.outcome == .exited(3) && exited.output == "yes\n")
        let crashed = try ChildProcess.run(shell, ["-c", "kill -SEGV $$"], seconds: 10)
        #expect(crashed.outcome == .crashed(signal: SIGSEGV))
        let hung = try ChildProcess.run(shell, ["-c", "exec sleep 60"], seconds: 0.2)
        #expect(hung.outcome == .timedOut)
    }

    @Test func benchPrintsThePeersForm() throws {
        let run = try BuiltCommand.run(
            ["bench", "-w", "w3", "-s", "S", "--threads", "1", "--runs", "2", "--format", "jsonl", "-q"])
        #expect(run.status == 0)
        #expect(run.lines.count == 1 && run.messages.isEmpty)
        let row = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(row["workload"] as? String == "W3" && row["size"] as? String == "S")
        #expect(row["peer"] as? String == "yearbook" && row["runs"] as? Int == 2)
        #expect((row["checksum"] as? [Double])?.count == 4)
        for key in ["seconds_min", "seconds_median", "cpu_seconds_min", "maxrss_mb", "bytes", "flops", "ratio"] {
            #expect((row[key] as? Double ?? 0) > 0, "\(key)")
        }
    }

    @Test func aSavedRunIsComparedWith() throws {
        try withTemporaryFolder { folder in
            let bench = ["bench", "-w", "W3", "-s", "S", "--threads", "1", "--runs", "1"]
            #expect(try BuiltCommand.run(bench + ["--save", "run.jsonl"], in: folder).status == 0)
            let same = try BuiltCommand.run(bench + ["--against", "run.jsonl", "--tolerance", "100000"], in: folder)
            #expect(same.status == 0)
            #expect(same.messages.contains("W3 S fresh, 1 thread:"))
            let line = #"{"workload": "W3", "size": "S", "output": "fresh", "threads": 1, "seconds_min": 0.000001}"#
            try folder.add("fast.jsonl", line + "\n")
            let slower = try BuiltCommand.run(bench + ["--against", "fast.jsonl"], in: folder)
            #expect(slower.status == 3)
            #expect(slower.messages.contains("REGRESSION"))
        }
    }

    @Test(arguments: ["", "{}\n", "nonsense\n"])
    func aFileThatIsNoSavedRunIsRefused(text: String) throws {
        try withTemporaryFolder { folder in
            try folder.add("x.jsonl", text)
            let run = try BuiltCommand.run(["bench", "-s", "S", "--against", "x.jsonl"], in: folder)
            #expect(run.status == 2)
            #expect(run.messages.contains("x.jsonl"))
        }
    }
}
