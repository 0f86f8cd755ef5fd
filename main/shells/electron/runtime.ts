import { spawn } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../built-files.ts'

const packageFolder = join(projectFolder, 'node_modules', 'electron')

/** The Electron program of this checkout; null when its runtime was never fetched. Since 42 no install script fetches it. */
export async function electronProgram(): Promise<string | null> {
  try {
    const inside = await readFile(join(packageFolder, 'path.txt'), 'utf8')
    const program = join(packageFolder, 'dist', inside.trim())
    await access(program)
    return program
  } catch {
    return null
  }
}

/** Fetches the runtime by Electron's own installer, quietly; gives up after `timeoutMs`. */
export async function fetchElectron(timeoutMs: number): Promise<string | null> {
  const installer = join(packageFolder, 'install.js')
  const code = await exitOf(process.execPath, [installer], { stdio: 'ignore', timeout: timeoutMs })
  return code === 0 ? electronProgram() : null
}

/** Runs the Electron shell until it is closed; false when it could not start (no library, no sandbox, no screen). */
export async function runElectron(program: string, dataFolder: string): Promise<boolean> {
  const main = join(projectFolder, 'dist', 'main', 'main.js')
  const code = await exitOf(program, [main, '--data', dataFolder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return code === 0
}

function exitOf(
  program: string,
  args: string[],
  options: { stdio: 'ignore' | ['ignore', 'inherit', 'inherit']; timeout?: number },
): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>()
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined }
  spawn(program, args, { ...options, env })
    .on('error', () => resolve(null))
    .on('exit', code => resolve(code))
  return promise
}
