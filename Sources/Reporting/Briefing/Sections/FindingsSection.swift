import Indicators

/// What the audit found, the gravest first, each with the sentences that it rests on.
struct FindingsSection {
    let briefing: Briefing

    /// So many are shown unfolded.
    private static let unfolded = 12
    /// So many quotes of a finding are shown unfolded.
    private static let quotesUnfolded = 4

    /// The heading.
    let title = BilingualText(chinese: "核对发现", english: "Findings of the audit")

    var section: PageSection {
        let order = briefing.findings.enumerated().sorted {
            ($0.element.severity.rawOrder, $0.offset) < ($1.element.severity.rawOrder, $1.offset)
        }.map(\.element)
        guard !order.isEmpty else {
            return PageSection(
                id: "findings", title: title,
                content: [
                    .paragraph(
                        BilingualText(
                            chinese: "没有发现。这说明所查的几类矛盾没有出现，不说明数字都正确。",
                            english:
                                "None. This means that none of the contradictions looked for occurred, not that every figure is right."
                        ))
                ])
        }
        var content: [Markup] = [.paragraph(count(order))]
        content.append(element("ol", ["class": "findings"], order.prefix(Self.unfolded).map(item)))
        let rest = order.dropFirst(Self.unfolded)
        if !rest.isEmpty {
            let words = BilingualText(chinese: "其余\(rest.count)条", english: "The other \(rest.count)")
            content.append(
                .folded(
                    .run(words),
                    [element("ol", ["class": "findings", "start": String(Self.unfolded + 1)], rest.map(item))]))
        }
        return PageSection(id: "findings", title: title, content: content)
    }

    private func count(_ findings: [Finding]) -> BilingualText {
        func number(_ severity: Finding.Severity) -> Int { findings.count { $0.severity == severity } }
        let (errors, warnings, notes) = (number(.error), number(.warning), number(.note))
        return BilingualText(
            chinese: "共\(findings.count)条：错误\(errors)条，警告\(warnings)条，提示\(notes)条。每条附上所依据的原句；哪一句正确，要由报告的作者来定。",
            english:
                "\(findings.count) in all: errors \(errors), warnings \(warnings), notes \(notes). Each stands with the sentences that it rests on; which of them is right is for the report’s authors to say."
        )
    }

    private func item(_ finding: Finding) -> Markup {
        let place = [
            finding.town.flatMap { id in briefing.panel.towns.first { $0.id == id }?.name },
            finding.year.map { BilingualText(String($0)) },
        ].compactMap(\.self)
        let head = element(
            "p", ["class": "head"],
            [element("span", ["class": "severity \(finding.severity.rawValue)"], .run(finding.severity.words))]
                + place.map { element("span", ["class": "where"], .run($0)) })
        return element(
            "li", [:],
            [head, .paragraph(finding.message)] + quotes(finding.evidence))
    }

    private func quotes(_ evidence: [Provenance]) -> [Markup] {
        let quotes = evidence.prefix(Self.quotesUnfolded).map { Markup.quote($0) }
        let rest = evidence.dropFirst(Self.quotesUnfolded)
        guard !rest.isEmpty else { return quotes }
        let words = BilingualText(chinese: "其余\(rest.count)处", english: "The other \(rest.count)")
        return quotes + [.folded(.run(words), rest.map { Markup.quote($0) })]
    }
}

extension Finding.Severity {
    /// 0 for the gravest.
    fileprivate var rawOrder: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}
