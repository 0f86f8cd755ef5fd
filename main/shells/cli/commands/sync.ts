import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import * as z from 'zod'
import type { Language } from '../../../../contract/api/base.ts'
import type { AttendanceQueued, OperationView, SyncSummary } from '../../../../contract/api/sync.ts'
import { byRepair } from '../../../../contract/by-repair.ts'
import { IsoDate } from '../../../../contract/dates.ts'
import { ATTENDANCE_METHOD, AttendanceMethod } from '../../../../contract/guangzhou-attendance.ts'
import {
  attendanceGapWords,
  operationKindWords,
  operationReasonWords,
  operationStateWords,
} from '../../../../contract/language/words.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { MonthOptions, parseOptions } from '../options.ts'
import type { Session } from '../session.ts'

type Summary = z.infer<typeof SyncSummary>

const WATCH_PAUSE_MS = 30_000

const SubmitOptions = MonthOptions.extend({
  attendance: z.boolean().default(false),
  day: IsoDate.optional(),
  gate: z.string().optional(),
  method: AttendanceMethod.optional(),
})

/** `submit`, `sync`, `outbox list/show/retry/handover`. */
export function addSyncCommands(program: Command, add: AddCommand, group: AddGroup): void {
  const what: [string, string] = ['提交已签章的月份', 'submit a signed month']
  add(program, 'submit', what, async (session, options) => {
    const order = parseOptions(SubmitOptions, options)
    const { project, period } = order
    const client = await session.open()
    const { id: projectId } = await session.project(project)
    const queued = order.attendance
      ? await queueAttendance(session, projectId, order)
      : await client.sync.submit({ projectId, period })
    const summary = await session.follow(client.sync.run({ projectId }))
    const kept = await client.sync.keptHere({ projectId, period, language: session.terminal.language })
    for (const { title, repair, findings } of byRepair(kept)) {
      session.terminal.note(`${title}  ${repair}`)
      for (const { subject, message } of findings) session.terminal.note(`  ${subject.label}  ${message}`)
    }
    await answer(session, { ...queued, ...summary, kept }, summary, order.attendance ? ' --attendance' : '')
  })
    .requiredOption('--project <code>')
    .requiredOption('--period <yyyy-mm>')
    .option('--attendance', '打卡记录 / the gate records')
    .option('--day <yyyy-mm-dd>')
    .option('--gate <name>')
    .option(
      '--method <0-5>',
      Object.entries(ATTENDANCE_METHOD)
        .map(each => each.join(' '))
        .join(', '),
    )

  add(
    program,
    'sync',
    ['与平台同步：先查询未明结果，再发送', 'ask about what is uncertain, then send'],
    async (session, options) => {
      const { watch, project } = parseOptions(
        z.object({
          watch: z.boolean().default(false),
          once: z.boolean().default(true),
          project: z.string().optional(),
        }),
        options,
      )
      const client = await session.open()
      const projectId = project === undefined ? undefined : (await session.project(project)).id
      for (;;) {
        const summary = await session.follow(client.sync.run({ projectId }))
        if (!watch) return answer(session, summary, summary)
        session.terminal.note(summaryLine(session, summary))
        await pause(WATCH_PAUSE_MS)
      }
    },
  )
    .option('--once')
    .option('--watch')
    .option('--project <code>')

  const outbox = group('outbox', ['发件箱', 'outbox'])
  add(
    outbox,
    'list',
    ['列出每项操作及平台答复', 'each operation and its state'],
    async (session, options) => {
      const { project, period } = parseOptions(
        z.object({ project: z.string().optional(), period: z.string().optional() }),
        options,
      )
      const client = await session.open()
      const projectId = project === undefined ? undefined : (await session.project(project)).id
      const operations = await client.sync.outbox({ projectId, period })
      session.terminal.answer(
        { operations },
        operations.map(item => operationLine(item, session.terminal.language)),
      )
    },
  )
    .option('--project <code>')
    .option('--period <yyyy-mm>')

  add(outbox, 'show <id>', ['查看一项操作', 'one operation'], async (session, _options, [id]) => {
    const client = await session.open()
    const operation = (await client.sync.outbox({})).find(item => item.id === id)
    if (operation === undefined) throw new Refusal('not-found', { id: id ?? '' })
    session.terminal.answer(operation, [
      operationLine(operation, session.terminal.language),
      ...operation.answers.map(said => `  ${said.at}  ${said.outcome}  ${said.status ?? ''}  ${said.body}`),
    ])
  })
  add(outbox, 'retry <id>', ['重新排队', 'queue again'], async (session, _options, [id]) => {
    const client = await session.open()
    const operation = await client.sync.retry({ id: id ?? '' })
    session.terminal.answer(operation, [operationLine(operation, session.terminal.language)])
  })
  add(
    outbox,
    'handover <id>',
    [
      '登记已手工上传的工资文件，或在平台网页上查到的内容',
      'record an upload made by hand, or what was seen at the portal',
    ],
    async (session, options, [id]) => {
      const { reference, by } = parseOptions(z.object({ reference: z.string(), by: z.string() }), options)
      const client = await session.open()
      const operation = await client.sync.recordHandover({ id: id ?? '', reference, by })
      session.terminal.answer(operation, [operationLine(operation, session.terminal.language)])
    },
  )
    .requiredOption('--reference <text>')
    .requiredOption('--by <name>')
}

/** Queues the gate records, and notes those that stay here. @throws Refusal usage for a gate without its kind of recognition. */
async function queueAttendance(
  session: Session,
  projectId: string,
  { period, day, gate, method }: z.infer<typeof SubmitOptions>,
): Promise<AttendanceQueued> {
  if ((gate === undefined) !== (method === undefined))
    throw new Refusal('usage', { option: '--gate --method' })
  const device = gate === undefined || method === undefined ? null : { channel: gate, method }
  const client = await session.open()
  const done = await client.sync.submitAttendance({ projectId, period, day: day ?? null, device })
  const { say, language, note } = session.terminal
  for (const { why, records } of done.left)
    note(say(`${records} 条没有上报：`, `${records} not sent: `) + attendanceGapWords(why, language))
  return done
}

function operationLine(operation: OperationView, language: Language): string {
  const mark = operation.drill ? '【演练】' : ''
  const reason = operation.reason === null ? '' : operationReasonWords(operation.reason, language)
  return `${mark}${operationStateWords(operation.state, language)}  ${operationKindWords(operation.kind, language)} ${operation.label}  ${reason}  ${operation.id}`
}

function summaryLine({ terminal }: Session, { accepted, rejected, uncertain, waiting }: Summary): string {
  return terminal.say(
    `已接受 ${accepted}，被拒 ${rejected}，结果未明 ${uncertain}，等待 ${waiting}`,
    `accepted ${accepted}, rejected ${rejected}, uncertain ${uncertain}, waiting ${waiting}`,
  )
}

/** Stops that are the plan: wages handed over by a person, and those of a statement that was replaced. */
const EXPECTED_STOPS = new Set(['handover', 'statement-superseded'])

async function answer(session: Session, document: object, summary: Summary, form = ''): Promise<void> {
  const { say } = session.terminal
  const parked = (await session.client.sync.connections()).filter(connection => connection.parked)
  const stopped = (await session.client.sync.outbox({})).filter(
    ({ state, reason }) => state === 'blocked' && !EXPECTED_STOPS.has(reason ?? ''),
  ).length
  const lines = [
    summaryLine(session, summary),
    ...(summary.unreachable && parked.length === 0
      ? [
          say(
            '连不上平台，内容都在发件箱中等候',
            'The platform cannot be reached; everything waits in the outbox',
          ),
        ]
      : []),
    ...(stopped === 0
      ? []
      : [
          say(
            `有 ${stopped} 项平台要求的内容没有备齐，没有发送：见 outbox list`,
            `${stopped} were not sent because something the platform asks for is missing: see outbox list`,
          ),
        ]),
    ...parked.map(({ name }) =>
      say(
        `平台不认连接“${name}”的凭证，已停止发送。请用 platform connect 更新凭证`,
        `The platform refuses the credentials of “${name}”, so nothing more is sent. Renew them with platform connect`,
      ),
    ),
  ]
  session.terminal.answer(document, lines, form)
  if (summary.unreachable) process.exitCode = 4
  else if (summary.rejected + summary.uncertain + parked.length + stopped > 0) process.exitCode = 1
}
