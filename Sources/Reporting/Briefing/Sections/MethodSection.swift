import Comparison
import Indicators

/// How the numbers were made, which defaults were taken, and what the page cannot tell.
struct MethodSection {
    let briefing: Briefing
    let analysis: BriefingAnalysis

    var section: PageSection {
        PageSection(
            id: "method", title: BilingualText(chinese: "方法、默认选择与局限", english: "Method, defaults and limits"),
            content: [
                element("h3", [:], .run(BilingualText(chinese: "方法", english: "Method"))),
                element(
                    "dl", ["class": "method"],
                    method.flatMap { [element("dt", [:], .run($0.0)), element("dd", [:], .run($0.1))] }),
                element("h3", [:], .run(BilingualText(chinese: "采用的默认选择", english: "Defaults taken"))),
                .list(defaults),
                element(
                    "h3", ["id": "limits"],
                    .run(limitsTitle)),
                .list(limits),
            ])
    }

    private var share: String { NumberText.percent(briefing.options.level) }

    private var method: [(BilingualText, BilingualText)] {
        func text(_ chinese: String, _ english: String) -> BilingualText {
            BilingualText(chinese: chinese, english: english)
        }
        var items = [
            (
                text("措辞的范围", "Bounds of the wording"),
                text(
                    "每个数字带有其措辞所允许的范围，例如“580余”为580至590。范围随比率、变化和趋势一起计算，与置信区间分开，从不合并。",
                    "Every figure carries the range that its wording allows: 580余 (“over 580”) is 580 to 590. Rates, changes and trends carry these ranges along; they are kept apart from confidence intervals and never merged with them."
                )
            )
        ]
        guard !analysis.compared.isEmpty || analysis.alone.contains(where: { !$0.trends.isEmpty }) else {
            return items + [
                (
                    text("偶然性", "Chance"),
                    text(
                        "区间只对独立事件或占比给出；它说的是背后的真实水平，不是计数本身。发放数、人员数、经费等是完整计数或决定，不给区间。",
                        "Intervals are given for independent events and shares only, and concern the level behind the count, not the count. Leaflets, staff and budgets are complete counts of decisions and have none."
                    )
                )
            ]
        }
        items += [
            (
                text("区间", "Intervals"),
                text(
                    "独立事件的比率：不足10件用精确泊松区间，10件以上用Byar近似；n件中的x件：Wilson区间。成批发生的事件、完整计数和决定不给区间，并说明原因。",
                    "Rates of independent events: the exact Poisson interval below 10 events, Byar’s approximation from 10; x of n cases: Wilson’s interval. Events that come in groups, complete counts and decisions have none, and the reason is given."
                )
            ),
            (
                text("与其余相比", "Against the others"),
                text(
                    "每个地方与其余各地的合计比率比较：两个计数的条件精确检验，p值按Benjamini–Hochberg法在各地之间校正。没有随机模型的指标只与其余各地的中位数比大小。",
                    "Each place is held against the pooled rate of all others by the exact conditional test of two counts, adjusted over the places by Benjamini and Hochberg’s method. Indicators without a model of chance are held against the others’ median by size alone."
                )
            ),
            (
                text("名次", "Ranks"),
                text(
                    "名次1为数值最高。名次写成范围，是因为措辞允许的数值范围相互重叠。",
                    "Rank 1 is the highest value. A rank is a range where the ranges that the wording allows overlap.")
            ),
            (
                text("趋势", "Trends"),
                text(
                    "真实年份上的最小二乘直线（斜率与t区间）和Theil–Sen斜率；检验用Mann–Kendall精确分布，含并列值。缺失年份不补。",
                    "The least-squares line on real years (slope with Student’s interval) and the Theil–Sen slope; the test is Mann–Kendall’s with its exact distribution, ties included. Missing years are not filled."
                )
            ),
            (
                text("两年变化", "Change between two years"),
                text(
                    "独立事件：给定两年总数的精确条件检验和比值区间；其他指标只报数值。以可能为零的数为基数时，不算相对变化。",
                    "Independent events: the exact test conditional on the total of both years, with the interval of the ratio; other indicators: the values only. No relative change is formed on a base that may be zero."
                )
            ),
        ]
        return items
    }

    private var defaults: [BilingualText] {
        let options = briefing.options
        var items = [
            BilingualText(chinese: "置信水平\(share)。", english: "Confidence level \(share)."),
            BilingualText(
                chinese: "措辞的理解：\(options.policy.name.chinese)。",
                english: "Reading of the wording: \(options.policy.name.english)."),
        ]
        if options.year == nil, !analysis.compared.isEmpty {
            items.append(
                BilingualText(
                    chinese: "比较年份未指定，按指标分别选取。", english: "No year was asked for: it is chosen for each indicator."))
        }
        if options.focus == nil, !analysis.compared.isEmpty {
            items.append(
                BilingualText(chinese: "没有指定关注的地方，各地一视同仁。", english: "No place is in focus: all are treated alike."))
        }
        if options.denominators.isEmpty {
            items.append(
                BilingualText(
                    chinese: "分母取目录中第一个有数据的。", english: "Denominators: the catalogue’s first that has figures."))
        } else {
            let list = options.denominators.sorted { $0.key < $1.key }.map { "\($0.key) / \($0.value)" }
            items.append(
                BilingualText(
                    chinese: "指定的分母：\(list.joined(separator: "，"))。",
                    english: "Denominators as set: \(list.joined(separator: ", "))."))
        }
        return items
    }

    /// The heading over the limits.
    let limitsTitle = BilingualText(chinese: "本页不能说明什么", english: "What this cannot tell you")

    /// What the figures cannot tell.
    var limits: [BilingualText] {
        func text(_ chinese: String, _ english: String) -> BilingualText {
            BilingualText(chinese: chinese, english: english)
        }
        var items = [
            text(
                "报告写了什么，不等于实际发生了什么：数字由各地自报，本页没有核实来源之外的事实。",
                "What a report states is not what happened: the figures are each place’s own, and nothing beyond the sources was verified."
            ),
            text(
                "没有写的不等于零：报告沉默可能是没有做、没有统计，也可能是没有写。",
                "What is not stated is not zero: silence may mean that nothing was done, that nobody counted, or that it was left out."
            ),
        ]
        if analysis.compared.isEmpty {
            items.append(
                text(
                    "没有可比的对象，就不能说数字是高还是低、是增还是减。",
                    "Without anything to compare with, no figure can be called high or low, risen or fallen."))
            return items
        }
        items += [
            text(
                "数字高不一定好，低不一定坏：执法案件多，可能是违法多，也可能是执法勤。",
                "Higher is not better, nor lower worse: many penalties may mean many offences, or diligent enforcement."
            ),
            text(
                "差异不说明原因：各地的人口、产业、口径和填报习惯不同，本页没有据此调整。",
                "A difference has no cause attached: places differ in people, trade, definitions and habits of reporting, and nothing here adjusts for that."
            ),
            text(
                "区间只包含偶然波动，不包含漏报、误报和口径差异。",
                "Intervals hold chance only: no omissions, no errors, no differences of definition."),
            text(
                "年份少时，检验只能发现明显的趋势；“未见明确趋势”不等于“没有变化”。",
                "With few years a test finds strong trends only; “no clear trend” does not mean “no change”."),
            text(
                "比较很多次，总会有几次看起来特别：与其余相比已作校正，趋势和两年变化是逐个判断的。",
                "Whoever compares often will find something: the comparisons with the others are adjusted for that, trends and two-year changes are judged one by one."
            ),
        ]
        return items
    }
}
