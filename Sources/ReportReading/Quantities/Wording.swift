import Indicators

/// The bounds that words around a numeral allow, as the table of the reading convention states them.
enum Wording {
    /// Bounds of a numeral under a qualifier. `isWhole`: counts of whole things, for which “about” leaves at least one.
    static func bounds(_ n: Numeral, _ qualifier: Qualifier, trailing: Bool, isWhole: Bool) -> (Double, Double) {
        let v = n.value
        switch n.form {
        case .several: return (v, n.upper)
        case .upwards: return (v, n.upper)
        default: break
        }
        switch qualifier {
        case .exact, .several, .range: return (v, v)
        case .over: return (v, v + (trailing ? n.gap : n.step))
        case .under: return (v - n.firstPlace / 10, v)
        case .about:
            let room = isWhole ? max(1, n.firstPlace / 20) : n.firstPlace / 20
            return (v - room, v + room)
        case .atLeast: return (v, .infinity)
        case .atMost: return (0, v)
        }
    }
}
