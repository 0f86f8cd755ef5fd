import { compact } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'
import { type MarkValue, markOf } from '../values/attendance-mark.ts'

/** What the marks of a sheet are worth. */
export type MarkWorth = Map<string, MarkValue>

const WORTH: [RegExp, number][] = [
  [/^(半天|半日|半工|上半天|下半天|上午|下午)/, 50],
  [/^(出勤|全天|正常|上班|到岗|迟到|早退|出差|公出|外勤|全勤|满勤|加班|白班|夜班|一天|1天|1个工)/, 100],
  [
    /^(休|事假|病假|年假|婚假|产假|陪产假|丧假|考试假|工伤|调休|补休|公休|旷工|缺勤|请假|雨|停工|未到|未出勤|放假|离场|退场|缺卡|无)/,
    0,
  ],
]

/** "√出勤", "√：出勤", "√ 表示 半天": a sign and the word it stands for. */
const ENTRY =
  /([^\p{Script=Han}\d\s:：,，;；、。()（）])\s*(?:[:：=]|表示|代表|为)?\s*([\p{Script=Han}\d]{1,6})(?:[(（](\d{1,2})\s*(?:小时|h)[)）])?/gu

const LEGEND_LINE = /^(图例|考勤符号|符号|注|备注|说明)/

/** A legend in cells of its own: 图例 | √ | 出勤 | △ | 半天. */
function pairsOf(row: Row): { sign: string; mark: MarkValue }[] {
  const texts = row.cells.map(cell => compact(cellText(cell))).filter(text => text !== '')
  if (!LEGEND_LINE.test(texts[0] ?? '')) return []
  return texts.flatMap((sign, index) => {
    const worth = WORTH.find(([pattern]) => pattern.test(texts[index + 1] ?? ''))
    return sign.length === 1 && !/[\p{Script=Han}\d]/u.test(sign) && worth
      ? [{ sign, mark: markOf(worth[1]) }]
      : []
  })
}

/**
 * Reads the legend of an attendance sheet, wherever it stands. The same sign means different things on different sheets
 * (★ a business trip here, late there), so signs beyond ticks and crosses are believed only with a legend.
 */
export function readLegend(rows: readonly Row[]): MarkWorth {
  const worth: MarkWorth = new Map()
  for (const row of rows) {
    for (const { sign, mark } of pairsOf(row)) if (!worth.has(sign)) worth.set(sign, mark)
    for (const cell of row.cells) {
      if (typeof cell !== 'string' || cell.length < 3) continue
      const entries = [...cellText(cell).matchAll(ENTRY)]
      const understood = entries.flatMap(([, sign = '', word = '', hours]) => {
        const found = WORTH.find(([pattern]) => pattern.test(compact(word)))
        const overtime = /加班/.test(word) ? Number(hours ?? 0) * 100 : 0
        return found ? [{ sign, mark: markOf(found[1], overtime) }] : []
      })
      if (understood.length < 2 && !LEGEND_LINE.test(compact(cell))) continue
      for (const { sign, mark } of understood) if (!worth.has(sign)) worth.set(sign, mark)
    }
  }
  return worth
}
