/** Reading and understanding alone, in the thread it is called from. */
import { readFileSync } from 'node:fs'
import { inspectFile } from '../../../importers/inspect.ts'
import { PhaseClock } from '../child.ts'

const path = process.argv[2] ?? ''
const bytes = new Uint8Array(readFileSync(path))
const clock = new PhaseClock()
const { sheets } = await inspectFile(bytes, path)
clock.end('parse')
clock.notes.rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
clock.print()
