import { hash } from 'node:crypto'
import type { CellAddress, Finding } from '../contract/finding.ts'
import { maskAccount, maskName } from '../contract/masking.ts'
import { cellOf, type ProjectMonth } from '../contract/project-month.ts'
import type { RuleSetting } from '../contract/rule-settings.ts'
import { nameKey } from '../contract/text.ts'
import { lazy } from './lazy.ts'
import type { Failure, Params, Place, Rule } from './rule.ts'

/** Where a row is shown when its sheet has no column for the failing field. */
const FALLBACK_FIELDS = ['idNumber', 'name']

const PEOPLE = new Set(['worker', 'line'])
/** Subjects whose record gets another id when its sheet is imported anew after an undo. */
const NAMED = new Set([...PEOPLE, 'sheet'])

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

/** Whom a record is about: the worker of the roster, and how the sheets name person or team, which outlives an import taken back. */
interface Whom {
  worker: string | null
  named: string
}

/** Whom workers, sheets and rows of attendance and payroll are about, by ledger id. */
function whomOf(month: ProjectMonth): Map<string, Whom> {
  const whom = new Map<string, Whom>()
  for (const { id, idNumber } of month.workers) whom.set(id, { worker: id, named: idNumber })
  for (const { id, workerId, idNumber, name } of [...month.attendance, ...month.lines]) {
    const known = whom.get(workerId ?? '')
    whom.set(id, known ?? { worker: workerId, named: idNumber ?? `name:${nameKey(name)}` })
  }
  for (const { id, teamName } of month.sheets) whom.set(id, { worker: null, named: `sheet:${teamName}` })
  return whom
}

/** Params that say where a value stood. Another file or row is no other doubt. */
const PLACES = new Set(['file', 'row'])

/** The plain value that is doubted; what the sentence says where the rule names none. */
function doubtedOf({ doubted, params }: Failure): string {
  return doubted ?? JSON.stringify(Object.entries(params).filter(([name]) => !PLACES.has(name)))
}

function fieldOf({ at, params }: Failure): string {
  return 'field' in at ? at.field : String(params.field ?? '')
}

function digestOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'))
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
 * The id is a digest of rule, subject, field, project and period; a second finding with the same is numbered. The doubt has the value,
 * and in place of the subject's ledger id what the sheets call person or team. On which row of which file it stands is part of neither:
 * the same sheet imported anew gives the same findings.
 */
export function openDoor(
  month: ProjectMonth,
  settings: ReadonlyMap<string, RuleSetting>,
): (rule: Rule, failure: Failure) => Finding {
  const seen = new Map<string, number>()
  const whom = lazy(() => whomOf(month))
  return (rule, failure) => {
    const { kind, key, name } = failure.subject
    const severity = settings.get(rule.id)?.severity ?? failure.severity ?? rule.severity[0]
    const at = addressOf(month, failure.at)
    const about = NAMED.has(kind) ? whom().get(key) : undefined
    const person = kind === 'worker' ? key : (about?.worker ?? null)
    const who = person ?? key
    const named = about?.named ?? who
    const field = fieldOf(failure)
    const digest = digestOf(rule.id, who, field, month.project.id, month.period).slice(0, 24)
    const times = (seen.get(digest) ?? 0) + 1
    seen.set(digest, times)
    const seenable = rule.seenable === true && severity === 'block' && failure.doubted !== undefined
    // A document shows its number wherever that is written; any other answer is about one field.
    const doubtful = [rule.id, named, ...(seenable ? [] : [field])]
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
      doubt: digestOf(...doubtful, doubtedOf(failure)),
      whom: digestOf(rule.id, named),
      seenable,
    }
  }
}
