import { onOrg, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const taxPlace: Rule = {
  id: 'tax-place',
  title: { zh: '异地工程扣缴地点提示', en: 'Tax of works outside the home city' },
  failsWhen: {
    zh: '用人单位登记地与工程所在地不是同一城市',
    en: "works outside the employer's registered place: withheld and declared where the works are",
  },
  severity: ['notice'],
  scope: 'org',
  reads: ['project.constructionPermitNo'],
  needs: ['payroll'],
  parameters: [],
  source: 'T52',
  confidence: 'found-2nd',
  penalty: null,
  *check(month) {
    const { company, project } = month
    const works = project.constructionPermitNo?.match(/^\d{4}/)?.[0]
    const home = company.uscc?.slice(2, 6)
    if (works === undefined || home === undefined) yield unjudged('permitNo')
    else if (home !== works) yield onOrg(company, { home, works })
  },
  message: {
    zh: '用人单位登记在{home}地区，工程在{works}地区：个税在工程所在地全员全额扣缴申报',
    en: 'Registered in region {home}, works in region {works}: tax is withheld and declared in full where the works are',
  },
  actual: { zh: '{home}', en: '{home}' },
  expected: { zh: '{works}', en: '{works}' },
  repair: {
    zh: '在工程所在地办理全员全额扣缴申报，不再在当地核定征收',
    en: 'Declare everyone in full where the works are; no assessment by rate there as well',
  },
  blindSpot: {
    zh: '按信用代码和施工许可证号中的行政区划前四位判断',
    en: 'Goes by the first four digits of the region in credit code and permit number',
  },
  examples: {
    fails: {
      change: { project: { constructionPermitNo: '440300202601010101' } },
      finds: [{ cell: null }],
    },
    passes: { change: { project: { constructionPermitNo: '440111202601010101' } }, finds: [] },
  },
}
