import type { Engagement, Team, Worker } from '../../contract/entities.ts'
import {
  BUILDER_TYPE,
  codeInList,
  EDUCATION,
  EMPLOY_TYPE,
  MARITAL_STATUS,
  type PERSON_PARAMETERS,
  POLITICAL,
  TECH_LEVEL,
} from '../../contract/guangzhou-person.ts'
import type { GuangzhouCall } from '../operation.ts'
import { leaderParameter } from './codec/calls.ts'
import type { CodeTables } from './codec/check-fields.ts'

/** A worker as he stands on a project. */
export interface Member {
  worker: Worker
  engagement: Engagement
}

/** 班组编码: team leader's ID number + work-type code of the team (§6.1); null while either is not known. */
export function teamCode(team: Team, tables: CodeTables): string | null {
  const workType = codeOf(tables.workType, team.trade)
  return team.leaderIdNumber === null || workType === null ? null : `${team.leaderIdNumber}${workType}`
}

/** The add-team call (§6.1): an existing code changes that team. */
export function teamCall(team: Team, leader: Member, tables: CodeTables): GuangzhouCall {
  const person = personFields(leader, tables)
  return {
    kind: 'guangzhou',
    call: 'teamSave',
    fields: {
      teamCode: teamCode(team, tables),
      name: `${team.leaderName ?? ''}${team.name}`,
      workType: codeOf(tables.workType, team.trade),
      leaderIdcard: leader.worker.idNumber,
      ...Object.fromEntries(Object.entries(person).map(([name, value]) => [leaderParameter(name), value])),
    },
  }
}

/** The add-worker call (§6.3): an existing ID number changes that worker. */
export function workerCall(team: Team, member: Member, tables: CodeTables): GuangzhouCall {
  return {
    kind: 'guangzhou',
    call: 'workerSave',
    fields: {
      teamCode: teamCode(team, tables),
      idcard: member.worker.idNumber,
      ...personFields(member, tables),
    },
  }
}

/** The entry or exit of a worker (§6.5): 0 进场, 1 退场. */
export function enterExitCall(
  team: Team,
  member: Member,
  type: '0' | '1',
  tables: CodeTables,
): GuangzhouCall {
  const date = type === '0' ? member.engagement.entryDate : member.engagement.exitDate
  return {
    kind: 'guangzhou',
    call: 'enterExit',
    fields: {
      teamCode: teamCode(team, tables),
      idcard: member.worker.idNumber,
      type,
      doDate: compactDate(date),
    },
  }
}

/** What both calls ask of a person, in the platform's own codes. What maps to no code is sent as it is and stopped by the codec. */
function personFields(
  { worker, engagement }: Member,
  tables: CodeTables,
): Record<PersonField, string | null> {
  return {
    name: worker.name,
    sex: worker.sex === null ? null : worker.sex === 'male' ? 'M' : 'F',
    nation: worker.ethnicity,
    birthday: compactDate(worker.birthDate),
    address: worker.registeredAddress,
    signOrgan: worker.issuingAuthority,
    expiryStart: compactDate(worker.validFrom),
    headImg: worker.photoUrl,
    currentAddress: worker.currentAddress,
    political: listCode(POLITICAL, worker.politicalStatus),
    education: listCode(EDUCATION, worker.education),
    phone: worker.phone,
    employType: listCode(EMPLOY_TYPE, engagement.employmentForm),
    cardNum: engagement.wageCard,
    cardBank: codeOf(tables.bank, engagement.bankName),
    workType: codeOf(tables.workType, engagement.trade),
    techLevel: listCode(TECH_LEVEL, engagement.skillLevel),
    safetyEdu: engagement.safetyTrainedOn === null ? 'false' : 'true',
    builderType: listCode(BUILDER_TYPE, engagement.workerType),
    doDate: compactDate(engagement.entryDate),
    nativePlace: worker.nativePlace,
    maritalStatus: listCode(MARITAL_STATUS, worker.maritalStatus),
  }
}

type PersonField = (typeof PERSON_PARAMETERS)[number]['name']

/** The code of a label in a fixed list; the label itself where the list does not have it, so that the refusal names the field. */
function listCode(list: Readonly<Record<string, string>>, label: string | null): string | null {
  return label === null ? null : (codeInList(list, label) ?? label)
}

/** The platform's code of a name, from the tables loaded for the connection; the name itself where they do not have it. */
function codeOf(table: Readonly<Record<string, string>> | undefined, name: string | null): string | null {
  return name === null ? null : (table?.[name] ?? name)
}

function compactDate(date: string | null): string | null {
  return date === null ? null : date.replaceAll('-', '')
}
