/// The standard catalogue: a line an indicator, tab-separated, columns as in `catalogueColumns`, lists separated by `|`.
let standardCatalogueTable = """
    residents	常住人口	Residents	人	stock	neither	none		background		常住居民|居民|居民人口|总人口|人口|辖区人口|常住人口数|常住居民人数|实有人口|居住人口|居民底册|人口底册|居民人员底册
    registered-residents	户籍人口	Registered residents	人	stock	neither	none	residents	background		户籍居民|在籍人口|户籍人口数
    migrant-residents	流动人口	Migrant residents	人	stock	neither	none	residents	background		外来人口|外来务工人员|暂住人口
    urban-residents	城镇常住人口	Urban residents	人	stock	neither	none	residents	background	residents	城镇人口|城镇居民人口
    elderly-residents	老年人口	Elderly residents	人	stock	neither	none	residents	background	residents	老年人|60岁以上老年人|高龄老人
    households	户数	Households	户	stock	neither	none	residents	background		家庭户|居民户|总户数|常住户|住户|居民户数
    villages	行政村	Villages	个	stock	neither	none	residents	background		村|建制村|村委会|村民委员会|行政村数
    communities	社区	Urban communities	个	stock	neither	none	residents	background		居委会|居民委员会|社区居委会|城市社区|社区数
    villages-and-communities	村（社区）	Villages and communities	个	stock	neither	none	residents	background		村居|村（居）|村、社区|村和社区|村社区|村居数
    villager-groups	村（居）民小组	Villager groups	个	stock	neither	none	residents|villages	background		村民小组|居民小组|自然村|自然屯
    land-areas	辖区面积	Land area	平方公里	stock	neither	none	residents	background		总面积|镇域面积|区域面积|行政区域面积|国土面积|幅员面积
    farmland-areas	耕地面积	Farmland	亩	stock	neither	none	residents|land-areas	background		耕地|基本农田|永久基本农田
    enterprises	企业数	Enterprises	家	stock	neither	none	residents	background		企业|辖区企业|注册企业|实有企业
    industrial-enterprises	规模以上工业企业	Industrial enterprises above designated size	家	stock	neither	none	enterprises	background	enterprises	规上工业企业|规模以上企业|规上企业
    market-entities	经营主体	Registered businesses	户	stock	higherIsBetter	none	residents	background		市场主体|各类市场主体|各类经营主体|个体工商户和企业|实有经营主体
    new-market-entities	新增经营主体	Newly registered businesses	户	flow	higherIsBetter	event	residents|market-entities	background		新增市场主体|新登记市场主体|新设经营主体|新设立市场主体|新登记经营主体|净增经营主体
    party-members	党员	Party members	名	stock	neither	none	residents	background		中共党员|党员人数
    staff-members	在编人员	Staff of the administration	人	stock	neither	none	residents	institutions		机关干部|机关工作人员|行政编制人员|干部职工|在职人员
    gross-regional-products	地区生产总值	Gross regional product	元	flow	higherIsBetter	none	residents	background		生产总值|国内生产总值|GDP|全年地区生产总值|经济总量
    industrial-outputs	工业总产值	Industrial output	元	flow	higherIsBetter	none	residents|industrial-enterprises	background		规模以上工业总产值|规上工业总产值|工业产值
    industrial-added-values	工业增加值	Industrial value added	元	flow	higherIsBetter	none	gross-regional-products	background	gross-regional-products	规模以上工业增加值|规上工业增加值|全部工业增加值|规模工业增加值
    fixed-asset-investments	固定资产投资	Fixed-asset investment	元	flow	higherIsBetter	none	gross-regional-products|residents	background		全社会固定资产投资|固定资产投资额|固投
    retail-sales	社会消费品零售总额	Retail sales of consumer goods	元	flow	higherIsBetter	none	residents	background		社零总额|消费品零售额
    foreign-trade-values	进出口总额	Imports and exports	元	flow	higherIsBetter	none	gross-regional-products	background		外贸进出口总额|进出口总值|货物进出口总额|进出口|外贸进出口|外贸进出口总值|货物贸易进出口总额
    budget-revenues	一般公共预算收入	General public budget revenue	元	flow	higherIsBetter	none	residents|gross-regional-products	background		地方一般公共预算收入|财政收入|地方财政收入|一般预算收入|全国财政收入|全国一般公共预算收入|公共财政收入
    tax-revenues	税收收入	Tax revenue	元	flow	neither	none	residents|budget-revenues	background		各项税收|税收|入库税收
    budget-expenditures	一般公共预算支出	General public budget expenditure	元	flow	neither	none	residents|budget-revenues	background		财政支出|一般预算支出|地方财政支出
    disposable-incomes	居民人均可支配收入	Disposable income per resident	元	flow	higherIsBetter	none		background		人均可支配收入|全体居民人均可支配收入
    urban-disposable-incomes	城镇居民人均可支配收入	Disposable income per urban resident	元	flow	higherIsBetter	none		background		城镇居民可支配收入
    rural-disposable-incomes	农村居民人均可支配收入	Disposable income per rural resident	元	flow	higherIsBetter	none		background		农民人均可支配收入|农村居民人均纯收入|农民人均纯收入
    village-collective-incomes	村集体经济收入	Income of village collectives	元	flow	higherIsBetter	none	villages	background		村级集体经济收入|村集体收入|集体经济总收入
    grain-outputs	粮食产量	Grain output	吨	flow	higherIsBetter	none	residents|farmland-areas	background		粮食总产量|粮食总产|粮食生产|
    new-urban-jobs	城镇新增就业	New urban jobs	人	flow	higherIsBetter	none	residents	services		新增城镇就业|城镇新增就业人数|新增就业|新增就业人数|城镇累计新增就业
    urban-unemployment-rates	城镇调查失业率	Surveyed urban unemployment rate	%	rate	lowerIsBetter	none		background		调查失业率|城镇登记失业率|失业率
    urbanisation-rates	城镇化率	Urbanisation rate	%	rate	neither	none	residents	background		常住人口城镇化率|城镇化水平
    attracted-investments	招商引资到位资金	Investment attracted and received	元	flow	higherIsBetter	none	gross-regional-products	background		到位资金|实际到位资金|引进资金|内资到位额
    key-projects	重点项目	Key projects	个	flow	neither	none		background		重点建设项目|重大项目|在建重点项目
    power-list-items	权责清单事项	Items on the list of powers and duties	项	stock	neither	none		institutions		权责清单|权力清单|行政权力事项|权责事项|行政职权|权力事项
    delegated-powers	承接下放事项	Powers taken over from above	项	flow	neither	none		institutions		承接赋权事项|下放事项|赋权事项|承接行政许可事项|承接权限
    cancelled-approval-items	取消行政许可事项	Approval items cancelled	项	flow	higherIsBetter	none	government-service-items	institutions		取消审批事项|取消政务服务事项|精简审批事项|减少审批事项
    government-service-items	政务服务事项	Government service items	项	stock	higherIsBetter	none	residents	institutions		服务事项|公共服务事项|入驻事项|进驻事项|政务服务事项清单|便民服务事项
    licensing-items	行政许可事项	Licensing items	项	stock	neither	none		institutions	government-service-items	许可事项|行政审批事项
    commitment-approval-items	告知承诺事项	Items approved on commitment	项	stock	higherIsBetter	none	licensing-items	institutions		告知承诺审批事项|实施告知承诺事项|证明事项告知承诺
    online-service-rates	网上可办率	Share of items that can be done online	%	rate	higherIsBetter	none	government-service-items	technology		网办率|全程网办率|网上办理率|网上办结率
    online-service-items	网上可办事项	Items that can be done online	项	stock	higherIsBetter	none	government-service-items	technology	government-service-items	全程网办事项|网办事项|一网通办事项|网上可办政务服务事项
    one-visit-items	“最多跑一次”事项	Items done with one visit at most	项	stock	higherIsBetter	none	government-service-items	institutions	government-service-items	只跑一次事项|最多跑一次事项|即办事项
    handled-services	办理服务事项	Services handled	件	flow	neither	clustered	residents	services		办理政务服务事项|办件量|受理办件|办理各类事项|办结事项|便民服务中心办件|政务服务办件|办理业务
    service-satisfaction-rates	政务服务满意率	Satisfaction with government services	%	rate	higherIsBetter	share		services		办事群众满意率|政务服务好评率|好评率|服务满意率
    permits	行政许可	Permits granted	件	flow	neither	event	residents|market-entities	institutions		行政许可决定|办理行政许可|实施行政许可|作出行政许可决定|行政许可办件|行政许可本年处理决定数量
    building-permits	建设规划许可	Building permits	件	flow	neither	event	residents|permits	institutions	permits	乡村建设规划许可证|建房审批|宅基地审批|农村宅基地建房许可
    forestry-permits	林木采伐许可	Felling permits	件	flow	neither	event	permits	institutions	permits	林业采伐许可|林木采伐许可证
    administrative-fees	行政事业性收费	Administrative fees	元	flow	neither	none	residents	institutions		行政事业性收费金额|行政性收费|行政事业性收费本年收费金额
    enterprise-visits	走访企业	Visits to enterprises	次	flow	higherIsBetter	none	enterprises	services		走访服务企业|企业走访|入企走访|入企服务|走访帮扶企业|上门服务企业
    enterprise-problems	解决企业问题	Problems of enterprises solved	个	flow	higherIsBetter	none	enterprises|enterprise-visits	services		为企业解决问题|帮助企业解决问题|协调解决企业难题|解决企业困难|解决企业诉求|为企业解决难题
    enterprise-briefings	惠企政策宣讲	Policy briefings for enterprises	次	flow	higherIsBetter	none	enterprises	services		政策宣讲会|惠企培训|惠企政策宣讲会|问题协调会|政企座谈会
    linked-enterprises	政企互通服务企业	Enterprises on the service platform	家	stock	higherIsBetter	none	enterprises	services		重点企业|服务企业
    enterprise-activation-rates	企业开通率	Share of enterprises active on the platform	%	rate	higherIsBetter	none	linked-enterprises	technology		企业账号开通率|平台企业开通率
    information-completeness-rates	信息完善率	Share of enterprises with complete information	%	rate	higherIsBetter	none	linked-enterprises	technology		企业信息完善率|信息完整率
    legal-service-enterprises	法律服务企业	Enterprises given legal services	家	flow	higherIsBetter	none	enterprises	services		民企法律服务|法治体检企业|企业法治体检|为企业提供法律服务
    enterprise-cost-savings	为企业减负	Costs saved to enterprises	元	flow	higherIsBetter	none	enterprises	services		减税降费|社保减负|节约企业融资成本|减免税费|降低企业成本
    assisted-residents	救助困难群众	Residents given assistance	人次	flow	neither	clustered	residents	services		临时救助|救助群众|困难群众救助|发放临时救助
    minimum-income-recipients	低保对象	Recipients of minimum income support	人	stock	neither	none	residents	services		最低生活保障对象|低保人员|低保人口|城乡低保
    schools	学校	Schools	所	stock	neither	none	residents	services		中小学|中小学校|各级各类学校|义务教育学校
    kindergartens	幼儿园	Kindergartens	所	stock	neither	none	residents	services		公办幼儿园|普惠性幼儿园
    health-stations	卫生服务机构	Health facilities	家	stock	neither	none	residents	services		卫生院|村卫生室|社区卫生服务中心|医疗卫生机构|卫生服务站
    elderly-care-places	养老床位	Places in care homes	张	stock	higherIsBetter	none	elderly-residents	services		养老机构床位|养老服务床位
    vaccine-doses	疫苗接种	Vaccine doses given	剂次	cumulative	neither	none	residents	services		疫苗接种剂次|接种疫苗|接种新冠疫苗|累计接种
    vaccination-rates	疫苗接种率	Vaccination rate	%	rate	higherIsBetter	none	residents	services		接种率|全程接种率
    livelihood-projects	民生实事项目	Livelihood projects	件	flow	higherIsBetter	none	residents	services		民生实事|为民办实事|办实事|实事项目|惠民实事
    renovated-estates	老旧小区改造	Old housing estates renovated	个	flow	higherIsBetter	none	communities	services		改造老旧小区|城镇老旧小区改造|城镇老旧小区
    road-lengths	新改建农村公路	Rural roads built or rebuilt	公里	flow	higherIsBetter	none	land-areas	services		农村公路|硬化道路|新建改建道路|修建道路|道路硬化|新建改建农村公路|新建和改造农村公路|改造农村公路
    rubbish-volumes	清理垃圾	Rubbish cleared	吨	flow	neither	none	residents	services		清运垃圾|清运生活垃圾|处置生活垃圾|清除垃圾
    normative-documents	制定行政规范性文件	Normative documents issued	件	flow	neither	none		rules		行政规范性文件|规范性文件|制发规范性文件|出台规范性文件|新制定规范性文件|制发行政规范性文件|印发规范性文件|本年制发件数|行政规范性文件本年制发件数
    government-regulations	政府规章	Government regulations issued	件	flow	neither	none		rules		制定规章|规章|出台政府规章|规章本年制发件数
    reviewed-documents	合法性审核规范性文件	Normative documents reviewed for legality	件	flow	neither	none	normative-documents	rules		审核规范性文件|规范性文件合法性审核|审查规范性文件|规范性文件审查|文件合法性审查
    filed-documents	备案规范性文件	Normative documents filed for the record	件	flow	higherIsBetter	none	normative-documents	rules	normative-documents	规范性文件备案|报备规范性文件|报送备案规范性文件|备案审查规范性文件
    checked-documents	清理规范性文件	Normative documents checked for currency	件	flow	neither	none		rules		清理行政规范性文件|规范性文件清理|清理文件|清理涉企政策文件
    repealed-documents	废止规范性文件	Normative documents repealed	件	flow	neither	none	checked-documents	rules	checked-documents	废止文件|宣布失效规范性文件|废止行政规范性文件|废止和宣布失效文件|本年废止件数|废止
    amended-documents	修订规范性文件	Normative documents amended	件	flow	neither	none	checked-documents	rules	checked-documents	修改规范性文件|修订文件|修改文件|修订
    valid-documents	现行有效规范性文件	Normative documents in force	件	stock	neither	none		rules		继续有效规范性文件|现行有效件数|保留规范性文件|行政规范性文件现行有效件数
    internal-rules	制定工作制度	Internal rules made or revised	项	flow	neither	none		rules		制定制度|修订制度|建立完善制度|制定修订制度|出台制度|健全制度
    village-rules	修订村规民约	Village rules revised	份	flow	neither	none	villages-and-communities	rules		村规民约|居民公约|修订完善村规民约
    major-decisions	重大行政决策	Major administrative decisions	项	flow	neither	none		decisions		重大行政决策事项|重大决策|重大决策事项|行政决策|作出重大行政决策
    reviewed-decisions	重大决策合法性审查	Major decisions reviewed for legality	件	flow	neither	none		decisions		审查重大决策|重大行政决策合法性审查|合法性审查|合法性审核|决策合法性审查|审查重大行政决策|合法性审查事项
    legality-review-rates	合法性审查率	Share reviewed for legality	%	rate	higherIsBetter	none	major-decisions	decisions		合法性审核率|重大决策合法性审查率|合同审查率|法制审核率
    reviewed-contracts	审查合同	Contracts reviewed	件	flow	neither	none		decisions		审核合同|审查各类合同|合同审查|合同审核|审查政府合同|审核经济合同|审查重大合同|合同合法性审查|行政合同审查|审查合同文书|合同协议审查
    reviewed-contract-copies	审查合同文本	Contract documents reviewed	份	flow	neither	none		decisions		审查合同|审核合同|审查合同文书|合同文书|审查重大合同|审查合同协议|审核合同文本|报送合同
    contract-values	合同金额	Value of contracts reviewed	元	flow	neither	none	reviewed-contracts	decisions		合同标的额|涉及金额|合同标的|审查合同金额
    legal-advisers	法律顾问	Legal advisers	名	stock	higherIsBetter	none	residents|villages-and-communities	decisions		聘请法律顾问|聘任法律顾问|政府法律顾问|常年法律顾问|法律顾问律师|外聘法律顾问
    village-legal-advisers	村（居）法律顾问	Legal advisers of villages	名	stock	higherIsBetter	none	villages-and-communities	decisions		村居法律顾问|一村一律师|村级法律顾问|村（社区）法律顾问|社区法律顾问
    legal-opinions	法律意见书	Written legal opinions	份	flow	higherIsBetter	none	legal-advisers	decisions		出具法律意见书|提供法律意见书|法律意见|出具法律意见|出具书面法律意见
    legal-opinion-items	提出法律意见	Legal opinions given	条	flow	higherIsBetter	none	legal-advisers	decisions		提供法律意见|法律意见建议|提出法律意见建议|提出审查意见|法律建议
    adviser-participations	法律顾问参与事项	Matters with a legal adviser taking part	次	flow	neither	none	legal-advisers	decisions		法律顾问参与重大事项|法律顾问参与决策|法律顾问列席会议|法律顾问参与法律事项|法律顾问参与论证
    adviser-attendances	法律顾问坐班	Office days of legal advisers	次	flow	higherIsBetter	none	legal-advisers	services		法律顾问值班|坐班值班|律师坐班|律师值班|法律顾问驻点服务
    public-consultations	公开征求意见	Public consultations	次	flow	higherIsBetter	none	major-decisions	decisions		征求公众意见|公开征求公众意见|向社会公开征求意见|征集意见活动
    collected-opinions	征集意见建议	Opinions collected	条	flow	higherIsBetter	none	public-consultations|residents	decisions		收集意见建议|征求意见建议|收到意见建议|征集意见|征集群众意见|收集社情民意
    legal-comment-requests	办理征求法律意见	Requests for legal comment answered	件次	flow	neither	none		decisions		征求法律意见|回复征求意见|办理征求意见|征求意见
    risk-assessments	社会稳定风险评估	Social risk assessments	件	flow	higherIsBetter	none	major-decisions	decisions		稳评|风险评估|开展社会稳定风险评估|重大决策社会稳定风险评估
    hearings	听证会	Hearings	次	flow	neither	event	penalty-cases|residents	enforcement		组织听证|举行听证|召开听证会|组织听证会|举行听证会|听证|举办听证会
    hearing-cases	听证案件	Cases heard	件	flow	neither	event	penalty-cases|residents	enforcement	penalty-cases	听证会|组织听证会|组织听证|听证|举行听证|行政处罚听证|听证程序
    penalty-cases	行政处罚案件	Administrative penalty cases	件	flow	neither	event	residents|market-entities|law-enforcement-inspections	enforcement		行政处罚|审核行政处罚案件|处罚案件|行政处罚决定|办理行政处罚案件|作出行政处罚决定|实施行政处罚|办结行政处罚案件|查处案件|行政处罚案|立案处罚|行政处罚本年处理决定数量
    general-procedure-penalties	一般程序案件	Penalty cases by general procedure	件	flow	neither	event	penalty-cases	enforcement	penalty-cases	普通程序案件|一般程序处罚案件|普通程序处罚案件|普通程序行政处罚
    summary-procedure-penalties	简易程序案件	Penalty cases by summary procedure	件	flow	neither	event	penalty-cases	enforcement	penalty-cases	简易程序处罚案件|简易处罚|当场处罚|简易程序行政处罚
    fines	罚没金额	Fines and confiscations	元	flow	neither	none	penalty-cases|residents	enforcement		罚款|罚款金额|罚没款|收缴罚款|处罚金额|罚没收入|行政处罚金额
    opened-cases	立案查处	Enforcement cases opened	件	flow	neither	event	residents	enforcement		立案|立案案件|立案调查|行政执法立案|立案办理
    enforcement-measures	行政强制	Administrative compulsion	件	flow	neither	event	residents|penalty-cases	enforcement		行政强制措施|实施行政强制|行政强制执行|采取行政强制措施|行政强制决定|行政强制本年处理决定数量
    law-enforcement-inspections	行政执法检查	Law-enforcement inspections	次	flow	neither	none	market-entities|residents	enforcement		执法检查|行政检查|开展执法检查|开展行政检查|日常巡查|执法巡查|监督检查|现场检查|执法巡查检查
    patrol-cases	执法巡查事项	Matters dealt with on patrol	件	flow	neither	none	residents	enforcement		执法巡查|行政执法检查|巡查|巡查发现问题|巡查处置
    random-inspections	“双随机、一公开”抽查	Inspections of randomly drawn businesses	户	flow	neither	none	market-entities	enforcement		双随机抽查|双随机抽查对象|双随机检查|抽查对象|随机抽查|抽查经营主体|抽查市场主体
    inspected-businesses	检查经营单位	Businesses inspected	家	flow	neither	none	market-entities	enforcement		检查企业|检查单位|检查商户|检查经营户|检查生产经营单位|检查场所|排查企业
    joint-operations	联合执法	Joint enforcement operations	次	flow	neither	none	law-enforcement-inspections	enforcement		联合执法行动|联合检查|开展联合执法|联合整治|联合执法检查|部门联合执法|跨部门联合执法
    rectification-orders	责令改正通知书	Orders to put right	份	flow	neither	none	law-enforcement-inspections	enforcement		责令整改通知书|下达整改通知书|责令限期整改通知书|下发整改通知书|整改通知书|责令限期改正通知书|整改指令书
    rectified-violations	整改违法行为	Violations put right	起	flow	neither	none		enforcement		纠正违法行为|纠正违章行为|劝导违规行为|整改违法违规行为|查纠违法行为
    rectification-rates	整改率	Share of problems put right	%	rate	higherIsBetter	none		supervision		问题整改率|整改完成率|整改到位率|隐患整改率
    enforcement-officers	行政执法人员	Enforcement officers	人	stock	neither	none	residents|staff-members	enforcement		执法人员|持证执法人员|持有行政执法证人员|取得行政执法证|执法队员|在岗执法人员|一线执法人员|行政执法证持证人员
    newly-certified-officers	新取得执法证人员	Officers newly certified	人	flow	higherIsBetter	none	enforcement-officers	enforcement	enforcement-officers	新增执法人员|新取得行政执法证|新领取执法证|新申领执法证
    officer-examination-rates	执法资格考试通过率	Pass rate of the officers' examination	%	rate	higherIsBetter	share		enforcement		执法证考试通过率|执法考试通过率|执法资格考试合格率
    officer-trainings	执法人员培训	Trainings of enforcement officers	次	flow	higherIsBetter	none	enforcement-officers	enforcement		执法培训|行政执法培训|执法业务培训|组织执法培训|执法人员专题培训|开展执法人员培训|执法队伍培训
    officer-training-attendances	执法培训人次	Attendances at trainings of officers	人次	flow	higherIsBetter	none	enforcement-officers|officer-trainings	enforcement		培训执法人员|参训执法人员|执法人员参训
    case-file-reviews	案卷评查	Case-file reviews	次	flow	higherIsBetter	none		enforcement		执法案卷评查|案卷交叉评查|开展案卷评查|行政处罚案卷评查
    reviewed-case-files	评查案卷	Case files reviewed	卷	flow	higherIsBetter	none	penalty-cases	enforcement		评查执法案卷|抽查处罚案卷|抽查案卷|评查行政执法案卷|评查卷宗
    legality-checked-penalties	法制审核案件	Enforcement decisions reviewed before issue	件	flow	neither	none	penalty-cases	enforcement		重大执法决定法制审核|法制审核|重大行政执法决定法制审核|执法决定法制审核|审核执法案件
    published-enforcement-items	公示执法信息	Enforcement information published	条	flow	neither	none	penalty-cases	enforcement		执法信息公示|公示行政执法信息|公布执法事项|公示处罚信息|双公示信息
    body-cameras	执法记录仪	Body cameras	台	stock	neither	none	enforcement-officers	technology		配备执法记录仪|执法记录设备|执法记录仪数量
    demolished-buildings	拆除违法建设	Illegal buildings demolished	处	flow	neither	none	residents	enforcement		拆除违法建筑|拆除违建|拆除违章建筑|拆除私搭乱建|违法建设拆除
    demolished-areas	拆除违法建筑面积	Area of illegal buildings demolished	平方米	flow	neither	none	land-areas	enforcement		拆除违法建筑|拆除违建|拆除违法建设|拆除违建面积|拆除各类违法建筑|拆违|拆除违章建筑|拆违面积
    illegal-land-cases	违法用地案件	Illegal land-use cases	宗	flow	lowerIsBetter	event	land-areas	enforcement		违法用地|查处违法用地|土地违法案件|整改违法用地|违法占地
    environmental-cases	环境违法案件	Environmental cases	件	flow	lowerIsBetter	event	enterprises	enforcement		环保案件|生态环境违法案件|查处环境违法行为|环境违法行为
    market-supervision-cases	市场监管案件	Market-supervision cases	件	flow	neither	event	market-entities	enforcement		食品药品案件|食品安全案件|查处食品安全违法案件|市场监管执法案件
    emergency-plans	应急预案	Emergency plans	个	stock	neither	none	villages-and-communities	emergencies		编制应急预案|修订应急预案|制定应急预案|突发事件应急预案|专项应急预案
    emergency-drills	应急演练	Emergency drills	次	flow	higherIsBetter	none	villages-and-communities|residents	emergencies		开展应急演练|组织应急演练|应急演习|消防演练|防汛演练|应急处置演练|演练
    drill-participants	参加应急演练人次	Attendances at emergency drills	人次	flow	higherIsBetter	none	emergency-drills|residents	emergencies		参演人员|参加演练|演练参与人次
    emergency-teams	应急救援队伍	Emergency teams	支	stock	higherIsBetter	none	residents	emergencies		应急队伍|应急救援队|应急抢险队伍|应急小分队|综合应急救援队伍
    emergency-responders	应急救援人员	Emergency responders	人	stock	higherIsBetter	none	residents|emergency-teams	emergencies		应急队员|应急救援队员|应急人员|应急抢险人员
    emergency-shelters	应急避难场所	Emergency shelters	处	stock	higherIsBetter	none	residents	emergencies		避难场所|应急避险点|应急疏散场所
    handled-emergencies	处置突发事件	Emergencies handled	起	flow	lowerIsBetter	event	residents	emergencies		突发事件|应对突发事件|处理突发事件|应急处置事件|妥善处置突发事件
    safety-inspections	安全生产检查	Work-safety inspections	次	flow	neither	none	enterprises	emergencies		安全检查|安全生产执法检查|开展安全检查|安全隐患排查|消防安全检查|安全生产大检查
    safety-hazards	排查安全隐患	Safety hazards found	处	flow	neither	none	safety-inspections|enterprises	emergencies		发现安全隐患|安全隐患|发现隐患|排查隐患|排查整治隐患|查出隐患|隐患
    removed-safety-hazards	整改安全隐患	Safety hazards removed	处	flow	higherIsBetter	share	safety-hazards	emergencies	safety-hazards	消除安全隐患|整改隐患|完成隐患整改|隐患整改|消除隐患|整治隐患
    work-accidents	生产安全事故	Work accidents	起	flow	lowerIsBetter	event	residents|enterprises	emergencies		安全生产事故|安全事故|生产安全责任事故|发生安全生产事故|事故
    work-accident-deaths	生产安全事故死亡人数	Deaths in work accidents	人	flow	lowerIsBetter	clustered	residents|work-accidents	emergencies		事故死亡人数|死亡人数|安全事故死亡
    fires	火灾	Fires	起	flow	lowerIsBetter	event	residents|households	emergencies		火灾事故|发生火灾|火情|火警
    relocated-residents	转移安置群众	Residents moved to safety	人次	flow	neither	clustered	residents	emergencies		转移群众|转移避险|避险转移|紧急转移群众|转移人员
    petition-visits	信访接待	Petition visits	人次	flow	neither	clustered	residents	disputes		接待来访群众|接待信访群众|来访接待|信访人次|接待群众来访|接待来访|接待上访群众|群众来访|接访群众
    petition-groups	信访批次	Groups of petitioners	批次	flow	neither	event	residents	disputes		信访接待|接待来访群众|接待信访群众|接待来访|接待群众来访|群众来访|来访接待
    petitions	信访件	Petitions	件	flow	neither	event	residents	disputes		信访案件|信访事项|受理信访|受理信访件|办理信访件|信访|受理信访事项|办理信访事项|接收信访件|群众信访|来信来访|受理群众信访
    resolved-petition-visits	化解信访人次	Petition visits resolved	人次	flow	higherIsBetter	clustered	petition-visits	disputes	petition-visits	化解|信访化解|化解信访|成功化解信访|化解来访
    resolved-petitions	办结信访件	Petitions settled	件	flow	higherIsBetter	share	petitions	disputes	petitions	办结信访事项|化解信访案件|化解信访事项|化解信访件|信访办结|信访事项办结|办结信访案件
    resolved-backlog-petitions	化解信访积案	Long-standing petitions settled	件	flow	higherIsBetter	none	petitions	disputes		信访积案|化解积案|信访积案化解|化解重点信访积案|积案化解|化解疑难信访案件|了结信访积案
    petition-settlement-rates	信访办结率	Share of petitions settled	%	rate	higherIsBetter	share	petitions	disputes		信访事项办结率|信访案件办结率|信访化解率|信访件办结率|信访事项按期办结率|信访积案化解率
    petition-satisfaction-rates	信访满意率	Satisfaction of petitioners	%	rate	higherIsBetter	share	petitions	disputes		信访群众满意率|信访事项满意率|信访人满意率|信访群众满意度
    repeat-petitions	重复信访	Repeated petitions	件	flow	lowerIsBetter	clustered	petitions	disputes	petitions	重信重访|重复信访件|重复来访|重复信访事项
    petition-letters	群众来信	Letters from residents	封	flow	neither	event	residents	disputes		来信|办理来信|信访信件|受理来信|办理群众来信
    mediation-centre-visits	矛调中心接待人次	Visits to the mediation centre	人次	flow	neither	clustered	residents	disputes		矛调中心接待|矛盾调解中心接待|综治中心接待|社会矛盾纠纷调处化解中心接待
    mediation-centre-groups	矛调中心接待批次	Groups received at the mediation centre	批次	flow	neither	event	residents	disputes		矛调中心接待|矛盾调解中心接待|综治中心接待|社会矛盾纠纷调处化解中心接待
    leader-reception-visits	领导接访人次	Visits received by leaders	人次	flow	higherIsBetter	clustered	residents	disputes		领导接访|领导接待|领导干部接访|领导干部接待|镇领导接访|党政领导接访
    leader-reception-groups	领导接访批次	Groups received by leaders	批次	flow	higherIsBetter	none	residents	disputes		领导接访|领导接待|领导干部接访|领导干部接待|镇领导接访|党政领导接访
    dispute-screenings	矛盾纠纷排查	Screenings for disputes	次	flow	neither	none	residents	disputes		排查矛盾纠纷|开展矛盾纠纷排查|矛盾纠纷集中排查|纠纷排查|集中排查矛盾纠纷
    disputes	排查矛盾纠纷	Disputes found	件	flow	neither	event	residents	disputes		矛盾纠纷|排查纠纷|排查各类矛盾纠纷|摸排矛盾纠纷|受理矛盾纠纷|排查出矛盾纠纷|矛盾纠纷排查|受理各类矛盾纠纷
    mediated-disputes	调解矛盾纠纷	Disputes mediated	件	flow	neither	event	residents	disputes		调解纠纷|调处矛盾纠纷|调解案件|人民调解|调处纠纷|化解矛盾纠纷|调解各类矛盾纠纷|调处各类矛盾纠纷|人民调解案件|化解纠纷|受理调解案件|人民调解受理|开展人民调解|民间纠纷|调解民间纠纷
    settled-disputes	调解成功	Disputes settled by mediation	件	flow	higherIsBetter	share	mediated-disputes	disputes	mediated-disputes	成功调解|调处成功|成功化解|成功调处|成功调处矛盾纠纷|成功化解矛盾纠纷|人民调解成功|调解成功案件|成功调解纠纷|成功调解矛盾纠纷
    settlement-rates	调解成功率	Success rate of mediation	%	rate	higherIsBetter	share	mediated-disputes	disputes		调处成功率|化解率|纠纷化解率|矛盾纠纷化解率|调解率|纠纷调处率|人民调解成功率
    mediation-committees	人民调解委员会	Mediation committees	个	stock	higherIsBetter	none	residents|villages-and-communities	disputes		调委会|人民调解组织|调解组织|调解委员会|村级调委会
    mediators	人民调解员	Mediators	名	stock	higherIsBetter	none	residents|mediation-committees	disputes		调解员|专职人民调解员|专兼职调解员|专职调解员|兼职调解员|人民调解员队伍
    mediation-agreements	调解协议书	Mediation agreements	份	flow	higherIsBetter	share	mediated-disputes	disputes		人民调解协议书|调解协议|签订调解协议|达成调解协议|制作调解协议书|签订调解协议书
    disputed-amounts	调解涉案金额	Sums in dispute	元	flow	neither	none	mediated-disputes	disputes		涉案金额|纠纷涉及金额|调解金额|涉及金额总计|协助追回债务
    review-cases	行政复议案件	Administrative review cases	件	flow	neither	event	residents|penalty-cases	disputes		行政复议|复议案件|被申请行政复议|行政复议被申请案件|被复议案件|复议|受理行政复议案件
    upheld-reviews	行政复议维持	Reviews that upheld the decision	件	flow	neither	share	review-cases	disputes	review-cases	复议维持|结果维持|行政复议结果维持|维持
    corrected-reviews	行政复议纠错	Reviews that corrected the decision	件	flow	lowerIsBetter	share	review-cases	disputes	review-cases	复议纠错|复议撤销|结果纠正|行政复议结果纠正|被纠错|撤销或确认违法
    lawsuits	行政诉讼案件	Administrative lawsuits	件	flow	neither	event	residents|penalty-cases	disputes		行政应诉案件|应诉案件|行政诉讼|行政应诉|被诉案件|行政诉讼应诉案件|诉讼案件|诉讼|涉诉案件|以镇政府为被告的行政诉讼案件
    lost-lawsuits	行政诉讼败诉案件	Administrative lawsuits lost	件	flow	lowerIsBetter	share	lawsuits	disputes	lawsuits	败诉案件|败诉|行政败诉案件|被判决败诉
    won-lawsuits	行政诉讼胜诉案件	Administrative lawsuits won	件	flow	higherIsBetter	share	lawsuits	disputes	lawsuits	胜诉案件|胜诉|行政胜诉案件
    loss-rates	行政诉讼败诉率	Share of lawsuits lost	%	rate	lowerIsBetter	share	lawsuits	disputes		败诉率|行政案件败诉率|行政应诉败诉率
    court-appearances	负责人出庭应诉	Appearances of officials in court	次	flow	higherIsBetter	share	lawsuits	supervision		出庭应诉|行政机关负责人出庭应诉|主要负责人出庭应诉|负责人出庭|行政负责人出庭应诉
    court-appearance-rates	负责人出庭应诉率	Share of lawsuits with an official in court	%	rate	higherIsBetter	share	lawsuits	supervision		出庭应诉率|行政机关负责人出庭应诉率|负责人出庭率|行政负责人出庭应诉率
    criminal-cases	刑事案件	Criminal cases	起	flow	lowerIsBetter	event	residents	disputes		刑事警情|刑事立案|刑事发案|刑事治安案件
    public-order-cases	治安案件	Public-order cases	起	flow	lowerIsBetter	event	residents	disputes		治安警情|查处治安案件|受理治安案件|治安发案
    community-corrections	社区矫正对象	Persons in community correction	人	stock	neither	none	residents	disputes		社区矫正人员|在册社区矫正对象|在矫人员|接收社区矫正对象
    released-persons	安置帮教对象	Released persons in resettlement	人	stock	neither	none	residents	disputes		刑满释放人员|安置帮教人员|刑释人员|帮教对象
    legal-aid-cases	法律援助案件	Legal-aid cases	件	flow	neither	event	residents	services		法律援助|办理法律援助案件|受理法律援助案件|办理法律援助|受理法律援助|法援案件|办理法援案件
    legal-consultations	法律咨询	Legal consultations	人次	flow	neither	clustered	residents	services		接待法律咨询|提供法律咨询|解答法律咨询|法律咨询服务|接待群众法律咨询|法律咨询接待|公共法律服务接待|解答群众法律咨询
    legal-service-stations	公共法律服务站	Legal-service stations	个	stock	higherIsBetter	none	residents|villages-and-communities	services		公共法律服务工作站|公共法律服务中心|公共法律服务室|法律服务站|公共法律服务站点|镇级公共法律服务站|村级公共法律服务室
    proposals	办理建议提案	Proposals of deputies handled	件	flow	neither	none	residents	supervision		建议提案|承办建议提案|人大代表建议和政协提案|人大建议政协提案|代表建议和委员提案|办理人大建议和政协提案
    deputy-proposals	人大代表建议	Proposals of people's congress deputies	件	flow	neither	none	proposals	supervision	proposals	代表建议|人大建议|办理人大代表建议|人大议案|办理人大建议|人大代表意见建议|承办人大代表建议|办理代表建议
    committee-proposals	政协提案	Proposals of consultative conference members	件	flow	neither	none	proposals	supervision	proposals	委员提案|办理政协提案|政协委员提案|提案|承办政协提案
    proposal-reply-rates	建议提案答复率	Share of proposals answered	%	rate	higherIsBetter	none	proposals	supervision		答复率|办复率|建议提案办复率|建议办结率|建议提案办结率
    proposal-satisfaction-rates	建议提案满意率	Satisfaction with answers to proposals	%	rate	higherIsBetter	share	proposals	supervision		代表满意率|代表委员满意率|建议办理满意率|提案满意率|办理满意率
    audit-projects	审计项目	Audits	个	flow	neither	none		supervision		开展审计|审计监督项目|经济责任审计|完成审计项目
    oversight-inspections	法治督察	Inspections of law-based government	次	flow	higherIsBetter	none		supervision		开展法治督察|执法监督检查|行政执法监督|专项督察|法治督查|督促检查|专项监督检查
    oversight-problems	督察发现问题	Problems found in oversight	个	flow	neither	none	oversight-inspections	supervision		法治督察发现问题|发现问题|监督检查发现问题|自查问题
    resolved-oversight-problems	整改完成问题	Problems put right after oversight	个	flow	higherIsBetter	none	oversight-problems	supervision	oversight-problems	整改问题|完成整改问题|完成整改|问题整改|整改到位问题
    discipline-cases	违纪案件	Disciplinary cases	件	flow	neither	event	party-members	supervision		立案审查|纪律审查案件|党纪立案|查处违纪案件|立案审查调查
    disciplined-persons	处分人数	Persons disciplined	人	flow	neither	none	discipline-cases	supervision		党纪政务处分|给予处分|党纪处分|处分人员|给予党纪政务处分
    problem-leads	问题线索	Leads on misconduct	条	flow	neither	none		supervision		处置问题线索|受理问题线索|专项整治问题线索|办理问题线索
    disclosed-items	主动公开政府信息	Information disclosed on own initiative	条	flow	higherIsBetter	none	residents	supervision		公开政府信息|主动公开信息|主动公开各类政府信息|政务公开信息|公开信息|公开政务信息|发布政府信息|发布政务信息|公开各类信息|主动公开各类信息
    disclosed-documents	主动公开文件	Documents disclosed on own initiative	件	flow	higherIsBetter	none	residents	supervision		主动公开政府信息|公开政府信息|制发主动公开文件|公开文件|主动公开政务文件|主动公开信息|主动公开公文
    website-items	政府网站公开信息	Items published on the website	条	flow	higherIsBetter	none	disclosed-items	supervision	disclosed-items	网站发布信息|门户网站公开|政府门户网站发布信息|网站公开信息|门户网站发布信息|政府网站发布信息|通过政府网站公开
    wechat-items	微信公众号发布信息	Items published on WeChat	条	flow	higherIsBetter	none	disclosed-items|residents	supervision		公众号发布信息|微信发布信息|政务微信发布信息|微信公众号公开信息|微信公众平台发布信息|公众号推送信息|微信公众号推送
    weibo-items	政务微博发布信息	Items published on microblogs	条	flow	higherIsBetter	none	disclosed-items	supervision		微博发布信息|微博公开信息|政务微博
    new-media-items	政务新媒体发布信息	Items published on new media	条	flow	higherIsBetter	none	disclosed-items	supervision		新媒体发布信息|媒体平台发布信息|政务新媒体公开信息|新媒体平台发布
    notice-board-items	公开栏发布信息	Items published on notice boards	条	flow	higherIsBetter	none	disclosed-items	supervision	disclosed-items	公示栏公开信息|公开栏公开信息|政务公开栏|公示栏发布信息|村务公开栏公开
    work-news-items	工作动态类信息	Items of work news	条	flow	neither	none	disclosed-items	supervision	disclosed-items	工作动态|工作动态信息|工作信息|政务动态|政务动态信息|工作类信息|镇街工作动态|新闻报道|新闻动态
    policy-document-items	政策文件类信息	Policy documents disclosed	条	flow	higherIsBetter	none	disclosed-items	supervision	disclosed-items	政策文件|政策文件信息|公开政策文件|政策法规类信息
    organisation-items	机构信息类	Items on the organisation disclosed	条	flow	higherIsBetter	none	disclosed-items	supervision	disclosed-items	机构信息|机构设置信息|机构职能类信息|机构类信息|机构职能信息|机构概况信息
    finance-items	财政预算类信息	Items on finances disclosed	条	flow	higherIsBetter	none	disclosed-items	supervision	disclosed-items	财政信息|财政预决算信息|财政预算|预决算信息|财政资金信息|财政管理类信息
    livelihood-items	民生类信息	Items on livelihood disclosed	条	flow	higherIsBetter	none	disclosed-items	supervision	disclosed-items	民生事项类信息|重大民生信息|民生信息|社会救助信息|就业类信息
    key-field-items	重点领域信息	Items of key fields disclosed	条	flow	higherIsBetter	none	disclosed-items	supervision	disclosed-items	重点领域公开信息|重点领域政府信息|基层政务公开信息|标准目录信息
    personnel-items	人事类信息	Items on personnel disclosed	条	flow	neither	none	disclosed-items	supervision	disclosed-items	人事任免信息|人事任免类信息|人事信息
    policy-explanations	政策解读	Policy explanations	条	flow	higherIsBetter	none	policy-document-items	supervision		政策解读信息|政策解读材料|发布政策解读|解读信息|解读材料
    press-conferences	新闻发布会	Press conferences	场	flow	higherIsBetter	none	residents	supervision		新闻发布活动|召开新闻发布会|举办新闻发布会
    online-interviews	在线访谈	Online interviews	期	flow	higherIsBetter	none	residents	supervision		政风行风热线访谈|网上访谈|在线访谈活动|领导访谈
    website-visits	网站点击量	Website visits	次	flow	neither	clustered	residents	technology		网站访问量|点击量|浏览量|网站浏览量|阅读量
    disclosure-requests	收到依申请公开	Requests for information	件	flow	neither	clustered	residents	supervision		依申请公开|依申请公开申请|政府信息公开申请|受理依申请公开|处理依申请公开|收到政府信息公开申请|依申请公开政府信息|信息公开申请|办理依申请公开|本年新收政府信息公开申请|依申请公开事项|受理政府信息公开申请|本年新收|本年新收政府信息公开申请数量
    brought-forward-requests	上年结转申请	Requests brought forward	件	stock	neither	none	disclosure-requests	supervision		上年结转政府信息公开申请|上年结转|上年度结转|上年度转结|上年结转政府信息公开申请数量
    handled-requests	办结依申请公开	Requests answered	件	flow	higherIsBetter	none	disclosure-requests	supervision		依申请公开办结|办结申请|按时办结申请|答复依申请公开|依申请公开答复|办结政府信息公开申请|答复政府信息公开申请|本年度办理结果
    granted-requests	予以公开	Requests granted	件	flow	higherIsBetter	share	handled-requests	supervision	handled-requests	依申请予以公开|予以公开申请|同意公开|全部公开
    partly-granted-requests	部分公开	Requests granted in part	件	flow	neither	share	handled-requests	supervision	handled-requests	予以部分公开|部分公开申请|同意部分公开
    refused-requests	不予公开	Requests refused	件	flow	neither	share	handled-requests	supervision	handled-requests	不予公开申请|不同意公开
    unavailable-requests	无法提供	Requests for what is not held	件	flow	neither	share	handled-requests	supervision	handled-requests	无法提供信息|本机关不掌握相关政府信息|信息不存在
    unprocessed-requests	不予处理	Requests not processed	件	flow	neither	share	handled-requests	supervision	handled-requests	不予处理申请|不予受理申请
    otherwise-handled-requests	其他处理	Requests handled otherwise	件	flow	neither	share	handled-requests	supervision	handled-requests	其他处理申请|逾期不补正
    carried-forward-requests	结转下年度继续办理	Requests carried forward	件	stock	neither	none	disclosure-requests	supervision		结转下年度申请|结转下年|结转下年度
    request-reply-rates	依申请公开答复率	Share of requests answered in time	%	rate	higherIsBetter	share	disclosure-requests	supervision		依申请公开办结率|申请答复率|按时答复率|依申请公开按时办结率|依申请公开按时答复率
    disclosure-reviews	信息公开行政复议	Reviews over disclosure	件	flow	neither	event	disclosure-requests	supervision	review-cases	政府信息公开行政复议|因信息公开行政复议|因政府信息公开申请行政复议|政府信息公开复议案件
    disclosure-lawsuits	信息公开行政诉讼	Lawsuits over disclosure	件	flow	neither	event	disclosure-requests	supervision	lawsuits	政府信息公开行政诉讼|因信息公开行政诉讼|因政府信息公开提起行政诉讼|政府信息公开诉讼案件
    disclosure-trainings	信息公开培训	Trainings on disclosure	次	flow	higherIsBetter	none	staff-members	supervision		政务公开培训|政府信息公开培训|政务公开业务培训|政务公开培训会|信息公开业务培训
    disclosure-workers	信息公开工作人员	Staff for disclosure	人	stock	higherIsBetter	none	staff-members	supervision		政务公开工作人员|政府信息公开工作人员|信息公开专职工作人员|信息公开兼职工作人员|政务公开专职人员
    hotline-orders	12345热线工单	Hotline orders	件	flow	neither	clustered	residents	technology		12345工单|热线工单|工单|12345热线|办理12345工单|政务服务便民热线工单|8890热线诉求|热线诉求|12345平台工单|办理热线工单|12345诉求|便民热线工单|市长热线|受理热线工单
    hotline-on-time-rates	工单按时办结率	Share of hotline orders closed in time	%	rate	higherIsBetter	share	hotline-orders	technology		工单办结率|热线办结率|热线工单办结率|诉求办结率|12345工单办结率|热线按时办结率|诉求按时办结率
    hotline-response-rates	热线响应率	Response rate of the hotline	%	rate	higherIsBetter	share	hotline-orders	technology		响应率|工单响应率|诉求响应率|按时响应率|及时响应率
    hotline-resolution-rates	热线解决率	Share of hotline matters solved	%	rate	higherIsBetter	share	hotline-orders	technology		解决率|诉求解决率|工单解决率|问题解决率
    hotline-satisfaction-rates	热线满意率	Satisfaction of hotline callers	%	rate	higherIsBetter	share	hotline-orders	technology		工单满意率|诉求满意率|热线工单满意率|热线群众满意率|12345工单满意率|热线满意度|回访满意率|热线回访满意率
    satisfaction-rates	群众满意率	Satisfaction of residents	%	rate	higherIsBetter	share		services		满意率|群众满意度|满意度|社会满意度|公众满意度|居民满意率
    public-messages	群众来信来电和网络留言	Letters, calls and online messages from residents	条	flow	neither	clustered	residents	disputes		群众来信来电网络留言|群众来信、来电和网络留言|网络留言|群众留言|群众来电|办理群众留言|群众诉求|受理群众诉求
    grid-cells	网格	Grid cells	个	stock	neither	none	residents	technology		网格数|基层网格|划分网格|综合网格|治理网格|社区网格|基础网格|全科网格|综治网格
    grid-workers	网格员	Grid workers	人	stock	neither	none	residents|grid-cells	technology		专职网格员|配备网格员|专兼职网格员|网格员队伍|社区网格员|兼职网格员|网格管理员
    grid-trainings	网格员培训	Trainings of grid workers	次	flow	higherIsBetter	none	grid-workers	technology		开展网格员培训|网格员业务培训|组织网格员培训|网格培训
    grid-training-attendances	网格员培训人次	Attendances at trainings of grid workers	人次	flow	higherIsBetter	none	grid-workers|grid-trainings	technology		培训网格员|网格员参训|参训网格员
    grid-matters	网格事项	Matters handled through the grid	件	flow	neither	clustered	grid-cells|residents	technology		网格上报事件|网格事件|处置网格事件|网格上报|上报事件|网格员上报事件|办理网格事项|网格处置事件
    grid-handling-rates	网格事件办结率	Share of grid matters closed	%	rate	higherIsBetter	share	grid-matters	technology		网格事项办结率|事件办结率|事件处置率|网格事件处置率
    grid-maps	网格示意图	Grid maps put up	块	stock	neither	none	grid-cells	technology		网格图|网格公示牌
    satellite-maps	村居卫星图	Satellite maps of villages put up	块	stock	neither	none	villages-and-communities	technology		卫星图|村级卫星图|社区卫星图|张贴卫星图
    resident-records	居民信息录入	Resident records entered	条	stock	neither	none	residents	technology		录入居民信息|人口信息录入|录入人口信息|采集人口信息|人房信息录入|采集居民信息
    surveillance-cameras	视频监控	Public cameras	个	stock	neither	none	residents	technology		监控探头|视频监控探头|监控摄像头|视频探头|公共视频监控
    leader-law-study-sessions	党委理论学习中心组学法	Law-study sessions of the leadership	次	flow	higherIsBetter	none		leadership		中心组学法|集中学习|党委理论学习中心组集中学习|党委中心组集中学法|理论学习中心组学习|中心组学习|党委中心组集中学习|中心组集体学法|领导班子集体学法|党委理论学习中心组学习|会前学法|领导干部学法|党委会会前学法|政府班子集体学法|常务会议学法|政府常务会议学法|专题学法
    staff-law-study-sessions	干部职工集体学法	Law-study sessions of the staff	次	flow	higherIsBetter	none	staff-members	leadership		干部学法|机关干部学法|集体学法|集中学法|组织学法|工作人员学法|机关干部集中学法|干部集体学法
    discussions	交流研讨	Discussions held	次	flow	higherIsBetter	none		leadership		专题研讨|组织交流研讨|集中研讨|学习研讨|开展专题研讨|组织研讨
    law-meetings	法治建设专题会议	Meetings on law-based government	次	flow	higherIsBetter	none		leadership		法治建设会议|研究法治工作|法治工作会议|法治建设工作会议|专题研究法治建设|依法治镇会议|听取法治工作汇报|专题会议|法治专题会议|研究法治建设工作|法治建设推进会|党委听取法治汇报|法治专题研究部署|法治政府建设专题会议|法治建设领导小组会议|领导机构会议
    party-committee-meetings	党委会议	Meetings of the party committee	次	flow	neither	none		leadership		召开党委会|党委会|党工委会议|召开党委会议|党工委会|镇党委会议
    duty-reports	述职述法	Reports on duties under law	人	flow	higherIsBetter	none	staff-members	leadership		述法|年终述法|述职述法人数|开展述法|专题述法
    law-examination-participants	法律知识考试人数	Participants in law examinations	人	flow	higherIsBetter	none	staff-members	leadership		参加法律考试|法治理论考试人数|参加学法考试|参加法治考试|参加学法用法考试|法治考试参考人数
    law-examination-participation-rates	法治考试参考率	Participation in law examinations	%	rate	higherIsBetter	none	staff-members	leadership		参考率|参学率|学法考试参考率|考试参考率
    law-examination-pass-rates	法治考试合格率	Pass rate of law examinations	%	rate	higherIsBetter	share	law-examination-participants	leadership		合格率|考试合格率|学法考试合格率|学法考试通过率
    law-lectures	法治讲座	Law lectures	场	flow	higherIsBetter	none	residents	leadership		法律讲座|法治专题讲座|举办法治讲座|法制讲座|普法讲座|开展法治讲座|法治讲堂
    law-trainings	法治培训	Law trainings	次	flow	higherIsBetter	none	staff-members	leadership		法治培训班|法律培训|法治专题培训|依法行政培训|举办法治培训|开展法治培训|法律知识培训|业务培训
    law-training-attendances	法治培训人次	Attendances at law trainings	人次	flow	higherIsBetter	none	law-trainings|staff-members	leadership		参训人员|培训干部|法治培训覆盖|参加培训|培训人次|参训人次
    publicity-events	普法宣传活动	Legal publicity events	场	flow	higherIsBetter	none	residents	leadership		法治宣传活动|普法宣传|普法活动|法治宣传教育活动|法治宣传|普法宣传场次|开展普法宣传|法律宣传活动|法制宣传活动|主题宣传活动|开展法治宣传|宣传活动|普法宣传教育活动|法治宣传教育
    publicity-attendances	普法受众人次	Residents reached by legal publicity	人次	flow	higherIsBetter	none	publicity-events|residents	leadership		法治宣传受众|受教育群众|受众|普法受众|惠及群众|受益群众|覆盖群众|参与群众
    theory-talks	理论宣讲	Talks on theory and policy	场	flow	higherIsBetter	none	residents	leadership		基层理论宣讲|宣讲活动|法治宣讲|开展宣讲|基层宣讲|政策宣讲|法治宣讲场次|法治微宣讲|习近平法治思想宣讲|微宣讲
    leaflets	发放宣传资料	Leaflets handed out	份	flow	neither	none	residents|publicity-events	leadership		宣传资料|发放材料|宣传材料|发放宣传材料|宣传单|发放宣传单|宣传册|发放宣传品|法治宣传资料|发放普法资料|发放普法宣传资料|发放法律宣传资料|发放宣传手册|发放宣传册
    posters	普法展牌布标	Posters and banners	块	flow	neither	none	residents	leadership		宣传展板|展板|制作展板|悬挂横幅|宣传横幅|布标|展牌|张贴海报|悬挂布标
    poster-items	普法展牌和布标	Posters and banners put up	件	flow	neither	none	residents	leadership		悬挂布标|展牌布标|展牌、布标|设置展牌布标
    publicity-articles	普法宣传信息	Legal publicity messages	条	flow	neither	none	residents	leadership		推送普法信息|发布普法信息|普法短视频|推送法治信息|发布法治宣传信息|法治宣传信息|普法推文
    legal-literates	法律明白人	Legally versed villagers	名	stock	higherIsBetter	none	villages-and-communities|residents	leadership		培养法律明白人|“法律明白人”|农村法律明白人|法治带头人|培育法律明白人
    law-publicity-sites	法治文化阵地	Sites of legal culture	处	stock	higherIsBetter	none	residents	leadership		法治公园|法治文化广场|普法阵地|法治宣传阵地|法治文化公园|法治宣传栏|建设法治文化阵地|普法公共空间
    model-law-villages	民主法治示范村	Model villages of democracy and rule of law	个	stock	higherIsBetter	none	villages-and-communities	leadership	villages-and-communities	民主法治示范村（社区）|法治示范村|民主法治村|国家级民主法治示范村|市级民主法治示范村|省级民主法治示范村
    school-law-lessons	法治进校园	Law lessons at schools	次	flow	higherIsBetter	none	schools	leadership		法治进校园活动|法治课|开展法治进校园|法治副校长授课|送法进校园|讲法治课|校园普法
    volunteers	志愿者	Volunteers	人	stock	higherIsBetter	none	residents	leadership		普法志愿者|注册志愿者|法律志愿者|法治志愿者|志愿服务人员
    volunteer-teams	志愿服务队伍	Volunteer teams	支	stock	higherIsBetter	none	residents	leadership		志愿服务队|普法志愿服务队|志愿者队伍|普法志愿者队伍
    law-funds	法治建设经费	Funds for law-based government	元	flow	higherIsBetter	none	residents|budget-expenditures	leadership		普法经费|法治工作经费|普法专项经费|法治宣传经费|工作经费
    annual-tasks	法治建设重点工作	Tasks of the year for law-based government	项	flow	neither	none		leadership		重点任务|重点工作|工作任务|法治政府建设重点任务|年度重点任务|年度工作要点|法治建设任务
    completion-rates	完成率	Share of tasks completed	%	rate	higherIsBetter	none	annual-tasks	leadership		任务完成率|工作完成率|目标完成率|按时完成率
    court-observations	领导干部旁听庭审	Officials attending a court hearing	人次	flow	higherIsBetter	none	staff-members	leadership		旁听庭审|参加旁听庭审|组织旁听庭审|旁听行政诉讼庭审
    gross-regional-product-growth-rates	地区生产总值增速	Growth of the gross regional product	%	rate	higherIsBetter	none		background		生产总值增速|国内生产总值增速|GDP增速|经济增速|经济增长速度|地区生产总值|生产总值|国内生产总值
    budget-revenue-growth-rates	一般公共预算收入增速	Growth of budget revenue	%	rate	higherIsBetter	none		background		财政收入增速|一般公共预算收入增幅|地方一般公共预算收入增速|一般公共预算收入|地方一般公共预算收入
    consumer-price-rises	居民消费价格涨幅	Rise of consumer prices	%	rate	neither	none		background		居民消费价格指数涨幅|CPI涨幅|消费价格涨幅|物价涨幅
    agreed-investments	招商引资协议资金	Investment agreed	元	flow	higherIsBetter	none	gross-regional-products	background		协议资金|签约资金|协议投资额|签约金额|协议总投资
    high-standard-farmlands	高标准农田	High-standard farmland	亩	flow	higherIsBetter	none	farmland-areas	background		建设高标准农田|高标准农田建设|新建高标准农田|高标准基本农田
    specialised-enterprises	专精特新企业	Specialised and innovative enterprises	家	stock	higherIsBetter	none	enterprises	background	enterprises	“专精特新”企业|专精特新中小企业|“专精特新”中小企业|专精特新“小巨人”企业
    high-tech-enterprises	高新技术企业	High-tech enterprises	家	stock	higherIsBetter	none	enterprises	background	enterprises	国家高新技术企业|高企|有效期内高新技术企业|国家级高新技术企业|高新技术企业数|高新技术企业数量
    research-intensities	研发投入强度	Research spending as a share of output	%	rate	higherIsBetter	none	gross-regional-products	background		全社会研发投入强度|研发经费投入强度|研究与试验发展经费投入强度|研发投入占比
    good-air-rates	空气质量优良天数比例	Share of days with good air	%	rate	higherIsBetter	none		background		优良天数比例|空气优良天数比例|空气质量优良率|空气优良率|优良天数比率|优良天数占比|空气质量优良天数比率|空气优良天数比率
    forest-coverage-rates	森林覆盖率	Forest coverage	%	rate	higherIsBetter	none	land-areas	background		林木覆盖率|绿化覆盖率|森林绿化率
    minimum-income-standards	低保标准	Standard of minimum income support	元	stock	higherIsBetter	none		services		城乡低保标准|最低生活保障标准|城市低保标准|农村低保标准
    mobile-base-stations	5G基站	5G base stations	个	stock	neither	none	residents	services		建成5G基站|5G基站数|开通5G基站|新建5G基站
    tap-water-rates	农村自来水普及率	Share of rural homes with tap water	%	rate	higherIsBetter	none	households	services		自来水普及率|自来水入户率|安全饮水率
    sanitary-toilet-rates	卫生户厕普及率	Share of homes with a sanitary toilet	%	rate	higherIsBetter	none	households	services		农村卫生厕所普及率|卫生厕所普及率|无害化厕所普及率|户厕普及率
    sewage-treatment-rates	生活污水处理率	Share of sewage treated	%	rate	higherIsBetter	none		services		污水处理率|农村生活污水治理率|污水集中处理率|生活污水治理率
    requested-items	依申请公开信息	Information disclosed on request	条	flow	neither	clustered	residents	supervision		依申请公开|依申请公开政府信息|收到依申请公开|收到依申请公开政府信息|依申请公开政务信息
    law-examinations	法律知识考试	Law examinations held	次	flow	higherIsBetter	none	staff-members	leadership		组织法律知识考试|法治理论测试|法律知识测试|学法考试|学法用法考试|法治考试|组织学法考试|普法考试|法律考试
    theory-study-sessions	理论学习	Sessions of political study	次	flow	higherIsBetter	none	staff-members	leadership		“第一议题”学习|第一议题学习|习近平法治思想学习|专题学习|法治专题学习|政治理论学习|组织理论学习
    joint-meetings	联席会议	Joint meetings of departments	次	flow	higherIsBetter	none		leadership		召开联席会议|联席会|部门联席会议|召开联席会
    commitment-approvals	告知承诺办件	Approvals on commitment	件	flow	higherIsBetter	none	permits	institutions		告知承诺办件量|告知承诺制办件|以告知承诺方式办理
    policy-explanation-rates	政策解读率	Share of documents explained	%	rate	higherIsBetter	none	normative-documents	supervision		规范性文件解读率|规范性文件解读比例|文件解读率|解读率
    disclosure-training-attendances	信息公开培训人次	Attendances at trainings on disclosure	人次	flow	higherIsBetter	none	disclosure-trainings	supervision		政务公开培训人次|政府信息公开培训人次|政务公开参训人次
    website-columns	网站专题专栏	Sections of the website	个	stock	higherIsBetter	none		supervision		专题专栏|政务公开专栏|网站栏目|开设专栏|设置专栏|信息公开栏目
    procurement-items	政府采购类信息	Items on procurement disclosed	条	flow	neither	none	disclosed-items	supervision	disclosed-items	政府采购信息|采购信息|招标采购信息|工程采购信息|招投标信息
    enforcement-items	行政执法类信息	Items on enforcement disclosed	条	flow	neither	none	disclosed-items	supervision	disclosed-items	行政处罚强制类信息|行政处罚类信息|行政处罚信息|行政强制信息|行政许可信息
    enforcement-vehicles	执法车辆	Enforcement vehicles	辆	stock	neither	none	enforcement-officers	enforcement		执法用车|配备执法车辆|执法执勤车辆
    grassroots-legislative-sites	基层立法联系点	Legislative contact points	个	stock	higherIsBetter	none		rules		立法联系点|行政立法联系点
    expert-consultations	专家论证	Expert consultations	次	flow	higherIsBetter	none	major-decisions	decisions		专家论证会|组织专家论证|专家咨询论证|召开专家论证会|专家咨询
    legal-adviser-coverage-rates	法律顾问覆盖率	Share of villages with a legal adviser	%	rate	higherIsBetter	none	villages-and-communities	services		村（居）法律顾问覆盖率|村居法律顾问覆盖率|一村一法律顾问覆盖率|法律顾问配备率
    publicity-coverage-rates	普法覆盖率	Share of residents reached by legal publicity	%	rate	higherIsBetter	none	residents	leadership		法治宣传覆盖率|宣传覆盖率|普法宣传覆盖率|普法知晓率|法治宣传教育覆盖率
    inspection-coverage-rates	检查覆盖率	Share of businesses inspected	%	rate	higherIsBetter	none	market-entities	enforcement		监管覆盖率|执法检查覆盖率|行政检查覆盖率|抽查覆盖率
    filing-rates	规范性文件备案率	Share of normative documents filed	%	rate	higherIsBetter	none	normative-documents	rules		规范性文件报备率|备案率|报备率|规范性文件报备及时率
    insurance-participation-rates	医疗保险参保率	Share of residents with health insurance	%	rate	higherIsBetter	none	residents	services		参保率|基本医疗保险参保率|城乡居民医保参保率|医保参保率
    crime-clearance-rates	刑事案件破案率	Share of criminal cases cleared up	%	rate	higherIsBetter	share	criminal-cases	disputes		破案率|命案破案率|现行命案破案率
    legality-reviews	合法性审查次数	Reviews for legality carried out	次	flow	neither	none		decisions		合法性审查|合法性审核|开展合法性审查|开展合法性审核|法律审核
    """
