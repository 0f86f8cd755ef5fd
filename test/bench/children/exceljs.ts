/** Another baseline: exceljs reading the whole file, as its users do. */
import Excel from 'exceljs'
import { PhaseClock } from '../child.ts'

const clock = new PhaseClock()
const workbook = new Excel.Workbook()
await workbook.xlsx.readFile(process.argv[2] ?? '')
clock.end('parse')
clock.notes.rows = workbook.worksheets.reduce((sum, sheet) => sum + sheet.rowCount, 0)
clock.print()
