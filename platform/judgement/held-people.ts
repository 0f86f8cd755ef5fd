import type { IsoDate } from '../../contract/dates.ts'
import type { Engagement, Team, Worker } from '../../contract/entities.ts'
import { PERSON_PARAMETERS, SEX } from '../../contract/guangzhou-person.ts'
import type { Sourced } from '../../contract/project-month.ts'
import { DRILL_CODE_TABLES } from '../code-tables.ts'
import type { Held, WorkerRow } from './read-held.ts'
import { PROJECT, teamId } from './register-ids.ts'

/** A date of the interface, yyyyMMdd. */
export function isoDate(digits: string): IsoDate {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}

/** A parameter as a ledger would state it: codes as their words, dates as dates. */
function stated(fields: Readonly<Record<string, string>>, name: string): string | null {
  const spec = PERSON_PARAMETERS.find(parameter => parameter.name === name)
  const value = fields[name]
  if (spec === undefined || value === undefined) return null
  if ('moment' in spec) return isoDate(value)
  if ('values' in spec) return Object.entries(spec.values).find(([code]) => code === value)?.[1] ?? value
  if (!('codeList' in spec)) return value
  return Object.entries(DRILL_CODE_TABLES[spec.codeList]).find(([, code]) => code === value)?.[0] ?? value
}

export function workerOf(row: WorkerRow): Sourced<Worker> {
  const say = (name: string) => stated(row.fields, name)
  const sex = say('sex')
  return {
    id: row.idNumber,
    name: row.name,
    idDocType: row.idDocType,
    idNumber: row.idNumber,
    sex: sex === null ? null : sex === SEX.M ? 'male' : 'female',
    ethnicity: say('nation'),
    birthDate: say('birthday'),
    statedAge: null,
    registeredAddress: say('address'),
    currentAddress: say('currentAddress'),
    nativePlace: say('nativePlace'),
    issuingAuthority: say('signOrgan'),
    validFrom: say('expiryStart'),
    validTo: null,
    phone: say('phone'),
    emergencyContact: null,
    emergencyPhone: null,
    education: say('education'),
    politicalStatus: say('political'),
    maritalStatus: say('maritalStatus'),
    photoUrl: say('headImg'),
    origin: null,
  }
}

export function engagementOf(row: WorkerRow, { leaders, exits }: Held): Sourced<Engagement> {
  const say = (name: string) => stated(row.fields, name)
  const exit = exits.get(row.idNumber)
  return {
    id: row.idNumber,
    projectId: PROJECT,
    workerId: row.idNumber,
    teamId: teamId(row.teamSysNo),
    jobNumber: null,
    employer: null,
    trade: say('workType'),
    skillLevel: say('techLevel'),
    employmentForm: say('employType'),
    workerType: say('builderType'),
    isTeamLeader: leaders.has(row.idNumber),
    entryDate: say('doDate'),
    exitDate: exit === undefined ? null : isoDate(exit),
    wageRate: null,
    rateUnit: null,
    wageCard: say('cardNum'),
    bankName: say('cardBank'),
    accountHolder: null,
    safetyTrainedOn: null,
    injuryInsured: null,
    specialOperationNo: null,
    specialOperationValidTo: null,
    remark: null,
    origin: null,
  }
}

export function teamOf({ teamSysNo, name, leaderIdNumber, fields }: Held['teams'][number]): Team {
  return {
    id: teamId(teamSysNo),
    projectId: PROJECT,
    participantId: null,
    name,
    leaderName: fields.leaderName ?? null,
    leaderIdNumber,
    trade: stated(fields, 'workType'),
  }
}
