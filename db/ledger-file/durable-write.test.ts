import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeDurably } from './durable-write.ts'

test('the old content is never written over: whoever has it open still reads it whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinzhang-durable-'))
  const path = join(folder, 'header.json')
  writeDurably(path, 'old')
  const reader = openSync(path, 'r')
  writeDurably(path, 'new and longer')
  expect(readFileSync(reader, 'utf8')).toBe('old')
  expect(readFileSync(path, 'utf8')).toBe('new and longer')
  expect(readdirSync(folder)).toEqual(['header.json'])
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  closeSync(reader)
  rmSync(folder, { recursive: true })
})
