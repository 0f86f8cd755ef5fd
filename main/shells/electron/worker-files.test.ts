import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { workerFiles } from './worker-files.ts'

it('makes an entry of every module that is started by its address, and of those it starts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'worker-files-'))
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
  await write('main.ts', `export const first: URL = new URL('./first-worker.ts', import.meta.url)`)
  await write(
    'first-worker.ts',
    `export const second = new URL(\n  './second-worker.ts',\n  import.meta.url,\n)`,
  )
  await write('second-worker.ts', `export const end: string = 'reached'`)
  try {
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      plugins: [workerFiles()],
      build: {
        ssr: true,
        outDir: 'made',
        rolldownOptions: { input: join(folder, 'main.ts'), output: { entryFileNames: '[name].js' } },
      },
    })
    let next = pathToFileURL(join(folder, 'made', 'main.js')).href
    for (const step of ['first', 'second']) next = (await import(next))[step].href
    expect((await import(next)).end).toBe('reached')
    expect(await readFile(new URL(next), 'utf8')).not.toContain(': string')
  } finally {
    await rm(folder, { recursive: true })
  }
})
