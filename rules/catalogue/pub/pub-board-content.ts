import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleBoard } from './example-board.ts'

/** What the decree asks to stand on the board, beside the minimum wage. */
const CONTENT = [
  'owner',
  'generalContractor',
  'subcontractors',
  'industryDepartment',
  'laborOfficer',
  'payDay',
  'complaintPhone',
  'laborInspection',
  'arbitration',
  'legalAid',
  'legalHotline',
] as const

export const pubBoardContent: Rule = {
  id: 'pub-board-content',
  title: { zh: '告示牌内容不全', en: 'Something is missing on the board' },
  failsWhen: {
    zh: '缺：建设单位、总包及项目部、分包、行业主管部门、劳资专管员；最低工资、发薪日；投诉、劳动监察、仲裁、法律援助、12348电话',
    en: 'lacks owner, general contractor, subs, department, labour officer; minimum wage, pay day; phones of complaint, labour inspection, arbitration, legal aid, 12348',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.rightsBoard'],
  needs: ['rightsBoard'],
  parameters: [],
  source: 'R724 art 34',
  confidence: 'found',
  penalty: 56,
  *check(month) {
    const board = month.papers.rightsBoard?.at(-1)
    // That there is none at all is pub-board-missing.
    if (board === undefined) return
    const missing = [
      ...CONTENT.filter(item => !board[item]),
      ...(board.minimumWage === null ? ['minimumWage'] : []),
    ].map(item => `board/${item}`)
    if (missing.length > 0) yield onProject(month, { missing: missing.join(','), count: missing.length })
  },
  message: { zh: '告示牌缺：{missing|fields}', en: 'The board lacks: {missing|fields}' },
  actual: { zh: '缺{count}项', en: '{count} item(s) missing' },
  expected: { zh: '条例第34条所列各项', en: 'every item of art 34' },
  repair: { zh: '补全告示牌并重新拍照', en: 'Complete the board and take a new photo' },
  blindSpot: {
    zh: '以最近一次登记为准，不核对电话是否正确；12348为东莞通报的要求，条例未写明',
    en: 'Goes by the newest record; phones are not tried. 12348 is asked by a Dongguan circular, not by the decree',
  },
  examples: {
    fails: {
      change: { papers: { rightsBoard: [exampleBoard({ legalHotline: false, minimumWage: null })] } },
      finds: [{ cell: null }],
    },
    passes: {
      change: { papers: { rightsBoard: [exampleBoard({ legalHotline: false }), exampleBoard()] } },
      finds: [],
    },
  },
}
