import type { Bilingual, Language } from './bilingual.ts'
import type { PenaltyArticle, Rule } from './rule.ts'
import { inLanguage } from './sentence.ts'

/** What follows when conduct is not corrected in time: by article of the decree on migrant workers' wages (国务院令第724号), or of another law. */
const PENALTIES: Record<PenaltyArticle, Bilingual> = {
  50: {
    zh: '《保障农民工工资支付条例》第50条：发生争议时不能提供书面合同、花名册、台账、工资清单的，由用人单位承担不利后果',
    en: 'State Council decree 724 art 50: who cannot produce contract, roster, ledger or slips in a dispute bears the adverse result',
  },
  54: {
    zh: '《保障农民工工资支付条例》第54条：逾期不改正的，对单位处2万元以上5万元以下罚款，对责任人员处1万元以上3万元以下罚款',
    en: 'State Council decree 724 art 54: if not corrected, unit 20,000–50,000 yuan, responsible persons 10,000–30,000 yuan',
  },
  55: {
    zh: '《保障农民工工资支付条例》第55条：逾期不改正的，责令项目停工，并处5万元以上10万元以下罚款；情节严重的限制承接新工程、降低或吊销资质',
    en: 'State Council decree 724 art 55: works stopped and 50,000–100,000 yuan; if serious, barred from new works, qualification lowered or revoked',
  },
  56: {
    zh: '《保障农民工工资支付条例》第56条：逾期不改正的，处5万元以上10万元以下罚款',
    en: 'State Council decree 724 art 56: if not corrected, 50,000–100,000 yuan',
  },
  57: {
    zh: '《保障农民工工资支付条例》第57条：逾期不改正的，责令项目停工，并处5万元以上10万元以下罚款',
    en: 'State Council decree 724 art 57: works stopped and 50,000–100,000 yuan',
  },
  'LCR 33': {
    zh: '《劳动合同法实施条例》第33条：没有职工名册的，限期改正；逾期不改正的，处2千元以上2万元以下罚款',
    en: 'Implementing regulations of the Labour Contract Law art 33: no roster, 2,000–20,000 yuan if not corrected',
  },
  'GDS 50': {
    zh: '《广东省劳动保障监察条例》第50条：责令改正；逾期不改正的，按被罚款的人数每人处2千元以上5千元以下罚款',
    en: 'Guangdong Regulations on Labour Inspection art 50: ordered to correct, then 2,000–5,000 yuan a person',
  },
}

/** What a failed rule may lead to, in words; null where no law is known to punish it. */
export function penaltyText({ penalty }: Pick<Rule, 'penalty'>, language: Language): string | null {
  if (penalty === null) return null
  const articles = [penalty].flat()
  return articles
    .map(article => inLanguage(PENALTIES[article], language))
    .join(language === 'en' ? '; ' : '；')
}
