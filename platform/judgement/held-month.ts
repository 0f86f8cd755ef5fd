import { beijingDate, type Period } from '../../contract/dates.ts'
import { EMPTY_PROJECT } from '../../contract/empty-project.ts'
import type { Punch } from '../../contract/entities.ts'
import { ATTENDANCE_METHOD } from '../../contract/guangzhou-attendance.ts'
import { NO_PAPERS } from '../../contract/papers.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import type { Desk } from '../desk.ts'
import { heldLines } from './held-lines.ts'
import { engagementOf, isoDate, teamOf, workerOf } from './held-people.ts'
import { type Held, readHeld } from './read-held.ts'
import { PROJECT } from './register-ids.ts'

const METHODS = new Map<string, string>(Object.entries(ATTENDANCE_METHOD))

/** A month as the stand-in has it from what was uploaded, with the people of the whole project. What nobody sends is not known. */
export async function heldMonth(desk: Desk, period: Period): Promise<ProjectMonth> {
  const held = await readHeld(desk.store, period)
  const [corp] = held.payroll
  return {
    today: beijingDate(desk.now()),
    period,
    company: { id: 'corp', name: corp?.corpName ?? '', uscc: corp?.corpCode ?? null },
    project: {
      ...EMPTY_PROJECT,
      id: PROJECT,
      code: desk.project?.code ?? '',
      name: desk.project?.name ?? '',
    },
    participants: [],
    wageAccounts: [],
    accountEntries: [],
    progressPayments: [],
    teams: held.teams.map(teamOf),
    workers: held.workers.map(workerOf),
    engagements: held.workers.map(row => engagementOf(row, held)),
    otherEngagements: [],
    contracts: [],
    trainings: [],
    punches: held.punches.map(punchOf),
    otherPunches: [],
    attendance: [],
    ...heldLines(held, period),
    payResults: [],
    confirmations: [],
    changedSinceConfirmed: null,
    platformCopy: null,
    papers: NO_PAPERS,
    outgoing: null,
    sources: [],
  }
}

function punchOf({ id, idNumber, at, checkType, channel, method }: Held['punches'][number]): Punch {
  const time = `${at.slice(8, 10)}:${at.slice(10, 12)}:${at.slice(12, 14)}`
  return {
    id: String(id),
    projectId: PROJECT,
    workerId: idNumber,
    at: new Date(`${isoDate(at)}T${time}+08:00`).toISOString(),
    direction: checkType === '1' ? 'in' : 'out',
    method: METHODS.get(method) ?? method,
    channel,
    manual: false,
  }
}
