/// Control of the share of false verdicts among those given.
enum FalseDiscovery {
    /// p-values adjusted by Benjamini and Hochberg's step-up method, in the order given; a missing one stays missing.
    ///
    /// Raising any p-value never lowers an adjusted one. Source: Benjamini and Hochberg 1995,
    /// doi:10.1111/j.2517-6161.1995.tb02031.x.
    static func adjusted(_ pValues: [Double?]) -> [Double?] {
        let present = pValues.enumerated().compactMap { index, p in p.map { (index, $0) } }
            .sorted { ($0.1, $0.0) > ($1.1, $1.0) }
        var result = [Double?](repeating: nil, count: pValues.count)
        var least = 1.0
        for (above, (index, p)) in present.enumerated() {
            least = min(least, p * (Double(present.count) / Double(present.count - above)))
            result[index] = least
        }
        return result
    }
}
