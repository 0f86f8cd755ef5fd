import type { z } from 'zod'
import type { EditableLineField } from '../../../contract/api/months.ts'
import { Period } from '../../../contract/dates.ts'
import { parseYuan } from '../../../contract/money.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { compact, tidy } from '../../../contract/text.ts'
import { judgedMonth } from '../checks/judge-month.ts'
import type { CoreState } from '../core-state.ts'
import { applyEdit } from './edits.ts'
import type { PayrollGrid } from './grids.ts'
import { changedRows, type PayrollView, payrollTotals } from './payroll-rows.ts'

type Field = z.infer<typeof EditableLineField>

const CODES = new Set<Field>(['idNumber', 'phone', 'wageCard'])
const TEXTS = new Set<Field>(['name', 'trade', 'bankName', 'remark'])

/**
 * Changes one field of a wage line by hand. Money and days are read as decimal text; an empty text clears the field. Answers, for a
 * grid that shows the line, what is different in it now.
 */
export function editLine(
  core: CoreState,
  { lineId, field, text }: { lineId: string; field: Field; text: string },
  grid: PayrollView | null,
): { editId: string; grid: Pick<PayrollGrid, 'rows' | 'totals'> | null } {
  const value = readValue(field, text)
  const before = grid === null ? null : judgedMonth(core, grid.projectId, grid.period)
  const editId = applyEdit(core, 'line.edit', [{ entity: 'payrollLine', recordId: lineId, field, value }])
  if (grid === null || before === null) return { editId, grid: null }
  const after = judgedMonth(core, grid.projectId, grid.period)
  const rows = changedRows(core, before, after, lineId, grid)
  return { editId, grid: { rows, totals: payrollTotals(after.month) } }
}

function readValue(field: Field, text: string): string | number | null {
  const said = TEXTS.has(field) ? tidy(text) : compact(text)
  if (said === '') {
    if (field === 'name') throw new Refusal('invalid-value', { field })
    return null
  }
  if (TEXTS.has(field)) return said
  if (CODES.has(field)) return said.toUpperCase()
  if (field === 'backPayMonth') {
    const period = Period.safeParse(said)
    if (!period.success) throw new Refusal('invalid-value', { field })
    return period.data
  }
  const number = parseYuan(
    said
      .replaceAll(',', '')
      .replace(/^[¥￥]/, '')
      .replace(/元$/, ''),
  )
  if (number === null || !number.exact) throw new Refusal('invalid-value', { field })
  return number.fen
}
