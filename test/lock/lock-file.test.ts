import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completeLock, type LockFile, missingOptional } from './lock-file.ts'

test('the lock file names every optional package, so that npm ci takes it on any platform', () => {
  const lock: LockFile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'))
  expect(missingOptional(lock).map(({ name }) => name)).toEqual([])
})

test('a package left out for another platform is entered with that platform only', () => {
  const lock: LockFile = {
    packages: {
      '': {},
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/win32-x64': '1.2.3', plain: '1.0.0' },
      },
    },
  }
  expect(completeLock(lock)).toEqual(['@tool/win32-x64'])
  expect(lock.packages['node_modules/@tool/win32-x64']).toEqual({
    version: '1.2.3',
    cpu: ['x64'],
    dev: true,
    optional: true,
    os: ['win32'],
  })
})
