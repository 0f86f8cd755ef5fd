import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { projectFolder } from '../../main/shells/built-files.ts'
import { startChromium } from './chromium.ts'

/** A running shell with its window open in a real browser. */
export interface TestWindow {
  readonly page: Page
  readonly dataFolder: string
  /** Everything the shell's process printed; must never hold what a person typed. */
  readonly printed: () => string
  /** Console errors, uncaught errors and policy violations since the last call, which no step of a story may leave behind. */
  takeComplaints(): string[]
  /** Saves what is to be seen as out/e2e/NAME.png. */
  picture(name: string): Promise<void>
  close(): Promise<void>
}

const size = { width: 1366, height: 768 }

/** Starts the real browser shell on an empty data folder and enters it by its one-time address. */
export async function openWindow(): Promise<TestWindow> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'xinzhang-e2e-'))
  const shell = await startShell(dataFolder)
  const browser = await startChromium()
  const complaints: string[] = []
  const page = await newPage(browser, complaints)
  await page.goto(shell.address)
  await page.locator('#root').waitFor({ state: 'attached' })
  return {
    page,
    dataFolder,
    printed: shell.printed,
    takeComplaints: () => complaints.splice(0),
    picture: async name => {
      await mkdir(join(projectFolder, 'out', 'e2e'), { recursive: true })
      await page.screenshot({ path: join(projectFolder, 'out', 'e2e', `${name}.png`) })
    },
    close: async () => {
      await browser.close()
      await shell.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function newPage(browser: Browser, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', acceptDownloads: true })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`)
    })
  })
  return page
}

interface Shell {
  readonly address: string
  readonly printed: () => string
  stop(): Promise<void>
}

/** `npm start -- --browser --no-open` as a process of its own, and the address it prints. */
async function startShell(dataFolder: string): Promise<Shell> {
  const start = join(projectFolder, 'main', 'shells', 'start.ts')
  const args = [start, '--browser', '--no-open', '--data', dataFolder]
  const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  const address = Promise.withResolvers<string>()
  const ended = Promise.withResolvers<void>()
  const hear = (chunk: string): void => {
    printed += chunk
    const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}/.exec(printed)
    if (found) address.resolve(found[0])
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  child.on('exit', code => {
    address.reject(new Error(`the shell ended with ${code}:\n${printed}`))
    ended.resolve()
  })
  return {
    address: await address.promise,
    printed: () => printed,
    stop: () => {
      child.kill('SIGTERM')
      return ended.promise
    },
  }
}
