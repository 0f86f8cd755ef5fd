/**
 * Completes package-lock.json after `npm install`. A registry or mirror that lacks a package for another platform makes npm leave
 * it out of the lock file, and then `npm ci` refuses the whole project. Each such optional package is entered with the version
 * its parent asks for and the platform its name says, so that it is passed over here and fetched where it belongs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { completeLock, type LockFile } from './lock-file.ts'

const path = fileURLToPath(new URL('../../package-lock.json', import.meta.url))
const lock: LockFile = JSON.parse(readFileSync(path, 'utf8'))
const added = completeLock(lock)
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'complete' : added.join('\n'))
