import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { CheckReport } from '../../contract/finding.ts'
import { PackStatus, ParameterView, ReplayReport } from '../../contract/rule-settings.ts'
import { WaiverView } from '../../contract/waiver.ts'
import { lockLedger } from '../../main/services/ledger.ts'
import { publishForTest, WITHOUT_ONE_RULE } from '../../signing/testing/publish.ts'
import { openOddMonth, picture } from '../odd-month.ts'
import { type Office, PERIOD } from '../office.ts'
import { runProgram } from './program.ts'
import { temporaryFolder } from './run-cli.ts'

/** What a clerk answers to findings, and how rules are set, at the command line. */
const folder = temporaryFolder()
let office: Office
let month: string[]
beforeAll(async () => {
  office = (await openOddMonth()).office
  month = ['--project', office.project.code, '--period', PERIOD]
  lockLedger(office.core)
  writeFileSync(folder.in('卡.jpg'), new Uint8Array(await picture().arrayBuffer()))
}, 60_000)
afterAll(() => {
  office[Symbol.dispose]()
  folder[Symbol.dispose]()
})

const run = (...args: string[]) => runProgram(office.made.folder, ...args)
const check = async () => {
  const { code, answer } = await run('check', ...month)
  return { code, report: CheckReport.parse(answer) }
}
const idOf = async (rule: string) =>
  (await check()).report.findings.find(finding => finding.rule === rule)?.id ?? ''
const words = ['--reason', '试工四日另付', '--by', '劳思远', '--until', '2099-12-31']

describe('answers to findings', { timeout: 60_000 }, () => {
  it('a warning is handled, an alert is reasoned, a document is seen, and then nothing blocks', async () => {
    expect((await check()).code).toBe(1)
    const by = ['--by', '劳思远']
    const warn = await idOf('pay-rate-times-days')
    const handled = ['handled', warn, '--on', '2026-11-20', '--note', '已核对', ...by, ...month]
    expect((await run(...handled)).code).toBe(0)
    const alert = await idOf('xck-days-differ')
    expect(await run('reason', warn, '--text', '没事', ...by, ...month)).toMatchObject({
      code: 1,
      refused: 'answer-not-asked',
    })
    expect((await run('reason', alert, '--text', '试工四日另付', ...by, ...month)).code).toBe(0)
    const block = await idOf('crd-luhn')
    const seen = ['seen', block, '--text', '见到原件', '--file', folder.in('卡.jpg'), ...by, ...month]
    expect((await run(...seen)).code).toBe(0)
    const { code, report } = await check()
    expect(code).toBe(0)
    expect(report.summary).toMatchObject({ block: 0, seen: 1 })
    const { seen: word } = report.findings.find(finding => finding.id === block) ?? {}
    const out = folder.in('取出.jpg')
    expect((await run('evidence', word?.sha256 ?? '', '--out', out)).code).toBe(0)
  })

  it('a waiver is added, listed and taken back; it needs its reason, and a sheet its project', async () => {
    const noReason = [
      'waive',
      'add',
      'xck-days-differ',
      '--by',
      'x',
      '--until',
      '2099-12-31',
      '--reason',
      ' ',
    ]
    expect(await run(...noReason)).toMatchObject({ code: 2, refused: 'usage' })
    const sheetAlone = ['waive', 'add', 'xck-days-differ', '--file', 'a.xlsx', '--sheet', 'b', ...words]
    expect(await run(...sheetAlone)).toMatchObject({ code: 2, refused: 'usage' })
    const added = await run('waive', 'add', 'xck-days-differ', '--project', office.project.code, ...words)
    const { waiver } = z.object({ waiver: WaiverView }).parse(added.answer)
    expect(waiver).toMatchObject({ scope: 'project', state: 'active', hides: 1 })
    expect((await check()).report.summary).toMatchObject({ alert: 0, waived: 1 })
    expect((await run('waive', 'remove', waiver.id)).code).toBe(0)
    const { waivers } = z.object({ waivers: z.array(WaiverView) }).parse((await run('waive', 'list')).answer)
    expect(waivers).toEqual([])
  })

  it('a backlog is frozen with a reason, an author and an end', async () => {
    expect(await run('check', '--freeze', ...month)).toMatchObject({ code: 2, refused: 'usage' })
    const frozen = await run('check', '--freeze', '--rule', 'xck-days-differ', ...words, ...month)
    expect(frozen.answer).toEqual({ waivers: 1, findings: 1 })
  })
})

describe('how rules are set', { timeout: 60_000 }, () => {
  const of = ['--from', '2026-10-01', '--reason', '约定', '--by', '劳思远']

  it('a threshold is set where nothing is law, and the month is checked again', async () => {
    const law = await run('param', 'set', 'wage.minimum.guangzhou.month', '2600', ...of)
    expect(law).toMatchObject({ code: 1, refused: 'parameter-is-law' })
    const { answer } = await run('param', 'set', 'xck.days.alertGap', '5', ...of)
    const { id } = z.object({ id: z.string(), rechecked: z.literal(1) }).parse(answer)
    const listed = z.object({ parameters: z.array(ParameterView) }).parse((await run('param', 'list')).answer)
    expect(listed.parameters.find(({ key }) => key === 'xck.days.alertGap')).toMatchObject({
      inForce: '5',
      settings: [{ id, value: '5' }],
    })
    expect((await run('param', 'unset', id)).answer).toMatchObject({ rechecked: 1 })
  })

  it('an update that was altered ends with 3; a good one is replayed first, then installed', async () => {
    const bytes = await publishForTest(WITHOUT_ONE_RULE)
    const [good, bad] = [folder.in('好.json'), folder.in('坏.json')]
    writeFileSync(good, bytes)
    writeFileSync(bad, bytes.subarray(0, -2))
    for (const args of [
      ['pack', 'install', bad],
      ['check', '--pack', bad, '--replay'],
    ])
      expect(await run(...args)).toMatchObject({ code: 3, refused: 'update-invalid' })
    expect(await run('check', '--pack', good)).toMatchObject({ code: 2, refused: 'usage' })
    const { months } = ReplayReport.parse((await run('check', '--pack', good, '--replay')).answer)
    expect(months).toMatchObject([{ appears: [], disappears: [{ rule: 'pay-rate-times-days' }] }])
    const installed = await run('pack', 'install', good)
    expect(PackStatus.parse(installed.answer).update).toMatchObject({ version: '2099.1' })
    expect(await run('pack', 'install', good)).toMatchObject({ code: 3, refused: 'update-older' })
  })

  it('another region is switched on and off', async () => {
    const at = ['--project', office.project.code, '--by', '劳思远']
    const on = PackStatus.parse((await run('pack', 'on', 'tibet', ...at)).answer)
    expect(on.regional.find(({ id }) => id === 'tibet')?.on).toEqual([office.project.code])
    const off = PackStatus.parse((await run('pack', 'off', 'tibet', ...at)).answer)
    expect(off.regional.flatMap(each => each.on)).toEqual([])
    expect(await run('pack', 'on', 'atlantis', ...at)).toMatchObject({ code: 2, refused: 'pack-unknown' })
  })
})
