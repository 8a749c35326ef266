/// Hommel's adjustment in n log n steps.
///
/// With p ascending and cₘ = min over k = 2…m of m p₍ₙ₋ₘ₊ₖ₎ / k, the adjusted pᵢ is the greatest of
/// min(m pᵢ, cₘ) over m ≤ n − i + 1 and of min(cₘ, m pₙ₋ₘ₊₁) over larger m (Wright 1992, doi:10.2307/2532694). Since cₘ never rises
/// with m and m pᵢ does, the first is where the two cross. cₘ / m is the least slope from (n − m, 0) to the points (j, pⱼ), which
/// touches their lower convex hull.
enum HommelAdjustment {
    /// The adjusted values of p-values in ascending order.
    static func adjusted(_ p: [Double]) -> [Double] {
        let n = p.count
        guard n > 1 else { return p }
        // smallest[m] is cₘ; c₁ bounds nothing.
        let smallest = leastRatios(p)
        // later[m]: the greatest min(cₖ, k pₙ₋ₖ₊₁) over k ≥ m.
        var later = [Double](repeating: 0, count: n + 2)
        for m in stride(from: n, through: 1, by: -1) {
            later[m] = max(later[m + 1], min(smallest[m], Double(m) * p[n - m]))
        }
        var result = p
        var crossing = n
        for i in 0..<n {
            // The largest m with m pᵢ ≤ cₘ falls as pᵢ rises.
            let greatest = n - i
            crossing = min(crossing, greatest)
            while crossing > 1, Double(crossing) * p[i] > smallest[crossing] { crossing -= 1 }
            var value = min(Double(crossing) * p[i], smallest[crossing])
            if crossing < greatest { value = max(value, smallest[crossing + 1]) }
            // Rounding must not turn the order around.
            result[i] = max(i > 0 ? result[i - 1] : 0, p[i], min(1, max(value, later[greatest + 1])))
        }
        return result
    }

    /// cₘ for m = 1…n, at their number; infinite for 1.
    private static func leastRatios(_ p: [Double]) -> [Double] {
        let n = p.count
        var result = [Double](repeating: .infinity, count: n + 1)
        // The lower convex hull of the points (j, pⱼ) with j > some place, the leftmost last.
        var hull: [Int] = []
        for m in stride(from: 2, through: n, by: 1) {
            // The point that comes with m is j = n − m + 2, counted from 1.
            let new = n - m + 2
            while hull.count >= 2 {
                let (a, b) = (hull[hull.count - 1], hull[hull.count - 2])
                // a is above the line from the new point to b.
                let above = (p[a - 1] - p[new - 1]) * Double(b - new) >= (p[b - 1] - p[new - 1]) * Double(a - new)
                guard above else { break }
                hull.removeLast()
            }
            hull.append(new)
            // Along the hull from the left the slope from (n − m, 0) falls, then rises.
            let ratio = { (place: Int) -> Double in
                let j = hull[hull.count - 1 - place]
                return Double(m) * p[j - 1] / Double(j - (n - m))
            }
            var (low, high) = (0, hull.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if ratio(middle + 1) < ratio(middle) { low = middle + 1 } else { high = middle }
            }
            // Rounding may hide the least by a step.
            result[m] = (max(0, low - 1)...min(hull.count - 1, low + 1)).reduce(.infinity) { min($0, ratio($1)) }
        }
        return result
    }
}
