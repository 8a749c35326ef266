/// The style of the page: one column for reading, tables in boxes that scroll, two colour schemes, forced colours, paper.
enum PageStyle {
    static let text = """
        :root{\(ChartStyle.light)}
        @media (prefers-color-scheme:dark){:root{\(ChartStyle.dark)}}
        *{box-sizing:border-box}
        html{font:16px/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC","PingFang SC",\
        "Microsoft YaHei",sans-serif;color:var(--ink);background:var(--page);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0 auto;max-width:70rem;padding:0 1.25rem 4rem;overflow-wrap:anywhere}
        a{color:var(--blue);text-underline-offset:.2em}
        :focus-visible{outline:2px solid var(--orange);outline-offset:2px}
        header{padding:2.5rem 0 .5rem}
        h1{font-size:clamp(1.5rem,4vw,2.25rem);line-height:1.25;margin:0;letter-spacing:-.01em;text-wrap:balance}
        h1 span{display:block}.kind{color:var(--quiet);margin:.4rem 0 0}
        h2{font-size:1.4rem;line-height:1.3;margin:3.5rem 0 1rem;padding-top:1rem;border-top:2px solid var(--ink)}
        h3{font-size:1.12rem;line-height:1.4;margin:2.25rem 0 .5rem}h4{font-size:.875rem;margin:0;font-weight:600}
        p{margin:.5rem 0;max-width:46rem}.lede{font-size:1.12rem;line-height:1.6}
        .fine{font-size:.8125rem;color:var(--quiet);line-height:1.5}
        ul,ol{padding-left:1.25rem;margin:.5rem 0;max-width:46rem}li{margin:.3rem 0}
        \(language)
        \(navigation)
        \(content)
        \(tables)
        \(ChartStyle.rules)
        \(media)
        """

    /// Which language is shown. Without `:has` both are, and nothing is lost.
    private static let language = """
        .switch{display:flex;justify-content:flex-end;gap:.25rem;padding-top:1rem;font-size:.875rem}
        .switch input{position:absolute;opacity:0;width:1px;height:1px}
        .switch label{padding:.2rem .7rem;border:1px solid var(--rule);border-radius:99px;cursor:pointer;color:var(--quiet)}
        .switch input:checked+label{background:var(--ink);border-color:var(--ink);color:var(--page)}
        .switch input:focus-visible+label{outline:2px solid var(--orange);outline-offset:2px}
        body:has(#show-zh:checked) .en,body:has(#show-en:checked) .zh{display:none}
        svg .en{display:none}body:has(#show-en:checked) svg .en{display:inline}
        span.zh+span.en:not(td span,th span)::before{content:" "}
        td span.en,th span.en,caption span.en,h3 span.en{display:block}summary span.zh+span.en::before{content:" / "}
        body:has(#show-en:checked) :is(td,th,caption,h3) span.en{display:inline}
        body:has(#show-en:checked) span.zh+span.en::before{content:none}
        body:has(#show-zh:checked) :is(td,th,caption,h3,h1) span.en{display:none}
        .why{font-size:.75rem;color:var(--quiet);display:block;white-space:normal;min-width:8rem}
        body:has(#show-zh:checked) .why.en,body:has(#show-en:checked) .why.zh{display:none}
        """

    private static let navigation = """
        nav{margin:1.25rem 0 0;border-block:1px solid var(--rule)}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;padding:.5rem 0;margin:0;max-width:none;font-size:.875rem}
        nav li{margin:.15rem 0}nav a{color:var(--ink);text-decoration:none}nav a:hover{text-decoration:underline}
        footer{margin-top:4rem;border-top:1px solid var(--rule);padding-top:1rem;color:var(--quiet);font-size:.875rem}
        """

    private static let content = """
        .answers{list-style:none;padding:0;max-width:none;columns:24rem;column-gap:1rem;margin:1rem 0}
        .answers li{background:var(--raised);border-left:3px solid var(--blue);padding:.75rem 1rem;margin:0 0 .75rem;break-inside:avoid}
        .answers p{margin:.25rem 0 0;font-size:.9375rem}.answers a{color:inherit;text-decoration:none}.answers a:hover{text-decoration:underline}
        .indicator{padding-bottom:1.5rem;border-bottom:1px solid var(--faint)}.indicator>details>summary h3{display:inline;margin:0}
        .indicator:has(>details){padding:.35rem 0}.hint{color:var(--quiet);font-size:.8125rem;margin-left:.6rem}
        .says{max-width:46rem}
        .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 3rem;align-items:start}
        .single{max-width:36rem}figure{margin:1.25rem 0 0;min-width:0}
        figcaption{font-weight:600;font-size:.9375rem;margin-bottom:.6rem}
        .multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,10.5rem),1fr));gap:1.25rem 1.75rem}
        .small{min-width:0}.small .fine{margin:.15rem 0 0}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:.6rem .9rem;margin:0;max-width:none;\
        background:var(--raised);font-size:.8125rem}.legend li{display:flex;align-items:center;gap:.5rem;margin:0}.key{flex:none}
        details{margin:.6rem 0}summary{cursor:pointer;font-size:.875rem;color:var(--blue)}summary h3{color:var(--ink)}
        .entry{border-bottom:1px solid var(--faint);margin:0;padding:.35rem 0}.entry>summary{color:var(--ink)}
        .term{font-weight:600}code{font:.8125em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--quiet)}
        summary code{margin-left:.6rem}.digest{word-break:break-all}
        dl.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1.25rem;font-size:.875rem;margin:.75rem 0;max-width:46rem}
        dl.facts dt{color:var(--quiet)}dl.facts dd{margin:0}
        dl.method dt{font-weight:600;margin-top:.75rem}dl.method dd{margin:0;max-width:46rem}
        .findings>li{margin:1.1rem 0}.head{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.8125rem;margin:0;color:var(--quiet)}
        .severity{font-weight:600}.severity.error,.severity.warning{color:var(--orange)}.severity.note{color:var(--blue)}
        blockquote{margin:.5rem 0 .5rem;padding:.1rem 0 .1rem 1rem;border-left:2px solid var(--rule)}blockquote p{margin:.2rem 0}
        mark{background:var(--orange-soft);color:inherit;padding:0 .15em}
        """

    private static let tables = """
        .scroll{overflow-x:auto;margin:.6rem 0;border-block:1px solid var(--rule);max-width:100%}.tall{max-height:32rem;overflow-y:auto}
        table{border-collapse:collapse;font-size:.8125rem;line-height:1.45;font-variant-numeric:tabular-nums;min-width:100%}
        caption{text-align:left;font-weight:600;padding:.5rem .25rem;position:sticky;left:0}
        .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        th,td{padding:.35rem .75rem .35rem .25rem;text-align:left;vertical-align:top;border-top:1px solid var(--faint);overflow-wrap:break-word}
        thead th{border-top:0;border-bottom:1px solid var(--axis);font-weight:600;color:var(--quiet);vertical-align:bottom;background:var(--page)}
        .tall thead th{position:sticky;top:0}tbody th{font-weight:500;min-width:5rem}td:not(.n){min-width:4.5rem}td.w{min-width:16rem}
        .n{text-align:right;white-space:nowrap}thead th.n{white-space:normal;min-width:4.5rem}
        .matrix .higher{background:var(--blue-soft)}.matrix .lower{background:var(--orange-soft)}.matrix tbody th{min-width:9rem}
        .matrix a{color:inherit;text-decoration:none}.matrix a:hover{text-decoration:underline}
        th button{all:unset;cursor:pointer}th button:focus-visible{outline:2px solid var(--orange)}
        th[aria-sort=ascending] button::after{content:" ↑"}th[aria-sort=descending] button::after{content:" ↓"}
        """

    private static let media = """
        @media (max-width:30rem){body{padding:0 1rem 3rem}dl.facts{grid-template-columns:1fr;gap:0}dl.facts dd{margin-bottom:.4rem}
        .multiples{grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}}
        @media (forced-colors:active){.chart text{fill:CanvasText}.chart .value,.chart .accent{fill:CanvasText;stroke:Canvas}
        .chart .ring{fill:Canvas;stroke:CanvasText}.chart line{stroke:CanvasText}.chart .grid{stroke:GrayText}
        .chart rect.bounds{fill:none;stroke:CanvasText}.chart rect.quartiles{fill:GrayText}
        .switch input:checked+label{border-width:2px;forced-color-adjust:none;background:Highlight;color:HighlightText}}
        @media print{@page{size:A4;margin:16mm 14mm}:root{\(ChartStyle.light)}html{font-size:10pt}body{max-width:none;padding:0}
        .switch,nav{display:none}details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none;color:var(--ink)}
        .scroll,.tall{overflow:visible;max-height:none}.tall thead th,caption{position:static}figure,.small,.answers li,blockquote,tr{break-inside:avoid}
        thead{display:table-header-group}h2,h3,h4,figcaption,caption{break-after:avoid}a{color:inherit;text-decoration:none}
        .pair{grid-template-columns:1fr 1fr;gap:0 8mm}table{font-size:8.5pt}th button{pointer-events:none}}
        """
}
