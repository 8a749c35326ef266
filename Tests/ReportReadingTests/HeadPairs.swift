import Indicators

/// Names as reports word them, each with the indicator that a reader would give it, or none.
///
/// From work reports and from towns' reports: mostly names that look like an indicator's and are another quantity, or a
/// part of it, and names that are one in other words.
struct HeadPair {
    var name: String
    var unit: IndicatorUnit
    var kind: FigureKind
    var indicator: Indicator.ID?

    static let all: [HeadPair] = table.split(separator: "\n").flatMap { line -> [HeadPair] in
        guard let colon = line.firstIndex(of: ":") else { return [] }
        let indicator = String(line[..<colon])
        return line[line.index(after: colon)...].split(separator: ";").map { entry in
            let fields = entry.split(separator: " ").map(String.init)
            let unit = IndicatorUnit(fields[1])
            var kind = unit.family == .share ? FigureKind.rate : .flow
            if fields.count > 2, fields[2] == "Δ" { kind = .change }
            return HeadPair(
                name: fields[0], unit: unit, kind: kind, indicator: indicator == "none" ? nil : Indicator.ID(indicator))
        }
    }

    /// The indicator, then names with their units; Δ marks a change.
    private static let table = """
        none: GDP比重 %; 一产增加值 % Δ; 一产增加值 元; 一般公共预算收支 元; 一般公共预算教育经费 % Δ; 一般性支出 % Δ; 三产业增加值 % Δ; 三大产业对经济增长贡献 %
        none: 上级补助 元; 中医药产业产值 元; 中央决定将农民人均纯收入 % Δ; 中央财政医疗卫生支出 % Δ; 中央财政支出 元; 中小学教学用房 所; 中小学校冰雪运动训练室 个
        none: 中小学食堂 家; 义务教育优质均衡县 个; 义务教育优质均衡发展县 个; 义务教育学生生活补助人数 % Δ; 二产增加值 % Δ; 产业增加值 % Δ; 人均GDP 元
        none: 人均地区生产总值 元; 企业和个人减税降费 元; 俄进出口 个百分点 Δ; 修缮文化墙 米; 儋洋经济圈年工业总产值 元; 全球经济增长的贡献率 %; 兰州新区增补义务教育学位 个
        none: 关村科技园新增注册企业 家; 养老保险参保率 %; 养老参保率 %; 再就业 人; 农产品加工业产值 % Δ; 农村中小学改造危房 所; 农村公路提档 公里; 农林牧渔业总产值 % Δ
        none: 农膜处置率 %; 减税降费及退税 元; 刑事治安 % Δ; 化债任务完成率 %; 化培训 人次; 区区结对合作重点项目 个; 医疗卫生支出 倍 Δ; 单位GDP能耗 % Δ
        none: 单位国内生产总值能耗 %; 单位地区生产总值能耗 % Δ; 南疆五地州地区生产总值 % Δ; 占国内生产总值比例 %; 县城常住人口占县域比重 %; 县城建成区面积 % Δ
        none: 参保人数 人 Δ; 发布重大行政决策事项 件; 四大主导产业占地区生产总值比重 %; 四年累计单位国内生产总值能耗 % Δ; 困难家庭住 户; 困难家庭老年人实施白 名
        none: 国内生产总值比重 %; 国家级 家; 国家级大基金 支; 地区生产总值比重 %; 地方财政赤字 元; 型和专精特新中小企业 家; 城乡学校 个; 城乡居民人均可支配收入 元
        none: 城市副中心和平原新城地区生产总值 %; 城市污水处理厂 %; 城市生活污水集中收集率 %; 城镇就业困难人员就业 人; 城镇职工 人; 外贸出口 % Δ; 安装健身器材 套; 完整社区 个
        none: 家庭养老床位 张; 小流域面积 亩; 居民消费价格指数 %; 工业企业技术改造 家; 工业对全省经济增长的贡献率 %; 工业战略性新兴产业增加值 % Δ; 工业战略性新兴产业总产值 % Δ
        none: 工业税收 % Δ; 常住人口省际净流入 人; 开工重点项目 个; 异地务工人员 名; 快递业务量 件; 总产能 吨; 总投资 元; 慰问高龄老人 户; 战略性新兴产业产值 % Δ
        none: 战略性新兴产业增加值 % Δ; 提出意见建议 件; 提前转移群众 人次; 提质改造农村公路差等路 公里; 改建卫生厕所 座; 改造村卫生室 家; 政务服务零跑动可办率 %
        none: 数字经济核心产业增加值 % Δ; 文化产业增加值 % Δ; 新入库规模以上工业企业 家; 新增专精特新企业 家; 新增减税降费及退税 元; 新增规模以上企业 家; 新建5G-A基站 座
        none: 新建改建高速公路通车里程 公里; 新建改扩建及维修改造公办幼儿园 所; 新建村内道路 公里; 新材料产值 % Δ; 新登记企业 % Δ; 新登记文化和旅游经营主体 户
        none: 新登记注册企业 % Δ; 新能源产业产值 % Δ; 施农业总产值实现 元; 旅游环线等重点项目 个; 更换老旧路灯 盏; 服务业在国内生产总值中的比重 %; 服务业增加值 % Δ
        none: 服务业增加值 元; 服务业增加值占国内生产总值比重 个百分点 Δ; 服务业增加值占地区生产总值比重 %; 村 % 率; 林下经济总面积 亩; 栽植行道树 株; 棚户区改造 套
        none: 欧盟进出口 % Δ; 残疾人新增就业 人; 每10万人刑事案件数 % Δ; 每名网格员联系居民 户 率; 民生政策 项; 民生类支出占一般公共预算支出 %; 民营经济增加值 %
        none: 民营经济经营主体数量 % Δ; 民间资本推介重大项目 个; 水产品总产量 吨; 永久基本农田保护面积 亩; 汽车产业增加值 % Δ; 沿边行政村 个; 济金额 元
        none: 消费品以旧换新带动销售额 元; 消费品以旧换新销售额 元; 消费对经济增长的贡献率 %; 涉企行政检查 % Δ; 涉海重点项目 个; 滚动实施川渝共建重点项目 个; 现代服务业重点项目 个
        none: 生态渔业产值 元; 疏浚沟渠 公里; 百亿级工业企业 家; 相关报道总点击量 次; 省级以上专精特新企业 家; 石化化工增加值 % Δ; 社会投资 元
        none: 社会物流总费用与GDP的比率 个百分点 Δ; 社区微花园 个; 第三产业增加值 % Δ; 粮食单产 % Δ; 精品示范村 个; 组团实施重点项目 个; 老年人白 名; 老旧小区引入物业 个
        none: 能源工业增加值 % Δ; 能源重点领域项目投资 个; 脱贫人口人均纯收入 % Δ; 脱贫地区农村居民人均可支配收入 元; 脱贫地区农村居民人均可支配收入 % Δ; 自治区重大项目开工 个
        none: 船舶增加值 % Δ; 色金属产业产值 % Δ; 芙蓉学校 所; 药品抽检合格率 %; 营利性服务业增加值 % Δ; 行政复议化解率 %; 行政村通光纤 个; 补充耕地 亩
        none: 装备制造业产值 % Δ; 装备制造产业增加值 % Δ; 规上加工企业 个; 规上工业单位增加值能耗 % Δ; 规上服务业企业 家; 规上民营工业企业利润 % Δ
        none: 规上高技术制造业增加值 % Δ; 规上高新技术企业 家; 规模以上服务业企业 家; 规模工业增加值比重 个百分点 Δ; 解决各类问题 个; 解决问题诉求 项; 试点任务 项
        none: 调换变压器 台; 调整实施行政职权 项; 财政教育支出 元; 财政赤字占国内生产总值的比重 %; 购置垃圾清运车 辆; 资金 元; 进出口总值翻番 元; 重大以上生产安全事故 起
        none: 重点传统制造业增加值 % Δ; 重点领域项目 个; 重特大事故 % Δ; 金融业增加值 % Δ; 铺排落实省重点项目 个; 铺设排水管 米; 降低企业税负 元; 陕西进出口 元
        none: 院士工作站 家; 零售额 % Δ; 项目总投资 元; 预期目标 %; 高技术制造业增加值 % Δ; 高新技术产业增加值 % Δ; 高端食品加工业产值 % Δ
        attracted-investments: 国内到位资金 元
        budget-revenue-growth-rates: 一般公共预算收入 %; 地方一般公共预算收入 %
        budget-revenues: 一般公共预算收入同口径 % Δ; 一般公共预算收入累计完成 元; 公共财政收入 % Δ; 公共财政收入 元
        committee-proposals: 办理市政协提案 件; 市政协提案 件; 政协委员提案 件; 政协提案 件; 省政协提案 件
        communities: 居委会 个; 社区 个
        consumer-price-rises: 居民消费价格 %; 居民消费价格总水平上涨幅度 %; 居民消费价格总水平涨幅 %; 提出居民消费价格总水平涨幅 %; 提出居民消费价格涨幅 %
        criminal-cases: 刑事立案数 % Δ
        demolished-areas: 拆除私搭乱建面积 平方米; 拆除违法建筑 平方米; 拆除违章搭建 平方米; 治理违法建设 平方米
        deputy-proposals: 人大代表建议 件; 办理全国人大代表建议 件; 办理市人大代表建议 件; 办理省人大代表建议 件; 办结人大代表建议 件; 省人大代表建议 件
        disclosed-items: 主动公开各类政府信息 条; 主动公开政府信息 条; 发布政务公开消息 条; 对外发布政务公开信息 条
        disclosure-requests: 信息公开申请书 件; 收到政府信息公开申请 件
        emergency-drills: 急演练 次; 突发事件处置演练 次; 防汛应急实战演习 场
        enforcement-officers: 具有行政执法资格的人员 名; 持证的执法队员 名; 综合执法队在册队员 人
        enterprise-briefings: 政策宣讲会、问题协调会、惠企培训 次
        enterprise-cost-savings: 企业减税降费 元; 企业减负 元; 企业新增减负 元; 新增减税降费 元
        enterprise-problems: 企业解决问题 个; 解决问题 个
        enterprise-visits: 入企服务 次; 干部上门走访辖区企业 次; 走访企业 次
        enterprises: 企业数量 % Δ
        farmland-areas: 耕地保有量 亩
        fines: 处罚没款 元; 收缴罚没款项 元; 罚没金额 元
        fires: 发生火灾 起; 接报火灾警情 起
        foreign-trade-values: 外贸进出口 % Δ; 外贸进出口 元; 外贸进出口总值 % Δ; 外贸进出口总值 元; 货物贸易进出口总额 % Δ; 进出口 % Δ; 进出口 个百分点 Δ
        foreign-trade-values: 进出口总额接连 元; 进出口总额预期 % Δ; 进出口贸易总额 % Δ
        general-procedure-penalties: 普通程序案件 宗
        good-air-rates: 中心城市环境空气质量平均优良天数比例 %; 地级及以上城市空气质量优良天数比例 %; 地级及以上城市空气质量优良天数比率 %; 城市空气质量优良天数比率 %
        good-air-rates: 环境空气质量优良天数比例 %; 空气优良天数比率 %; 空气质量优良天数比率 %
        government-regulations: 修订、制定政府规章 件; 制定、修改、废止政府规章 件; 制定、修改、废止省政府规章 件; 制定、修改和废止省政府规章 件; 制定修改废止政府规章 件
        government-regulations: 制定修改废止省政府规章 件; 制定省政府规章 件; 立改废政府规章 件; 立改废省政府规章 件
        government-service-items: 政务事项 项
        grain-outputs: 粮食产量屡 斤; 粮食产量跃上 斤; 粮食产量连续13年 斤; 粮食总产量连续18年 吨; 粮食总产量连续9年 斤
        grid-cells: 全域划分网格 个; 基层治理网格单元 个; 基础网格 个; 综合网格 个
        grid-matters: 处置网格事件 件; 网格员上报事件 件; 网格巡查登记事项 件
        grid-workers: 新增网格员 名; 网格员 人; 网格员队伍 名; 聘用网格管理人员 人; 选配网格信息员 名; 配备专职网格员 名
        gross-regional-product-growth-rates: 国内生产总值 %; 地区生产总值 %; 提出国内生产总值 %; 提出地区生产总值 %; 经济增长目标定 %; 经济增长预期 %
        gross-regional-product-growth-rates: 经济增长预期目标 %; 经济增长预期目标定 %
        gross-regional-products: 包括地区生产总值 % Δ; 地区生产总值历史性 元; 地区生产总值连跨两个万亿元台阶 % Δ; 经济总量连跨 元
        handled-services: 便民大厅办理群众事项 件; 便民服务中心办理服务事项 件; 政务服务窗口办件量 件
        health-stations: 乡镇（街道）养老服务机构 个
        hearings: 听证会 次; 处罚听证 场; 案件公开听证 次
        high-standard-farmlands: 分区分类建设高标准农田 亩; 新增高标准农田 亩; 新建、改造高标准农田 亩; 新建和改造提升高标准农田 亩; 新建和改造高标准农田 亩
        high-standard-farmlands: 新建改造提升高标准农田 亩; 新建改造高标准农田 亩
        high-tech-enterprises: 国家级高新技术企业数量 家; 新认定高新技术企业 家; 期内高新技术企业 家; 高新技术企业数 倍 Δ; 高新技术企业数量 倍 Δ
        hotline-on-time-rates: 工单办结率 % 率; 工单按时办结率 % 率; 热线按时办结率 % 率; 热线按时办结率 %; 诉求按期办结率 % 率
        hotline-orders: 办理12345热线工单 件; 受理12345热线工单 件; 受理市民热线诉求件 件; 签收便民热线派单 件
        hotline-resolution-rates: 市民服务热线诉求解决率 %
        hotline-satisfaction-rates: 12345热线群众诉求满意率 %; 工单满意率 % 率; 热线回访满意率 % 率; 热线满意率 % 率
        households: 家庭户 户; 居家住户 户; 居民户 户
        industrial-added-values: 规模工业增加值 % Δ; 规模工业增加值 个百分点 Δ
        joint-operations: 多部门联动执法 次; 多部门联合整治行动 次; 联合执法 次
        key-projects: 市级重点项目 个; 省列重大项目 个; 省级重点项目 个; 省重点项目 个; 自治区重大项目 个
        kindergartens: 公办幼儿园和认定普惠性民办幼儿园 所
        law-enforcement-inspections: 场执法巡检 次; 日常监督检查 次; 行政执法检查 次; 行政检查数量 % Δ; 街面巡查执法 次
        law-examination-participants: 参加法律知识测试 人; 参加法律考试 人
        law-meetings: 专题研究依法治理工作 次; 听取法治政府建设情况汇报 次; 治理工作推进会 次; 法治建设专题会议 次
        law-training-attendances: 参加培训 人次; 参训人员 人次; 受训干部 人次; 培训干部 人次
        law-trainings: 干部依法行政能力提升班 期; 干部法律知识培训班 期; 法律知识培训 期; 法治培训 期
        lawsuits: 作为被告的行政案件 件; 办理行政应诉案件 件; 行政诉讼案件 件; 被诉行政案件 起
        leader-law-study-sessions: 党委中心组专题学法 次; 党委理论学习中心组学法 次; 班子成员会前集体学习法律法规 次; 领导班子会议学法 次
        leader-reception-groups: 镇主要领导、分管领导接待 批次
        leader-reception-visits: 镇主要领导、分管领导接待 人次
        leaflets: 发放宣传资料 份; 发放普法读本 册; 发放法律知识手册 册; 发放法治宣传折页 份
        legal-advisers: 签约顾问律师 名; 聘请法律顾问 名; 选聘常年顾问律师 名
        legal-aid-cases: 办理法律援助案件 件; 受理群众法律援助申请 件; 法援案 件
        legal-consultations: 接待法律咨询 人次; 法律咨询服务 人次; 解答群众法律问题 人次
        legal-opinions: 出具书面审查意见 份; 出具法律意见书 份; 提交书面法律建议 份
        livelihood-projects: 为民实事 件; 市级重点民生实事 件; 民生实事全面完成 件; 省级民生实事 件
        lost-lawsuits: 败诉案件 件
        market-entities: 全疆经营主体 % Δ; 全疆经营主体 户; 实有经营主体 % Δ; 实有经营主体 户
        mediated-disputes: 受理人民调解申请 宗; 调处民间各类纠纷 件; 调解民间纠纷 起; 调解矛盾纠纷 件; 调解矛盾纠纷 件; 调解邻里纠纷 件
        mediators: 调解队伍 人; 选聘专兼职调解骨干 名; 配备人民调解员 名
        minimum-income-standards: 低保最低月标准 元; 城乡低保平均标准 % Δ; 城乡居民低保月均标准 元
        new-market-entities: 净增各类经营主体 户; 净增经营主体 户; 新增经营主体 户; 新注册登记的市场主体 户; 新登记各类经营主体 户; 新登记注册市场主体 户
        new-market-entities: 新登记经营主体 % Δ; 新登记经营主体 户
        new-urban-jobs: 平均每年城镇新增就业 人
        normative-documents: 制定镇级行政规范文件 件; 性文件 件; 性文件 件; 新制定行政规范性文件 件
        officer-trainings: 执法业务练兵 次; 执法人员培训 次; 执法队伍集中轮训 次
        online-service-items: 手机端可办政务事项 项; 网上可办事项 项
        online-service-rates: 掌上可办覆盖度 %
        penalty-cases: 作出处罚决定 件; 作出行政处罚 宗; 办理行政处罚案件 件; 行政处罚结案 起
        permits: 作出行政许可决定 件; 核发各类行政许可证照 件
        petition-groups: 信访接待 批次; 接待来信来访群众 批次; 接待来访群众 批次; 来访接待 批
        petition-settlement-rates: 信访事项办结率 % 率; 信访事项按期办结率 % 率; 信访案件办结率 % 率
        petition-visits: 信访接待 人次; 接待来信来访群众 人次; 接待来访群众 人次; 来访接待 人次
        petitions: 受理信访事项 件; 受理信访案件 件; 收到群众信访反映 件; 登记群众信访诉求 件
        poster-items: 铺设展牌、悬挂布标 件
        power-list-items: 省级行政职权 项
        press-conferences: 省级新闻发布会 场
        proposal-reply-rates: 人大代表建议办结率 %; 代表委员满意率 % 率; 建议提案满意率 % 率; 建议提案答复率 % 率; 政协委员提案办复率 %; 答复率 % 率
        proposals: 办理代表议案和委员提案 件; 区级建议提案 件; 建议提案 件
        publicity-attendances: 参与活动群众 人次; 受教育群众 人次; 惠及群众 人次
        publicity-events: 以案释法宣传教育活动 场次; 普法下乡活动 场次; 普法宣传活动 场; 普法宣传活动 场次; 普法活动 场次
        rectification-rates: 隐患整改率 % 率
        relocated-residents: 紧急转移安置 人次
        removed-safety-hazards: 整改安全隐患 处; 整治销号隐患 处; 隐患整改 处
        renovated-estates: 开工改造城镇老旧小区 个; 开工改造老旧小区 个; 改造城镇老旧小区 个; 改造城镇老旧小区房屋 套; 改造完工老旧小区 个; 新开工改造城镇老旧小区 个
        renovated-estates: 老旧小区 个; 老旧小区改造完工 个
        research-intensities: 全社会研发投入 %; 全社会研发经费投入 %; 研发经费投入 %
        residents: 居住 人; 居民人员底册 名; 常住人口 人; 常住居民 人
        resolved-petitions: 办结信访事项 件; 办结群众信访诉求 件
        retail-sales: 社会消费品零售总额实现 % Δ; 社会消费品零售总额实现 元
        review-cases: 作为被申请人参加复议 件; 发生行政复议案件 件; 涉镇行政复议 起
        reviewed-contracts: 审查各类合同 件; 审查政府合同 件; 审核村级经济合同 件; 审核镇村经济合同协议 件; 把关合同协议 件
        reviewed-decisions: 合法性把关审查 件; 重大事项合法性审核 件; 重大决策合法性审查 件; 重要决策合法性论证 件
        road-lengths: 农村公路路网提升工程 公里; 改造农村公路 公里; 改造提升农村公路 公里; 新建和改造农村公路 公里; 新建改建农村公路 公里; 新改建普通省道和农村公路 公里
        rural-disposable-incomes: 农村居民人均可支配收入分别 元; 农村常住居民人均可支配收入 % Δ; 农民人均收入 元 Δ
        safety-hazards: 发现各类安全隐患 处; 排查安全隐患 处; 排查风险隐患点 处
        settled-disputes: 成功化解 宗; 成功调解 起; 调处成功 件; 调解成功 件
        settlement-rates: 化解率 % 率; 矛盾纠纷化解 %; 纠纷调解成功率 % 率; 调解成功率 % 率; 调解成功率 %
        sewage-treatment-rates: 城市生活污水集中收集处理率 %; 行政村生活污水治理率 %
        theory-talks: 政策理论巡回宣讲 场; 理论宣讲 场
        urban-unemployment-rates: 城镇调查失业率均值 %; 城镇调查失业率平均值 %
        urbanisation-rates: 全疆常住人口城镇化率 %; 全疆常住人口城镇化率 个百分点 Δ
        vaccine-doses: 大寺镇疫苗接种点已接种 剂次
        village-collective-incomes: 村集体经营性收入 元
        villages: 管辖村委会 个; 行政村 个
        website-items: 政府网站公开信息 条; 门户网站刊登 条
        wechat-items: 公众号推文 条; 微信公众号发布信息 条
        work-accidents: 事故起数 % Δ; 发生安全生产责任事故 起; 发生生产安全事故 起; 安全事故起数 % Δ; 安全生产事故起数 % Δ; 生产安全事故 起
        """
}
