import { eq } from 'drizzle-orm'
import { secondsText } from '../../sync/guangzhou/codec/beijing-time.ts'
import type { CallName } from '../../sync/guangzhou/codec/calls.ts'
import type { Store } from '../store/open-store.ts'
import { movement, punch, team, worker } from '../store/schema.ts'
import type { CityResult } from './result.ts'

/** Decoded and checked parameters: every mandatory one is there. */
type Fields = Readonly<Record<string, string>>

const of = (fields: Fields, name: string): string => fields[name] ?? ''

async function teamByCode(store: Store, code: string) {
  const [found] = await store.select().from(team).where(eq(team.code, code))
  return found
}

async function workerByNumber(store: Store, idNumber: string) {
  const [found] = await store.select().from(worker).where(eq(worker.idNumber, idNumber))
  return found
}

async function putWorker(store: Store, row: typeof worker.$inferInsert): Promise<void> {
  await store.insert(worker).values(row).onConflictDoUpdate({ target: worker.idNumber, set: row })
}

/** The team call carries a whole worker, its leader, with `leader` before each name; he is on the roster by it (inferred). */
function leaderFields(fields: Fields): Fields {
  const entries = Object.entries(fields).filter(([name]) => name.startsWith('leader'))
  return Object.fromEntries(
    entries.map(([name, value]) => [name.charAt(6).toLowerCase() + name.slice(7), value]),
  )
}

async function saveTeam(store: Store, fields: Fields): Promise<CityResult> {
  const row = {
    code: of(fields, 'teamCode'),
    name: of(fields, 'name'),
    leaderIdNumber: of(fields, 'leaderIdcard'),
    fields: { ...fields },
  }
  const [saved] = await store
    .insert(team)
    .values(row)
    .onConflictDoUpdate({ target: team.code, set: row })
    .returning({ teamSysNo: team.teamSysNo })
  if (!saved) throw new Error('the team was not saved')
  const leader = leaderFields(fields)
  const { idcard = '', name = '' } = leader
  await putWorker(store, { idNumber: idcard, name, teamSysNo: saved.teamSysNo, fields: { ...leader } })
  return 'ok'
}

async function saveWorker(store: Store, fields: Fields): Promise<CityResult> {
  const found = await teamByCode(store, of(fields, 'teamCode'))
  if (!found) return 'team'
  const { idcard = '', name = '' } = fields
  await putWorker(store, { idNumber: idcard, name, teamSysNo: found.teamSysNo, fields: { ...fields } })
  return 'ok'
}

async function enterExit(store: Store, fields: Fields, now: Date): Promise<CityResult> {
  const found = await teamByCode(store, of(fields, 'teamCode'))
  if (!found) return 'team'
  const person = await workerByNumber(store, of(fields, 'idcard'))
  if (!person) return 'worker'
  if (person.teamSysNo !== found.teamSysNo) return 'elsewhere'
  if (of(fields, 'doDate') > secondsText(now).slice(0, 8)) return 'future'
  const { idcard = '', type = '', doDate = '' } = fields
  await store.insert(movement).values({ idNumber: idcard, teamSysNo: found.teamSysNo, type, doDate })
  return 'ok'
}

async function attendance(store: Store, fields: Fields, now: Date): Promise<CityResult> {
  const { builderIdcard = '', atteTime = '', checkType = '', checkChannel = '', atteType = '' } = fields
  if (!(await workerByNumber(store, builderIdcard))) return 'worker'
  if (atteTime > secondsText(now)) return 'early'
  await store
    .insert(punch)
    .values({ idNumber: builderIdcard, at: atteTime, checkType, channel: checkChannel, method: atteType })
  return 'ok'
}

/** Takes a decoded call into the register. Team before worker, worker before his movements and attendance. */
export async function register(store: Store, name: CallName, fields: Fields, now: Date): Promise<CityResult> {
  switch (name) {
    case 'teamSave':
      return saveTeam(store, fields)
    case 'teamUpdate':
      return (await teamByCode(store, of(fields, 'teamCode'))) ? saveTeam(store, fields) : 'team'
    case 'workerSave':
      return saveWorker(store, fields)
    case 'workerUpdate':
      return (await workerByNumber(store, of(fields, 'idcard'))) ? saveWorker(store, fields) : 'worker'
    case 'enterExit':
      return enterExit(store, fields, now)
    case 'attendance':
      return attendance(store, fields, now)
  }
}
