import type { z } from 'zod'
import type { ReportFormat } from '../../../contract/api/reports.ts'
import { writeCsv } from '../../../reports/csv.ts'
import type { Report } from '../../../reports/model.ts'
import { writePdf } from '../../../reports/pdf.ts'
import { writeXlsx } from '../../../reports/xlsx.ts'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv;charset=utf-8',
}

/** A report as a file of that name; what a file system forbids in a name becomes a blank. `undrawable`: characters that no font has. */
export async function writeReport(
  report: Report,
  format: z.infer<typeof ReportFormat>,
  name: string,
): Promise<{ file: File; undrawable: string[] }> {
  const { bytes, undrawable } = await bytesOf(report, format)
  const safe = `${name}.${format}`.replace(/[\\/:*?"<>|]/g, ' ')
  return { file: new File([bytes], safe, { type: TYPES[format] }), undrawable }
}

async function bytesOf(
  report: Report,
  format: z.infer<typeof ReportFormat>,
): Promise<{ bytes: BlobPart; undrawable: string[] }> {
  switch (format) {
    case 'xlsx':
      return { bytes: new Uint8Array(await writeXlsx(report)), undrawable: [] }
    case 'csv':
      return { bytes: new Uint8Array(writeCsv(report)), undrawable: [] }
    case 'pdf': {
      const { bytes, undrawable } = await writePdf(report)
      return { bytes: new Uint8Array(bytes), undrawable: [...undrawable] }
    }
  }
}
