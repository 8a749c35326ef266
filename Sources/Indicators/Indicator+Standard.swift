// Written by Tests/Scripts/generate-indicator-ids.py from StandardCatalogue.swift: change the catalogue, not this file.

/// The identifiers of the standard catalogue in the chapters of the national outline.
extension Indicator.ID {
    // MARK: Institutions

    /// Staff of the administration (在编人员), in 人.
    public static let staffMembers: Self = "staff-members"
    /// Items on the list of powers and duties (权责清单事项), in 项.
    public static let powerListItems: Self = "power-list-items"
    /// Powers taken over from above (承接下放事项), in 项.
    public static let delegatedPowers: Self = "delegated-powers"
    /// Approval items cancelled (取消行政许可事项), in 项.
    public static let cancelledApprovalItems: Self = "cancelled-approval-items"
    /// Government service items (政务服务事项), in 项.
    public static let governmentServiceItems: Self = "government-service-items"
    /// Licensing items (行政许可事项), in 项.
    public static let licensingItems: Self = "licensing-items"
    /// Items approved on commitment (告知承诺事项), in 项.
    public static let commitmentApprovalItems: Self = "commitment-approval-items"
    /// Items done with one visit at most (“最多跑一次”事项), in 项.
    public static let oneVisitItems: Self = "one-visit-items"
    /// Permits granted (行政许可), in 件.
    public static let permits: Self = "permits"
    /// Building permits (建设规划许可), in 件.
    public static let buildingPermits: Self = "building-permits"
    /// Felling permits (林木采伐许可), in 件.
    public static let forestryPermits: Self = "forestry-permits"
    /// Administrative fees (行政事业性收费), in 元.
    public static let administrativeFees: Self = "administrative-fees"
    /// Approvals on commitment (告知承诺办件), in 件.
    public static let commitmentApprovals: Self = "commitment-approvals"

    // MARK: Rules

    /// Normative documents issued (制定行政规范性文件), in 件.
    public static let normativeDocuments: Self = "normative-documents"
    /// Government regulations issued (政府规章), in 件.
    public static let governmentRegulations: Self = "government-regulations"
    /// Normative documents reviewed for legality (合法性审核规范性文件), in 件.
    public static let reviewedDocuments: Self = "reviewed-documents"
    /// Normative documents filed for the record (备案规范性文件), in 件.
    public static let filedDocuments: Self = "filed-documents"
    /// Normative documents checked for currency (清理规范性文件), in 件.
    public static let checkedDocuments: Self = "checked-documents"
    /// Normative documents repealed (废止规范性文件), in 件.
    public static let repealedDocuments: Self = "repealed-documents"
    /// Normative documents amended (修订规范性文件), in 件.
    public static let amendedDocuments: Self = "amended-documents"
    /// Normative documents in force (现行有效规范性文件), in 件.
    public static let validDocuments: Self = "valid-documents"
    /// Internal rules made or revised (制定工作制度), in 项.
    public static let internalRules: Self = "internal-rules"
    /// Village rules revised (修订村规民约), in 份.
    public static let villageRules: Self = "village-rules"
    /// Legislative contact points (基层立法联系点), in 个.
    public static let grassrootsLegislativeSites: Self = "grassroots-legislative-sites"
    /// Share of normative documents filed (规范性文件备案率), in %.
    public static let filingRates: Self = "filing-rates"

    // MARK: Decisions

    /// Major administrative decisions (重大行政决策), in 项.
    public static let majorDecisions: Self = "major-decisions"
    /// Major decisions reviewed for legality (重大决策合法性审查), in 件.
    public static let reviewedDecisions: Self = "reviewed-decisions"
    /// Share reviewed for legality (合法性审查率), in %.
    public static let legalityReviewRates: Self = "legality-review-rates"
    /// Contracts reviewed (审查合同), in 件.
    public static let reviewedContracts: Self = "reviewed-contracts"
    /// Contract documents reviewed (审查合同文本), in 份.
    public static let reviewedContractCopies: Self = "reviewed-contract-copies"
    /// Value of contracts reviewed (合同金额), in 元.
    public static let contractValues: Self = "contract-values"
    /// Legal advisers (法律顾问), in 名.
    public static let legalAdvisers: Self = "legal-advisers"
    /// Legal advisers of villages (村（居）法律顾问), in 名.
    public static let villageLegalAdvisers: Self = "village-legal-advisers"
    /// Written legal opinions (法律意见书), in 份.
    public static let legalOpinions: Self = "legal-opinions"
    /// Legal opinions given (提出法律意见), in 条.
    public static let legalOpinionItems: Self = "legal-opinion-items"
    /// Matters with a legal adviser taking part (法律顾问参与事项), in 次.
    public static let adviserParticipations: Self = "adviser-participations"
    /// Public consultations (公开征求意见), in 次.
    public static let publicConsultations: Self = "public-consultations"
    /// Opinions collected (征集意见建议), in 条.
    public static let collectedOpinions: Self = "collected-opinions"
    /// Requests for legal comment answered (办理征求法律意见), in 件次.
    public static let legalCommentRequests: Self = "legal-comment-requests"
    /// Social risk assessments (社会稳定风险评估), in 件.
    public static let riskAssessments: Self = "risk-assessments"
    /// Expert consultations (专家论证), in 次.
    public static let expertConsultations: Self = "expert-consultations"
    /// Reviews for legality carried out (合法性审查次数), in 次.
    public static let legalityReviews: Self = "legality-reviews"

    // MARK: Enforcement

    /// Hearings (听证会), in 次.
    public static let hearings: Self = "hearings"
    /// Cases heard (听证案件), in 件.
    public static let hearingCases: Self = "hearing-cases"
    /// Administrative penalty cases (行政处罚案件), in 件.
    public static let penaltyCases: Self = "penalty-cases"
    /// Penalty cases by general procedure (一般程序案件), in 件.
    public static let generalProcedurePenalties: Self = "general-procedure-penalties"
    /// Penalty cases by summary procedure (简易程序案件), in 件.
    public static let summaryProcedurePenalties: Self = "summary-procedure-penalties"
    /// Fines and confiscations (罚没金额), in 元.
    public static let fines: Self = "fines"
    /// Enforcement cases opened (立案查处), in 件.
    public static let openedCases: Self = "opened-cases"
    /// Administrative compulsion (行政强制), in 件.
    public static let enforcementMeasures: Self = "enforcement-measures"
    /// Law-enforcement inspections (行政执法检查), in 次.
    public static let lawEnforcementInspections: Self = "law-enforcement-inspections"
    /// Matters dealt with on patrol (执法巡查事项), in 件.
    public static let patrolCases: Self = "patrol-cases"
    /// Inspections of randomly drawn businesses (“双随机、一公开”抽查), in 户.
    public static let randomInspections: Self = "random-inspections"
    /// Businesses inspected (检查经营单位), in 家.
    public static let inspectedBusinesses: Self = "inspected-businesses"
    /// Joint enforcement operations (联合执法), in 次.
    public static let jointOperations: Self = "joint-operations"
    /// Orders to put right (责令改正通知书), in 份.
    public static let rectificationOrders: Self = "rectification-orders"
    /// Violations put right (整改违法行为), in 起.
    public static let rectifiedViolations: Self = "rectified-violations"
    /// Enforcement officers (行政执法人员), in 人.
    public static let enforcementOfficers: Self = "enforcement-officers"
    /// Officers newly certified (新取得执法证人员), in 人.
    public static let newlyCertifiedOfficers: Self = "newly-certified-officers"
    /// Pass rate of the officers' examination (执法资格考试通过率), in %.
    public static let officerExaminationRates: Self = "officer-examination-rates"
    /// Trainings of enforcement officers (执法人员培训), in 次.
    public static let officerTrainings: Self = "officer-trainings"
    /// Attendances at trainings of officers (执法培训人次), in 人次.
    public static let officerTrainingAttendances: Self = "officer-training-attendances"
    /// Case-file reviews (案卷评查), in 次.
    public static let caseFileReviews: Self = "case-file-reviews"
    /// Case files reviewed (评查案卷), in 卷.
    public static let reviewedCaseFiles: Self = "reviewed-case-files"
    /// Enforcement decisions reviewed before issue (法制审核案件), in 件.
    public static let legalityCheckedPenalties: Self = "legality-checked-penalties"
    /// Enforcement information published (公示执法信息), in 条.
    public static let publishedEnforcementItems: Self = "published-enforcement-items"
    /// Illegal buildings demolished (拆除违法建设), in 处.
    public static let demolishedBuildings: Self = "demolished-buildings"
    /// Area of illegal buildings demolished (拆除违法建筑面积), in 平方米.
    public static let demolishedAreas: Self = "demolished-areas"
    /// Illegal land-use cases (违法用地案件), in 宗.
    public static let illegalLandCases: Self = "illegal-land-cases"
    /// Environmental cases (环境违法案件), in 件.
    public static let environmentalCases: Self = "environmental-cases"
    /// Market-supervision cases (市场监管案件), in 件.
    public static let marketSupervisionCases: Self = "market-supervision-cases"
    /// Enforcement vehicles (执法车辆), in 辆.
    public static let enforcementVehicles: Self = "enforcement-vehicles"
    /// Share of businesses inspected (检查覆盖率), in %.
    public static let inspectionCoverageRates: Self = "inspection-coverage-rates"

    // MARK: Emergencies

    /// Emergency plans (应急预案), in 个.
    public static let emergencyPlans: Self = "emergency-plans"
    /// Emergency drills (应急演练), in 次.
    public static let emergencyDrills: Self = "emergency-drills"
    /// Attendances at emergency drills (参加应急演练人次), in 人次.
    public static let drillParticipants: Self = "drill-participants"
    /// Emergency teams (应急救援队伍), in 支.
    public static let emergencyTeams: Self = "emergency-teams"
    /// Emergency responders (应急救援人员), in 人.
    public static let emergencyResponders: Self = "emergency-responders"
    /// Emergency shelters (应急避难场所), in 处.
    public static let emergencyShelters: Self = "emergency-shelters"
    /// Emergencies handled (处置突发事件), in 起.
    public static let handledEmergencies: Self = "handled-emergencies"
    /// Work-safety inspections (安全生产检查), in 次.
    public static let safetyInspections: Self = "safety-inspections"
    /// Safety hazards found (排查安全隐患), in 处.
    public static let safetyHazards: Self = "safety-hazards"
    /// Safety hazards removed (整改安全隐患), in 处.
    public static let removedSafetyHazards: Self = "removed-safety-hazards"
    /// Work accidents (生产安全事故), in 起.
    public static let workAccidents: Self = "work-accidents"
    /// Deaths in work accidents (生产安全事故死亡人数), in 人.
    public static let workAccidentDeaths: Self = "work-accident-deaths"
    /// Fires (火灾), in 起.
    public static let fires: Self = "fires"
    /// Residents moved to safety (转移安置群众), in 人次.
    public static let relocatedResidents: Self = "relocated-residents"

    // MARK: Disputes

    /// Petition visits (信访接待), in 人次.
    public static let petitionVisits: Self = "petition-visits"
    /// Groups of petitioners (信访批次), in 批次.
    public static let petitionGroups: Self = "petition-groups"
    /// Petitions (信访件), in 件.
    public static let petitions: Self = "petitions"
    /// Petition visits resolved (化解信访人次), in 人次.
    public static let resolvedPetitionVisits: Self = "resolved-petition-visits"
    /// Petitions settled (办结信访件), in 件.
    public static let resolvedPetitions: Self = "resolved-petitions"
    /// Long-standing petitions settled (化解信访积案), in 件.
    public static let resolvedBacklogPetitions: Self = "resolved-backlog-petitions"
    /// Share of petitions settled (信访办结率), in %.
    public static let petitionSettlementRates: Self = "petition-settlement-rates"
    /// Satisfaction of petitioners (信访满意率), in %.
    public static let petitionSatisfactionRates: Self = "petition-satisfaction-rates"
    /// Repeated petitions (重复信访), in 件.
    public static let repeatPetitions: Self = "repeat-petitions"
    /// Letters from residents (群众来信), in 封.
    public static let petitionLetters: Self = "petition-letters"
    /// Visits to the mediation centre (矛调中心接待人次), in 人次.
    public static let mediationCentreVisits: Self = "mediation-centre-visits"
    /// Groups received at the mediation centre (矛调中心接待批次), in 批次.
    public static let mediationCentreGroups: Self = "mediation-centre-groups"
    /// Visits received by leaders (领导接访人次), in 人次.
    public static let leaderReceptionVisits: Self = "leader-reception-visits"
    /// Groups received by leaders (领导接访批次), in 批次.
    public static let leaderReceptionGroups: Self = "leader-reception-groups"
    /// Screenings for disputes (矛盾纠纷排查), in 次.
    public static let disputeScreenings: Self = "dispute-screenings"
    /// Disputes found (排查矛盾纠纷), in 件.
    public static let disputes: Self = "disputes"
    /// Disputes mediated (调解矛盾纠纷), in 件.
    public static let mediatedDisputes: Self = "mediated-disputes"
    /// Disputes settled by mediation (调解成功), in 件.
    public static let settledDisputes: Self = "settled-disputes"
    /// Success rate of mediation (调解成功率), in %.
    public static let settlementRates: Self = "settlement-rates"
    /// Mediation committees (人民调解委员会), in 个.
    public static let mediationCommittees: Self = "mediation-committees"
    /// Mediators (人民调解员), in 名.
    public static let mediators: Self = "mediators"
    /// Mediation agreements (调解协议书), in 份.
    public static let mediationAgreements: Self = "mediation-agreements"
    /// Sums in dispute (调解涉案金额), in 元.
    public static let disputedAmounts: Self = "disputed-amounts"
    /// Administrative review cases (行政复议案件), in 件.
    public static let reviewCases: Self = "review-cases"
    /// Reviews that upheld the decision (行政复议维持), in 件.
    public static let upheldReviews: Self = "upheld-reviews"
    /// Reviews that corrected the decision (行政复议纠错), in 件.
    public static let correctedReviews: Self = "corrected-reviews"
    /// Administrative lawsuits (行政诉讼案件), in 件.
    public static let lawsuits: Self = "lawsuits"
    /// Administrative lawsuits lost (行政诉讼败诉案件), in 件.
    public static let lostLawsuits: Self = "lost-lawsuits"
    /// Administrative lawsuits won (行政诉讼胜诉案件), in 件.
    public static let wonLawsuits: Self = "won-lawsuits"
    /// Share of lawsuits lost (行政诉讼败诉率), in %.
    public static let lossRates: Self = "loss-rates"
    /// Criminal cases (刑事案件), in 起.
    public static let criminalCases: Self = "criminal-cases"
    /// Public-order cases (治安案件), in 起.
    public static let publicOrderCases: Self = "public-order-cases"
    /// Persons in community correction (社区矫正对象), in 人.
    public static let communityCorrections: Self = "community-corrections"
    /// Released persons in resettlement (安置帮教对象), in 人.
    public static let releasedPersons: Self = "released-persons"
    /// Letters, calls and online messages from residents (群众来信来电和网络留言), in 条.
    public static let publicMessages: Self = "public-messages"
    /// Share of criminal cases cleared up (刑事案件破案率), in %.
    public static let crimeClearanceRates: Self = "crime-clearance-rates"

    // MARK: Supervision

    /// Share of problems put right (整改率), in %.
    public static let rectificationRates: Self = "rectification-rates"
    /// Appearances of officials in court (负责人出庭应诉), in 次.
    public static let courtAppearances: Self = "court-appearances"
    /// Share of lawsuits with an official in court (负责人出庭应诉率), in %.
    public static let courtAppearanceRates: Self = "court-appearance-rates"
    /// Proposals of deputies handled (办理建议提案), in 件.
    public static let proposals: Self = "proposals"
    /// Proposals of people's congress deputies (人大代表建议), in 件.
    public static let deputyProposals: Self = "deputy-proposals"
    /// Proposals of consultative conference members (政协提案), in 件.
    public static let committeeProposals: Self = "committee-proposals"
    /// Share of proposals answered (建议提案答复率), in %.
    public static let proposalReplyRates: Self = "proposal-reply-rates"
    /// Satisfaction with answers to proposals (建议提案满意率), in %.
    public static let proposalSatisfactionRates: Self = "proposal-satisfaction-rates"
    /// Audits (审计项目), in 个.
    public static let auditProjects: Self = "audit-projects"
    /// Inspections of law-based government (法治督察), in 次.
    public static let oversightInspections: Self = "oversight-inspections"
    /// Problems found in oversight (督察发现问题), in 个.
    public static let oversightProblems: Self = "oversight-problems"
    /// Problems put right after oversight (整改完成问题), in 个.
    public static let resolvedOversightProblems: Self = "resolved-oversight-problems"
    /// Disciplinary cases (违纪案件), in 件.
    public static let disciplineCases: Self = "discipline-cases"
    /// Persons disciplined (处分人数), in 人.
    public static let disciplinedPersons: Self = "disciplined-persons"
    /// Leads on misconduct (问题线索), in 条.
    public static let problemLeads: Self = "problem-leads"
    /// Information disclosed on own initiative (主动公开政府信息), in 条.
    public static let disclosedItems: Self = "disclosed-items"
    /// Documents disclosed on own initiative (主动公开文件), in 件.
    public static let disclosedDocuments: Self = "disclosed-documents"
    /// Items published on the website (政府网站公开信息), in 条.
    public static let websiteItems: Self = "website-items"
    /// Items published on WeChat (微信公众号发布信息), in 条.
    public static let wechatItems: Self = "wechat-items"
    /// Items published on microblogs (政务微博发布信息), in 条.
    public static let weiboItems: Self = "weibo-items"
    /// Items published on new media (政务新媒体发布信息), in 条.
    public static let newMediaItems: Self = "new-media-items"
    /// Items published on notice boards (公开栏发布信息), in 条.
    public static let noticeBoardItems: Self = "notice-board-items"
    /// Items of work news (工作动态类信息), in 条.
    public static let workNewsItems: Self = "work-news-items"
    /// Policy documents disclosed (政策文件类信息), in 条.
    public static let policyDocumentItems: Self = "policy-document-items"
    /// Items on the organisation disclosed (机构信息类), in 条.
    public static let organisationItems: Self = "organisation-items"
    /// Items on finances disclosed (财政预算类信息), in 条.
    public static let financeItems: Self = "finance-items"
    /// Items on livelihood disclosed (民生类信息), in 条.
    public static let livelihoodItems: Self = "livelihood-items"
    /// Items of key fields disclosed (重点领域信息), in 条.
    public static let keyFieldItems: Self = "key-field-items"
    /// Items on personnel disclosed (人事类信息), in 条.
    public static let personnelItems: Self = "personnel-items"
    /// Policy explanations (政策解读), in 条.
    public static let policyExplanations: Self = "policy-explanations"
    /// Press conferences (新闻发布会), in 场.
    public static let pressConferences: Self = "press-conferences"
    /// Online interviews (在线访谈), in 期.
    public static let onlineInterviews: Self = "online-interviews"
    /// Requests for information (收到依申请公开), in 件.
    public static let disclosureRequests: Self = "disclosure-requests"
    /// Requests brought forward (上年结转申请), in 件.
    public static let broughtForwardRequests: Self = "brought-forward-requests"
    /// Requests answered (办结依申请公开), in 件.
    public static let handledRequests: Self = "handled-requests"
    /// Requests granted (予以公开), in 件.
    public static let grantedRequests: Self = "granted-requests"
    /// Requests granted in part (部分公开), in 件.
    public static let partlyGrantedRequests: Self = "partly-granted-requests"
    /// Requests refused (不予公开), in 件.
    public static let refusedRequests: Self = "refused-requests"
    /// Requests for what is not held (无法提供), in 件.
    public static let unavailableRequests: Self = "unavailable-requests"
    /// Requests not processed (不予处理), in 件.
    public static let unprocessedRequests: Self = "unprocessed-requests"
    /// Requests handled otherwise (其他处理), in 件.
    public static let otherwiseHandledRequests: Self = "otherwise-handled-requests"
    /// Requests carried forward (结转下年度继续办理), in 件.
    public static let carriedForwardRequests: Self = "carried-forward-requests"
    /// Share of requests answered in time (依申请公开答复率), in %.
    public static let requestReplyRates: Self = "request-reply-rates"
    /// Reviews over disclosure (信息公开行政复议), in 件.
    public static let disclosureReviews: Self = "disclosure-reviews"
    /// Lawsuits over disclosure (信息公开行政诉讼), in 件.
    public static let disclosureLawsuits: Self = "disclosure-lawsuits"
    /// Trainings on disclosure (信息公开培训), in 次.
    public static let disclosureTrainings: Self = "disclosure-trainings"
    /// Staff for disclosure (信息公开工作人员), in 人.
    public static let disclosureWorkers: Self = "disclosure-workers"
    /// Information disclosed on request (依申请公开信息), in 条.
    public static let requestedItems: Self = "requested-items"
    /// Share of documents explained (政策解读率), in %.
    public static let policyExplanationRates: Self = "policy-explanation-rates"
    /// Attendances at trainings on disclosure (信息公开培训人次), in 人次.
    public static let disclosureTrainingAttendances: Self = "disclosure-training-attendances"
    /// Sections of the website (网站专题专栏), in 个.
    public static let websiteColumns: Self = "website-columns"
    /// Items on procurement disclosed (政府采购类信息), in 条.
    public static let procurementItems: Self = "procurement-items"
    /// Items on enforcement disclosed (行政执法类信息), in 条.
    public static let enforcementItems: Self = "enforcement-items"

    // MARK: Technology

    /// Share of items that can be done online (网上可办率), in %.
    public static let onlineServiceRates: Self = "online-service-rates"
    /// Items that can be done online (网上可办事项), in 项.
    public static let onlineServiceItems: Self = "online-service-items"
    /// Share of enterprises active on the platform (企业开通率), in %.
    public static let enterpriseActivationRates: Self = "enterprise-activation-rates"
    /// Share of enterprises with complete information (信息完善率), in %.
    public static let informationCompletenessRates: Self = "information-completeness-rates"
    /// Body cameras (执法记录仪), in 台.
    public static let bodyCameras: Self = "body-cameras"
    /// Website visits (网站点击量), in 次.
    public static let websiteVisits: Self = "website-visits"
    /// Hotline orders (12345热线工单), in 件.
    public static let hotlineOrders: Self = "hotline-orders"
    /// Share of hotline orders closed in time (工单按时办结率), in %.
    public static let hotlineOnTimeRates: Self = "hotline-on-time-rates"
    /// Response rate of the hotline (热线响应率), in %.
    public static let hotlineResponseRates: Self = "hotline-response-rates"
    /// Share of hotline matters solved (热线解决率), in %.
    public static let hotlineResolutionRates: Self = "hotline-resolution-rates"
    /// Satisfaction of hotline callers (热线满意率), in %.
    public static let hotlineSatisfactionRates: Self = "hotline-satisfaction-rates"
    /// Grid cells (网格), in 个.
    public static let gridCells: Self = "grid-cells"
    /// Grid workers (网格员), in 人.
    public static let gridWorkers: Self = "grid-workers"
    /// Trainings of grid workers (网格员培训), in 次.
    public static let gridTrainings: Self = "grid-trainings"
    /// Attendances at trainings of grid workers (网格员培训人次), in 人次.
    public static let gridTrainingAttendances: Self = "grid-training-attendances"
    /// Matters handled through the grid (网格事项), in 件.
    public static let gridMatters: Self = "grid-matters"
    /// Share of grid matters closed (网格事件办结率), in %.
    public static let gridHandlingRates: Self = "grid-handling-rates"
    /// Grid maps put up (网格示意图), in 块.
    public static let gridMaps: Self = "grid-maps"
    /// Satellite maps of villages put up (村居卫星图), in 块.
    public static let satelliteMaps: Self = "satellite-maps"
    /// Resident records entered (居民信息录入), in 条.
    public static let residentRecords: Self = "resident-records"
    /// Public cameras (视频监控), in 个.
    public static let surveillanceCameras: Self = "surveillance-cameras"

    // MARK: Leadership

    /// Law-study sessions of the leadership (党委理论学习中心组学法), in 次.
    public static let leaderLawStudySessions: Self = "leader-law-study-sessions"
    /// Law-study sessions of the staff (干部职工集体学法), in 次.
    public static let staffLawStudySessions: Self = "staff-law-study-sessions"
    /// Discussions held (交流研讨), in 次.
    public static let discussions: Self = "discussions"
    /// Meetings on law-based government (法治建设专题会议), in 次.
    public static let lawMeetings: Self = "law-meetings"
    /// Meetings of the party committee (党委会议), in 次.
    public static let partyCommitteeMeetings: Self = "party-committee-meetings"
    /// Reports on duties under law (述职述法), in 人.
    public static let dutyReports: Self = "duty-reports"
    /// Participants in law examinations (法律知识考试人数), in 人.
    public static let lawExaminationParticipants: Self = "law-examination-participants"
    /// Participation in law examinations (法治考试参考率), in %.
    public static let lawExaminationParticipationRates: Self = "law-examination-participation-rates"
    /// Pass rate of law examinations (法治考试合格率), in %.
    public static let lawExaminationPassRates: Self = "law-examination-pass-rates"
    /// Law lectures (法治讲座), in 场.
    public static let lawLectures: Self = "law-lectures"
    /// Law trainings (法治培训), in 次.
    public static let lawTrainings: Self = "law-trainings"
    /// Attendances at law trainings (法治培训人次), in 人次.
    public static let lawTrainingAttendances: Self = "law-training-attendances"
    /// Legal publicity events (普法宣传活动), in 场.
    public static let publicityEvents: Self = "publicity-events"
    /// Residents reached by legal publicity (普法受众人次), in 人次.
    public static let publicityAttendances: Self = "publicity-attendances"
    /// Talks on theory and policy (理论宣讲), in 场.
    public static let theoryTalks: Self = "theory-talks"
    /// Leaflets handed out (发放宣传资料), in 份.
    public static let leaflets: Self = "leaflets"
    /// Posters and banners (普法展牌布标), in 块.
    public static let posters: Self = "posters"
    /// Posters and banners put up (普法展牌和布标), in 件.
    public static let posterItems: Self = "poster-items"
    /// Legal publicity messages (普法宣传信息), in 条.
    public static let publicityArticles: Self = "publicity-articles"
    /// Legally versed villagers (法律明白人), in 名.
    public static let legalLiterates: Self = "legal-literates"
    /// Sites of legal culture (法治文化阵地), in 处.
    public static let lawPublicitySites: Self = "law-publicity-sites"
    /// Model villages of democracy and rule of law (民主法治示范村), in 个.
    public static let modelLawVillages: Self = "model-law-villages"
    /// Law lessons at schools (法治进校园), in 次.
    public static let schoolLawLessons: Self = "school-law-lessons"
    /// Volunteers (志愿者), in 人.
    public static let volunteers: Self = "volunteers"
    /// Volunteer teams (志愿服务队伍), in 支.
    public static let volunteerTeams: Self = "volunteer-teams"
    /// Funds for law-based government (法治建设经费), in 元.
    public static let lawFunds: Self = "law-funds"
    /// Tasks of the year for law-based government (法治建设重点工作), in 项.
    public static let annualTasks: Self = "annual-tasks"
    /// Share of tasks completed (完成率), in %.
    public static let completionRates: Self = "completion-rates"
    /// Officials attending a court hearing (领导干部旁听庭审), in 人次.
    public static let courtObservations: Self = "court-observations"
    /// Law examinations held (法律知识考试), in 次.
    public static let lawExaminations: Self = "law-examinations"
    /// Sessions of political study (理论学习), in 次.
    public static let theoryStudySessions: Self = "theory-study-sessions"
    /// Joint meetings of departments (联席会议), in 次.
    public static let jointMeetings: Self = "joint-meetings"
    /// Share of residents reached by legal publicity (普法覆盖率), in %.
    public static let publicityCoverageRates: Self = "publicity-coverage-rates"
}
