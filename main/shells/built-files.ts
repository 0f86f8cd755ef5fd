import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout, in whose dist/ everything built lies. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

/** One vite build: what it makes, from which sources, by which configuration (paths from the project folder). */
export interface Build {
  readonly made: string
  readonly sources: readonly string[]
  readonly config: string
  /** Name of the file with the licence texts of what was bundled. */
  readonly notices: string
}

const shared = ['contract', 'package-lock.json']
const rooms = ['db', 'importers', 'rules', 'signing', 'sync', 'reports', 'main']

export const windowBuild: Build = {
  made: 'dist/renderer/index.html',
  sources: [...shared, 'renderer'],
  config: 'renderer/vite.config.ts',
  notices: 'third-party.txt',
}

export const processBuilds: readonly Build[] = [
  {
    made: 'dist/main/main.js',
    sources: [...shared, ...rooms],
    config: 'main/shells/electron/vite.main.config.ts',
    notices: 'third-party.txt',
  },
  {
    made: 'dist/main/preload.cjs',
    sources: ['main/shells/electron'],
    config: 'main/shells/electron/vite.preload.config.ts',
    notices: 'third-party-preload.txt',
  },
]

/** Builds what is missing or older than a source it is made from. vite is loaded only then: a packed program has none. */
export async function ensureBuilt(build: Build, onBuild: () => void): Promise<void> {
  const madeAt = await newest(join(projectFolder, build.made), () => true)
  const sources = build.sources.map(source => newest(join(projectFolder, source), isSource))
  if (madeAt > Math.max(...(await Promise.all(sources)))) return
  onBuild()
  await make(build)
}

/** Builds, whether or not it is needed. */
export async function make({ config, notices }: Build): Promise<void> {
  const { build } = await import('vite')
  const { thirdPartyNotices } = await import('./third-party-notices.ts')
  await build({
    configFile: join(projectFolder, config),
    logLevel: 'warn',
    plugins: [thirdPartyNotices(notices)],
  })
}

const isSource = (name: string): boolean => !/\.test(-data|-worker)?\.tsx?$|\.md$/.test(name)

/** Newest change below a path, in milliseconds; 0 when nothing is there. */
async function newest(path: string, counts: (name: string) => boolean): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (found === null || !counts(path)) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const below = await readdir(path)
  return Math.max(0, ...(await Promise.all(below.map(name => newest(join(path, name), counts)))))
}
