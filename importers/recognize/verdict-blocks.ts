import { compact } from '../../contract/text.ts'
import type { Row, Sheet } from '../formats/grid.ts'
import { findHeaderBlock } from './header-block.ts'
import { MergedCells } from './merged-cells.ts'

/** 成功明细, 二、失败清单（共1笔）, 代发工资退回名单: a line that says of all payments below it what became of them. */
const VERDICT =
  /^(?:[一二三四\d]+[、.])?[\p{Script=Han}\d]{0,14}?((?:不成功|未成功|(?<![不未])成功|失败|未入账|已入账|处理中|待处理|退回|退票|退汇))(?:的)?(?:交易|代发|支付|发放|入账|人员)?(?:明细|清单|名单|列表|记录|数据|部分)(?:表|信息)?(?:[(:（：].*)?$/u
/** 成功失败明细: of some the one, of some the other. */
const BOTH = /成功.*(?:失败|退回|未成功)|(?:失败|退回).*成功/

/** The bank's word over a block of payments that a row says, or null. Asked of every row of a sheet, so the cheap test comes first. */
function verdictIn(row: Row): string | null {
  const head = row.cells.find(cell => cell !== undefined)
  if (typeof head !== 'string' || head.length > 40 || !/[功败账理退]/.test(head)) return null
  if (row.cells.filter(cell => cell !== undefined).length > 2) return null
  const text = compact(head)
  return BOTH.test(text) ? null : (VERDICT.exec(text)?.[1] ?? null)
}

/**
 * A bank's result whose payments stand in blocks under 成功明细 and 失败明细: each block as a sheet of its own, with the heading
 * above all of them where it has none itself.
 */
export function verdictBlocks(sheet: Sheet): Sheet[] {
  const starts = sheet.rows.flatMap((row, index) => {
    const verdict = verdictIn(row)
    return verdict === null ? [] : [{ index, verdict }]
  })
  const [first] = starts
  if (first === undefined) return [sheet]
  const above = sheet.rows.slice(0, first.index)
  const hasHeading = (rows: Row[]) => {
    const part = { ...sheet, rows }
    return findHeaderBlock(part, new MergedCells(part)) !== null
  }
  const shared = hasHeading(above)
  return starts.map(({ index, verdict }, place) => {
    const block = sheet.rows.slice(index, starts[place + 1]?.index)
    const before = shared && !hasHeading(block) ? above : []
    const title = place === 0 && !shared ? above : []
    return { ...sheet, verdict, rows: [...title, ...before, ...(before.length > 0 ? block.slice(1) : block)] }
  })
}
