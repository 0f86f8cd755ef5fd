import { Refusal } from '../../contract/refusal.ts'
import type { ReadLimits } from './limits.ts'
import { readWorkbook } from './read-workbook.ts'

/** Why a file is refused; where it is read, something no test expects. */
export async function whyRefused(
  file: string | Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<string> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const outcome = await readWorkbook(bytes, '工资.xls', { limits }).catch((error: unknown) => error)
  return outcome instanceof Refusal ? outcome.code : `no refusal: ${String(outcome)}`
}
