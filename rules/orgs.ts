import type { ProjectMonth } from '../contract/project-month.ts'
import { compact } from '../contract/text.ts'

/** Each organisation of the month that states a credit code, once per code; the code half-width and in capitals. */
export function orgsWithCode(month: ProjectMonth): { id: string; name: string; uscc: string }[] {
  const stated = [
    month.company,
    ...month.participants,
    ...month.wageAccounts.map(({ id, holderName, holderUscc }) => ({
      id,
      name: holderName,
      uscc: holderUscc,
    })),
  ]
  const byCode = new Map<string, { id: string; name: string; uscc: string }>()
  for (const { id, name, uscc } of stated) {
    if (uscc === null) continue
    const code = compact(uscc).toUpperCase()
    if (!byCode.has(code)) byCode.set(code, { id, name, uscc: code })
  }
  return [...byCode.values()]
}

/** An organisation's name for comparison: no blanks, half-width brackets. */
export function orgKey(name: string): string {
  return compact(name).toUpperCase()
}
