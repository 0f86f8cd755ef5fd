#!/usr/bin/env node
// Whatever Node started this, the program runs on the one pinned in node_modules (or packaged beside it).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url))
const pinned = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url))
const major = Number(process.versions.node.split('.')[0])

const node = existsSync(pinned) ? pinned : major >= 24 ? process.execPath : null

if (node !== null) {
  // A small nursery: an import of 100,000 rows peaks a hundred MiB lower and takes no longer (docs/decisions/0007).
  const args = ['--max-semi-space-size=4', cli, ...process.argv.slice(2)]
  // Sources that were compiled once need not be again: a command starts in two thirds of the time.
  const compiled = fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url))
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env }
  const { status } = spawnSync(node, args, { stdio: 'inherit', env })
  process.exitCode = status ?? 70
} else {
  console.error(
    '薪账需要 Node 24：请先在项目文件夹里运行 npm ci。 / Xinzhang needs Node 24: run npm ci in the project folder first.',
  )
  process.exitCode = 70
}
