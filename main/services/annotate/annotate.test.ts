import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { fileOf, importFile, type Office, openOffice, PERIOD, refusal } from '../../../test/office.ts'
import { savedWithOneRowMore } from '../../../test/saved-anew.ts'

const FAULTY = '10月工资表.xlsx'
const ROSTER = '花名册.xlsx'
const ATTENDANCE = '10月考勤表.xls'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const annotate = (source: Parameters<typeof fileOf>[0]) =>
  office.client.checks.annotate({ file: fileOf(source), projectId: office.project.id, language: 'zh-CN' })

async function bookOf(made: { file: File }): Promise<XLSX.WorkBook> {
  return XLSX.read(new Uint8Array(await made.file.arrayBuffer()))
}

/** Every comment of a workbook by its cell. */
function comments(book: XLSX.WorkBook): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of book.SheetNames)
    for (const [cell, content] of Object.entries(book.Sheets[name] ?? {}))
      if (typeof content === 'object' && content !== null && 'c' in content && Array.isArray(content.c))
        found.set(`${name}!${cell}`, content.c.map((comment: { t: string }) => comment.t).join(''))
  return found
}

/** Headings of the sample wage sheets reach over rows 4 and 5: the upper cell shows what is said of the lower. */
const shownAt = (at: { sheet: string; cell: string } | null) =>
  `${at?.sheet}!${at?.cell.replace(/^([A-Z]+)5$/, '$14')}`

const bytesOf = async (source: string) => new Uint8Array(await fileOf(source).arrayBuffer())

describe('the annotated copy', () => {
  it('says on each cell what the check says of it, and no whole number of a person', async () => {
    for (const file of [ROSTER, ATTENDANCE, FAULTY]) await importFile(office, file)
    const made = await annotate(FAULTY)
    const { report } = (await run()) ?? {}
    const own = report?.findings.filter(finding => finding.at?.file === FAULTY) ?? []
    expect(own.length).toBeGreaterThan(10)
    expect(made).toMatchObject({
      findings: own.length,
      elsewhere: (report?.findings.length ?? 0) - own.length,
      lookKept: true,
    })
    const found = comments(await bookOf(made))
    expect([...found.keys()].sort()).toEqual([...new Set(own.map(({ at }) => shownAt(at)))].sort())
    for (const { at, message, repair } of own) {
      expect(found.get(shownAt(at))).toContain(message)
      expect(found.get(shownAt(at))).toContain(repair)
    }
    expect([...found.values()].join('\n')).not.toMatch(/\d{11,}/)
  })

  it('shows what people answered: a reason, a record of handling, a waiver; and what nobody has answered', async () => {
    for (const file of [ROSTER, ATTENDANCE, FAULTY]) await importFile(office, file)
    const { findings = [] } = (await run())?.report ?? {}
    const of = (rule: string) =>
      findings.find(finding => finding.rule === rule && finding.at?.file === FAULTY)
    const by = '劳思远'
    const key = (rule: string) => ({
      projectId: office.project.id,
      period: PERIOD,
      findingId: of(rule)?.id ?? '',
      by,
    })
    await office.client.checks.giveReason({ ...key('xck-days-differ'), text: '试工四日另付' })
    const handled = { on: '2026-11-20', note: '已补差额' }
    await office.client.checks.recordHandling({ ...key('mwg-per-punch-day'), ...handled })
    const { sheet = '' } = of('mwg-daily-average')?.at ?? {}
    const scope = { kind: 'sheet' as const, projectId: office.project.id, file: FAULTY, sheet }
    const words = { reason: '当月停工', by, until: '2026-12-31', language: 'zh-CN' as const }
    await office.client.waivers.add({ rule: 'mwg-daily-average', scope, ...words })
    const made = await bookOf(await annotate(FAULTY))
    const found = comments(made)
    const says = (rule: string) => found.get(shownAt(of(rule)?.at ?? null))
    const list = XLSX.utils.sheet_to_csv(made.Sheets.检查结果 ?? {})
    for (const [rule, answer] of [
      ['xck-days-differ', '已说明 · 劳思远 · 试工四日另付'],
      ['mwg-per-punch-day', '已处理 · 2026-11-20 · 劳思远 · 已补差额'],
      ['mwg-daily-average', '已豁免 · 劳思远 · 当月停工 · 至 2026-12-31'],
      ['pay-net-arithmetic', '未处理'],
    ] as const) {
      expect(says(rule)).toContain(`处理情况：${answer}`)
      expect(list).toContain(answer)
    }
    expect(list).toContain('已豁免 1')
  })

  it('is not made of another file than the one imported, and says which of the two it is', async () => {
    expect(await refusal(annotate(ROSTER))).toMatchObject({
      code: 'annotate-file-unknown',
      details: { file: ROSTER },
    })
    await importFile(office, ROSTER)
    const changed = { name: ROSTER, bytes: new Uint8Array([...(await bytesOf(ROSTER)), 0]) }
    expect(await refusal(annotate(changed))).toMatchObject({
      code: 'annotate-file-unknown',
      details: { changed: true },
    })
  })

  it('shows what an older import wrote at the cells of the file that repeats it', async () => {
    await importFile(office, ROSTER)
    await importFile(office, ATTENDANCE)
    await importFile(office, FAULTY)
    const moved = { name: '考勤-另存.xlsx', bytes: savedWithOneRowMore(await bytesOf(ATTENDANCE)) }
    await importFile(office, moved)
    const [before, after] = [await annotate(ATTENDANCE), await annotate(moved)]
    expect(after.findings).toBe(before.findings)
    const cells = async (made: { file: File }) => [...comments(await bookOf(made)).keys()]
    const below = (cell: string) => cell.replace(/\d+$/, row => String(Number(row) + 1))
    expect(await cells(after)).toEqual((await cells(before)).map(below))
  })

  it('says 演练 in a drill, in its name and on its sheet', async () => {
    office[Symbol.dispose]()
    office = await openOffice({ drill: true })
    await importFile(office, ROSTER)
    const made = await annotate(ROSTER)
    expect(made.drill).toBe(true)
    expect(made.file.name).toBe('演练-花名册-批注.xlsx')
    const summary = (await bookOf(made)).Sheets.检查结果
    expect(summary?.A2?.v).toContain('演练')
  })
})

async function run() {
  const scope = { projectId: office.project.id, period: PERIOD, language: 'zh-CN' as const }
  for await (const event of await office.client.checks.run(scope))
    if (event.type === 'done') return { report: event.result }
  throw new Error('a check ended without an answer')
}
