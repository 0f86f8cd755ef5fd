import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { Refusal } from '../../contract/refusal.ts'
import { workbookBytes } from '../formats/encrypted/lock.test-context.ts'
import { isZipOfFiles, unzip } from './zip-of-files.ts'

const csv = strToU8('姓名,身份证号\n')
const xlsx = new Uint8Array(workbookBytes('xlsx', '姓名'))

/** Turns the UTF-8 names that fflate writes into GBK ones without their flag, as Chinese Windows packs a folder. */
function gbkZip(name: string, content: Uint8Array): Uint8Array {
  const gbk = iconv.encode(name, 'gbk')
  const placeholder = 'x'.repeat(gbk.length)
  const zip = Buffer.from(zipSync({ [placeholder]: content }))
  for (let at = zip.indexOf(placeholder); at >= 0; at = zip.indexOf(placeholder)) gbk.copy(zip, at)
  return new Uint8Array(zip)
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const outcome = await unzip(bytes).catch((error: unknown) => error)
  return outcome instanceof Refusal ? outcome.code : 'opened'
}

it('hands out tables with their paths, passes over the rest and says so', async () => {
  const zip = zipSync({
    '10月/花名册.csv': csv,
    '10月/工资表.xlsx': xlsx,
    '10月/身份证.jpg': strToU8('jpg'),
    '__MACOSX/10月/._花名册.csv': csv,
    '10月/~$工资表.xlsx': csv,
    '10月/.DS_Store': csv,
  })
  const { files, passedOver } = await unzip(zip)
  expect(files.map(file => [file.name, 'bytes' in file && file.bytes.length])).toEqual([
    ['10月/花名册.csv', csv.length],
    ['10月/工资表.xlsx', xlsx.length],
  ])
  expect(passedOver).toEqual(['10月/身份证.jpg'])
})

it('reads names as Chinese Windows writes them', async () => {
  const { files } = await unzip(gbkZip('班组\\花名册.csv', csv))
  expect(files.map(file => file.name)).toEqual(['班组/花名册.csv'])
})

it('takes no workbook for a zip of files', () => {
  expect(isZipOfFiles(xlsx)).toBe(false)
  expect(isZipOfFiles(new Uint8Array(workbookBytes('ods', '姓名')))).toBe(false)
  expect(isZipOfFiles(new Uint8Array(workbookBytes('xlsb', '姓名')))).toBe(false)
  expect(isZipOfFiles(csv)).toBe(false)
  expect(isZipOfFiles(zipSync({ 'a.csv': csv }))).toBe(true)
})

it('refuses a zip in a zip, a locked and a damaged part, each alone', async () => {
  const locked = zipSync({ 'a.csv': csv, 'b.csv': csv }, { level: 0 })
  const view = new DataView(locked.buffer)
  const first = Buffer.from(locked).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  view.setUint16(first + 8, view.getUint16(first + 8, true) | 1, true)
  expect(await namesAndCodes(locked)).toEqual([
    ['a.csv', 'file-password-needed'],
    ['b.csv', 'ok'],
  ])
  const nested = zipSync({ 'a.csv': csv, 'inner.zip': zipSync({ 'b.csv': csv }) })
  expect(await namesAndCodes(nested)).toEqual([
    ['a.csv', 'ok'],
    ['inner.zip', 'file-format-unknown'],
  ])
  const broken = zipSync({ 'a.csv': strToU8('姓名,身份证号\n'.repeat(500)), 'b.csv': csv })
  broken.fill(0xff, 40, 60)
  expect((await namesAndCodes(broken))[0]).toEqual(['a.csv', 'file-damaged'])
})

it('refuses names that climb out, bombs, and a zip without any table', async () => {
  expect(await codeOf(zipSync({ '../../a.csv': csv }))).toBe('file-suspicious')
  expect(await codeOf(zipSync({ 'a.csv': new Uint8Array(80 * 2 ** 20) }))).toBe('file-suspicious')
  expect(await codeOf(zipSync({ 'a.jpg': csv }))).toBe('file-empty')
  expect(await codeOf(xlsx)).toBe('file-format-unknown')
})

async function namesAndCodes(zip: Uint8Array): Promise<[string, string][]> {
  const { files } = await unzip(zip)
  return files.map(file => [file.name, 'bytes' in file ? 'ok' : file.refusal.code])
}
