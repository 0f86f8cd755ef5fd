import type { Command } from 'commander'
import * as z from 'zod'
import { IsoDate } from '../../../../contract/dates.ts'
import { Project } from '../../../../contract/entities.ts'
import { parseYuan, yuanText } from '../../../../contract/money.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { collect, parseOptions, parsePairs } from '../options.ts'

const Changes = Project.omit({ id: true }).partial()

/** The registers: `project` with its wage account, `company`, `team`, `worker`. */
export function addRegisterCommands(_program: Command, add: AddCommand, group: AddGroup): void {
  const project = group('project', ['项目', 'projects'])
  add(project, 'add', ['登记项目', 'register a project'], async (session, options) => {
    const { code, name, set } = parseOptions(
      z.object({ code: z.string(), name: z.string(), set: z.array(z.string()).default([]) }),
      options,
    )
    const client = await session.open()
    const added = await client.projects.add({ ...readChanges(set), code, name })
    session.terminal.answer({ project: added }, [
      session.terminal.say(`已登记 ${code} ${name}`, `Registered ${code} ${name}`),
    ])
  })
    .requiredOption('--code <code>')
    .requiredOption('--name <name>')
    .option('--set <field=value>', 'FIELD=VALUE', collect)

  add(project, 'list', ['列出项目', 'list projects'], async session => {
    const client = await session.open()
    const projects = await client.projects.list()
    session.terminal.answer(
      { projects },
      projects.map(item => `${item.code}  ${item.name}`),
    )
  })

  add(project, 'show <code>', ['查看项目资料', 'show a project'], async (session, _options, [code]) => {
    const client = await session.open()
    const { id } = await session.project(code ?? '')
    const details = await client.projects.details({ id })
    session.terminal.answer(
      details,
      Object.entries(details.project).map(
        ([field, value]) =>
          `${field}: ${field === 'contractAmount' && typeof value === 'number' ? yuanText(value) : (value ?? '—')}`,
      ),
    )
  })

  add(project, 'set <code>', ['修改项目资料', 'change a project'], async (session, options, [code]) => {
    const { set } = parseOptions(z.object({ set: z.array(z.string()).min(1) }), options)
    const client = await session.open()
    const { id } = await session.project(code ?? '')
    const changed = await client.projects.set({ id, changes: readChanges(set) })
    session.terminal.answer({ project: changed }, [session.terminal.say('已修改', 'Changed')])
  }).requiredOption('--set <field=value>', 'FIELD=VALUE', collect)

  add(
    project,
    'account <code>',
    ['登记农民工工资专户', 'register the wage account'],
    async (session, options, [code]) => {
      const fields = parseOptions(
        z.object({
          holder: z.string(),
          number: z.string(),
          bank: z.string(),
          opened: IsoDate.optional(),
        }),
        options,
      )
      const client = await session.open()
      const account = await client.projects.addWageAccount({
        projectId: (await session.project(code ?? '')).id,
        holderName: fields.holder,
        holderUscc: null,
        accountNo: fields.number,
        bankName: fields.bank,
        openedOn: fields.opened ?? null,
        tripartiteAgreementNo: null,
        filedOn: null,
      })
      session.terminal.answer({ account }, [session.terminal.say('已登记专户', 'Wage account registered')])
    },
  )
    .requiredOption('--holder <name>')
    .requiredOption('--number <account>')
    .requiredOption('--bank <name>')
    .option('--opened <date>')

  const company = group('company', ['单位', 'the company'])
  add(company, 'set', ['修改单位名称与信用代码', 'change name and credit code'], async (session, options) => {
    const { name, uscc } = parseOptions(z.object({ name: z.string(), uscc: z.string().optional() }), options)
    const client = await session.open()
    const changed = await client.ledger.setCompany({ name, uscc: uscc ?? null })
    session.terminal.answer({ company: changed }, [session.terminal.say('已修改', 'Changed')])
  })
    .requiredOption('--name <name>')
    .option('--uscc <code>')

  const team = group('team', ['班组', 'teams'])
  add(team, 'list', ['列出班组', 'list teams'], async (session, options) => {
    const { project: code } = parseOptions(z.object({ project: z.string() }), options)
    const client = await session.open()
    const { teams } = await client.projects.details({ id: (await session.project(code)).id })
    session.terminal.answer(
      { teams },
      teams.map(item => `${item.name}  ${item.leaderName ?? '—'}  ${item.trade ?? '—'}`),
    )
  }).requiredOption('--project <code>')

  add(team, 'add', ['登记班组', 'register a team'], async (session, options) => {
    const fields = parseOptions(
      z.object({
        project: z.string(),
        name: z.string(),
        leader: z.string().optional(),
        leaderId: z.string().optional(),
        trade: z.string().optional(),
      }),
      options,
    )
    const client = await session.open()
    const added = await client.projects.addTeam({
      projectId: (await session.project(fields.project)).id,
      participantId: null,
      name: fields.name,
      leaderName: fields.leader ?? null,
      leaderIdNumber: fields.leaderId ?? null,
      trade: fields.trade ?? null,
    })
    session.terminal.answer({ team: added }, [
      session.terminal.say(`已登记 ${fields.name}`, `Registered ${fields.name}`),
    ])
  })
    .requiredOption('--project <code>')
    .requiredOption('--name <name>')
    .option('--leader <name>')
    .option('--leader-id <number>')
    .option('--trade <trade>')

  const worker = group('worker', ['工人', 'workers'])
  add(
    worker,
    'list',
    ['列出工人（号码默认打码）', 'list workers, numbers masked'],
    async (session, options) => {
      const { project: code, unmask } = parseOptions(
        z.object({ project: z.string(), unmask: z.boolean().default(false) }),
        options,
      )
      const client = await session.open()
      const rows = await client.workers.list({ projectId: (await session.project(code)).id, unmask })
      session.terminal.answer(
        { workers: rows },
        rows.map(row =>
          [row.worker.name, row.worker.idNumber, row.teamName ?? '—', row.engagement.trade ?? '—'].join('  '),
        ),
      )
    },
  )
    .requiredOption('--project <code>')
    .option('--unmask')
}

const NUMBERS = new Set(['payDay', 'fundingCycleMonths', 'laborCostRatio'])

/** FIELD=VALUE pairs as changes of a project; money in yuan. */
function readChanges(pairs: readonly string[]): Partial<Omit<Project, 'id'>> {
  const said = Object.entries(parsePairs(pairs)).map(([field, value]) => {
    if (value === '') return [field, null]
    if (field === 'contractAmount') return [field, parseYuan(value)?.fen ?? Number.NaN]
    return [field, NUMBERS.has(field) ? Number(value) : value]
  })
  const parsed = Changes.strict().safeParse(Object.fromEntries(said))
  if (!parsed.success) {
    const wrong = parsed.error.issues.flatMap(issue =>
      issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
    )
    throw new Refusal('usage', { option: wrong.map(field => `--set ${field}=…`).join(' ') })
  }
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined))
}
