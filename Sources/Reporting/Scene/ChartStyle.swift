/// The colours and weights of the charts, in one place.
///
/// Blue is what was measured, orange what the wording leaves open; each has a shape of its own besides. All texts reach a contrast
/// of 4.5 : 1 and all lines that carry data 3 : 1 against the page, in the light and in the dark scheme.
enum ChartStyle {
    /// The custom properties of the light scheme.
    static let light = """
        --page:#fff;--raised:#f6f7f9;--ink:#1b1f24;--quiet:#57606a;--rule:#d5dae1;--faint:#e8ebef;\
        --blue:#0b5cad;--blue-soft:#8db8e0;--orange:#a84300;--orange-soft:#f3d3b8;--grid:#e3e7ec;--axis:#8c959f
        """
    /// The custom properties of the dark scheme.
    static let dark = """
        --page:#12161b;--raised:#1b2128;--ink:#e6e9ed;--quiet:#a3adb8;--rule:#38414b;--faint:#262d35;\
        --blue:#79b8ff;--blue-soft:#2f6aa3;--orange:#ffa85c;--orange-soft:#6b3f17;--grid:#29313a;--axis:#7d8792
        """

    /// The rules for what is inside a chart.
    static let rules = """
        .chart{display:block;overflow:visible;font:13px/1.2 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",\
        "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
        .chart text{fill:var(--ink)}.chart .tick,.chart .note{fill:var(--quiet);font-size:12px}
        .chart .strong{font-weight:600}.chart .number{font-weight:500}
        .chart line{stroke-width:1}.chart .grid{stroke:var(--grid);fill:none}.chart .axis{stroke:var(--axis)}
        .chart .reference{stroke:var(--quiet);stroke-dasharray:3 3}
        .chart .value{fill:var(--blue);stroke:var(--page);stroke-width:1}
        .chart .accent{fill:var(--orange);stroke:var(--page);stroke-width:1}
        .chart .value.ring{fill:var(--page);stroke:var(--blue);stroke-width:2}
        .chart .accent.ring{fill:var(--page);stroke:var(--orange);stroke-width:2}
        .chart .value.stroke,.chart .accent.stroke{fill:none;stroke:var(--quiet);stroke-width:1.5}
        .chart line.interval{stroke:var(--blue);stroke-width:2;stroke-linecap:round}
        .chart rect.bounds{fill:var(--orange-soft);stroke:var(--orange);stroke-width:1.25}
        .chart line.bounds{stroke:var(--orange);stroke-width:1.25}
        .chart line.path{stroke:var(--blue);stroke-opacity:.7;stroke-width:1.25}
        .chart line.fit{stroke:var(--ink);stroke-width:1.25;stroke-dasharray:5 3}
        .chart line.accentLine{stroke:var(--orange);stroke-width:2}
        .chart rect.quartiles{fill:var(--blue-soft);stroke:none;opacity:.55}.chart line.range{stroke:var(--axis);stroke-width:2}
        """

    /// The style of a chart that is a file of its own.
    static let standalone = """
        .chart{\(light);background:var(--page)}\
        @media (prefers-color-scheme:dark){.chart{\(dark)}}
        \(rules)
        """
}
