import type * as z from 'zod'
import type { Period } from '../../contract/dates.ts'
import type { SentOutcome } from '../outcome.ts'
import type { PostOptions } from '../post-form.ts'
import { callNational, type NationalConnection } from './client.ts'
import { readPage } from './codec/answer.ts'
import type { Data } from './codec/data-json.ts'
import { PayrollRow, TeamRow } from './codec/query-rows.ts'
import type { NationalMethod } from './codec/request.ts'

/** All rows of a query, or the outcome that kept them from us. An answer that is no page counts as uncertain. */
export type QueryResult<Row> = { kind: 'rows'; rows: Row[] } | Exclude<SentOutcome, { kind: 'accepted' }>

const PAGE_SIZE = 50
/** Far above any team's month; a platform that keeps answering full pages is not followed for ever. */
const MAX_PAGES = 400

async function queryAll<Row>(
  connection: NationalConnection,
  method: NationalMethod,
  data: Readonly<Record<string, Data | undefined>>,
  row: z.ZodType<Row>,
  now: Date,
  options: PostOptions,
): Promise<QueryResult<Row>> {
  const rows: Row[] = []
  for (let pageIndex = 0; pageIndex < MAX_PAGES; pageIndex++) {
    const query = { ...data, pageIndex, pageSize: PAGE_SIZE }
    const outcome = await callNational(connection, method, query, now, options)
    if (outcome.kind !== 'accepted') return outcome
    const page = readPage(outcome.answer.body, row)
    if (page === null) return { kind: 'uncertain', why: 'answer-not-understood', answer: outcome.answer }
    rows.push(...page.rows)
    if (rows.length >= page.totalCount || page.rows.length === 0) break
  }
  return { kind: 'rows', rows }
}

/** Teams of a project, optionally of one name: where the platform's teamSysNo comes from. */
export function queryTeams(
  connection: NationalConnection,
  scope: { projectCode: string; teamName?: string },
  now: Date,
  options: PostOptions,
): Promise<QueryResult<TeamRow>> {
  return queryAll(connection, 'Team.Query', scope, TeamRow, now, options)
}

export interface PayrollScope {
  projectCode: string
  corpCode: string
  corpName: string
  payMonth: Period
  teamSysNo?: number
}

/** Pay rows of a month: the way to learn whether an upload whose answer was lost took effect. */
export function queryPayroll(
  connection: NationalConnection,
  scope: PayrollScope,
  now: Date,
  options: PostOptions,
): Promise<QueryResult<PayrollRow>> {
  return queryAll(connection, 'Payroll.Query', { ...scope }, PayrollRow, now, options)
}

/** How much of an upload stands on the platform, told by our own row numbers. */
export function presenceOf(
  thirdPayRollCodes: readonly string[],
  rows: readonly PayrollRow[],
): 'all' | 'some' | 'none' {
  const there = new Set(rows.map(row => row.thirdPayRollCode))
  const found = thirdPayRollCodes.filter(code => there.has(code)).length
  if (found === 0) return 'none'
  return found === thirdPayRollCodes.length ? 'all' : 'some'
}
