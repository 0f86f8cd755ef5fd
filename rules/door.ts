import { createHash } from 'node:crypto'
import type { CellAddress, Finding } from '../contract/finding.ts'
import { maskAccount, maskName } from '../contract/masking.ts'
import { cellOf, type ProjectMonth } from '../contract/project-month.ts'
import type { RuleSetting } from '../contract/rule-settings.ts'
import { lazy } from './lazy.ts'
import type { Failure, Params, Place, Rule } from './rule.ts'

/** Where a row is shown when its sheet has no column for the failing field. */
const FALLBACK_FIELDS = ['idNumber', 'name']

const PEOPLE = new Set(['worker', 'line'])

function addressOf(month: ProjectMonth, place: Place): CellAddress | null {
  if ('address' in place) return place.address
  for (const field of [place.field, ...FALLBACK_FIELDS]) {
    const address = cellOf(month, place.origin, field)
    if (address !== null) return address
  }
  return null
}

/** A clerk may type an ID, card or phone number anywhere, so no text leaves with a long run of digits. */
function withoutNumbers(text: string): string {
  return text.replace(/\d{11,}/g, maskAccount)
}

/** Whom rows of attendance and payroll are about, by row. */
function personsOf(month: ProjectMonth): Map<string, string> {
  const persons = new Map<string, string>()
  for (const row of [...month.attendance, ...month.lines])
    if (row.workerId !== null) persons.set(row.id, row.workerId)
  return persons
}

/** The same person, value and rule give the same digest in every month and on every sheet. */
function doubtOf(rule: Rule, who: string, value: string): string {
  return createHash('sha256').update([rule.id, who, value].join('\n')).digest('hex')
}

function maskedParams(params: Params): Params {
  const masked: Params = {}
  for (const [name, value] of Object.entries(params)) {
    masked[name] = typeof value === 'string' ? withoutNumbers(value) : value
  }
  return masked
}

/**
 * The one door by which findings leave: identity, level, cell and masking are settled here.
 * The id is a digest of rule, subject, period and cell; a second finding with the same four is numbered.
 */
export function openDoor(
  month: ProjectMonth,
  settings: ReadonlyMap<string, RuleSetting>,
): (rule: Rule, failure: Failure) => Finding {
  const seen = new Map<string, number>()
  const persons = lazy(() => personsOf(month))
  return (rule, failure) => {
    const { kind, key, name } = failure.subject
    const severity = settings.get(rule.id)?.severity ?? failure.severity ?? rule.severity[0]
    const at = addressOf(month, failure.at)
    const cell = at === null ? '' : `${at.file}/${at.sheet}!${at.cell}`
    const digest = createHash('sha256')
      .update([rule.id, kind, key, month.period, cell].join('\n'))
      .digest('hex')
      .slice(0, 24)
    const times = (seen.get(digest) ?? 0) + 1
    seen.set(digest, times)
    const person = kind === 'worker' ? key : kind === 'line' ? (persons().get(key) ?? null) : null
    const doubted = rule.seenable === true && severity === 'block' ? failure.doubted : undefined
    return {
      id: times === 1 ? digest : `${digest}-${times}`,
      rule: rule.id,
      severity,
      project: month.project.code,
      period: month.period,
      subject: { kind, key, label: PEOPLE.has(kind) ? maskName(name) : withoutNumbers(name) },
      person,
      at,
      params: maskedParams(failure.params),
      safeRepair: failure.safeRepair ?? null,
      doubt: doubted === undefined ? null : doubtOf(rule, person ?? key, doubted),
    }
  }
}
