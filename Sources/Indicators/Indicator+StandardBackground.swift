// Written by Tests/Scripts/generate-indicator-ids.py from StandardCatalogue.swift: change the catalogue, not this file.

/// The identifiers of the standard catalogue for services and the background of a town.
extension Indicator.ID {
    // MARK: Services

    /// New urban jobs (城镇新增就业), in 人.
    public static let newUrbanJobs: Self = "new-urban-jobs"
    /// Services handled (办理服务事项), in 件.
    public static let handledServices: Self = "handled-services"
    /// Satisfaction with government services (政务服务满意率), in %.
    public static let serviceSatisfactionRates: Self = "service-satisfaction-rates"
    /// Visits to enterprises (走访企业), in 次.
    public static let enterpriseVisits: Self = "enterprise-visits"
    /// Problems of enterprises solved (解决企业问题), in 个.
    public static let enterpriseProblems: Self = "enterprise-problems"
    /// Policy briefings for enterprises (惠企政策宣讲), in 次.
    public static let enterpriseBriefings: Self = "enterprise-briefings"
    /// Enterprises on the service platform (政企互通服务企业), in 家.
    public static let linkedEnterprises: Self = "linked-enterprises"
    /// Enterprises given legal services (法律服务企业), in 家.
    public static let legalServiceEnterprises: Self = "legal-service-enterprises"
    /// Costs saved to enterprises (为企业减负), in 元.
    public static let enterpriseCostSavings: Self = "enterprise-cost-savings"
    /// Residents given assistance (救助困难群众), in 人次.
    public static let assistedResidents: Self = "assisted-residents"
    /// Recipients of minimum income support (低保对象), in 人.
    public static let minimumIncomeRecipients: Self = "minimum-income-recipients"
    /// Schools (学校), in 所.
    public static let schools: Self = "schools"
    /// Kindergartens (幼儿园), in 所.
    public static let kindergartens: Self = "kindergartens"
    /// Health facilities (卫生服务机构), in 家.
    public static let healthStations: Self = "health-stations"
    /// Places in care homes (养老床位), in 张.
    public static let elderlyCarePlaces: Self = "elderly-care-places"
    /// Vaccine doses given (疫苗接种), in 剂次.
    public static let vaccineDoses: Self = "vaccine-doses"
    /// Vaccination rate (疫苗接种率), in %.
    public static let vaccinationRates: Self = "vaccination-rates"
    /// Livelihood projects (民生实事项目), in 件.
    public static let livelihoodProjects: Self = "livelihood-projects"
    /// Old housing estates renovated (老旧小区改造), in 个.
    public static let renovatedEstates: Self = "renovated-estates"
    /// Rural roads built or rebuilt (新改建农村公路), in 公里.
    public static let roadLengths: Self = "road-lengths"
    /// Rubbish cleared (清理垃圾), in 吨.
    public static let rubbishVolumes: Self = "rubbish-volumes"
    /// Office days of legal advisers (法律顾问坐班), in 次.
    public static let adviserAttendances: Self = "adviser-attendances"
    /// Legal-aid cases (法律援助案件), in 件.
    public static let legalAidCases: Self = "legal-aid-cases"
    /// Legal consultations (法律咨询), in 人次.
    public static let legalConsultations: Self = "legal-consultations"
    /// Legal-service stations (公共法律服务站), in 个.
    public static let legalServiceStations: Self = "legal-service-stations"
    /// Satisfaction of residents (群众满意率), in %.
    public static let satisfactionRates: Self = "satisfaction-rates"
    /// Standard of minimum income support (低保标准), in 元.
    public static let minimumIncomeStandards: Self = "minimum-income-standards"
    /// 5G base stations (5G基站), in 个.
    public static let mobileBaseStations: Self = "mobile-base-stations"
    /// Share of rural homes with tap water (农村自来水普及率), in %.
    public static let tapWaterRates: Self = "tap-water-rates"
    /// Share of homes with a sanitary toilet (卫生户厕普及率), in %.
    public static let sanitaryToiletRates: Self = "sanitary-toilet-rates"
    /// Share of sewage treated (生活污水处理率), in %.
    public static let sewageTreatmentRates: Self = "sewage-treatment-rates"
    /// Share of villages with a legal adviser (法律顾问覆盖率), in %.
    public static let legalAdviserCoverageRates: Self = "legal-adviser-coverage-rates"
    /// Share of residents with health insurance (医疗保险参保率), in %.
    public static let insuranceParticipationRates: Self = "insurance-participation-rates"

    // MARK: Background

    /// Residents (常住人口), in 人.
    public static let residents: Self = "residents"
    /// Registered residents (户籍人口), in 人.
    public static let registeredResidents: Self = "registered-residents"
    /// Migrant residents (流动人口), in 人.
    public static let migrantResidents: Self = "migrant-residents"
    /// Urban residents (城镇常住人口), in 人.
    public static let urbanResidents: Self = "urban-residents"
    /// Elderly residents (老年人口), in 人.
    public static let elderlyResidents: Self = "elderly-residents"
    /// Households (户数), in 户.
    public static let households: Self = "households"
    /// Villages (行政村), in 个.
    public static let villages: Self = "villages"
    /// Urban communities (社区), in 个.
    public static let communities: Self = "communities"
    /// Villages and communities (村（社区）), in 个.
    public static let villagesAndCommunities: Self = "villages-and-communities"
    /// Villager groups (村（居）民小组), in 个.
    public static let villagerGroups: Self = "villager-groups"
    /// Land area (辖区面积), in 平方公里.
    public static let landAreas: Self = "land-areas"
    /// Farmland (耕地面积), in 亩.
    public static let farmlandAreas: Self = "farmland-areas"
    /// Enterprises (企业数), in 家.
    public static let enterprises: Self = "enterprises"
    /// Industrial enterprises above designated size (规模以上工业企业), in 家.
    public static let industrialEnterprises: Self = "industrial-enterprises"
    /// Registered businesses (经营主体), in 户.
    public static let marketEntities: Self = "market-entities"
    /// Newly registered businesses (新增经营主体), in 户.
    public static let newMarketEntities: Self = "new-market-entities"
    /// Party members (党员), in 名.
    public static let partyMembers: Self = "party-members"
    /// Gross regional product (地区生产总值), in 元.
    public static let grossRegionalProducts: Self = "gross-regional-products"
    /// Industrial output (工业总产值), in 元.
    public static let industrialOutputs: Self = "industrial-outputs"
    /// Industrial value added (工业增加值), in 元.
    public static let industrialAddedValues: Self = "industrial-added-values"
    /// Fixed-asset investment (固定资产投资), in 元.
    public static let fixedAssetInvestments: Self = "fixed-asset-investments"
    /// Retail sales of consumer goods (社会消费品零售总额), in 元.
    public static let retailSales: Self = "retail-sales"
    /// Imports and exports (进出口总额), in 元.
    public static let foreignTradeValues: Self = "foreign-trade-values"
    /// General public budget revenue (一般公共预算收入), in 元.
    public static let budgetRevenues: Self = "budget-revenues"
    /// Tax revenue (税收收入), in 元.
    public static let taxRevenues: Self = "tax-revenues"
    /// General public budget expenditure (一般公共预算支出), in 元.
    public static let budgetExpenditures: Self = "budget-expenditures"
    /// Disposable income per resident (居民人均可支配收入), in 元.
    public static let disposableIncomes: Self = "disposable-incomes"
    /// Disposable income per urban resident (城镇居民人均可支配收入), in 元.
    public static let urbanDisposableIncomes: Self = "urban-disposable-incomes"
    /// Disposable income per rural resident (农村居民人均可支配收入), in 元.
    public static let ruralDisposableIncomes: Self = "rural-disposable-incomes"
    /// Income of village collectives (村集体经济收入), in 元.
    public static let villageCollectiveIncomes: Self = "village-collective-incomes"
    /// Grain output (粮食产量), in 吨.
    public static let grainOutputs: Self = "grain-outputs"
    /// Surveyed urban unemployment rate (城镇调查失业率), in %.
    public static let urbanUnemploymentRates: Self = "urban-unemployment-rates"
    /// Urbanisation rate (城镇化率), in %.
    public static let urbanisationRates: Self = "urbanisation-rates"
    /// Investment attracted and received (招商引资到位资金), in 元.
    public static let attractedInvestments: Self = "attracted-investments"
    /// Key projects (重点项目), in 个.
    public static let keyProjects: Self = "key-projects"
    /// Growth of the gross regional product (地区生产总值增速), in %.
    public static let grossRegionalProductGrowthRates: Self = "gross-regional-product-growth-rates"
    /// Growth of budget revenue (一般公共预算收入增速), in %.
    public static let budgetRevenueGrowthRates: Self = "budget-revenue-growth-rates"
    /// Rise of consumer prices (居民消费价格涨幅), in %.
    public static let consumerPriceRises: Self = "consumer-price-rises"
    /// Investment agreed (招商引资协议资金), in 元.
    public static let agreedInvestments: Self = "agreed-investments"
    /// High-standard farmland (高标准农田), in 亩.
    public static let highStandardFarmlands: Self = "high-standard-farmlands"
    /// Specialised and innovative enterprises (专精特新企业), in 家.
    public static let specialisedEnterprises: Self = "specialised-enterprises"
    /// High-tech enterprises (高新技术企业), in 家.
    public static let highTechEnterprises: Self = "high-tech-enterprises"
    /// Research spending as a share of output (研发投入强度), in %.
    public static let researchIntensities: Self = "research-intensities"
    /// Share of days with good air (空气质量优良天数比例), in %.
    public static let goodAirRates: Self = "good-air-rates"
    /// Forest coverage (森林覆盖率), in %.
    public static let forestCoverageRates: Self = "forest-coverage-rates"
}
