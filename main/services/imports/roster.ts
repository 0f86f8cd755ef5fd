import type { RosterReading, RosterValues } from '../../../contract/inspection.ts'
import type { PackedReading } from '../../../contract/packed-rows.ts'
import { newRecordId } from '../../../db/record-id.ts'
import type { ImportRowRecord, RowDecision } from '../../../db/repositories/import-part.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import type { PersonOnRoster } from '../../../db/repositories/people.ts'
import { type NewRecord, recordById } from '../../../db/repositories/records.ts'
import type { ApplyContext } from './apply-context.ts'
import { contractKindOf } from './contract-kind.ts'
import { cellFinder, differs, ledgerProblem, type RowChoices, stated } from './decided-row.ts'
import { matchPerson } from './match-person.ts'
import { PersonIndex } from './person-index.ts'

type WorkerFields = Partial<NewRecord<'worker'>>
type EngagementFields = Partial<NewRecord<'engagement'>>

/** The worker's own data that a roster row states; members the sheet is silent about are absent. */
export function workerFields(values: RosterValues): WorkerFields {
  return stated({
    name: values.name,
    idDocType: values.idDocType,
    idNumber: values.idNumber,
    sex: values.sex,
    ethnicity: values.ethnicity,
    birthDate: values.birthDate,
    statedAge: values.statedAge,
    registeredAddress: values.registeredAddress,
    currentAddress: values.currentAddress,
    nativePlace: values.nativePlace,
    issuingAuthority: values.issuingAuthority,
    validFrom: values.validFrom,
    validTo: values.validTo,
    phone: values.phone,
    emergencyContact: values.emergencyContact,
    emergencyPhone: values.emergencyPhone,
    education: values.education,
    politicalStatus: values.politicalStatus,
    maritalStatus: values.maritalStatus,
    photoUrl: values.photoUrl,
  })
}

/** What a roster row states of the worker's engagement in this project, without the team. */
export function engagementFields(values: RosterValues): EngagementFields {
  return stated({
    jobNumber: values.jobNumber,
    employer: values.employer,
    trade: values.trade,
    skillLevel: values.skillLevel,
    employmentForm: values.employmentForm,
    workerType: values.workerType,
    isTeamLeader: values.isTeamLeader,
    entryDate: values.entryDate,
    exitDate: values.exitDate,
    wageRate: values.wageRate,
    rateUnit: values.rateUnit,
    wageCard: values.wageCard,
    bankName: values.bankName,
    accountHolder: values.accountHolder,
    safetyTrainedOn: values.safetyTrainedOn,
    injuryInsured: values.injuryInsured,
    specialOperationNo: values.specialOperationNo,
    specialOperationValidTo: values.specialOperationValidTo,
    remark: values.remark,
  })
}

/** The people of the project as they stand, read when the first row is about one of them. */
class Register {
  readonly #month: MonthRecords
  #byId:
    | { workers: Map<string, object>; engagements: Map<string, EngagementFields>; teams: Map<string, string> }
    | undefined

  constructor(month: MonthRecords) {
    this.#month = month
  }

  /** Whether a row says something else of a person than the register does. */
  saysOtherwise(person: PersonOnRoster, values: RosterValues, team: string | undefined): boolean {
    const { workers, engagements, teams } = this.#read()
    const engagement = engagements.get(person.engagementId) ?? {}
    return (
      differs(workers.get(person.workerId) ?? {}, workerFields(values)) ||
      differs(engagement, engagementFields(values)) ||
      (team !== undefined && team !== teams.get(engagement.teamId ?? ''))
    )
  }

  #read() {
    const { workers, engagements, teams } = this.#month
    this.#byId ??= {
      workers: new Map(workers.map(worker => [worker.id, worker])),
      engagements: new Map(engagements.map(engagement => [engagement.id, engagement])),
      teams: new Map(teams.map(team => [team.id, team.name])),
    }
    return this.#byId
  }
}

/** Decides row by row what a roster does to the register: by ID number only, a namesake is never taken for the person. */
export function decideRoster(
  reading: PackedReading<RosterReading>,
  month: MonthRecords,
  choices: RowChoices = new Map(),
): RowDecision[] {
  const cell = cellFinder(reading)
  const matching = { people: new PersonIndex(month), cell, preferred: 'said' } as const
  const register = new Register(month)
  const seen = new Set<string>()
  return Array.from(matching.people.rowsOf<RosterValues>(reading), (read): RowDecision => {
    const { values, person, beside, choice, problems } = matchPerson(
      read,
      choices.get(read.row) ?? null,
      matching,
    )
    const row = { beside, choice, targetId: null, problems }
    const reject = (...more: RowDecision['problems']): RowDecision => ({
      ...row,
      decision: 'reject',
      problems: [...problems, ...more],
    })
    if (values.name === undefined || values.idNumber === undefined) return reject()
    const who = person?.engagementId ?? values.idNumber
    if (seen.has(values.idNumber) || seen.has(who))
      return reject(ledgerProblem('imp-row-duplicate-person', 'block', cell(read, 'idNumber'), 'idNumber'))
    seen.add(values.idNumber).add(who)
    if (person === null) {
      // Under this number the register has somebody else: two people cannot bear it.
      if (beside?.why === 'other-name' || beside?.why === 'name-variant')
        return reject(
          ledgerProblem('imp-person-other-name', 'block', cell(read, 'idNumber'), 'idNumber', {
            why: 'another',
          }),
        )
      return { ...row, decision: 'create' }
    }
    const changed = register.saysOtherwise(person, values, values.team ?? reading.team ?? undefined)
    return { ...row, decision: changed ? 'update' : 'same', targetId: person.engagementId }
  })
}

/** Writes a decided roster row: the worker, his engagement, and the contract the row names. */
export function applyRoster(context: ApplyContext, row: ImportRowRecord<RosterValues>): void {
  const values = row.values
  const { writer } = context
  const origin = context.origin(row.row)
  const team = values.team ?? context.sheet.team
  const teamId = team === null ? {} : { teamId: context.teamId(team) }
  if (row.decision === 'update' && row.targetId !== null) {
    const engagement = recordById(context.db, 'engagement', row.targetId)
    if (engagement === null) return
    // A corrected number that another project's register already has is that worker's: the engagement becomes his.
    const workerId = context.workerId(values.idNumber) ?? engagement.workerId
    writer.update('worker', workerId, { ...workerFields(values), ...origin })
    writer.update('engagement', engagement.id, {
      ...engagementFields(values),
      ...teamId,
      workerId,
      ...origin,
    })
    return
  }
  if (row.decision !== 'create' || values.name === undefined || values.idNumber === undefined) return
  const known = context.workerId(values.idNumber)
  const workerId = known ?? newRecordId()
  const { name, idNumber } = values
  if (known === null)
    writer.insert('worker', {
      id: workerId,
      idDocType: 'residentId',
      ...workerFields(values),
      name,
      idNumber,
      ...origin,
    })
  else writer.update('worker', workerId, { ...workerFields(values), ...origin })
  writer.insert('engagement', {
    id: newRecordId(),
    projectId: context.projectId,
    workerId,
    isTeamLeader: false,
    ...engagementFields(values),
    ...teamId,
    ...origin,
  })
  if (values.isTeamLeader === true && teamId.teamId)
    writer.update('team', teamId.teamId, {
      leaderName: name,
      leaderIdNumber: idNumber,
      trade: values.trade ?? null,
    })
  if (values.contractNo !== undefined || values.contractStart !== undefined)
    writer.insert('laborContract', {
      id: newRecordId(),
      projectId: context.projectId,
      workerId,
      kind: contractKindOf(values.contractKind),
      contractNo: values.contractNo ?? null,
      employer: values.employer ?? context.sheet.unit,
      startDate: values.contractStart ?? null,
      endDate: values.contractEnd ?? null,
      ...origin,
    })
  if (values.safetyTrainedOn !== undefined)
    writer.insert('safetyTraining', {
      id: newRecordId(),
      projectId: context.projectId,
      workerId,
      trainedOn: values.safetyTrainedOn,
      name: '入场安全教育',
      passed: true,
      ...origin,
    })
}
