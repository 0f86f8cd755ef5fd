import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleBoard } from './example-board.ts'

export const pubBoardMissing: Rule = {
  id: 'pub-board-missing',
  title: { zh: '未设维权信息告示牌', en: "No board of workers' rights" },
  failsWhen: {
    zh: '没有注明日期的告示牌照片，或照片早于内容的最近一次变更',
    en: 'no dated photo of the board, or the photo is older than the last change of its content',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.rightsBoard'],
  needs: ['rightsBoard'],
  parameters: [],
  source: 'R724 arts 34, 56(4)',
  confidence: 'found',
  penalty: 56,
  *check(month) {
    const boards = month.papers.rightsBoard ?? []
    const latest = (days: (string | null)[]) =>
      days
        .filter(day => day !== null)
        .toSorted()
        .at(-1) ?? null
    const photoOn = latest(boards.map(board => board.photoOn))
    const changedOn = latest(boards.map(board => board.contentChangedOn))
    if (photoOn === null || (changedOn !== null && photoOn < changedOn))
      yield onProject(month, { photoOn, changedOn })
  },
  message: {
    zh: '告示牌照片日期{photoOn}，内容最近变更{changedOn}',
    en: 'Photo of the board: {photoOn}; its content last changed: {changedOn}',
  },
  actual: { zh: '{photoOn}', en: '{photoOn}' },
  expected: { zh: '变更之后的照片', en: 'a photo taken since' },
  repair: {
    zh: '在施工现场醒目位置设牌，拍照并登记日期',
    en: 'Put the board up where everyone on site sees it, take a photo and record the day',
  },
  blindSpot: {
    zh: '看不到照片内容和牌子是否还在',
    en: 'Does not see what the photo shows, nor whether the board still stands',
  },
  examples: {
    fails: {
      change: { papers: { rightsBoard: [exampleBoard({ contentChangedOn: '2026-03-03' })] } },
      finds: [{ cell: null }],
    },
    passes: {
      change: { papers: { rightsBoard: [exampleBoard({ contentChangedOn: '2026-03-02' })] } },
      finds: [],
    },
  },
}
