/** `npm run build`: the window, the main process with the core and its workers, and the preload. */
import { make, processBuilds, windowBuild } from './built-files.ts'

export async function buildAll(): Promise<void> {
  for (const build of [windowBuild, ...processBuilds]) await make(build)
}

if (import.meta.main) await buildAll()
