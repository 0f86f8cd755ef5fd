import type { Bilingual, Language } from './bilingual.ts'
import { inLanguage } from './sentence.ts'

/** The documents behind the abbreviations of the catalogue, and what stands in for one where there is none. */
export const SOURCES: Record<string, Bilingual> = {
  'SEED names this gate': {
    zh: '广州市住建局2020-01-16文章提到的门槛',
    en: 'gate named in the article of the Guangzhou housing bureau, 2020-01-16',
  },
  R724: {
    zh: '《保障农民工工资支付条例》（国务院令第724号）',
    en: 'Regulations on Guaranteeing Wage Payment to Migrant Workers (State Council decree 724)',
  },
  M53: {
    zh: '《工程建设领域农民工工资专用账户管理暂行办法》（人社部发〔2021〕53号）',
    en: "Interim Measures for migrant workers' wage accounts (人社部发〔2021〕53号)",
  },
  M65: {
    zh: '《工程建设领域农民工工资保证金规定》（人社部发〔2021〕65号）',
    en: "Provisions on migrant workers' wage deposits (人社部发〔2021〕65号)",
  },
  J18: {
    zh: '《建筑工人实名制管理办法（试行）》（建市〔2019〕18号）',
    en: 'Measures for real-name management of construction workers (建市〔2019〕18号)',
  },
  GZ37: {
    zh: '《广州市建设领域工人工资支付分账管理实施细则》（穗建规字〔2020〕37号，文本所载有效期至2025-04-15）',
    en: 'Guangzhou rules on splitting wages from works payments (穗建规字〔2020〕37号, printed end 2025-04-15)',
  },
  GZ431: {
    zh: '穗建筑〔2020〕431号（总包代发分包工人工资）',
    en: 'Guangzhou notice 穗建筑〔2020〕431号 (the general contractor pays for subcontractors)',
  },
  GZRN: {
    zh: '广州市住建局房屋建筑工程实名制与工资保障通知（文本未载日期）',
    en: 'Guangzhou housing bureau notice on real names and wages in building works (undated copy)',
  },
  GZ30: {
    zh: '广州市住建局2020-10-29通报（30家企业）',
    en: 'Guangzhou housing bureau circular of 2020-10-29 naming 30 firms',
  },
  SEED: { zh: '广州市住建局2020-01-16文章', en: 'article of the Guangzhou housing bureau, 2020-01-16' },
  GDW: { zh: '《广东省工资支付条例》', en: 'Guangdong Regulations on Wage Payment' },
  W94: {
    zh: '《工资支付暂行规定》（劳部发〔1994〕489号）',
    en: 'Interim Provisions on Wage Payment (劳部发〔1994〕489号)',
  },
  MW04: {
    zh: '《最低工资规定》（劳动和社会保障部令第21号）',
    en: 'Provisions on Minimum Wages (Ministry of Labour order 21)',
  },
  H25: { zh: '人社部发〔2025〕2号（月计薪天数21.75）', en: '人社部发〔2025〕2号 (21.75 pay days a month)' },
  LCR: {
    zh: '《劳动合同法》第7条及其实施条例',
    en: 'Labour Contract Law art 7 and its implementing regulations',
  },
  N33: { zh: '民委发〔2016〕33号（姓名间隔符“·”）', en: '民委发〔2016〕33号 (names with the interpunct)' },
  ID18: { zh: 'GB 11643-1999《公民身份号码》', en: 'GB 11643-1999 citizen identification numbers' },
  PRC9: {
    zh: '2023版外国人永久居留身份证机读规则',
    en: 'machine-reading rule of the 2023 foreign permanent resident ID card',
  },
  USCC: {
    zh: 'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》',
    en: 'GB 32100-2015 unified social credit codes',
  },
  O56: {
    zh: '《超龄劳动者基本权益保障暂行规定》（人社部令第56号）',
    en: 'Interim Provisions on basic rights of over-age workers (order 56)',
  },
  RET: {
    zh: '全国人大常委会关于实施渐进式延迟法定退休年龄的决定',
    en: 'Decision on gradually raising the statutory retirement age',
  },
  GDS: { zh: '《广东省劳动保障监察条例》', en: 'Guangdong Regulations on Labour Inspection' },
  '2020-08-12 call for banks under GZ37': {
    zh: '2020-08-12分账银行征集（依据穗建规字〔2020〕37号）',
    en: 'call of 2020-08-12 for banks under the Guangzhou rules on splitting wages',
  },
  'rates from an older city data set': {
    zh: '较早的某市社保费率资料（每年7月调整上下限）',
    en: 'rates of an older city data set (limits change each July)',
  },
  'fraud control': { zh: '防范冒领的常见做法（非规定）', en: 'common practice against fraud (not a rule)' },
  "wages go to the worker's own account": {
    zh: '工资应发到工人本人账户',
    en: "wages go to the worker's own account",
  },
  HP23: {
    zh: '《黄埔区建设工地保障农民工工资支付工作指引》（2023-11-02）',
    en: 'Huangpu district guidance on wage payment on building sites (2023-11-02)',
  },
  GD3: {
    zh: '《广东省建设领域工人工资支付分账管理暂行办法》（粤人社规〔2015〕3号）',
    en: 'Guangdong interim measures for splitting wages from works payments (粤人社规〔2015〕3号)',
  },
  GZBIO: {
    zh: '广州市住建局关于规范房屋建筑工程实名制管理的通知（2019/2020年之交）',
    en: 'Guangzhou housing bureau notice on real-name management (around the turn of 2019/2020)',
  },
  GZMGR: {
    zh: '广州市住建局关于管理人员实名制考勤的要求（2021年起）',
    en: 'Guangzhou housing bureau on real-name attendance of management staff (from 2021)',
  },
  劳动合同法: { zh: '《劳动合同法》', en: 'Labour Contract Law' },
  个人所得税法: { zh: '《个人所得税法》', en: 'Individual Income Tax Law' },
  国家税务总局公告2018年第61号: {
    zh: '国家税务总局公告2018年第61号（累计预扣法）',
    en: 'State Taxation Administration notice 2018 no. 61 (cumulative withholding)',
  },
  T52: {
    zh: '国家税务总局公告2015年第52号（异地作业个税）',
    en: 'State Taxation Administration notice 2015 no. 52 (works away from home)',
  },
  个人信息保护法: { zh: '《个人信息保护法》', en: 'Personal Information Protection Law' },
  人脸识别技术应用安全管理办法: {
    zh: '《人脸识别技术应用安全管理办法》（2025-06-01起施行）',
    en: 'Measures for the safe use of face recognition (in force 2025-06-01)',
  },
  'interface standard for real-name data': {
    zh: '《建筑工人实名制数据接口标准》（广州平台）',
    en: "Guangzhou platform's interface standard for real-name data",
  },
  'interface standard for real-name data: the id is looked up': {
    zh: '广州平台考勤接口标准：按证件号查找人员',
    en: "Guangzhou platform's interface standard for attendance: the id is looked up",
  },
  'interface standard for real-name data: the platform answers 考勤时间超前': {
    zh: '广州平台考勤接口标准：平台答复“考勤时间超前”',
    en: "Guangzhou platform's interface standard for attendance: the platform answers 考勤时间超前",
  },
  电子签名法: { zh: '《电子签名法》', en: 'Electronic Signature Law' },
  社会保险法: { zh: '《社会保险法》', en: 'Social Insurance Law' },
  'O56 for over-age workers': {
    zh: '《超龄劳动者基本权益保障暂行规定》（超龄人员）',
    en: 'Interim Provisions on basic rights of over-age workers',
  },
  '人社部发〔2014〕103号': {
    zh: '人社部发〔2014〕103号（建筑业工伤保险）',
    en: '人社部发〔2014〕103号 (work injury in construction)',
  },
  J58: {
    zh: '《建筑工人简易劳动合同（示范文本）》（建办市〔2022〕58号）',
    en: 'Model short labour contract of construction workers (建办市〔2022〕58号)',
  },
  'SEED names this trigger': {
    zh: '广州市住建局2020-01-16文章提到的触发条件',
    en: 'trigger named in the article of the Guangzhou housing bureau, 2020-01-16',
  },
  'interface: workers are added to a team': {
    zh: '平台接口：工人须加入班组',
    en: 'interface of the platform: workers are added to a team',
  },
  'national project data items': { zh: '全国工程项目数据项', en: 'national project data items' },
  'GZRN: units not entered may not enter the site': {
    zh: '广州市住建局房屋建筑工程实名制与工资保障通知：未录入的单位不得进场',
    en: 'Guangzhou housing bureau notice on real names and wages: units not entered may not enter the site',
  },
  'GZRN: GC records monthly': {
    zh: '广州市住建局房屋建筑工程实名制与工资保障通知：总包按月登记',
    en: 'Guangzhou housing bureau notice on real names and wages: the general contractor records monthly',
  },
  'Chongqing, Guizhou': {
    zh: '重庆、贵州的做法（非广州规定）',
    en: 'practice of Chongqing and Guizhou (not a Guangzhou rule)',
  },
  劳动法: { zh: '《劳动法》', en: 'Labour Law' },
  禁止使用童工规定: { zh: '《禁止使用童工规定》', en: 'Provisions Prohibiting Child Labour' },
  'GB/T 2260': { zh: 'GB/T 2260《行政区划代码》', en: 'GB/T 2260 codes of administrative divisions' },
  'GB 11714': { zh: 'GB 11714《全国组织机构代码编制规则》', en: 'GB 11714 organisation codes' },
  'ISO/IEC 7812': { zh: 'ISO/IEC 7812（银行卡号校验）', en: 'ISO/IEC 7812 (card numbers)' },
  'residence-card rule': { zh: '港澳台居民居住证编号规则', en: 'numbering rule of the residence permit' },
  'national data items': { zh: '全国实名制数据项', en: 'national real-name data items' },
  'national payroll items': { zh: '全国工资数据项（是否补发、补发月份）', en: 'national payroll data items' },
  'Excel keeps 15 significant digits': {
    zh: 'Excel只保留15位有效数字',
    en: 'Excel keeps 15 significant digits',
  },
  'local construction rules': { zh: '地方建筑施工规定', en: 'local construction rules' },
  'city notices 2019–2021': {
    zh: '部分城市2019–2021年的通知（非广州规定）',
    en: 'notices of other cities, 2019–2021 (not a Guangzhou rule)',
  },
  'GZMGR: credit record for those who do not punch': {
    zh: '广州市住建局关于管理人员实名制考勤的要求（不打卡的记入信用）',
    en: 'Guangzhou housing bureau on attendance of management staff (who does not punch is put on credit record)',
  },
  'other cities': {
    zh: '其他城市的做法（非广州规定）',
    en: 'practice of other cities (not a Guangzhou rule)',
  },
  'site practice': { zh: '工地常见做法（非规定）', en: 'common site practice (not a rule)' },
  Guizhou: { zh: '贵州的做法（非广州规定）', en: 'practice of Guizhou (not a Guangzhou rule)' },
  Tibet: { zh: '西藏的做法（非广州规定）', en: 'practice of Tibet (not a Guangzhou rule)' },
  Yunnan: { zh: '云南的做法（非广州规定）', en: 'practice of Yunnan (not a Guangzhou rule)' },
  Chengdu: { zh: '成都的做法（非广州规定）', en: 'practice of Chengdu (not a Guangzhou rule)' },
  'Chengdu 2021-10': {
    zh: '成都2021年10月的要求（非广州规定）',
    en: 'Chengdu requirement of 2021-10 (not a Guangzhou rule)',
  },
  Jingzhou: { zh: '荆州的做法（非广州规定）', en: 'practice of Jingzhou (not a Guangzhou rule)' },
  Zhongshan: { zh: '中山的做法（非广州规定）', en: 'practice of Zhongshan (not a Guangzhou rule)' },
  'Zhongshan 中建通〔2023〕90号': {
    zh: '中山市中建通〔2023〕90号（非广州规定）',
    en: 'Zhongshan notice 中建通〔2023〕90号 (not a Guangzhou rule)',
  },
  'Zhongshan case of 2026-01': {
    zh: '中山2026年1月的案例（非广州规定）',
    en: 'Zhongshan case of 2026-01 (not a Guangzhou rule)',
  },
  'interface standard has a 工种代码表': {
    zh: '数据接口标准的工种代码表',
    en: 'list of trades in the interface standard',
  },
  Hebei: { zh: '河北的做法（非广州规定）', en: 'practice of Hebei (not a Guangzhou rule)' },
  Heilongjiang: { zh: '黑龙江的做法（非广州规定）', en: 'practice of Heilongjiang (not a Guangzhou rule)' },
  'own default': { zh: '本软件的默认值（无规定）', en: 'default of this program (no rule says so)' },
  'own setting': { zh: '本单位自行设定（非规定）', en: 'set by the company itself (not a rule)' },
  press: { zh: '新闻报道', en: 'press reports' },
  'bureau notice': { zh: '广州市住建局通知', en: 'notice of the Guangzhou housing bureau' },
  '沪建质安联〔2019〕346号': { zh: '沪建质安联〔2019〕346号', en: 'Shanghai notice 沪建质安联〔2019〕346号' },
  '国发〔1978〕104号': { zh: '国发〔1978〕104号', en: 'State Council 国发〔1978〕104号' },
  '粤府函〔2018〕187号': { zh: '粤府函〔2018〕187号', en: 'Guangdong 粤府函〔2018〕187号' },
  '粤府函〔2021〕345号': { zh: '粤府函〔2021〕345号', en: 'Guangdong 粤府函〔2021〕345号' },
  '粤府函〔2025〕23号': { zh: '粤府函〔2025〕23号', en: 'Guangdong 粤府函〔2025〕23号' },
  '劳社部发〔2008〕3号': { zh: '劳社部发〔2008〕3号', en: 'Ministry of Labour 劳社部发〔2008〕3号' },
  国务院令第513号: { zh: '国务院令第513号', en: 'State Council decree 513' },
  国务院令第795号: { zh: '国务院令第795号', en: 'State Council decree 795' },
}

/** The parts of a citation: `R724 arts 11, 31; M53 art 18` names two documents and their articles. */
export function citedParts(source: string): { text: string; document: string; articles: string }[] {
  if (source === '') return []
  return source.split('; ').map(text => {
    const [document = '', articles = ''] = text.split(/ arts? /)
    return { text, document, articles }
  })
}

/** A citation with its documents named in full, for who wants to look one up. */
export function citation(source: string, language: Language): string {
  const english = language === 'en'
  const parts = citedParts(source).map(({ document, articles }) => {
    const known = SOURCES[document]
    const name = known === undefined ? document : inLanguage(known, language)
    if (articles === '') return name
    return english ? `${name}, art ${articles}` : `${name}第${articles.replaceAll(', ', '、')}条`
  })
  if (parts.length === 0) return english ? 'logic of the self-audit (no provision)' : '自查逻辑（无对应条文）'
  return parts.join(english ? '; ' : '；')
}
