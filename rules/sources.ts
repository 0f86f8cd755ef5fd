import type { Bilingual, Language } from './bilingual.ts'
import { inLanguage } from './sentence.ts'

/** The documents behind the abbreviations of the catalogue. */
export const SOURCES: Record<string, Bilingual> = {
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
}

/** A citation of the catalogue with its documents named in full, for who wants to look one up. Empty stays empty. */
export function citation(source: string, language: Language): string {
  const named = source.replace(/\b[A-Z]+\d*\b/g, short => {
    const document = SOURCES[short]
    return document === undefined ? short : inLanguage(document, language)
  })
  return language === 'en'
    ? named
    : named.replace(/\s*\barts? ([\d–(), ]*\d\)?)/g, '第$1条').replaceAll('; ', '；')
}
