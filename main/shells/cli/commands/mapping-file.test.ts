import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readMapping } from './mapping-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'mapping-'))
afterAll(() => rmSync(folder, { recursive: true }))
const read = (text: string) => {
  writeFileSync(join(folder, '对应.json'), text)
  return readMapping(join(folder, '对应.json'))
}

it('takes what a person wrote: headings and what they mean', () => {
  const columns = { 丙: 'idNumber', 丁: null, 戊: 'otherDue/高温津贴' }
  expect(read(JSON.stringify({ columns }))).toMatchObject({ kind: null, columns })
  expect(read(JSON.stringify({ kind: 'payroll', columns }))).toMatchObject({ kind: 'payroll', columns })
})

it.each(['{"columns":{"丙":"nonsense"}}', '{"columns":{},"colums":{}}', '{"columns":["丙"]}', '甲=姓名', ''])(
  'refuses %j: a field that nobody knows would leave its column out',
  text => {
    expect(() => read(text)).toThrow('mapping-invalid')
  },
)
