/// What a page has around its article: menus, buttons, counters, footers.
enum PageFurniture {
    /// Elements that hold no text of the article.
    static let elements: Set<String> = [
        "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "button", "select", "option",
        "input",
        "textarea", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "map", "datalist", "dialog", "menu",
        "title", "meta", "link",
    ]

    /// Whether an element is furniture by what it says of itself.
    static func isFurniture(_ node: HTMLTree.Node) -> Bool {
        if elements.contains(node.name) { return true }
        let attributes = node.attributes
        if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
        if let style = attributes["style"]?.filter({ !$0.isWhitespace }).lowercased(),
            style.contains("display:none") || style.contains("visibility:hidden")
        {
            return true
        }
        if let role = attributes["role"], roles.contains(role) { return true }
        return ["class", "id"].contains { words(attributes[$0] ?? "").contains(where: names.contains) }
    }

    /// The words of a class: `page-footer newsShare2` are page, footer, news, share.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text.unicodeScalars {
            let isUpper = ("A"..."Z").contains(character)
            if isUpper, word.last?.isLowercase == true || !("a"..."z").contains(character) && !isUpper {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
            if isUpper || ("a"..."z").contains(character) {
                word.unicodeScalars.append(character)
            } else {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        return words
    }

    /// What is left of a line when furniture is taken out; nil where nothing is.
    ///
    /// Dates of publication stay, since the report's date may stand there alone.
    static func withoutFurniture(_ line: String) -> String? {
        guard line.count <= 120, !line.contains("。") else { return line }
        if beginnings.contains(where: line.hasPrefix) { return nil }
        var kept: [Substring] = []
        var isChanged = false
        for part in line.split(whereSeparator: { " \u{3000}\u{A0}\t|｜".contains($0) }) {
            if isButtons(part) || beginnings.contains(where: part.hasPrefix) || inner.contains(where: part.hasPrefix) {
                isChanged = true
            } else {
                kept.append(part)
            }
        }
        guard isChanged else { return line }
        let rest = kept.joined(separator: " ")
        return rest.contains { $0.isLetter || $0.isDigit } ? rest : nil
    }

    /// Whether a text is made of the words on buttons, and signs between them.
    private static func isButtons(_ text: Substring) -> Bool {
        var rest = text
        var found = false
        while let first = rest.first {
            if let word = buttons.first(where: { rest.hasPrefix($0) }) {
                rest.removeFirst(word.count)
                found = true
            } else if !first.isLetter, !first.isDigit {
                rest.removeFirst()
            } else if sizes.contains(first) {
                rest.removeFirst()
                found = true
            } else {
                return false
            }
        }
        return found
    }

    /// The sizes of letters that a page offers: [大 中 小].
    private static let sizes: Set<Character> = ["大", "中", "小"]
    private static let roles: Set<String> = [
        "navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "button", "dialog",
        "complementary",
    ]
    /// Words of classes and identifiers that say what an element is for.
    private static let names: Set<String> = [
        "nav", "navi", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
        "footer",
        "foot", "bottom", "topbar", "sidebar", "share", "bdshare", "bdsharebuttonbox", "social", "print", "printer",
        "copyright",
        "pagination", "pager", "toolbar", "related", "relate", "recommend", "login", "search", "searchbox", "banner",
        "logo",
        "qrcode", "ewm", "dqwz", "mbx", "fontsize", "wzgn", "friendlink", "yqlj", "comment", "comments", "popup",
        "modal",
        "advert", "ad", "ads",
    ]
    /// Words on buttons.
    private static let buttons = [
        "下载", "打印本页", "打印", "字号", "字体", "关闭窗口", "关闭本页", "关闭", "分享到", "分享", "收藏本页", "收藏", "返回顶部", "返回首页",
        "返回列表", "返回", "首页", "上一页", "下一页", "上一篇", "下一篇", "大字体", "中字体", "小字体", "微信", "微博", "朋友圈", "QQ空间", "扫一扫",
        "无障碍浏览", "无障碍", "繁体", "简体", "English", "登录", "注册", "视力保护色", "放大", "缩小", "默认", "复制链接", "语音播报", "播放", "暂停",
        "附件下载", "点击下载", "全文下载",
    ]
    /// How lines begin that are furniture to their end.
    private static let beginnings = [
        "当前位置", "您当前的位置", "您的位置", "您现在的位置", "当前所在位置", "所在位置", "上一篇", "下一篇", "上一条", "下一条", "扫一扫", "扫描二维码",
        "分享到", "责任编辑", "版权所有", "主办单位：", "主办：", "承办单位：", "承办：", "网站标识码", "网站地图", "联系我们", "备案号", "技术支持",
        "相关链接", "相关文章", "相关阅读", "友情链接", "打印本页", "索引号", "索 引 号", "视力保护色",
    ]
    /// How parts of a line begin that are furniture.
    private static let inner = [
        "浏览次数", "浏览量", "点击数", "点击量", "点击次数", "点击：", "访问量", "访问次数", "阅读次数", "阅读量", "阅读：", "浏览：", "字号", "字体", "编辑：",
        "责编：", "审核：", "录入：", "信息来源", "来源：", "来源:", "作者：", "作者:",
    ]
}
