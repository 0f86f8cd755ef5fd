import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { type Outcome, outcome } from './outcome.ts'

const needed = [
  /^package\.json$/,
  /^dist\/main\/main\.js$/,
  /^dist\/main\/preload\.cjs$/,
  /^dist\/main\/worker\.js$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/.+\.js$/,
  /^dist\/renderer\/.+\.css$/,
  /^dist\/(main|renderer)\/third-party\.txt$/,
  /^assets\/fonts\/OFL\.txt$/,
  /^assets\/fonts\/xinzhang-sans\.ttf$/,
  /^assets\/fonts\/xinzhang-rare\.ttf$/,
  /^node_modules\/better-sqlite3\/package\.json$/,
]

/** The folders a package may hold; whatever lies elsewhere was packed by mistake. */
const allowed =
  /^(package\.json|LICENSE|assets\/fonts\/|dist\/(main|renderer)\/|node_modules\/better-sqlite3\/(lib\/|prebuilds\/|LICENSE|package\.json))/
const forbidden = /\.tsx?$|\.map$|(^|\/)(test|samples|platform|docs)\/|\.test\.|\.env/

/** What the archive holds: everything it needs, nothing it must not, the native library beside it as a real file. */
export async function checkPackedFiles(packed: string): Promise<Outcome[]> {
  const resources = join(packed, 'resources')
  const files = listPackage(join(resources, 'app.asar'), { isPack: false })
    .map(path => path.slice(1).replaceAll('\\', '/'))
    .filter((path, _index, all) => !all.some(other => other.startsWith(`${path}/`)))
  const native = join(
    resources,
    'app.asar.unpacked',
    'node_modules',
    'better-sqlite3',
    'prebuilds',
    'linux-x64.node',
  )
  return [
    outcome(
      'every needed file is packed',
      needed.filter(pattern => !files.some(file => pattern.test(file))).map(pattern => pattern.source),
    ),
    outcome(
      'nothing else is packed',
      files.filter(file => !allowed.test(file)),
    ),
    outcome(
      'no source, test or sample is packed',
      files.filter(file => forbidden.test(file)),
    ),
    outcome('the native library is a file of its own', existsSync(native) ? [] : [native]),
  ]
}
