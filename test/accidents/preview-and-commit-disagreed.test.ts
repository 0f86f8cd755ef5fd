import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportView } from '../../contract/api/imports.ts'
import { rowsOfSheet } from '../../db/repositories/import-rows.ts'
import { sheetsOfImport } from '../../db/repositories/imports.ts'
import { idNumberOf } from '../../samples/numbers.ts'
import {
  commit,
  fileOf,
  importFile,
  type Office,
  openOffice,
  PERIOD,
  preview,
  projectData,
  refusal,
} from '../office.ts'

/**
 * The preview showed one thing and the commit, matching anew, wrote another: rows vanished.
 * The commit consumes the decisions that were shown, row by row, or it writes nothing.
 */

interface Person {
  name: string
  idNumber: string
}

/** People among whom matching is hard: namesakes, numbers one digit apart, and people whom a sheet names without a number. */
const PEOPLE: Person[] = ['张伟', '张伟', '李强', '王芳', '阿力木·买买提', '陈静'].map((name, index) => ({
  name,
  idNumber: idNumberOf('990101', '1980-05-06', 101 + index * 2),
}))

interface PayRow {
  person: Person
  withNumber: boolean
  /** Whole yuan. */
  net: number
  team: string
}

const payRow = fc.record({
  person: fc.constantFrom(...PEOPLE),
  withNumber: fc.boolean(),
  net: fc.integer({ min: 1, max: 3 }).map(steps => steps * 2_500),
  team: fc.constantFrom('木工班', '钢筋班'),
})
const payroll = fc.array(payRow, { minLength: 1, maxLength: 7 })

let files = 0
const table = (heading: string, rows: readonly string[]) => ({
  name: `${++files}.csv`,
  bytes: Buffer.from(`\uFEFF${[heading, ...rows].join('\r\n')}\r\n`),
})

const payrollFile = (rows: readonly PayRow[]) =>
  table(
    '序号,姓名,身份证号,班组,出勤天数,应发工资,扣款合计,实发工资',
    rows.map(({ person, withNumber, net, team }, index) =>
      [index + 1, person.name, withNumber ? person.idNumber : '', team, 22, net, 0, net].join(','),
    ),
  )

const rosterFile = (rows: readonly { person: Person; trade: string }[]) =>
  table(
    '序号,姓名,身份证号,班组,工种,进场日期,联系电话',
    rows.map(({ person, trade }, index) =>
      [index + 1, person.name, person.idNumber, '木工班', trade, '2026-09-01', `13000001${100 + index}`].join(
        ',',
      ),
    ),
  )

/** The rows of a preview as they were stored, of every sheet that is imported. */
const decided = ({ ledger }: Office, { id }: ImportView) =>
  sheetsOfImport(ledger.db, id)
    .filter(sheet => sheet.leftOut === null)
    .flatMap(sheet => [...rowsOfSheet(ledger.db, sheet.id)])

const linesNow = async ({ client, project }: Office) =>
  new Map(
    (
      await client.months.payroll({ projectId: project.id, period: PERIOD, unmask: true, language: 'en' })
    ).rows.map(row => [row.id, `${row.name} ${row.idNumber ?? ''} ${row.teamName} ${row.netPay}`]),
  )

const peopleNow = async ({ client, project }: Office) =>
  new Map(
    (await client.workers.list({ projectId: project.id, unmask: true })).map(row => [
      row.engagement.id,
      `${row.worker.name} ${row.worker.idNumber} ${row.engagement.trade}`,
    ]),
  )

/** Holds a commit to what was shown: `said` is what a row's values say of a record. */
async function keepsItsWord(
  office: Office,
  file: { name: string; bytes: Uint8Array },
  records: (office: Office) => Promise<Map<string, string>>,
  said: (values: Record<string, unknown>) => string,
): Promise<void> {
  const shown = await preview(office, fileOf(file), { period: PERIOD })
  const rows = decided(office, shown)
  const before = await records(office)
  await commit(office, shown.id)
  const after = await records(office)
  expect(decided(office, shown)).toEqual(rows)

  const expected = new Map(before)
  const created: string[] = []
  for (const { decision, targetId, values } of rows) {
    if (decision === 'remove') expected.delete(targetId ?? '')
    if (decision === 'create') created.push(said(values))
    if (decision === 'update') expected.set(targetId ?? '', said(values))
    if (decision === 'same') expect(before.get(targetId ?? '')).toBe(said(values))
  }
  const isNew = ([id]: [string, string]) => !expected.has(id)
  expect([...after].filter(entry => !isNew(entry))).toEqual(
    [...after].filter(([id]) => expected.get(id) !== undefined),
  )
  for (const [id, text] of expected) expect(after.get(id)).toBe(text)
  expect(
    [...after]
      .filter(isNew)
      .map(([, text]) => text)
      .sort(),
  ).toEqual(created.sort())
}

/** The same file once more changes nothing: no person was lost, doubled or joined with another. */
async function saysTheSameAgain(office: Office, file: { name: string; bytes: Uint8Array }): Promise<void> {
  const again = await preview(office, fileOf(file), { period: PERIOD })
  expect(decided(office, again).map(row => row.decision)).toEqual(
    decided(office, again).map(row => (row.decision === 'reject' ? 'reject' : 'same')),
  )
}

describe('a commit', () => {
  it('writes of a payroll what the preview showed', async () => {
    await fc.assert(
      fc.asyncProperty(payroll, payroll, async (first, second) => {
        using office = await openOffice()
        const said = (values: Record<string, unknown>) =>
          `${values.name} ${values.idNumber ?? ''} ${values.team} ${values.netPay}`
        for (const rows of [first, second]) {
          const file = payrollFile(rows)
          await keepsItsWord(office, file, linesNow, said)
          await saysTheSameAgain(office, file)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('writes of a roster what the preview showed', async () => {
    const roster = fc.array(
      fc.record({ person: fc.constantFrom(...PEOPLE), trade: fc.constantFrom('木工', '普工') }),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(roster, roster, async (first, second) => {
        using office = await openOffice()
        const said = (values: Record<string, unknown>) => `${values.name} ${values.idNumber} ${values.trade}`
        for (const rows of [first, second]) await keepsItsWord(office, rosterFile(rows), peopleNow, said)
      }),
      { numRuns: 4 },
    )
  })

  it('of the sample month counts what the preview counted', async () => {
    using office = await openOffice()
    for (const name of [
      '花名册.xlsx',
      '10月考勤表.xls',
      '10月工资表.xlsx',
      '10月工资表-更正.xlsx',
      '10月代发回盘.csv',
    ]) {
      const shown = await preview(office, fileOf(name))
      const done = await commit(office, shown.id)
      expect(done.sheets.map(sheet => sheet.counts)).toEqual(shown.sheets.map(sheet => sheet.counts))
    }
  })
})

describe('a ledger that moved on after the preview', () => {
  const changes: [string, (office: Office) => Promise<unknown>][] = [
    ['another import', office => importFile(office, '10月工资表.xlsx')],
    [
      'an import taken back',
      async office => {
        const imports = await office.client.imports.list({ language: 'zh-CN' })
        const { id = '' } = imports.find(item => item.state === 'committed') ?? {}
        await office.client.imports.undo({ id, language: 'zh-CN' })
      },
    ],
    [
      'an edit by hand',
      async ({ client, project }) => {
        const { rows } = await client.months.payroll({
          projectId: project.id,
          period: PERIOD,
          unmask: false,
          language: 'en',
        })
        await client.months.editLine({ lineId: rows[0]?.id ?? '', field: 'netPay', text: '1' })
      },
    ],
    [
      'a register change',
      ({ client, project }) => client.projects.set({ id: project.id, changes: { payDay: 10 } }),
    ],
  ]

  it.each(changes)('by %s makes the commit refuse, and nothing is written', async (_what, change) => {
    using office = await openOffice()
    await importFile(office, '10月工资表.xlsx')
    const shown = await preview(office, fileOf('10月工资表-更正.xlsx'))
    await change(office)
    const before = projectData(office)
    expect(await refusal(commit(office, shown.id))).toMatchObject({
      code: 'import-ledger-changed',
      details: { file: '10月工资表-更正.xlsx' },
    })
    expect(projectData(office)).toBe(before)
    // Shown again on the ledger as it is, it can be committed.
    await importFile(office, '10月工资表-更正.xlsx')
  })

  it('a preview is committed at most once, and not after it was walked away from', async () => {
    using office = await openOffice()
    const shown = await preview(office, fileOf('花名册.xlsx'))
    await commit(office, shown.id)
    const left = await preview(office, fileOf('10月考勤表.xls'))
    await office.client.imports.discard({ id: left.id })
    const before = projectData(office)
    for (const { id } of [shown, left])
      expect(await refusal(commit(office, id))).toMatchObject({ code: 'import-not-previewed' })
    expect(projectData(office)).toBe(before)
  })
})
