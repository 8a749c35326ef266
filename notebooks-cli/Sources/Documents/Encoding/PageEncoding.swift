/// Finds out in which encoding a web page is, from evidence that may contradict itself.
///
/// In this order: a byte-order mark; whether the bytes are UTF-8, which other encodings are not by accident; what the page
/// declares first, where the bytes agree; GB18030. Declarations that lose are stated.
struct PageEncoding {
    /// The page as UTF-8, with NUL bytes as spaces.
    private(set) var bytes: [UInt8]
    private(set) var notices: [ImportNotice] = []

    init(_ source: [UInt8]) throws(DocumentError) {
        if let wide = WideText(source) {
            bytes = try wide.utf8()
            notices.append(Self.converted(wide.name))
            note(Self.declared(in: bytes), against: wide.name, because: ("有字节顺序标记", "its byte-order mark says so"))
            return
        }
        let hasMark = source.starts(with: [0xEF, 0xBB, 0xBF])
        let content = hasMark ? source[3...] : source[...]
        let declared = Self.declared(in: content)
        if hasMark || CharacterConverter.isUTF8(content) {
            bytes = content.map { $0 == 0 ? 0x20 : $0 }
            let isASCII = content.allSatisfy { $0 < 0x80 }
            if !isASCII {
                note(
                    declared, against: "UTF-8",
                    because: hasMark
                        ? ("有字节顺序标记", "its byte-order mark says so") : ("字节合乎 UTF-8", "its bytes are UTF-8"))
            }
        } else {
            bytes = []
            try convert(content, declared)
        }
        if bytes.count(where: { $0 == 0x20 }) > content.count(where: { $0 == 0x20 }) {
            notices.append(
                ImportNotice(
                    "nul-bytes", .warning, chinese: "含有空字节，已按空格处理", english: "has NUL bytes, which were taken as spaces"
                ))
        }
    }

    private mutating func convert(_ content: ArraySlice<UInt8>, _ declared: [String]) throws(DocumentError) {
        let content = ArraySlice(content.map { $0 == 0 ? 0x20 : $0 })
        var tried: [String] = []
        for name in declared + ["GB18030"] where !tried.contains(Self.canonical(name)) {
            let name = Self.canonical(name)
            tried.append(name)
            guard name != "UTF-8", let (text, illFormed) = CharacterConverter.utf8(content, from: name),
                illFormed * 1000 <= content.count
            else { continue }
            bytes = text
            notices.append(Self.converted(name))
            note(declared, against: name, because: ("字节合乎 \(name)", "its bytes fit it"))
            if illFormed > 0 { notices.append(Self.damaged(illFormed, name)) }
            return
        }
        // UTF-8 cut or spoilt in few places is still UTF-8.
        let kept = String(decoding: content, as: UTF8.self)
        let spoilt = kept.unicodeScalars.count { $0 == "\u{FFFD}" }
        guard spoilt * 20 < kept.unicodeScalars.count else { throw .unknownEncoding(hint: declared.first) }
        bytes = Array(kept.utf8)
        notices.append(Self.damaged(spoilt, "UTF-8"))
    }

    /// Says which declarations lost.
    private mutating func note(_ declared: [String], against winner: String, because reason: (String, String)) {
        let losers = declared.filter { Self.canonical($0) != winner }
        guard !losers.isEmpty else { return }
        let list = losers.joined(separator: ", ")
        notices.append(
            ImportNotice(
                "contradictory-encoding", .warning, chinese: "声明的编码为 \(list)，但按 \(winner) 读取：\(reason.0)",
                english: "declares the encoding \(list), but was read as \(winner): \(reason.1)"))
    }

    private static func converted(_ name: String) -> ImportNotice {
        ImportNotice("converted-encoding", chinese: "按 \(name) 编码读取", english: "read as \(name)")
    }

    private static func damaged(_ count: Int, _ name: String) -> ImportNotice {
        ImportNotice(
            "damaged-text", .warning, chinese: "有 \(count) 处不合 \(name)，文件可能被截断",
            english: "has \(count) place\(count == 1 ? "" : "s") that are no \(name); the file may be cut short")
    }

    /// The encodings that `charset=` and an XML declaration name in the first kilobytes, in order, each once.
    static func declared(in bytes: some Collection<UInt8>) -> [String] {
        let start = bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }
        let text = Array(String(decoding: start, as: UTF8.self).lowercased().utf8)
        var found: [String] = []
        for key in ["charset", "encoding"].map({ Array($0.utf8) }) {
            for i in text.indices where text[i...].starts(with: key) {
                let value = text[(i + key.count)...].drop { $0 == 0x20 }
                guard value.first == 0x3D else { continue }
                let name = value.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
                    .prefix { $0 > 0x20 && !Array("\"'>;/?".utf8).contains($0) }
                let words = String(decoding: name, as: UTF8.self)
                if !words.isEmpty, !found.contains(words) { found.append(words) }
            }
        }
        return found
    }

    /// The name of an encoding for the converter; what calls itself GB2312 or GBK is read as GB18030, which holds both.
    private static func canonical(_ name: String) -> String {
        switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "utf8": "UTF-8"
        case "gb2312", "gbk", "gb18030", "cp936", "xgbk", "eucn", "euccn", "gb231280": "GB18030"
        case "big5", "big5hkscs", "xxbig5": "BIG5-HKSCS"
        default: name.uppercased()
        }
    }
}
