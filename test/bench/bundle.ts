import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { workerFiles } from '../../main/shells/electron/worker-files.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CHILDREN = fileURLToPath(new URL('children/', import.meta.url))

/** Where the bundled scripts stand: inside the checkout, so that they find the database driver. */
export const BUNDLES = `${ROOT}out/bench/`

/**
 * Bundles the measured scripts as the packed program is bundled. From their sources Node would load hundreds of modules first,
 * which costs a second and 190 MiB that no user pays.
 */
export async function bundleChildren(): Promise<void> {
  const scripts = readdirSync(CHILDREN).map(name => [name.slice(0, -'.ts'.length), CHILDREN + name])
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    plugins: [workerFiles()],
    ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: BUNDLES,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(scripts),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}
