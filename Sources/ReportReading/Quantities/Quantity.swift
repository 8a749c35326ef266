import Indicators

/// A number with its qualifiers and its unit, before it is known what was counted.
struct Quantity {
    /// The characters from the qualifier or numeral to the unit.
    var start: Int
    var end: Int
    /// The first character of the numeral.
    var numeral: Int
    /// Where the text goes on behind 以上, 左右 and the like.
    var next: Int
    /// NaN where only bounds are stated.
    var value: Double
    var lower: Double
    var upper: Double
    /// NaN where there is none.
    var resolution: Double
    var qualifier: Qualifier
    /// The unit's position in `UnitWords.units`.
    var unit: Int16
    /// The unit that it is stated per (元/人), or `UnitWords.none`.
    var perUnit: Int16 = UnitWords.none
    /// What a further 超 would leave open: the place of the last digit that is not zero.
    var step = 1.0
    var role = Role.counted

    enum Role {
        /// A number of things.
        case counted
        /// A place in an order (居第五位).
        case rank
    }
}
