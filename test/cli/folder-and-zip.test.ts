import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { agile } from '../../importers/formats/encrypted/lock.test-context.ts'
import { sample } from '../office.ts'
import { documentOf, failureOf, runCli, temporaryFolder } from './run-cli.ts'

/** What a site sends: a folder or a zip of tables with other things between them, and workbooks under a password. */
const folder = temporaryFolder()
const data = folder.in('账套')
const PROJECT = 'GZ-DEMO-2026-001'
const NAME = '一号安置房'
const PASSWORD = '考勤2026'

const Answer = z.looseObject({
  imports: z.array(
    z.looseObject({
      file: z.string(),
      sheets: z.array(z.looseObject({ kind: z.string(), created: z.int() })),
    }),
  ),
  refused: z.array(z.looseObject({ file: z.string(), code: z.string(), message: z.string() })).optional(),
  passedOver: z.array(z.string()).optional(),
})

const run = (...args: string[]) => runCli([...args, '--data', data, '--json'])
const bytes = (name: string) => new Uint8Array(readFileSync(sample(name)))

beforeAll(async () => {
  await run('init', '--company', '某某劳务有限公司', '--uscc', '91440199DEM000039M')
  await run('project', 'add', '--code', PROJECT, '--name', NAME)
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

describe('import of many files at once', { timeout: 120_000 }, () => {
  it('takes a folder in the order of work, and tells of what it could not read', async () => {
    const site = folder.in('10月')
    mkdirSync(join(site, '班组'), { recursive: true })
    copyFileSync(sample('10月工资表.xlsx'), join(site, '1 工资表.xlsx'))
    copyFileSync(sample('花名册.xlsx'), join(site, '班组', '花名册.xlsx'))
    writeFileSync(join(site, '坏的.xlsx'), bytes('花名册.xlsx').subarray(0, 2000))
    writeFileSync(join(site, '身份证.jpg'), 'x')
    writeFileSync(join(site, '~$1 工资表.xlsx'), 'x')
    const answer = await run('import', site, '--project', PROJECT)
    const { imports, refused, passedOver } = Answer.parse(documentOf(answer))
    expect(imports.map(({ file }) => file)).toEqual(['1 工资表.xlsx', '班组/花名册.xlsx'])
    expect(imports.map(({ sheets }) => sheets.reduce((sum, { created }) => sum + created, 0))).toEqual([
      59, 60,
    ])
    expect(refused).toMatchObject([{ file: '坏的.xlsx', code: 'file-damaged' }])
    expect(passedOver).toEqual(['身份证.jpg'])
    expect(answer.code).toBe(3)
  })

  it('takes a zip the same way, and reads its names as labels only', async () => {
    const zip = folder.in('十月.zip')
    writeFileSync(
      zip,
      zipSync({ '十月/10月考勤表.xls': bytes('10月考勤表.xls'), '十月/说明.docx': bytes('花名册.xlsx') }),
    )
    const { imports, refused, passedOver } = Answer.parse(
      documentOf(await run('import', zip, '--project', PROJECT)),
    )
    expect(imports.map(({ file }) => file)).toEqual(['十月/10月考勤表.xls'])
    expect([refused, passedOver]).toEqual([undefined, ['十月/说明.docx']])
  })

  it('leaves out notes, settings and pages that lie beside the tables, and takes one that is named for an error', async () => {
    const site = folder.in('杂物')
    mkdirSync(site)
    copyFileSync(sample('花名册.xlsx'), join(site, '花名册.xlsx'))
    writeFileSync(join(site, 'package.json'), '{"name":"x","version":"1"}')
    writeFileSync(join(site, '列表.json'), '[1,2,\n3]')
    writeFileSync(join(site, '空.txt'), '')
    writeFileSync(join(site, '备注.txt'), '十月的表都在这里，请财务核对\n下月五号前交，谢谢\n')
    writeFileSync(join(site, '通知.html'), '<html><body><p>放假通知</p></body></html>')
    const answer = await run('import', site, '--project', PROJECT)
    const { imports, refused, passedOver } = Answer.parse(documentOf(answer))
    expect(imports.map(({ file }) => file)).toEqual(['花名册.xlsx'])
    expect(refused).toBeUndefined()
    expect(passedOver?.toSorted()).toEqual(
      ['package.json', '列表.json', '空.txt', '备注.txt', '通知.html'].toSorted(),
    )
    expect(answer.code).not.toBe(3)
    expect((await run('import', join(site, 'package.json'), '--project', PROJECT)).code).toBe(3)
  })

  it('opens a locked workbook with the password of a file, which it shows nowhere', async () => {
    const path = folder.in('花名册-加密.xlsx')
    writeFileSync(path, agile(Buffer.from(bytes('花名册.xlsx')), PASSWORD, 256, 'SHA512'))
    writeFileSync(folder.in('right'), `${PASSWORD}\n`)
    writeFileSync(folder.in('wrong'), '123456\n')
    const asked = await run('import', path, '--project', PROJECT)
    expect([asked.code, failureOf(asked).code]).toEqual([3, 'file-password-needed'])
    const wrong = await run('import', path, '--project', PROJECT, '--password-file', folder.in('wrong'))
    expect([wrong.code, failureOf(wrong).code]).toEqual([3, 'file-password-wrong'])
    const opened = await run('import', path, '--project', PROJECT, '--password-file', folder.in('right'))
    expect(opened.code).not.toBe(3)
    expect(opened.stdout + opened.stderr).not.toContain(PASSWORD)
    expect(Answer.parse(documentOf(opened)).imports[0]?.sheets[0]).toMatchObject({ kind: 'roster' })
    const seen = await run('inspect', path, '--password-file', folder.in('right'))
    expect(
      z
        .looseObject({ sheets: z.array(z.looseObject({ kind: z.literal('roster') })) })
        .safeParse(documentOf(seen)).success,
    ).toBe(true)
  })
})
