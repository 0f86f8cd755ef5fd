/**
 * `npm run bench [import] [parse] [demo] [city] [--rows 1000,50000] [--runs 3] [--projects 1000]`: times as ratios of a baseline
 * measured in the same run. Nothing here passes or fails.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { benchCity } from './bench-city.ts'
import { benchDemo } from './bench-demo.ts'
import { benchEdit } from './bench-edit.ts'
import { benchImport } from './bench-import.ts'
import { benchParse } from './bench-parse.ts'
import { benchWindow } from './bench-window.ts'
import { bundleChildren } from './bundle.ts'
import { readOptions } from './options.ts'

const BENCHES = {
  import: benchImport,
  parse: benchParse,
  edit: benchEdit,
  demo: benchDemo,
  window: benchWindow,
  city: benchCity,
}

const options = readOptions(process.argv.slice(2))
const [cpu] = cpus()
console.log(
  `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`,
)
const folder = mkdtempSync(join(tmpdir(), 'xinzhang-bench-'))
try {
  await bundleChildren()
  for (const name of options.names) {
    console.log(`\n${name}`)
    await BENCHES[name](options, folder)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
