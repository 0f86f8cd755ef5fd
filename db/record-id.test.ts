import { expect, test } from 'vitest'
import { Id } from '../contract/entities.ts'
import { newRecordId } from './record-id.ts'

test('an id is a UUID of version 7 that begins with the time', () => {
  const before = Date.now()
  const id = newRecordId()
  expect(Id.parse(id)).toBe(id)
  expect(id[14]).toBe('7')
  const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  expect(time).toBeGreaterThanOrEqual(before)
  expect(time).toBeLessThanOrEqual(Date.now())
})

test('ids made in one millisecond differ', () => {
  const ids = Array.from({ length: 10_000 }, newRecordId)
  expect(new Set(ids).size).toBe(ids.length)
})
