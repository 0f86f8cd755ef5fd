import type { MonthIndex } from './month-index.ts'
import type { Reads } from './rule.ts'

/** A join of the index that a rule may look at a month by. */
export type Join = keyof MonthIndex

const PEOPLE = [
  'worker.name',
  'worker.idNumber',
  'engagement.workerId',
  'engagement.entryDate',
  'engagement.exitDate',
  'attendance.workerId',
  'attendance.idNumber',
  'attendance.name',
  'attendance.days',
  'attendance.statedDays',
  'attendance.statedHours',
  'line.workerId',
  'line.idNumber',
  'line.name',
] as const satisfies readonly Reads[]

/** Fields that each join is made of: where one of them changes, whoever looked by that join must look again. */
export const JOIN_READS: Record<Join, readonly Reads[]> = {
  workerById: [],
  workerByIdNumber: ['worker.idNumber'],
  teamById: [],
  sheetById: [],
  linesBySheet: ['line.sheetId'],
  documentOf: PEOPLE,
  linesByDocument: PEOPLE,
  resultsByLine: ['payResult.lineId'],
  people: PEOPLE,
  personOf: PEOPLE,
  aged: [...PEOPLE, 'worker.birthDate', 'worker.sex', 'worker.idDocType'],
  documents: [
    'worker.name',
    'worker.idNumber',
    'worker.idDocType',
    'attendance.name',
    'attendance.idNumber',
    'line.name',
    'line.idNumber',
    'line.idDocType',
  ],
  cards: [
    'worker.idNumber',
    'engagement.wageCard',
    'engagement.workerId',
    'engagement.isTeamLeader',
    'team.leaderIdNumber',
    'line.wageCard',
    'line.idNumber',
    'month.earlierCardUses',
  ],
  punches: ['punch.at', 'punch.workerId', 'month.punches'],
  leaveDays: ['papers.leaves'],
  stoppedDays: ['papers.stopWork'],
  contracts: ['contract.workerId'],
}

/** The index as a rule gets it: each join that it looks by is noted. */
export function noting(index: MonthIndex, note: (join: Join) => void): MonthIndex {
  const noted = <Arguments extends unknown[], Value>(join: Join, look: (...args: Arguments) => Value) => {
    return (...args: Arguments): Value => {
      note(join)
      return look(...args)
    }
  }
  return {
    workerById: noted('workerById', index.workerById),
    workerByIdNumber: noted('workerByIdNumber', index.workerByIdNumber),
    teamById: noted('teamById', index.teamById),
    sheetById: noted('sheetById', index.sheetById),
    linesBySheet: noted('linesBySheet', index.linesBySheet),
    documentOf: noted('documentOf', index.documentOf),
    linesByDocument: noted('linesByDocument', index.linesByDocument),
    resultsByLine: noted('resultsByLine', index.resultsByLine),
    people: noted('people', index.people),
    personOf: noted('personOf', index.personOf),
    aged: noted('aged', index.aged),
    documents: noted('documents', index.documents),
    cards: noted('cards', index.cards),
    punches: noted('punches', index.punches),
    leaveDays: noted('leaveDays', index.leaveDays),
    stoppedDays: noted('stoppedDays', index.stoppedDays),
    contracts: noted('contracts', index.contracts),
  }
}
