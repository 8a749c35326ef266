import DataPackages
import Foundation
import Indicators
import NumericCore
public import Reporting

extension Analysis {
    /// The briefing of the package, with the settings that it carries.
    ///
    /// - Parameter options: what is chosen; nil takes `briefingOptions`.
    public func briefing(options: Briefing.Options? = nil) -> Briefing {
        Briefing(
            title: package.title, description: package.description,
            panel: panel, findings: findings, unplaced: unplaced, sources: sources,
            options: options ?? briefingOptions)
    }

    /// The options that the package's settings ask for, with the versions that a repetition needs.
    public var briefingOptions: Briefing.Options {
        let library = BLASLibrary.current
        return Briefing.Options(
            indicators: package.settings.indicators.filter { panel.position(of: $0) != nil },
            denominators: package.settings.denominators,
            language: package.settings.language ?? .zhHans,
            software: [
                .init(BilingualText(chinese: "Yearbook版本", english: "Yearbook version"), YearbookVersion.current),
                .init(BilingualText(chinese: "线性代数库", english: "Linear algebra library"), library.configuration),
                .init(BilingualText(chinese: "处理器内核", english: "Processor kernels"), library.coreType),
            ])
    }

    /// The files that the figures come from, each with the SHA-256 of its bytes.
    public var sources: [Briefing.Source] {
        let reports = Dictionary(package.reports.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
        return package.files.map { file in
            let report = reports[file]
            return Briefing.Source(
                document: file, title: report?.title ?? "", town: report?.town, year: report?.year,
                address: report?.url ?? report?.source, digest: digest(of: file))
        }
    }

    private func digest(of file: String) -> String? {
        guard let folder = package.folder, let bytes = try? FileBytes(contentsOf: folder.appendingPathComponent(file))
        else { return nil }
        return bytes.withBytes { SHA256($0).description }
    }
}
