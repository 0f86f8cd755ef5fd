import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { zh } from '../../renderer/i18n/zh-CN.ts'
import { secondClient } from '../e2e/second-client.ts'
import { openWindow } from '../e2e/window.ts'
import { PERIOD, PROJECT, writeBig } from './big-sheets.ts'
import type { Options } from './options.ts'
import { answersWhile, framesWhile, type Waits } from './window-gaps.ts'

const LANGUAGE = 'zh-CN'
const LONGEST_MS = 2 * 60 * 1000
const MOST_PEOPLE = 100_000
/** antd puts a blank between the two characters of a short button. */
const COMMIT = new RegExp(`^${[...zh.imports.commit].join('\\s*')}$`)

/**
 * A payroll file dropped on the real window, corrected by nobody and committed: how long the window and the core behind it are at
 * most without an answer meanwhile. Needs `npm run build` before it.
 */
export async function benchWindow({ rows }: Options, folder: string): Promise<void> {
  for (const people of rows.filter(count => count <= MOST_PEOPLE)) {
    const [roster, payroll] = [join(folder, 'roster.xlsx'), join(folder, 'payroll.xlsx')]
    await writeBig(roster, 'roster', people)
    await writeBig(payroll, 'payroll', people)
    await importInWindow(people, roster, payroll)
  }
}

async function importInWindow(people: number, roster: string, payroll: string): Promise<void> {
  const window = await openWindow()
  const { page } = window
  page.setDefaultTimeout(LONGEST_MS)
  const origin = new URL(page.url()).origin
  const second = await secondClient(page.context(), origin)
  const { client } = second
  try {
    await client.ledger.create({
      passphrase: '基准测试的长口令',
      companyName: '某某劳务有限公司',
      uscc: null,
    })
    const project = await client.projects.add(PROJECT)
    const choices = { projectId: project.id, period: PERIOD, kinds: {}, mapping: {} }
    const file = new File([new Uint8Array(readFileSync(roster))], basename(roster))
    const events = await client.imports.preview({ file, choices, language: LANGUAGE })
    for await (const event of events) {
      if (event.type !== 'done') continue
      for await (const _ of await client.imports.commit({ id: event.result.id, language: LANGUAGE }));
    }
    await page.goto(`${origin}/#/imports?month=${PERIOD}&project=${project.id}`)
    await page.reload()

    // Until the board stands, the window is busy with itself.
    await page.getByLabel(zh.imports.drop).waitFor({ state: 'attached' })
    const measured = async (step: string, work: () => Promise<void>) => {
      const began = performance.now()
      let frames: Waits | undefined
      const answers = await answersWhile(
        () => client.projects.list(),
        async () => {
          frames = await framesWhile(page, work)
        },
      )
      const shown = (waits: Waits | undefined) =>
        `longest ${waits?.longest.toFixed(0).padStart(5)} ms, median ${waits?.median.toFixed(0).padStart(3)} ms`
      const took = ((performance.now() - began) / 1000).toFixed(1).padStart(5)
      console.log(`    ${step.padEnd(22)} ${took} s  answers: ${shown(answers)}  frames: ${shown(frames)}`)
    }
    const name = basename(payroll)
    console.log(`  ${people} people`)
    await measured('nothing, for 3 s', () => page.waitForTimeout(3000))
    await measured('dropped until shown', async () => {
      await page.getByLabel(zh.imports.drop).setInputFiles(payroll)
      await page.getByRole('heading', { name, exact: true }).waitFor()
    })
    await measured('commit, cancelled', async () => {
      await page.getByRole('button', { name: COMMIT }).click()
      await page.getByRole('status').getByRole('button').first().click()
      await page.getByText(zh.status.idle).waitFor()
    })
    await measured('commit', async () => {
      await page.getByRole('button', { name: COMMIT }).click()
      await page.getByRole('status').getByRole('button').first().waitFor()
      await page.getByText(zh.status.idle).waitFor()
    })
    await measured('after it, board anew', () =>
      page.getByText(zh.imports.committedDone.replace('{{file}}', name)).waitFor(),
    )
  } catch (error) {
    await window.picture('bench-window')
    throw error
  } finally {
    second.close()
    await window.close()
  }
}
