import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../contract/refusal.ts'
import { cellText } from '../grid.ts'
import { readWorkbook } from '../read-workbook.ts'
import { agile, rc4, standard, workbookBytes } from './lock.test-context.ts'
import { Rc4 } from './rc4.ts'

const PASSWORD = '薪账2026!'
const xlsx = workbookBytes('xlsx', '姓名')
const xls = workbookBytes('biff8', '姓名')

const LOCKED: [string, (password: string) => Uint8Array][] = [
  ['xlsx, agile AES-256 SHA-512', password => agile(xlsx, password, 256, 'SHA512')],
  ['xlsx, agile AES-128 SHA-1', password => agile(xlsx, password, 128, 'SHA1')],
  ['xlsm/xlsb in agile', password => agile(workbookBytes('xlsb', '姓名'), password, 256, 'SHA512')],
  ['xlsx, standard AES-128', password => standard(xlsx, password)],
  ['xls, RC4 40 bit', password => rc4(xls, password, 'short')],
  ['xls, RC4 CryptoAPI', password => rc4(xls, password, 'cryptoApi')],
]

async function outcome(bytes: Uint8Array, password?: string): Promise<unknown> {
  try {
    const { sheets } = await readWorkbook(bytes, '工资.xlsx', password === undefined ? {} : { password })
    return sheets.map(sheet => [
      sheet.name,
      sheet.rows.length,
      cellText(sheet.rows[0]?.cells[0]),
      cellText(sheet.rows.at(-1)?.cells[0]),
    ])
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const CONTENT = [
  ['一班', 301, '姓名', '行299'],
  ['二班', 1, '第二张', '第二张'],
]

describe.each(LOCKED)('%s', (_, lock) => {
  it('opens with its password, asks without one and refuses another', async () => {
    const bytes = lock(PASSWORD)
    expect(await outcome(bytes)).toBe('file-password-needed')
    expect(await outcome(bytes, '薪账2025!')).toBe('file-password-wrong')
    expect(await outcome(bytes, PASSWORD)).toEqual(CONTENT)
  })

  it('opens without asking when Excel locked it with its own word', async () => {
    expect(await outcome(lock('VelvetSweatshop'))).toEqual(CONTENT)
  })

  it('is refused in words when bytes of it are missing', async () => {
    const bytes = lock(PASSWORD)
    for (const share of [0.1, 0.5, 0.9])
      expect(await outcome(bytes.subarray(0, Math.floor(bytes.length * share)), PASSWORD)).toMatch(/^file-/)
  })
})

it("gives the published keystream of RC4 (RFC 6229 and the cipher's first publication)", () => {
  const ciphered = new Rc4(Buffer.from('Key')).apply(Buffer.from('Plaintext'))
  expect(ciphered.toString('hex')).toBe('bbf316e8d940af0ad3')
})
