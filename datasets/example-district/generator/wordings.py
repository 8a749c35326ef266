"""How the reports of the district say what they say: sentences of our own, by section.

A figure stands as [indicator:unit], [indicator:unit:head] or [indicator:unit:head:relation]; the head, what was counted as
the report words it, is by default the text before it back to the last punctuation. `!` after the unit asks for
an exact number, `~` for a vague one. A slot is a list of variants, of which a town uses one for years; it states its figures together.
"""

SLOTS = {
    "overview": {
        "people": [
            "辖区常住人口[residents:人]，居民户[households:户]",
            "镇域内居住人口[residents:人]，住户[households:户]",
            "现有常住居民[residents:人]、家庭户[households:户]",
            "实际居住[residents:人:实际居住人口]，居家住户[households:户]",
        ],
        "places": [
            "下辖[villages:个!:行政村]行政村、[communities:个!:社区]社区",
            "管辖村委会[villages:个!]、居委会[communities:个!]",
            "辖内有村级组织[villages:个!]、社区组织[communities:个!]",
            "全域由[villages-and-communities:个!:村居]村居组成",
        ],
    },
    "leadership": {
        "study": [
            "组织党委理论学习中心组学法[leader-law-study-sessions:次]",
            "班子成员会前集体学习法律法规[leader-law-study-sessions:次]",
            "安排党委中心组专题学法[leader-law-study-sessions:次]",
            "领导班子会议学法[leader-law-study-sessions:次]",
        ],
        "meetings": [
            "召开法治建设专题会议[law-meetings:次]",
            "专题研究依法治理工作[law-meetings:次]",
            "召开依法治理工作推进会[law-meetings:次]",
            "听取法治政府建设情况汇报[law-meetings:次]",
        ],
        "training": [
            "举办法治培训[law-trainings:期]，参训人员[law-training-attendances:人次]",
            "举办干部依法行政能力提升班[law-trainings:期]，参加培训[law-training-attendances:人次]",
            "开展法律知识培训[law-trainings:期]，培训干部[law-training-attendances:人次]",
            "举办干部法律知识培训班[law-trainings:期]，受训干部[law-training-attendances:人次]",
        ],
        "publicity": [
            "开展普法宣传活动[publicity-events:场次]，发放宣传资料[leaflets:份]，受教育群众[publicity-attendances:人次]",
            "把法律送到田间地头，组织普法下乡活动[publicity-events:场次:普法下乡活动]，发放普法读本[leaflets:册]，惠及群众[publicity-attendances:人次]",
            "组织法治赶集、法治夜校、以案释法等普法活动共计[publicity-events:场次:法治赶集、法治夜校、以案释法等普法活动:collective]，发放法治宣传折页[leaflets:份]",
            "开展以案释法宣传教育活动[publicity-events:场次]，发放法律知识手册[leaflets:册]，参与活动群众[publicity-attendances:人次]",
        ],
        "talks": [
            "开展理论宣讲[theory-talks:场]",
            "“板凳课堂”进村宣讲[theory-talks:场]",
            "组织政策理论巡回宣讲[theory-talks:场]",
        ],
        "examination": [
            "组织学法考试，参加法律考试[law-examination-participants:人!]",
            "组织闭卷测试，参加法律知识测试[law-examination-participants:人!]",
        ],
    },
    "decisions": {
        "rules": [
            "全年出台规范性文件[normative-documents:件]",
            "制定镇级行政规范文件[normative-documents:件]",
            "新制定行政规范性文件[normative-documents:件]",
        ],
        "review": [
            "开展重大决策合法性审查[reviewed-decisions:件]",
            "对提交会议讨论的重要事项先审后议，完成合法性把关审查[reviewed-decisions:件]",
            "完成重大事项合法性审核[reviewed-decisions:件]",
            "开展重要决策合法性论证[reviewed-decisions:件]",
        ],
        "contracts": [
            "审查各类合同[reviewed-contracts:件]",
            "审核镇村经济合同协议[reviewed-contracts:件]",
            "签约前对合同文稿逐件审看，全年把关合同协议[reviewed-contracts:件]",
            "审查政府合同[reviewed-contracts:件]",
        ],
        "advisers": [
            "聘请法律顾问[legal-advisers:名!]，出具法律意见书[legal-opinions:份]",
            "签约顾问律师[legal-advisers:名!]，出具书面审查意见[legal-opinions:份]",
            "选聘常年顾问律师[legal-advisers:名!]，提交书面法律建议[legal-opinions:份]",
        ],
    },
    "enforcement": {
        "officers": [
            "现有行政执法人员[enforcement-officers:人!]",
            "在岗且持证的执法队员[enforcement-officers:名!]",
            "具有行政执法资格的人员[enforcement-officers:名!]",
            "综合执法队在册队员[enforcement-officers:人!]",
        ],
        "officer-training": [
            "组织执法人员培训[officer-trainings:次]",
            "开展执法业务练兵[officer-trainings:次]",
            "执法队伍集中轮训[officer-trainings:次]",
        ],
        "inspections": [
            "开展行政执法检查[law-enforcement-inspections:次]",
            "组织日常监督检查[law-enforcement-inspections:次]",
            "开展街面巡查执法[law-enforcement-inspections:次]",
            "实施现场执法巡检[law-enforcement-inspections:次]",
        ],
        "penalties": [
            "办理行政处罚案件[penalty-cases:件]，罚没金额[fines:万元]",
            "依法作出处罚决定[penalty-cases:件]，收缴罚没款项[fines:万元]",
            "行政处罚结案[penalty-cases:起]，处罚没款[fines:万元]",
            "作出行政处罚[penalty-cases:宗]，其中普通程序案件[general-procedure-penalties:宗::part-of]",
        ],
        "hearings": [
            "对争议较大的案件依法听取当事人陈述申辩，举行听证会[hearings:次]",
            "应当事人申请召开处罚听证[hearings:场]",
            "组织案件公开听证[hearings:次]",
        ],
        "joint": [
            "开展联合执法[joint-operations:次]",
            "开展多部门联合整治行动[joint-operations:次]",
            "组织多部门联动执法[joint-operations:次]",
        ],
        "demolition": [
            "拆除违法建筑[demolished-areas:平方米]",
            "拆除违章搭建[demolished-areas:平方米]",
            "拆除私搭乱建面积[demolished-areas:平方米]",
        ],
    },
    "disputes": {
        "visits": [
            "全年信访接待[petition-groups:批次]，[petition-visits:人次:信访接待:shared-head]",
            "接待来访群众[petition-groups:批次]、[petition-visits:人次:接待来访群众:shared-head]",
            "接待来信来访群众[petition-groups:批次]，[petition-visits:人次:接待来信来访群众:shared-head]",
            "来访接待[petition-groups:批]，共[petition-visits:人次:来访接待:shared-head]",
        ],
        "petitions": [
            "受理信访事项[petitions:件]，其中办结信访事项[resolved-petitions:件::part-of]，信访事项办结率[petition-settlement-rates:%]",
            "登记群众信访诉求[petitions:件]，其中办结群众信访诉求[resolved-petitions:件::part-of]",
            "受理信访案件[petitions:件]，信访案件办结率[petition-settlement-rates:%]",
            "收到群众信访反映[petitions:件]，信访事项按期办结率达到[petition-settlement-rates:%]",
        ],
        "mediation": [
            "调解矛盾纠纷[mediated-disputes:件]，其中调解成功[settled-disputes:件::part-of]，调解成功率[settlement-rates:%]",
            "调解民间纠纷[mediated-disputes:起]，成功调解[settled-disputes:起]，纠纷调解成功率[settlement-rates:%]",
            "调处民间各类纠纷[mediated-disputes:件]，调处成功[settled-disputes:件]",
            "受理人民调解申请[mediated-disputes:宗]，成功化解[settled-disputes:宗]，化解率达到[settlement-rates:%:化解率]",
        ],
        "mediators": [
            "配备人民调解员[mediators:名!]",
            "选聘专兼职调解骨干[mediators:名!]",
            "建成由老党员、老教师组成的调解队伍[mediators:人!:调解队伍]",
        ],
        "lawsuits": [
            "发生行政复议案件[review-cases:件]、行政诉讼案件[lawsuits:件]",
            "作为被申请人参加复议[review-cases:件]，作为被告的行政案件[lawsuits:件]",
            "办理行政应诉案件[lawsuits:件]，其中败诉案件[lost-lawsuits:件::part-of]",
            "涉镇行政复议[review-cases:起]，被诉行政案件[lawsuits:起]",
        ],
        "legal-services": [
            "接待法律咨询[legal-consultations:人次]，办理法律援助案件[legal-aid-cases:件]",
            "解答群众法律问题[legal-consultations:人次]，受理群众法律援助申请[legal-aid-cases:件]",
            "提供法律咨询服务[legal-consultations:人次]，指派律师承办法援案[legal-aid-cases:件]",
        ],
    },
    "supervision": {
        "disclosure": [
            "主动公开政府信息[disclosed-items:条]，其中政府网站公开信息[website-items:条::part-of]、微信公众号发布信息[wechat-items:条::part-of]",
            "对外发布政务公开信息[disclosed-items:条]，其中门户网站刊登[website-items:条::part-of]、公众号推文[wechat-items:条::part-of]",
            "主动公开各类政府信息[disclosed-items:条]",
            "通过网站、公示栏和新媒体发布政务公开消息[disclosed-items:条:发布政务公开消息]",
        ],
        "requests": [
            "收到依申请公开[disclosure-requests:件]，均在法定期限内答复",
            "受理公民、法人提出的信息公开申请书[disclosure-requests:件]，均按期答复",
            "收到政府信息公开申请[disclosure-requests:件]，全部办结",
        ],
        "proposals": [
            "承办建议提案[proposals:件]，其中人大代表建议[deputy-proposals:件::part-of]、政协提案[committee-proposals:件::part-of]，建议提案答复率和建议提案满意率均达到[proposal-reply-rates+proposal-satisfaction-rates:%:建议提案答复率+建议提案满意率:distributed]",
            "办理代表议案和委员提案[proposals:件::collective]，答复率、代表委员满意率均为[proposal-reply-rates+proposal-satisfaction-rates:%:答复率+代表委员满意率:distributed]",
            "承办人大代表建议[deputy-proposals:件]、政协委员提案[committee-proposals:件]",
        ],
    },
    "technology": {
        "hotline": [
            "办理12345热线工单[hotline-orders:件]，热线按时办结率[hotline-on-time-rates:%]，热线满意率[hotline-satisfaction-rates:%]",
            "受理市民热线诉求件[hotline-orders:件]，工单按时办结率、工单满意率分别为[hotline-on-time-rates:%:工单按时办结率]、[hotline-satisfaction-rates:%:工单满意率]",
            "签收便民热线派单[hotline-orders:件]，诉求按期办结率[hotline-on-time-rates:%]",
            "受理12345热线工单[hotline-orders:件]，工单办结率达[hotline-on-time-rates:%:工单办结率]，热线回访满意率[hotline-satisfaction-rates:%]",
        ],
        "grid": [
            "全域划分网格[grid-cells:个!]，配备专职网格员[grid-workers:名!]",
            "设[grid-cells:个!:基础网格]基础网格，选配网格信息员[grid-workers:名!]",
            "设置基层治理网格单元[grid-cells:个!]，聘用网格管理人员[grid-workers:人!]",
            "划分为[grid-cells:个!:综合网格]综合网格，落实网格员[grid-workers:人!]",
        ],
        "matters": [
            "网格员上报事件[grid-matters:件]",
            "处置网格事件[grid-matters:件]",
            "网格巡查登记事项[grid-matters:件]",
        ],
    },
    "emergencies": {
        "drills": [
            "开展应急演练[emergency-drills:次]",
            "组织防汛应急实战演习[emergency-drills:场]",
            "开展突发事件处置演练[emergency-drills:次]",
        ],
        "hazards": [
            "排查安全隐患[safety-hazards:处]，整改安全隐患[removed-safety-hazards:处]，隐患整改率[rectification-rates:%]",
            "排查风险隐患点[safety-hazards:处]，整治销号隐患[removed-safety-hazards:处]",
            "发现各类安全隐患[safety-hazards:处]，完成隐患整改[removed-safety-hazards:处]",
        ],
        "accidents": [
            "发生生产安全事故[work-accidents:起]",
            "发生安全生产责任事故[work-accidents:起]",
        ],
        "fires": [
            "发生火灾[fires:起]",
            "接报火灾警情[fires:起]",
        ],
    },
    "services": {
        "services": [
            "便民服务中心办理服务事项[handled-services:件]",
            "便民大厅办理群众事项[handled-services:件]",
            "政务服务窗口办件量[handled-services:件]",
        ],
        "permits": [
            "作出行政许可决定[permits:件]",
            "核发各类行政许可证照[permits:件]",
            "办理行政许可[permits:件]",
        ],
        "online": [
            "网上可办事项[online-service-items:项!]",
            "手机端可办政务事项[online-service-items:项!]",
        ],
        "enterprises": [
            "走访企业[enterprise-visits:次]",
            "干部上门走访辖区企业[enterprise-visits:次]",
            "走进车间开展入企服务[enterprise-visits:次]",
        ],
        "businesses": [
            "新增经营主体[new-market-entities:户]",
            "新注册登记的市场主体[new-market-entities:户]",
        ],
    },
}

# What did not happen: a sentence that says so, by indicator; without one the report is silent.
NONE = {
    "work-accidents": "全年⟦未发生⟧生产安全事故",
    "disclosure-requests": "全年⟦未收到⟧政府信息公开申请",
}

# Figures of things that the catalogue does not know: no indicator may be forced on them.
STRANGERS = [
    ("栽植行道树[:株]", 180, 900), ("更换老旧路灯[:盏]", 30, 160), ("安装健身器材[:套]", 12, 60),
    ("修缮文化墙[:米]", 200, 900), ("调换变压器[:台]", 3, 12), ("疏浚沟渠[:公里]", 4, 30), ("购置垃圾清运车[:辆]", 2, 9),
    ("改建卫生厕所[:座]", 5, 40), ("慰问高龄老人[:户]", 40, 320), ("铺设排水管[:米]", 300, 2600),
]

# Sentences that a reader stumbles over, by section. A figure is [=text:unit:head:kind:lower:upper:value] as worded there, of no
# indicator; [@-1:…] has the value of the year before; [@half:…] that of six months; [@village:…] that of one village. What
# stands in them without brackets is no figure.
STUMBLES = {
    "leadership": [
        "[=三分之一:%:建成法治文化广场的村:rate:33.333333333333336:66.66666666666667:33.333333333333336]以上的村建成法治文化广场",
        "旁听庭审等做法写入第3版《学法手册》，第二届法治书画展如期开展",
    ],
    "decisions": [
        "依据《重大行政决策程序暂行条例》第14条、第15条，完善公示制度",
        "涉及群众切身利益的事项，公示期一律延长至30日",
    ],
    "enforcement": [
        "坚持两名以上执法人员现场检查，对30人以上企业和50平方米以下小餐饮分类监管",
        "对G312线K18+500处路段乱停乱放开展集中整治",
    ],
    "emergencies": ["遇险情可拨打110、119、120，镇区7×24小时有人值守，接报后15分钟内到场"],
    "disputes": [
        "{village}一村调解邻里纠纷[@village:mediated-disputes:件:调解邻里纠纷]",
        "上半年调解矛盾纠纷[@half:mediated-disputes:件:调解矛盾纠纷]",
        "{before2}年、{before}年受理信访事项分别为[@-2:petitions:件:受理信访事项]、[@-1:petitions:件:受理信访事项]",
    ],
    "supervision": ["公开专栏共分三级，对群众申请在5个工作日内答复"],
    "technology": [
        "网格员队伍从上年的[@-1:grid-workers:名:网格员队伍]增加到[grid-workers:名!:网格员队伍]",
        "每名网格员联系居民[=80至120户:户:每名网格员联系居民:rate:80:120:]",
    ],
    "services": [
        "投入资金[=35万元:元:投入资金:flow:350000:350000:350000]改造服务大厅，设置3号窗口为“办不成事”反映窗口",
        "争取上级补助[=120余万元:元:争取上级补助:flow:1200000:1300000:1200000]",
    ],
}
