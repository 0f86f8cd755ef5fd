import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { hasPermitNumber } from './permit-number.ts'

export const prjPermitMissing: Rule = {
  id: 'prj-permit-missing',
  title: { zh: '施工许可信息缺失', en: 'No construction permit on record' },
  failsWhen: {
    zh: '项目在建而项目资料和“施工许可证”中都没有许可证号',
    en: 'project status is under construction and no permit number, neither with the project nor in the book of permits',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['project.status', 'project.constructionPermitNo', 'papers.permits'],
  needs: [],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    if (month.project.status === 'building' && !hasPermitNumber(month)) yield onProject(month, {})
  },
  message: { zh: '在建项目没有登记施工许可证号', en: 'Under construction without a permit number on record' },
  actual: { zh: '空', en: 'blank' },
  expected: { zh: '施工许可证号', en: 'the permit number' },
  repair: { zh: '在项目资料中补登施工许可证号', en: 'Record the permit number with the project' },
  blindSpot: { zh: '不核对许可证真伪和有效期', en: 'Whether the permit is genuine and valid is not seen' },
  examples: {
    fails: { change: { project: { constructionPermitNo: null } }, finds: [{ cell: null }] },
    passes: { change: { project: { constructionPermitNo: null, status: 'preparing' } }, finds: [] },
  },
}
