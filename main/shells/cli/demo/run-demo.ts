import { join } from 'node:path'
import type * as z from 'zod'
import type { ImportView } from '../../../../contract/api/imports.ts'
import type { CheckReport } from '../../../../contract/finding.ts'
import { formatYuan } from '../../../../contract/money.ts'
import { type Platform, startPlatform } from '../../../../platform/server.ts'
import type { ANSWERS } from '../answers.ts'
import { checkLines } from '../commands/check.ts'
import { saveFile } from '../save-file.ts'
import { type Client, fileAt, type Session } from '../session.ts'
import { readSampleProject, seedProject } from './seed-project.ts'
import { Steps } from './steps.ts'

const PERIOD = '2026-10'
const REPORTS = ['R01', 'R05', 'R08', 'R19', 'R25']

/** One month from the clerk's spreadsheets to printed reports, every room for real; the platform is the stand-in. */
export async function runDemo(
  session: Session,
  { samples, out, passphrase }: { samples: string; out: string; passphrase: string },
): Promise<void> {
  const { client, terminal } = session
  const { say, language } = terminal
  const steps = new Steps(terminal)
  const started = performance.now()
  const sample = readSampleProject(join(samples, 'project.json'))

  await steps.run(
    say('新建加密账套', 'Make an encrypted ledger'),
    () =>
      client.ledger.create({
        passphrase,
        companyName: sample.company.name,
        uscc: sample.company.uscc,
        drill: true,
      }),
    ({ status }) => status.folder,
  )
  const project = await steps.run(
    say('登记项目、参建单位、班组、专户', 'Register project, parties, teams, wage account'),
    () => seedProject(client, sample),
    ({ code, name }) => `${name} ${code}`,
  )
  const projectId = project.id
  const importing = (file: string, label: string) =>
    steps.run(
      label,
      () => importOne(session, projectId, join(samples, file)),
      view => importLine(session, view),
    )
  const checking = async (label: string): Promise<CheckReport> => {
    const report = await steps.run(
      label,
      () => session.follow(client.checks.run({ projectId, period: PERIOD, language })),
      checked => checkLines(terminal, { ...checked, findings: [] })[0] ?? '',
    )
    for (const line of checkLines(terminal, report).slice(1)) terminal.note(`      ${line}`)
    return report
  }

  await importing('花名册.xlsx', say('导入花名册', 'Import the roster'))
  await importing('10月考勤表.xls', say('导入考勤表', 'Import attendance'))
  await importing('10月工资表.xlsx', say('导入工资表', 'Import payroll'))
  await checking(say('检查', 'Check'))
  await steps.run(
    say('应用不改变含义的修复', 'Apply safe repairs'),
    () => client.checks.safeFixes({ projectId, period: PERIOD, apply: true, language }),
    ({ fixes }) => say(`${fixes.length} 处`, `${fixes.length}`),
  )
  await importing('10月工资表-更正.xlsx', say('导入更正后的工资表', "Import the clerk's corrected payroll"))
  await checking(say('再次检查', 'Check again'))
  await steps.run(
    say('登记工人确认', "Record workers' confirmations"),
    async () => {
      const rows = await client.confirmations.list({ projectId, period: PERIOD })
      const lineIds = rows.map(row => row.lineId)
      return client.confirmations.record({
        lineIds,
        method: 'handwritten',
        witness: project.laborOfficer,
        evidence: null,
      })
    },
    ({ recorded }) => say(`${recorded} 人`, `${recorded} people`),
  )
  const statement = await steps.run(
    say('签章', 'Sign'),
    async () => {
      const { digest } = await client.statements.preview({ projectId, period: PERIOD })
      const signer = { name: project.laborOfficer ?? '', role: '劳资专管员' }
      const signed = await client.statements.sign({
        projectId,
        period: PERIOD,
        digest: digest ?? '',
        signer,
        key: null,
      })
      return {
        signed,
        path: await saveFile((await client.statements.export({ id: signed.id })).file, `${out}/`),
      }
    },
    ({ signed }) =>
      say(
        `${signed.totals.people} 人，实发 ${formatYuan(signed.totals.netPay)} 元，指纹 ${signed.digest.slice(0, 16)}`,
        `${signed.totals.people} people, net ${formatYuan(signed.totals.netPay)} yuan, fingerprint ${signed.digest.slice(0, 16)}`,
      ),
  )
  const platform = await steps.run(
    say('启动演练平台并连接', 'Start the stand-in platform and connect'),
    () => connectPlatform(client, projectId, project),
    ({ url }) => url,
  )
  try {
    await submit(session, steps, projectId)
  } finally {
    await platform.close()
  }
  await importing('10月代发回盘.csv', say('导入银行回盘', "Import the bank's feedback"))
  const { rows, unanswered } = await client.months.payResults({ projectId, period: PERIOD })
  const paid = new Set(rows.filter(row => row.status === 'paid').map(row => row.lineId))
  terminal.note(
    `      ${say(`已到账 ${paid.size} 人，失败记录 ${rows.filter(row => row.status === 'failed').length} 条，无回盘 ${unanswered.people} 人`, `${paid.size} paid, ${rows.filter(row => row.status === 'failed').length} failed entries, ${unanswered.people} without an answer`)}`,
  )
  const files = await steps.run(
    say('生成报表', 'Make the reports'),
    () => makeReports(session, projectId, out),
    made => say(`${made.length} 份`, `${made.length} files`),
  )
  const ms = Math.round(performance.now() - started)
  const made = [statement.path, ...files]
  const answer = {
    out,
    ms,
    statement: statement.signed,
    files: made,
    steps: steps.records,
  } satisfies z.input<typeof ANSWERS.demo>
  terminal.answer(answer, [
    '',
    say(
      `全部完成，共 ${(ms / 1000).toFixed(1)} 秒。结果在 ${out}：`,
      `Done in ${(ms / 1000).toFixed(1)} s. Look in ${out}:`,
    ),
    ...made.map(file => `  ${file}`),
  ])
}

async function importOne(session: Session, projectId: string, path: string): Promise<ImportView> {
  const { client, terminal } = session
  const { language } = terminal
  const choices = { projectId, period: null, kinds: {}, mapping: {} }
  const preview = await session.follow(client.imports.preview({ file: fileAt(path), choices, language }))
  return session.follow(client.imports.commit({ id: preview.id, language }))
}

function importLine({ terminal }: Session, view: ImportView): string {
  const total = { create: 0, update: 0, same: 0, reject: 0, remove: 0 }
  for (const { counts } of view.sheets) {
    total.create += counts.create
    total.update += counts.update
    total.same += counts.same
    total.reject += counts.reject
    total.remove += counts.remove
  }
  return terminal.say(
    `${view.file}：新增 ${total.create}，变更 ${total.update}，相同 ${total.same}，移除 ${total.remove}，拒收 ${total.reject}`,
    `${view.file}: new ${total.create}, changed ${total.update}, same ${total.same}, removed ${total.remove}, rejected ${total.reject}`,
  )
}

async function connectPlatform(
  client: Client,
  projectId: string,
  { code, name }: { code: string; name: string },
): Promise<Platform> {
  const platform = await startPlatform({ project: { code, name } })
  const shared = { projectId, drill: true, codeTables: {} }
  const { accessNo, key, factoryNum } = platform.guangzhou
  const { appid, secret } = platform.national
  await client.sync.connect({
    ...shared,
    name: '演练·广州',
    profile: 'guangzhou',
    url: platform.guangzhou.base,
    credentials: { accessNo, key, factoryNum },
  })
  await client.sync.connect({
    ...shared,
    name: '演练·全国',
    profile: 'national',
    url: platform.national.url,
    credentials: { appid, secret },
  })
  return platform
}

async function submit(session: Session, steps: Steps, projectId: string): Promise<void> {
  const { client, terminal } = session
  const { say } = terminal
  const summary = await steps.run(
    say('提交并接收平台答复', "Submit and receive the platform's answers"),
    async () => {
      await client.sync.submit({ projectId, period: PERIOD })
      return session.follow(client.sync.run({ projectId }))
    },
    ({ accepted, rejected, uncertain, waiting }) =>
      say(
        `已接受 ${accepted}，被拒 ${rejected}，未明 ${uncertain}，待人工 ${waiting}`,
        `accepted ${accepted}, rejected ${rejected}, uncertain ${uncertain}, for a person ${waiting}`,
      ),
  )
  const operations = await client.sync.outbox({ projectId, period: PERIOD })
  for (const operation of operations.filter(item => item.state === 'rejected' || item.state === 'uncertain'))
    terminal.note(`      ${operation.state} ${operation.kind} ${operation.label} ${operation.reason ?? ''}`)
  const receipt = operations
    .findLast(item => item.kind === 'national.payroll' && item.state === 'accepted')
    ?.answers.at(-1)
  if (receipt !== undefined) terminal.note(`      ${say('回执', 'receipt')}: ${receipt.body}`)
  if (summary.accepted === 0) return
  const handover = operations.find(item => item.kind === 'payroll.handover' && item.state !== 'accepted')
  if (handover !== undefined)
    await steps.run(
      say('登记门户手工上传（广州无工资接口）', 'Record the upload by hand (Guangzhou has no payroll call)'),
      () => client.sync.recordHandover({ id: handover.id, reference: '演练-门户上传-001', by: '劳资专管员' }),
      ({ state }) => state,
    )
}

async function makeReports(session: Session, projectId: string, out: string): Promise<string[]> {
  const { client, terminal } = session
  const files: string[] = []
  for (const report of REPORTS)
    for (const format of ['xlsx', 'pdf'] as const) {
      const order = { projectId, period: PERIOD, report, format, masked: false, language: terminal.language }
      const made = await client.reports.make(order)
      files.push(await saveFile(made.file, `${out}/`))
    }
  return files
}
