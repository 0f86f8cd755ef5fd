import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes what happened to a file and answers its path. Only the error's class and the places in our code go in:
 * a message may quote a name or a number.
 */
export function writeDefectReport(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)) : []
  const path = join(mkdtempSync(join(tmpdir(), 'xinzhang-')), 'defect.txt')
  writeFileSync(path, [name, process.version, process.platform, ...frames].join('\n'), { mode: 0o600 })
  return path
}
