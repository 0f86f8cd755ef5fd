import type { ImportView } from '../../../contract/api/imports.ts'
import type { SheetKind } from '../../../contract/inspection.ts'

const ORDER: SheetKind[] = ['roster', 'attendance', 'payroll', 'bank-result', 'unknown']

/** Earliest kind of sheet in a file: people come before what is said of them. */
function stage(view: ImportView): number {
  return Math.min(...view.sheets.map(sheet => ORDER.indexOf(sheet.kind)), ORDER.length)
}

/** Files that wait for a decision first, rosters before attendance before wages; then the rest as it was, newest first. */
export function inOrderOfWork(views: readonly ImportView[]): ImportView[] {
  const waiting = views.filter(view => view.state === 'previewed')
  return [
    ...waiting.toSorted((a, b) => stage(a) - stage(b)),
    ...views.filter(view => view.state !== 'previewed'),
  ]
}
