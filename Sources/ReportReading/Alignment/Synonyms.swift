/// Words of administration that mean the same in names of figures, so that names are compared by sense before letters.
enum Synonyms {
    /// A line a sense: the word that stands for it, then the words replaced by it.
    private static let table = """
        矛盾纠纷 民间纠纷 民间各类纠纷 各类纠纷 邻里纠纷 社会矛盾
        违法建筑 违建 违章建筑 违法建设 私搭乱建 违法搭建 违章搭建
        宣传资料 宣传材料 宣传折页 宣传手册 宣传册 宣传单 读本 折页 宣传页 法律知识手册 知识手册 手册 明白纸 法治资料
        普法宣传 法治宣传 法制宣传 法律宣传 普法 送法下乡 以案释法
        网格员 网格信息员 网格管理人员 网格管理员 网格长
        法律顾问 顾问律师 执业律师
        考试 测试 测验 闭卷
        演练 演习 实战演练
        学法 学习法律法规 学习法律 法治研学 法治专题研学 学习法治
        法治建设 依法治理 依法行政 法治工作
        检查 巡检 检视
        安全隐患 风险隐患 事故隐患 隐患点
        网上 手机端 手机上 掌上 线上 全程网办 在线
        信访事项 信访诉求 信访件 信访问题
        工单 诉求 来电 派单 诉求件
        热线 市民热线 便民热线 政务服务热线 政府热线 服务热线
        联合执法 联动执法
        应急演练 突发事件演练 突发事件处置演练 应急处置演练 消防演练
        信息公开申请 信息公开申请书
        规范性文件 规范文件 行政规范文件 性文件
        巡查执法 执法巡查
        调解员 调解队伍 调解员队伍 调解骨干
        法律援助 法援 法律援助申请
        法律咨询 法律问题
        法律意见 法律建议 书面审查意见 法律审查意见
        公众号发布信息 公众号推文 公众号推送
        门户网站公开 门户网站刊登 网站刊登 网站登载 网站发布
        审查 把关 把关审查 论证
        罚没款 罚没款项
        行政复议 被申请人参加复议
        经营主体 市场主体 商事主体
        政务信息 政务公开消息 政务消息 政务公开信息
        基层宣讲 进村宣讲 巡回宣讲 巡讲 板凳课堂
        走访企业 走访辖区企业 到企业 入企服务 走进车间
        服务事项 群众事项 政务事项 办件
        政务服务中心 便民大厅 便民服务中心 政务大厅 办事大厅
        火灾 火灾警情 火警 火情
        听证会 听证 处罚听证 公开听证
        整改 整治销号 整治 销号 治理
        事件 巡查登记事项 上报事项
        受众 参与活动群众 受教育群众 惠及群众 受益群众
        行政许可 许可证照 证照
        群众来访 上访 来访群众
        按时 按期 及时 限时
        行政复议 复议
        培训 轮训 练兵 讲堂 课堂 夜校 提升班 能力提升班 研修班 培训班
        常住人口 居住人口 居住 实有人口 在住人口
        干部 党员干部 机关干部 工作人员
        中心组 班子成员 党委理论学习中心组 领导班子 党委班子
        """

    private static let replacements: [(from: [UInt16], to: [UInt16])] = table.split(separator: "\n").flatMap { line in
        let words = line.split(separator: " ").map { Array($0.utf16) }
        return words.map { (from: $0, to: words[0]) }
    }.sorted { $0.from.count > $1.from.count }

    private static let firsts = Set(replacements.map { $0.from[0] })

    /// A name with every word of the table replaced by the one that stands for its sense, the longest first.
    static func resolved(_ name: [UInt16]) -> [UInt16] {
        var result: [UInt16] = []
        var i = 0
        scan: while i < name.count {
            if firsts.contains(name[i]) {
                for (from, to) in replacements where i + from.count <= name.count {
                    if name[i..<(i + from.count)].elementsEqual(from) {
                        result += to
                        i += from.count
                        continue scan
                    }
                }
            }
            result.append(name[i])
            i += 1
        }
        return result
    }

    private static let completionWords = ["办结", "化解", "成功", "整改", "消除", "解决", "销号", "办复"].map { Array($0.utf16) }

    /// Whether a name speaks of things brought to an end rather than taken in.
    static func speaksOfCompletion(_ name: [UInt16]) -> Bool {
        completionWords.contains { word in
            guard name.count >= 2 else { return false }
            return (0...(name.count - 2)).contains { name[$0] == word[0] && name[$0 + 1] == word[1] }
        }
    }
}
