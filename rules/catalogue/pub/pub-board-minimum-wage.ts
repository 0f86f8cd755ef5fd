import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleBoard } from './example-board.ts'

const shown = (minimumWage: number) => ({ papers: { rightsBoard: [exampleBoard({ minimumWage })] } })

export const pubBoardMinimumWage: Rule = {
  id: 'pub-board-minimum-wage',
  title: { zh: '告示牌最低工资过期', en: 'The board shows an old minimum wage' },
  failsWhen: {
    zh: '告示牌上的最低工资 ≠ 检查当日的标准',
    en: 'minimum wage on the board ≠ parameter on the day of the check',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.rightsBoard', 'month.today'],
  needs: ['rightsBoard'],
  parameters: ['wage.minimum.guangzhou.month'],
  source: 'R724 art 34; MW04 art 11',
  confidence: 'found',
  penalty: 56,
  *check(month, { parameter }) {
    const onBoard = month.papers.rightsBoard?.at(-1)?.minimumWage ?? null
    if (onBoard === null) return
    const due = parameter('wage.minimum.guangzhou.month', month.today)
    if (due === null) yield unjudged('parameter')
    else if (onBoard !== due) yield onProject(month, { onBoard, due })
  },
  message: {
    zh: '告示牌写最低工资{onBoard|yuan}元/月，现行{due|yuan}元/月',
    en: 'The board says {onBoard|yuan} a month; in force are {due|yuan}',
  },
  actual: { zh: '{onBoard|yuan}', en: '{onBoard|yuan}' },
  expected: { zh: '{due|yuan}', en: '{due|yuan}' },
  repair: {
    zh: '更新告示牌（新标准公布后10日内）并重新拍照',
    en: 'Renew the board within 10 days of publication, and take a new photo',
  },
  blindSpot: {
    zh: '只比较月最低工资；公布日不在参数里，按生效日判断',
    en: 'Compares the monthly figure; the day of publication is not known, so it goes by the day in force',
  },
  examples: {
    fails: { change: shown(230_000), finds: [{ cell: null }] },
    passes: { change: shown(250_000), finds: [] },
  },
}
