import type { SheetKind } from './inspection.ts'

/** People come before what is said of them, and wages before what the bank says of those. */
const ORDER: readonly SheetKind[] = ['roster', 'attendance', 'punches', 'payroll', 'bank-result']

/** Where a file stands in the order of work, by its earliest kind of sheet: files are sorted by this before they are committed. */
export function stageOfWork(kinds: readonly SheetKind[]): number {
  return Math.min(...kinds.map(kind => ORDER.indexOf(kind)).filter(stage => stage >= 0), ORDER.length)
}

/** Files of a folder or zip that may hold a table, by their name; what they are is decided by content later. */
const TABLE = /\.(xlsx|xlsm|xltx|xlsb|xls|xlt|et|ods|csv|tsv|txt|dat|bxt|xml|html?|json|zip)$/i
/** What programs leave in folders for themselves. */
const LITTER = /^(~\$|\.|thumbs\.db$|desktop\.ini$)/i

/** What to do with a file of a folder or zip: read it, tell that it was passed over, or say nothing of it. */
export function fileInFolder(path: string): 'read' | 'passed-over' | 'litter' {
  const parts = path.split(/[\\/]/)
  const name = parts.at(-1) ?? ''
  if (parts.some(part => part === '__MACOSX') || LITTER.test(name)) return 'litter'
  return TABLE.test(name) ? 'read' : 'passed-over'
}

/** Names under which notes, settings and pages lie as often as tables. */
const MAYBE_TABLE = /\.(txt|dat|xml|html?|json|zip)$/i

/** Whether a file that lies among others without being a table is no surprise, as an unreadable .xlsx would be. */
export function mayBeNoTable(path: string): boolean {
  return MAYBE_TABLE.test(path)
}
