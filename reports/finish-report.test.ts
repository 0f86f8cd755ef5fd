import { expect, test } from 'vitest'
import { sampleReport, sampleRows, sampleTable } from './fixtures/sample-report.ts'

const fingerprint = (rows = sampleRows(3), more = {}) =>
  sampleReport(sampleTable(rows), more).sheets[0]?.fingerprint

test('the fingerprint is short, stable, and follows any change of a value or of the parameters', () => {
  expect(fingerprint()).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/)
  expect(fingerprint()).toBe(fingerprint())
  expect(fingerprint(sampleRows(3).map((row, index) => (index === 2 ? { ...row, pay: 1 } : row)))).not.toBe(
    fingerprint(),
  )
  expect(fingerprint(sampleRows(3), { parametersVersion: '2027.01' })).not.toBe(fingerprint())
  expect(fingerprint(sampleRows(3), { drill: true })).not.toBe(fingerprint())
})

test('a sheet for posting shows 6 + 4 characters of an ID, and its fingerprint does not bind the hidden ones', () => {
  const posted = (idNumber: string) =>
    sampleReport(sampleTable([{ name: '张三', idNumber }]), { masked: true })
  const table = posted('990101199001011234').sheets[0]?.sections[0]
  expect(table?.kind === 'table' && table.rows[0]?.idNumber).toBe('990101********1234')
  expect(posted('990101199001011234').sheets[0]?.fingerprint).toBe(
    posted('990101197703051234').sheets[0]?.fingerprint,
  )
})
