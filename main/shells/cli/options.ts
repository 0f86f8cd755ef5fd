import * as z from 'zod'
import { IsoDate, Period } from '../../../contract/dates.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { Said, SaidBy } from '../../../contract/waiver.ts'

/** Options that name a month of a project. */
export const MonthOptions = z.object({ project: z.string(), period: Period })

/** What every waiver needs. */
export const WaiverWords = z.object({ reason: Said, by: SaidBy, until: IsoDate })

/** Parses a command's options; what does not fit is wrong usage and says which option. */
export function parseOptions<T extends z.ZodType>(schema: T, options: Record<string, unknown>): z.infer<T> {
  const parsed = schema.safeParse(options)
  if (parsed.success) return parsed.data
  throw new Refusal('usage', {
    option: [...new Set(parsed.error.issues.map(rightForm))].join(' '),
  })
}

/** The option, with the words that it may have. */
function rightForm(issue: z.core.$ZodIssue): string {
  const name = optionName(String(issue.path[0] ?? ''))
  return issue.code === 'invalid_value' ? `${name} ${issue.values.map(String).join('|')}` : name
}

/** The option as it is typed: passphraseFile → --passphrase-file. */
function optionName(key: string): string {
  return `--${key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
}

/** FIELD=VALUE pairs of --set. @throws Refusal usage. */
export function parsePairs(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=')
      if (at < 1) throw new Refusal('usage', { option: '--set FIELD=VALUE' })
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

/** Collects a repeatable option. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}
