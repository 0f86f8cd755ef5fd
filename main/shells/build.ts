/** `npm run build`: the window, the main process with the core and its workers, and the preload. */
import { join } from 'node:path'
import { build } from 'vite'
import { processBuilds, projectFolder, windowBuild } from './built-files.ts'

export async function buildAll(): Promise<void> {
  for (const { config } of [windowBuild, ...processBuilds])
    await build({ configFile: join(projectFolder, config), logLevel: 'warn' })
}

if (import.meta.main) await buildAll()
