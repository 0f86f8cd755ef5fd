import { missingKeyInfo } from '../catalogue/prj/prj-key-info-incomplete.ts'
import { onProject } from '../failure.ts'
import type { Predictor } from './predictor.ts'

export const keyInfoIncomplete: Predictor = {
  trigger: 'key-info-incomplete',
  title: { zh: '未完善工程关键信息', en: 'Key information of the project incomplete' },
  severity: 'warn',
  scope: 'project',
  rules: ['prj-key-info-incomplete'],
  needs: [],
  parameters: [],
  source: 'SEED names this gate',
  confidence: 'found',
  termSource: '',
  termConfidence: 'inferred',
  *forecast(month) {
    const { status, startDate } = month.project
    if (status === 'completed') return
    const missing = missingKeyInfo(month)
    if (missing.length === 0) return
    const { subject } = onProject(month, {})
    const begins = startDate !== null && startDate > month.today
    yield { firesOn: begins ? startDate : month.today, subject, params: { missing: missing.join(',') } }
  },
  message: { zh: '缺：{missing|fields}', en: 'Missing: {missing|fields}' },
  avoid: {
    zh: '在“设置 › 项目”补全，并在平台填报',
    en: 'Complete it under Settings › Projects and on the platform',
  },
  unknown: {
    zh: '平台的字段清单和期限未公布；从开工日起算为推定',
    en: 'Neither the list of fields nor the term was published; that it counts from the start of works is inferred',
  },
}
