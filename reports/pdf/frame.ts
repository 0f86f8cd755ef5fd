import { type Report, type Sheet, say } from '../model.ts'
import { pageText, stampText, WORDS } from '../words.ts'
import { type Flow, FOOT } from './flow.ts'

const SIZE = 7.5

/**
 * What every page of a sheet bears: fingerprint, page n of m, and across it that it is a drill or a draft. Drawn when the count is
 * known. `before`: pages of the paper in front of this sheet; `pages`: all of them.
 */
export function drawFrames(
  flow: Flow,
  report: Report,
  sheet: Sheet,
  { before, pages }: { before: number; pages: number },
): void {
  const document = flow.pen.document
  const stamp = stampText(report)
  for (const [index, page] of flow.pages.entries()) {
    document.switchToPage(page)
    const { width, height } = document.page
    const y = height - FOOT + 10
    const marks = [
      report.id,
      `${say(WORDS.fingerprint, report.language)} ${sheet.fingerprint}`,
      `${say(WORDS.parameters, report.language)} ${report.parametersVersion}`,
      ...(report.masked ? [say(WORDS.masked, report.language)] : []),
      ...(stamp === null ? [] : [stamp]),
    ]
    flow.pen.text(marks.join('   '), flow.x, y, flow.width, { size: SIZE, color: '#444444' })
    const number = pageText(before + index + 1, pages, report.language)
    flow.pen.text(number, flow.x, y, flow.width, { size: SIZE, align: 'right', color: '#444444' })
    if (stamp === null) continue
    document.save()
    document.rotate(-28, { origin: [width / 2, height / 2] }).opacity(0.13)
    const size = height / (report.drill && report.draft ? 9 : 5)
    const style = { size, align: 'center', color: '#C00000' } as const
    flow.pen.text(stamp, 0, height / 2 - size * 0.65, width, style)
    document.restore()
  }
}
