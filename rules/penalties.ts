import type { Bilingual } from './bilingual.ts'
import type { PenaltyArticle } from './rule.ts'

/** What follows when conduct is not corrected in time, by article of the decree on migrant workers' wages (国务院令第724号). */
export const PENALTIES: Record<PenaltyArticle, Bilingual> = {
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
}
