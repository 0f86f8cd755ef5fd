import type { ImportView } from '../../../contract/api/imports.ts'
import { stageOfWork } from '../../../contract/order-of-work.ts'

const stage = (view: ImportView) => stageOfWork(view.sheets.map(sheet => sheet.kind))

/** Files that wait for a decision first, rosters before attendance before wages; then the rest as it was, newest first. */
export function inOrderOfWork(views: readonly ImportView[]): ImportView[] {
  const waiting = views.filter(view => view.state === 'previewed')
  return [
    ...waiting.toSorted((a, b) => stage(a) - stage(b)),
    ...views.filter(view => view.state !== 'previewed'),
  ]
}
