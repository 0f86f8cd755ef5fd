/**
 * `npm start`: the Electron window where its runtime is, otherwise the same window in a browser over the loopback shell.
 * Says in one line which and why. A failure of Electron falls back; only a defect ends with another code than 0.
 */
import './wasm-without-tier-up.ts'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runBrowserShell } from './browser/run.ts'
import { ensureBuilt, processBuilds, windowBuild } from './built-files.ts'
import { defaultDataFolder } from './data-folder.ts'
import { electronProgram, fetchElectron, runElectron } from './electron/runtime.ts'
import { startWords } from './start-words.ts'

const fetchMs = { asked: 10 * 60_000, onOffer: 20_000 }

const options = readOptions()
if (options === null) {
  console.error(startWords.usage)
  process.exitCode = 2
} else if (!(await startElectron(options))) {
  process.exitCode = await runBrowserShell(options)
  process.exit()
}

interface Options {
  shell: 'browser' | 'electron' | 'any'
  dataFolder: string
  port: number
  open: boolean
}

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        electron: { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65535 || (values.browser && values.electron))
      return null
    return {
      shell: values.browser ? 'browser' : values.electron ? 'electron' : 'any',
      dataFolder: values.data === undefined ? defaultDataFolder() : resolve(values.data),
      port,
      open: !values['no-open'],
    }
  } catch {
    return null
  }
}

/** True when Electron ran and was closed by the person. */
async function startElectron({ shell, dataFolder, open }: Options): Promise<boolean> {
  if (shell === 'browser' || !open) return say(startWords.browserAsked)
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return say(startWords.electronNoScreen)
  const program = (await electronProgram()) ?? (await offerToFetch(shell === 'electron'))
  if (program === null) return say(startWords.electronMissing)
  for (const build of [windowBuild, ...processBuilds])
    await ensureBuilt(build, () => console.log(startWords.building))
  console.log(startWords.electron)
  return (await runElectron(program, dataFolder)) || say(startWords.electronFailed)
}

async function offerToFetch(asked: boolean): Promise<string | null> {
  if (!asked && (!process.stdout.isTTY || process.env.CI)) return null
  console.log(startWords.electronFetching)
  return fetchElectron(asked ? fetchMs.asked : fetchMs.onOffer)
}

function say(line: string): false {
  console.log(line)
  return false
}
