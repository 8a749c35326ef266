/// The years and values of one series, checked, without the missing ones, in ascending order of the years.
struct YearSeries {
    var years: [Double] = []
    var values: [Double] = []
    var missing: Int

    /// Checks and sorts a series.
    ///
    /// - NaN among the values means missing; it is left out and counted.
    /// - Throws: for unlike lengths, an infinite value, a year that is not finite or occurs twice, too few values.
    init(
        years: [Double], values: [Double], needed: Int, of name: String
    ) throws(StatisticsError) {
        try Checks.sameLength(years, "years", values, "values")
        try Checks.finite(years, "years")
        let present = try Checks.present(values, "values").count
        missing = values.count - present
        guard present >= needed else { throw .tooFewValues(of: name, needed: needed, got: present) }
        let order =
            zip(years, years.dropFirst()).allSatisfy { $0 < $1 }
            ? Array(years.indices) : years.indices.sorted { years[$0] < years[$1] }
        for (index, next) in zip(order, order.dropFirst()) where years[index] == years[next] {
            throw .repeatedYear(years[next])
        }
        for index in order where !values[index].isNaN {
            self.years.append(years[index])
            self.values.append(values[index])
        }
    }
}
