/**
 * Column headings of Chinese rosters, attendance, payroll and bank sheets, by logical field: wordings seen in real files,
 * in printed forms and in interface standards. Compared after `headingKey`. A table of data; add a word where it belongs.
 */
export const HEADINGS = {
  seq: '序号 编号 no no. 项次 明细序号 顺序号 行号 指令序号 序',
  jobNumber:
    '工号 员工工号 员工编号 员工号 人员编号 登记号码 考勤号码 考勤号 设备工号 工人编号 人员id 员工id 用户编号 enno employeeno staffno',
  name: '姓名 工人姓名 员工姓名 劳动者姓名 民工姓名 农民工姓名 人员姓名 名字 名称 员工 证件姓名 用户名称 收款人姓名 收款方姓名 收款户名 收款方户名 户名 收款账号名称 收款人名称 收款单位名称 收款账户名称 收款账号单位名称 收款账号名称/卡名称 领款人 加班人 name fullname employeename workername payee-name 姓名日期 日期姓名 姓名/日期 日期/姓名 姓名\\日期 日期\\姓名 姓名时间 时间姓名 姓名项目 项目姓名 姓名及身份证号 姓名和身份证号 姓名身份证号 姓名及身份证号码 工号姓名 姓名工号 工号/姓名 姓名/工号 收款人户名 账户名称 户名称 收款账户户名 客户名称 客户姓名 中文姓名 中文名 收方户名 收方名称 收方姓名 卡主姓名',
  sex: '性别 sex gender',
  ethnicity: '民族',
  birthDate: '出生日期 出生年月 出生年月日 生日',
  statedAge: '年龄',
  idDocType: '证件类型 证件种类',
  idNumber:
    '身份证号 身份证号码 公民身份号码 公民身份证号码 证件号 证件号码 证件编号 身份证 居民身份证号 居民身份证号码 员工身份证号 身份证件号码 idno idno. idnumber idcardno idcardno. idcard',
  otherDocument:
    '护照号 护照号码 护照 通行证号 通行证号码 来往内地通行证 来往内地通行证号码 回乡证号 回乡证号码 台胞证号 台胞证号码 居留证号 永久居留证号 港澳通行证号 passportno passport passportnumber',
  registeredAddress:
    '户籍地址 家庭住址 住址 身份证地址 身份证住址 家庭地址 户籍住址 户口所在地 户籍所在地 地址',
  currentAddress: '现住址 现住地址 居住地址 居住住址 常住地址 暂住地 暂住地址 联系地址',
  nativePlace: '籍贯 户籍省份 省份',
  issuingAuthority: '签发机关 发证机关',
  validFrom: '有效期起 有效期开始日期 有效期开始 证件有效期起 有效期限起 身份证有效期起 有效期自',
  validity:
    '身份证有效期 身份证有效期限 身份证件有效期 身份证件有效期限 有效期限 证件有效期限 身份证起止日期 身份证有效起止日期',
  validTo: '有效期止 有效期结束日期 有效期至 证件有效期止 有效期限止 身份证有效期止 证件有效期',
  phone:
    '联系电话 联系方式 手机 手机号 手机号码 电话 电话号码 本人电话 员工手机号 实名手机 本地移动电话 移动电话 phone phoneno phoneno. mobile mobileno tel',
  emergencyContact: '紧急联系人 家属联系人 紧急联系人姓名',
  emergencyPhone: '紧急联系电话 紧急联系人电话 家属电话 紧急联系人联系电话',
  education: '文化程度 学历 最高学历 文化',
  politicalStatus: '政治面貌',
  maritalStatus: '婚姻状况 婚否 婚姻',
  photoUrl: '照片链接 照片 照片地址 证件照 头像链接 身份证头像 身份证头像url 人像照片',
  employer:
    '用人单位 所属单位 分包单位 劳务公司 劳务企业 劳务队 所在企业 施工单位 所属分包单位 参建单位名称 单位名称 合同公司 劳务派遣公司 所属企业 所属公司 公司 工作单位',
  employerUscc: '参建单位信用代码 统一社会信用代码 单位信用代码',
  team: '班组 班组名称 所在班组 施工班组 队组 所属班组 组别 部门 所属部门 队伍 team crew',
  isTeamLeader: '是否班组长 是否为班组长',
  teamLeader: '班组长 组长 带班 工长 队长 班组长姓名 班组负责人',
  trade:
    '工种 岗位 岗位/工种 工种/岗位 作业工种 工种名称 职业 工种岗位 当前工种 从事工种 所属工种 主要工种 trade occupation',
  skillLevel: '技能等级 技术等级 技能水平 职业等级 专业职称或技术等级',
  specialOperationNo: '特种作业证号 特种作业证书编号 特种作业操作证号 证书编号',
  specialOperationValidTo: '证书有效期 特种作业证有效期 证书有效期至',
  employmentForm: '用工形式 用工类型 就业形式',
  workerType: '工人类型 人员类型',
  contractKind: '合同类型 合同种类 劳动合同类型',
  contractNo: '合同编号 劳动合同编号 合同号',
  contractSigned: '是否签订劳动合同 是否签订合同 劳动合同签订情况 合同签订情况',
  contractStart: '合同起 合同开始日期 合同起始日期 合同始期 劳动合同起始日期 合同执行日期 合同期限起',
  contractEnd: '合同止 合同结束日期 合同终止日期 合同终期 合同到期日期 合同到期日 合同期限止',
  safetyTrained: '安全教育 是否参加安全教育 是否接受安全教育 三级安全教育 入场教育',
  safetyTrainedOn: '安全教育日期 安全教育时间 安全培训日期 入场教育日期 三级教育日期 三级安全教育日期',
  injuryInsured: '是否参加工伤保险 工伤保险 是否购买工伤保险 是否参保',
  entryDate:
    '进场日期 进场时间 入场日期 入场时间 用工起始时间 用工起始日期 入职时间 入职日期 进入施工现场日期 进场',
  exitDate: '退场日期 退场时间 离场日期 离场时间 离职日期 最后工作日期 退场',
  bankName:
    '开户行 开户银行 银行名称 开户行名称 工资卡开户行 工资卡开户银行 发卡银行 发卡行 发放银行 银行 工资卡银行 收款银行 行名 收款账号开户行 所属银行 代发银行 bank bankname payee-bank',
  bankBranch: '开户支行 支行 支行名称 开户网点 工资卡分支行 具体到支行 开户行支行名称 开户地址 开户行及网点',
  bankRoutingNo: '联行号 跨行行号 cnaps行号 联行行号 行号(跨行) 大额行号 工资卡银行代码',
  wageCard:
    '银行卡号 工资卡号 工资卡卡号 工资卡 银行账号 银行账户 账号 账户 卡号 工资账户 工资账号 社保卡金融账号 收款账号 收款方账号 收款方银行账号 收款人账号 收款账户 工资卡账号 卡号/折号 员工工资卡号 发放账户 银行卡 银行卡账号 收款账号/卡号 个人账号 bankaccount bankaccountno accountno accountnumber cardno 收方账号 收方账户 工资发放账号 工资发放卡号 代发账号 payee-account-no',
  accountHolder: '工资卡开户名 开户名 工资卡姓名 开户人 账户名 持卡人',
  rateUnit: '计薪方式 计薪类型 工资形式 计酬方式',
  wageRate:
    '日工资 日工资标准 日薪 日薪标准 工资单价 元/天 元/日 元/工日 工资/天 工资/日 单价/天 单价/工日 单价/日 工资标准 时薪 小时工资 工日单价 日工价 工价 月工资标准 约定工资 日单价 计时单价 人工单价 dailyrate dailywage',
  attendanceDays:
    '出勤天数 实到 实到天数 合计工 出工天数 工作天数 出勤工日 工日 考勤天数 实际出勤 实际出勤天数 实出勤天数 天数 出勤 计薪天数 工天 考勤合计 合计出勤 实际工作天数 上班天数 上班 出勤合计 合计工日 出勤天数合计 本月出勤 总工日 工数 合计天数 出勤工天 工日数 出勤工数 出勤日数 实出勤 实勤 实际出工 总工数 总天数 工作日数 做工天数 上工天数 计薪工日 days daysworked workdays 出工 出勤工 实际工日 核定工日 记工天数 计工天数 打工天数 用工天数',
  workHours: '工时 总工时 工作时长 实际工作时长 出勤工时 正常工作时间 工作时间 工作时数 合计工时 出勤小时',
  overtimeHours:
    '加班工时 加班时长 加班总时长 加班时间 加班小时 加班时数 加班小时数 加班 加班合计 overtimehours othours',
  leaveDays: '请假天数 请假 请假合计 请假总天数',
  absenceDays: '旷工天数 旷工 缺勤天数 缺勤',
  basePay: '基本工资 计时工资 点工工资 正常工作时间工资 基础工资 计时工资额 出勤工资 点工',
  quantity: '工程量 完成量 数量 计件工程量 完成工程量 计件数量 完成工作量',
  unitPrice: '单价 计件单价 综合单价',
  piecePay: '计件工资 包工工资 工程量工资 计件 包工金额 计件金额',
  overtimePay: '加班工资 加班费 加班补贴 加班金额',
  allowance: '津贴 补贴 补助 津贴补贴 津补贴 补贴津贴 其他补贴',
  bonus: '奖金 绩效 奖励 绩效奖金 绩效工资',
  backPay: '补发 补发工资 上月补发 补发金额 补发上月',
  backPayMonth: '补发月份 补发所属月份 补发工资月份',
  grossPay:
    '应发工资 应付 应发合计 应发金额 应付工资 应得工资 工资总额 应发 合计工资 税前工资 应付金额 工资合计 本月应发 应发工资合计 应发小计 应发总额 应付合计 总工资 工资总数 应领工资 应发数 本月应付 结算工资 应付总额 grosspay gross grosswage grosswages 本期应发 应得 应领 应得合计 应发额 应付额 结算金额 结算工资 结算总额 应付劳务费 劳务费合计 本月工资总额 应付工资总额 应付工资额 劳务费 劳务费总额 应付劳务费金额',
  incomeTax:
    '个人所得税 个税 所得税 代扣税 代扣个税 代扣个人所得税 纳税 本月代扣个人所得税 扣个税 税金 扣税 税款 代扣税金 代扣税款 应缴个税 应扣个税',
  socialInsurance:
    '社保 社会保险 代扣社保 五险 代扣社会保险 社保个人代扣 社保扣除 社保个人部分 个人社保 社保费 扣社保 社保个人承担部分 社保个人承担 社保个人缴纳 社保个人缴费 社保个人缴纳部分',
  housingFund: '公积金 住房公积金 代扣公积金 公积金个人代扣',
  advance:
    '借支 预支 生活费 已支 借支/生活费 生活费/借支 预支费 预支生活费 借支生活费 借款 预借 已预支 预支工资 扣借支 已借 已领 预领 扣除借支 代扣借支 扣除预支 扣预支 扣生活费 扣除生活费 已借支 已借款 已预借 advance advances 支 支款 本月预支 本月借支 预支款 已支款 已支付生活费 已领生活费 借支款 已发生活费 支取 已支工资 前期已支',
  deductionTotal:
    '扣款合计 应扣合计 代扣合计 扣款小计 应扣小计 扣除合计 应扣款合计 扣款总额 应扣金额 应扣减 扣减合计 扣减小计 扣款项合计 扣项合计 扣项小计 代扣代缴合计 代扣小计 deductions totaldeductions',
  netPay:
    '实发工资 实发金额 实付工资 实领工资 本次发放 实支 实发 实发合计 实得 员工实得 本月实付工资 本月实际支付 工资实发合计 税后实发 税后 实领 实付 到手工资 实领金额 实发工资合计 实发总额 本月实发 实发数 实际发放 实际支付 实际发放金额 本次实发 本次实付 本期实付 本期实发 实际领取 netpay net netwage netwages 本次支付 本次支付金额 本期支付 本次应付 本次应付金额 税后工资 税后金额 实领额 实领数 实发额 净发工资 本次实付金额 实付工资额 本月实领 本月领取 领取金额 领款金额 实际实发 实际实付 实际领取金额 实际发放工资',
  payMethod: '支付方式 发放方式',
  paidOn: '支付日期 发放日期 发放时间 入账时间 交易时间 支付时间 交易日期 入账日期',
  amount:
    '金额 交易金额 实付金额 发放金额 代发金额 支付金额 工资金额 转账金额 成功金额 入账金额 付款金额 工资 amount 代付金额 汇款金额 本次金额 申请金额 委托金额 代发工资金额 支付工资金额 总价',
  statusText:
    '状态 处理结果 交易结果 交易状态 入账状态 指令状态 网上银行状态 处理状态 代发结果 支付状态 发放状态 结果 付款状态 发放结果 入账标志 入账结果 代发状态 处理标志 成功标志 记账状态 记账结果 是否成功 status 是否到账 到账状态 处理情况 代发情况 发放情况 扣款结果 交易结果描述 业务状态 入账情况 银行回执',
  statusCode: '返回码 返回代码 错误代码 错误码 响应码 应答码 失败代码 处理码 结果代码 返回编码',
  reason:
    '失败原因 原因 银行反馈信息 返回信息 失败信息 错误信息 处理信息 备注/失败原因 错误描述 错误原因 失败描述 返回描述 拒绝原因 未成功原因 处理描述 返回说明 返回结果说明 银行返回信息 reason 退回原因 退票原因 退汇原因 不成功原因',
  serial: '交易流水号 流水号 银行流水号 企业业务编号 交易序号',
  signature:
    '签字 签名 本人签字 领款人签字 农民工签字 本人签名 签收 签名确认 手写签名 签字确认 工人签字 本人签字按手印 农民工本人签字 领款签字 签字捺印 signature',
  remark: '备注 说明 备注信息 备注说明 附注 摘要 附言 用途 remark remarks usage',
} as const

export type HeadingField = keyof typeof HEADINGS

/** What the pay of a line is made of, and what is taken off it. */
export const EARNED: readonly HeadingField[] = [
  'basePay',
  'piecePay',
  'overtimePay',
  'allowance',
  'bonus',
  'backPay',
  'amount',
]
export const TAKEN: readonly HeadingField[] = ['advance', 'incomeTax', 'socialInsurance', 'housingFund']

/** Earnings and deductions that have names of their own but no standard column: kept under their name. */
export const NAMED_EARNINGS =
  '全勤 全勤奖 全勤奖金 满勤奖金 夜班工资 夜班补贴 夜班津贴 高温津贴 高温补贴 餐补 饭补 伙食补贴 生活补贴 住房补贴 交通补贴 岗位工资 岗位津贴 工龄工资 班组长津贴 过节费 福利 福利费 提成 补偿金 顶班工资 人才津贴 工资订正 退场结算 误工费'
export const NAMED_DEDUCTIONS =
  '罚款 水电费 伙食费 工具费 住宿费 质量罚款 扣款 其他扣款 扣除 扣除其他 其他应扣 代扣款 代扣款项 代扣代缴 应扣 应扣款 缺勤扣款 事假扣款 病假扣款 病事假 迟到扣款 迟到罚款 请假扣除 考勤扣除 党费 体检费 体检经费 餐费 扣餐费 扣伙食费 扣住宿费 材料扣款 养老保险 医疗保险 失业保险 个人养老 个人医疗 个人失业 保险费'

/** Headings that look like one of the above and mean something else. */
export const STRANGERS =
  '工时/天 工时/日 工时/工 小时/天 小时/日 小时/工 每天工时 每日工时 日工时 天工时 每工工时 每工小时 标准工时 日标准工时 付款账号 付款单位名称 付款账号名称 付款账号名称/卡名称 付款账号/卡号 付款账号开户行 付款账户 工资卡开户名 家长姓名 制表人 创建人 社保基数 医保基数 社保账号 失业保险编号 残疾证id 学籍号 公司人力成本 累计应发工资 年累计 收款账户短信通知手机号码 应出勤 应出勤天数 上月结余 未支付数 是否补发 手续费 汇划费 上月欠发 累计欠发 已付工资 欠付工资 尚欠工资 累计应付 累计已付 累计实发 累计支付 累计工资 年累计工资 往期欠付 期末欠付 应付余额 合同工日 合同单价 社保代扣基数 计税工资 计税金额 个税基数 公积金基数 账户余额 account-no account-name'

/** Words over a group of columns that make each a due item, or a deduction. */
export const EARNING_GROUP = /^(应发|应付|其他应发|加项|工资组成|工资构成|应得|津贴补贴|补贴|奖励)/
export const DEDUCTION_GROUP = /^(应扣|扣款|代扣|扣除|其他应扣|减项|罚款|个人承担|代缴)/

/** Contributions that the employer bears stand beside the worker's own: never a deduction. */
export const EMPLOYER_SHARE = /(单位|公司|企业)(承担|缴|部分|负担|20%)/
/** The same in brackets behind the contribution: 社保（单位）. */
export const EMPLOYER_IN_BRACKETS = /[(（【[](单位|公司|企业)/

/** What may stand before and behind the word of an amount: 本月应领金额. 薪资 and 薪酬 say 工资. */
export const BEFORE_AMOUNT = /^(?:本月|本次|本期|当月|当期|合计)/
export const BEHIND_AMOUNT = /(?:总?金额|总额|款项|工资|合计|[款额数])$/
/** What says of an amount that it is taken off: 扣住宿, 代扣水电. */
export const TAKEN_OFF = /^(?:应扣|代扣|扣除|扣)(?=\p{Script=Han}{2,6}$)(?![款除减缴发回])/u

/** The two shares of a contribution, below its name: 社保 > 单位, 社保 > 个人. */
export const SHARE_OF_EMPLOYER = /^(单位|公司|企业)$/
export const SHARE_OF_WORKER = /^(个人|员工|职工)(承担|缴纳|缴费|部分|负担)?$/

/** Words over the count, rate and amount of work by the day, and over those of overtime. */
export const DAYWORK_GROUP = /^(正常|正常出勤|正常上班|正常工作|计时|点工|日工|出勤|白班|正班)$/
export const OVERTIME_GROUP = /^(加班|加点|夜班)$/

/** Kinds of leave, each in a column of its own. Time off in lieu (调休, 补休) is none. */
export const LEAVE_KIND =
  /^(?:事|病|年|年休|婚|丧|产|陪产|护理|哺乳|育儿|产检|探亲|工伤|公|其他|其它)假(?:天数|合计)?$/
