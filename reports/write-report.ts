import { writeCsv } from './csv.ts'
import { type Report, say } from './model.ts'
import { writePdf } from './pdf.ts'
import { WORDS } from './words.ts'
import { writeXlsx } from './xlsx.ts'

export type ReportFormat = 'xlsx' | 'pdf' | 'csv'

export interface WrittenReport {
  bytes: Uint8Array
  /** Characters the PDF could not draw, as U+XXXX; always empty for the other formats. */
  undrawable: string[]
}

/** The report in one format, as bytes: the caller owns the disk. */
export async function writeReport(report: Report, format: ReportFormat): Promise<WrittenReport> {
  if (format === 'pdf') return await writePdf(report)
  const bytes = format === 'xlsx' ? await writeXlsx(report) : writeCsv(report)
  return { bytes, undrawable: [] }
}

/** A file name that says what the paper is, and 演练 or masked where it is: R08-农民工工资支付表-CODE-2026-03-演练 DRILL.pdf */
export function reportFileName(report: Report, projectCode: string, format: ReportFormat): string {
  const parts = [
    report.id,
    say(report.title, report.language),
    projectCode,
    report.period,
    ...(report.masked ? [say(WORDS.masked, report.language)] : []),
    ...(report.drill ? [say(WORDS.drill, report.language)] : []),
  ]
  return `${parts.join('-').replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')}.${format}`
}
