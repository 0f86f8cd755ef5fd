import type * as z from 'zod'
import { decodeRequest } from '../../sync/national/codec/decode.ts'
import type { Desk } from '../desk.ts'
import { type NationalAnswer, refused } from './answer.ts'
import { jobAnswer, takeJob } from './async-jobs.ts'
import { payrollPage, postPayroll } from './payroll.ts'
import { addTeam, teamPage, workerPage } from './register.ts'
import { AsyncQuery, PayrollQuery, payrollAdd, TeamAdd, TeamQuery, WorkerQuery } from './requests.ts'

const REFUSALS = { [-1]: '请求参数错误', [-2]: '签名校验失败', [-3]: '无权访问该接口' } as const

/** Reads `data` by its schema; an object that does not fit names its field, never its value. */
async function withData<Data extends object>(
  desk: Desk,
  schema: z.ZodType<Data>,
  data: unknown,
  answer: (data: Data) => Promise<NationalAnswer>,
): Promise<NationalAnswer> {
  const parsed = schema.safeParse(data)
  if (!parsed.success) return refused(-1, `[${parsed.error.issues[0]?.path.join('.') ?? 'data'}]格式错误`)
  const request = parsed.data
  const elsewhere =
    desk.project !== null && 'projectCode' in request && request.projectCode !== desk.project.code
  return elsewhere ? refused(-1, '[projectCode]不存在') : answer(request)
}

/** The national door: one request body to its answer. */
export async function answerNational(desk: Desk, form: string): Promise<NationalAnswer> {
  const { appid, secret } = desk.identity
  const request = decodeRequest(form, { appid, secret, corpSecret: null })
  if (!request.ok) return refused(request.code, `${REFUSALS[request.code]}[${request.field}]`)
  const { method, data } = request
  switch (method) {
    case 'Team.Add':
      return withData(desk, TeamAdd, data, team => takeJob(desk, method, step => addTeam(step, team)))
    case 'Team.Query':
      return withData(desk, TeamQuery, data, query => teamPage(desk, query))
    case 'ProjectWorker.Query':
      return withData(desk, WorkerQuery, data, query => workerPage(desk, query))
    case 'Payroll.Add':
      return withData(desk, payrollAdd(secret), data, upload =>
        takeJob(desk, method, step => postPayroll(step, upload, desk.now())),
      )
    case 'Payroll.Query':
      return withData(desk, PayrollQuery, data, query => payrollPage(desk, query))
    case 'AsyncHandleResult.Query':
      return withData(desk, AsyncQuery, data, query => jobAnswer(desk, query.requestSerialCode))
    default:
      return refused(-3, '无权访问该接口[method]')
  }
}
