import type { PunchReading, PunchValues } from '../../../contract/inspection.ts'
import { type PackedReading, rowsIn } from '../../../contract/packed-rows.ts'
import { compact, nameKey } from '../../../contract/text.ts'
import { newRecordId } from '../../../db/record-id.ts'
import type { ImportRowRecord, RowDecision } from '../../../db/repositories/import-part.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import type { PersonOnRoster } from '../../../db/repositories/people.ts'
import type { ApplyContext } from './apply-context.ts'
import { cellFinder, ledgerProblem } from './decided-row.ts'
import { PersonIndex } from './person-index.ts'

/** Devices fill job numbers up with zeros and blanks: 000001 is 1. */
const numberKey = (jobNumber: string) =>
  compact(jobNumber)
    .toUpperCase()
    .replace(/^0+(?=.)/, '')

type Found = { person: PersonOnRoster } | { missing: 'jobNumber' | 'several' | 'name' }

/** Finds whom a punch is of: by ID number; else by job number, where a name beside it agrees; else by an unambiguous name. */
class PunchPeople {
  readonly #people: PersonIndex
  readonly #byJobNumber: Map<string, PersonOnRoster[]>

  constructor(month: MonthRecords) {
    this.#people = new PersonIndex(month)
    const numbered = month.roster.filter(({ jobNumber }) => jobNumber !== null)
    this.#byJobNumber = Map.groupBy(numbered, ({ jobNumber }) => numberKey(jobNumber ?? ''))
  }

  find({ name, idNumber, jobNumber }: PunchValues): Found {
    if (idNumber !== undefined) {
      const match = this.#people.find({ idNumber, name })
      return match.kind === 'found' ? { person: match.person } : { missing: 'name' }
    }
    const numbered = (
      jobNumber === undefined ? [] : (this.#byJobNumber.get(numberKey(jobNumber)) ?? [])
    ).filter(person => name === undefined || nameKey(person.name) === nameKey(name))
    const named = name === undefined ? [] : this.#people.namesakes(name)
    const candidates = numbered.length > 0 ? numbered : named
    const [only] = candidates
    if (only === undefined) return { missing: name === undefined ? 'jobNumber' : 'name' }
    return candidates.length === 1 ? { person: only } : { missing: 'several' }
  }
}

/**
 * Decides what a list of punches adds to the ledger. Punches are only ever added: a device's list covers the days it covers,
 * and says nothing of others. `targetId` of a row is the worker; a row of nobody known is kept, with its reason.
 */
export function decidePunches(reading: PackedReading<PunchReading>, month: MonthRecords): RowDecision[] {
  const people = new PunchPeople(month)
  const cell = cellFinder(reading)
  const moments = rowsIn<PunchValues>(reading).flatMap(
    row => row.values.punches?.map(punch => punch.at) ?? [],
  )
  const known = month.punchesWithin([...moments])
  return Array.from(rowsIn<PunchValues>(reading), (draft): RowDecision => {
    const row = { targetId: null, problems: [], beside: null, choice: null }
    const { punches = [], name, idNumber, jobNumber } = draft.values
    const nameless = name === undefined && idNumber === undefined && jobNumber === undefined
    if (punches.length === 0 || nameless) return { ...row, decision: 'reject' }
    const found = people.find(draft.values)
    if ('missing' in found) {
      const field = name === undefined ? 'jobNumber' : 'name'
      const params = { by: found.missing }
      const problem = ledgerProblem('imp-punch-person-unknown', 'warn', cell(draft, field), field, params)
      return { ...row, decision: 'reject', problems: [problem] }
    }
    const workerId = found.person.workerId
    const fresh = punches.filter(({ at }) => !known.has(`${workerId} ${at}`))
    for (const { at } of fresh) known.add(`${workerId} ${at}`)
    return { ...row, decision: fresh.length > 0 ? 'create' : 'same', targetId: workerId }
  })
}

/** Writes the punches of a row, less those the ledger has. */
export function applyPunches(context: ApplyContext, row: ImportRowRecord<PunchValues>): void {
  const { targetId: workerId } = row
  if (row.decision !== 'create' || workerId === null) return
  for (const { at, direction, method, channel, manual } of row.values.punches ?? []) {
    if (context.hasPunch(workerId, at)) continue
    context.writer.insert('punch', {
      id: newRecordId(),
      projectId: context.projectId,
      workerId,
      at,
      direction,
      method: method ?? null,
      channel: channel ?? null,
      manual: manual ?? false,
      ...context.origin(row.row),
    })
  }
}
