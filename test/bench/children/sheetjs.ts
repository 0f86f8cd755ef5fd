/** The baseline: what every JavaScript program pays who only wants the cells. */
import { readFileSync } from 'node:fs'
import * as XLSX from 'xlsx'
import { PhaseClock } from '../child.ts'

const bytes = readFileSync(process.argv[2] ?? '')
const clock = new PhaseClock()
const workbook = XLSX.read(bytes, { dense: true })
let rows = 0
for (const name of workbook.SheetNames) {
  const sheet = workbook.Sheets[name]
  if (sheet !== undefined) rows += XLSX.utils.sheet_to_json(sheet, { header: 1 }).length
}
clock.end('parse')
clock.notes.rows = rows
clock.print()
