/// A report on disclosure with the standard form's tables, in the form's own headings, with numbers of our own.
public enum DisclosureReport {
    /// The page.
    public static func page(encoding: String = "utf-8") -> String {
        """
        <!DOCTYPE html><html><head><meta charset="\(encoding)"><title>石桥镇2022年政府信息公开工作年度报告_某区人民政府</title>
        <meta name="ArticleTitle" content="石桥镇人民政府2022年政府信息公开工作年度报告"><script>var visits = "123次";</script></head>
        <body class="nav-fixed"><div class="site-header"><a href="/">首页</a></div>
        <div class="nav"><ul><li>今日访问345人次</li></ul></div>
        <div class="main"><div class="position">当前位置：<a>首页</a> &gt; <a>政务公开</a></div>
        <div class="info">发布日期：2023-01-20 来源：石桥镇 浏览次数：256次 字号：[大 中 小] 打印 下载</div>
        <div id="zoom"><p>&emsp;&emsp;本报告依据有关条例编制，统计期限自2022年1月1日起至2022年12月31日止。</p>
        <p>一、总体情况</p><p>　　2022年，主动公开政府信息<b>356</b>条。</p>
        <p>二、主动公开政府信息情况</p>
        <table><tr><td colspan="4">第二十条第（一）项</td></tr>
        <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
        <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政规范性文件</td><td>3</td><td>1</td><td>12</td></tr>
        <tr><td colspan="4">第二十条第（五）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr><tr><td>行政许可</td><td colspan="3">123</td></tr>
        <tr><td colspan="4">第二十条第（八）项</td></tr>
        <tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
        <tr><td>行政事业性收费</td><td colspan="3">3.56</td></tr></table>
        <p>三、收到和处理政府信息公开申请情况</p>
        <table><tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>
        <td colspan="4">申请人情况</td></tr>
        <tr><td rowspan="2">自然人</td><td colspan="2">法人或其他组织</td><td rowspan="2">总计</td></tr>
        <tr><td>商业企业</td><td>其他</td></tr>
        <tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td>10</td><td>2</td><td>0</td><td>12</td></tr>
        <tr><td rowspan="4">三、本年度办理结果</td><td colspan="2">（一）予以公开</td><td>4</td><td>1</td><td>—</td><td>5</td></tr>
        <tr><td rowspan="2">（三）不予公开</td><td>1.属于国家秘密</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
        <tr><td>2.保护第三方合法权益</td><td>6</td><td>1</td><td>0</td><td>7</td></tr>
        <tr><td colspan="2">（七）总计</td><td>10</td><td>2</td><td>0</td><td>12</td></tr></table>
        <p>四、因政府信息公开工作被申请行政复议、提起行政诉讼情况</p>
        <table><tr><td colspan="3">行政复议</td><td colspan="2">行政诉讼</td></tr>
        <tr><td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">总计</td><td colspan="2">复议后起诉</td></tr>
        <tr><td>结果维持</td><td>总计</td></tr>
        <tr><td>1</td><td>0</td><td>1</td><td>2</td><td>2</td></tr></table></div>
        <div>上一篇：<a>没有了</a></div></div><div class="footer">版权所有 浏览量 1234 次</div></body></html>
        """
    }

    /// The lines that it is read as.
    public static let lines = """
        石桥镇人民政府2022年政府信息公开工作年度报告
        发布日期：2023-01-20
        本报告依据有关条例编制，统计期限自2022年1月1日起至2022年12月31日止。
        一、总体情况
        2022年，主动公开政府信息356条。
        二、主动公开政府信息情况
        第二十条第（一）项
        规章本年制发件数：0件。
        规章本年废止件数：0件。
        规章现行有效件数：0件。
        行政规范性文件本年制发件数：3件。
        行政规范性文件本年废止件数：1件。
        行政规范性文件现行有效件数：12件。
        第二十条第（五）项
        行政许可本年处理决定数量：123件。
        第二十条第（八）项
        行政事业性收费本年收费金额：3.56万元。
        三、收到和处理政府信息公开申请情况
        本年新收政府信息公开申请数量：12件。
        其中，自然人本年新收政府信息公开申请数量：10件。
        其中，法人或其他组织商业企业本年新收政府信息公开申请数量：2件。
        其中，法人或其他组织其他本年新收政府信息公开申请数量：0件。
        予以公开：5件。
        其中，自然人予以公开：4件。
        其中，法人或其他组织商业企业予以公开：1件。
        不予公开属于国家秘密：0件。
        其中，自然人不予公开属于国家秘密：0件。
        其中，法人或其他组织商业企业不予公开属于国家秘密：0件。
        其中，法人或其他组织其他不予公开属于国家秘密：0件。
        不予公开保护第三方合法权益：7件。
        其中，自然人不予公开保护第三方合法权益：6件。
        其中，法人或其他组织商业企业不予公开保护第三方合法权益：1件。
        其中，法人或其他组织其他不予公开保护第三方合法权益：0件。
        本年度办理结果：12件。
        其中，自然人本年度办理结果：10件。
        其中，法人或其他组织商业企业本年度办理结果：2件。
        其中，法人或其他组织其他本年度办理结果：0件。
        四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
        政府信息公开行政复议：1件。
        其中，政府信息公开行政复议结果维持：1件。
        其中，政府信息公开行政复议结果纠正：0件。
        政府信息公开行政诉讼复议后起诉：2件。
        其中，政府信息公开行政诉讼复议后起诉结果维持：2件。

        """
}
