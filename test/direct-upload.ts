import { randomBytes } from 'node:crypto'
import type { ProjectMonth } from '../contract/project-month.ts'
import { payrollDetail } from '../main/services/sending/submission.ts'
import { DRILL_CODE_TABLES } from '../platform/code-tables.ts'
import type { Desk } from '../platform/desk.ts'
import { answerCity } from '../platform/guangzhou/door.ts'
import { answerNational } from '../platform/national/door.ts'
import { team } from '../platform/store/schema.ts'
import { attendanceCall } from '../sync/guangzhou/attendance-call.ts'
import { encodeCall } from '../sync/guangzhou/codec/encode.ts'
import { enterExitCall, type Member, teamCall, workerCall } from '../sync/guangzhou/roster-calls.ts'
import { bankCodeOf } from '../sync/national/codec/bank-code.ts'
import { payrollData, payrollProblems } from '../sync/national/codec/payroll.ts'
import { encodeRequest } from '../sync/national/codec/request.ts'
import type { GuangzhouCall } from '../sync/operation.ts'

const { workType, bank } = DRILL_CODE_TABLES
/** The stand-in's codes, with names of the generated months beside its own. */
export const TEST_TABLES = {
  workType: { ...workType, 泥水工: workType.泥工 ?? '' },
  bank: { ...bank, 示例银行: bank.其他银行 ?? '' },
}

/**
 * Sends a month through the adapters' own bytes to the doors of a stand-in, past every gate of a client: no check, no signature, no
 * outbox. Answers how much of it travelled; what the interface itself does not take is left out, as it must be.
 */
export async function uploadDirectly(
  desk: Desk,
  month: ProjectMonth,
): Promise<{ taken: number; refused: number }> {
  const tally = { taken: 0, refused: 0 }
  const note = (isTaken: boolean) => {
    tally[isTaken ? 'taken' : 'refused']++
  }
  for (const call of cityCalls(month)) note(await toCity(desk, call))
  for (const form of await payrollForms(desk, month))
    note(form !== null && (await answerNational(desk, form)).code === 0)
  return tally
}

async function toCity(desk: Desk, { call, fields }: GuangzhouCall): Promise<boolean> {
  const { accessNo, key, factoryNum } = desk.identity
  const settings = { credentials: { accessNo, key, factoryNum }, codeTables: TEST_TABLES }
  const request = encodeCall(call, fields, settings, desk.now())
  return request.ok && (await answerCity(desk, call, request.body)).resultCode === '0'
}

function* cityCalls(month: ProjectMonth): Iterable<GuangzhouCall> {
  const workers = new Map(month.workers.map(worker => [worker.id, worker]))
  const members = month.engagements.flatMap((engagement): Member[] => {
    const worker = workers.get(engagement.workerId)
    return worker === undefined ? [] : [{ worker, engagement }]
  })
  for (const each of month.teams) {
    const own = members.filter(({ engagement }) => engagement.teamId === each.id)
    const leader = own.find(({ worker }) => worker.idNumber === each.leaderIdNumber)
    if (leader === undefined) continue
    yield teamCall(each, leader, TEST_TABLES)
    for (const member of own) {
      yield workerCall(each, member, TEST_TABLES)
      yield enterExitCall(each, member, '0', TEST_TABLES)
      if (member.engagement.exitDate !== null) yield enterExitCall(each, member, '1', TEST_TABLES)
    }
  }
  for (const punch of month.punches) {
    const idNumber = workers.get(punch.workerId)?.idNumber ?? ''
    const call = attendanceCall({ idNumber, isManager: false }, punch, null)
    if (typeof call !== 'string') yield call
  }
}

/** One upload a line, so that one which is refused keeps no other back. Null for what the adapter does not send. */
async function payrollForms(desk: Desk, month: ProjectMonth): Promise<(string | null)[]> {
  const { company, project, period, sheets, wageAccounts } = month
  const [payer] = wageAccounts
  const teams = await desk.store.select({ number: team.teamSysNo, name: team.name }).from(team)
  const teamOf = new Map(sheets.map(({ id, teamName }) => [id, teamName ?? '']))
  const { appid, secret } = desk.identity
  const now = desk.now()
  return month.lines.map((line, index) => {
    const held = teams.find(({ name }) => name.endsWith(teamOf.get(line.sheetId) ?? ''))
    if (line.grossPay === null || line.netPay === null || payer === undefined || held === undefined)
      return null
    const upload = {
      projectCode: project.code,
      corpCode: company.uscc ?? '',
      corpName: company.name,
      teamSysNo: held.number,
      wageMonth: period,
      paidOn: month.today,
      payer: { ...payer, bankCode: bankCodeOf(payer.bankName, TEST_TABLES.bank) ?? '' },
      details: [
        {
          ...payrollDetail(line, period.padEnd(40, 'd'), index),
          bankCode: bankCodeOf(line.bankName ?? '', TEST_TABLES.bank) ?? '',
        },
      ],
    }
    const [data] = payrollData(upload, secret)
    if (data === undefined || payrollProblems(upload, now).length > 0) return null
    const nonce = randomBytes(16).toString('hex')
    return encodeRequest('Payroll.Add', data, { appid, secret, corpSecret: null }, now, nonce)
  })
}
