import type { Page } from 'playwright-core'

/** The longest and the usual wait of many, in milliseconds. */
export interface Waits {
  longest: number
  median: number
}

function waitsOf(times: readonly number[]): Waits {
  const sorted = times.toSorted((a, b) => a - b)
  return { longest: sorted.at(-1) ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 }
}

const PAUSE_MS = 20

/** How long the core takes to answer a cheap question, asked again and again while something runs. */
export async function answersWhile<T>(ask: () => Promise<unknown>, work: () => Promise<T>): Promise<Waits> {
  const times: number[] = []
  let running = true
  const asking = (async () => {
    while (running) {
      const asked = performance.now()
      await ask()
      times.push(performance.now() - asked)
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
    }
  })()
  try {
    await work()
  } finally {
    running = false
    await asking
  }
  return waitsOf(times)
}

/** The longest time in which the page itself could draw nothing and take no key while something runs. */
export async function framesWhile<T>(page: Page, work: () => Promise<T>): Promise<Waits> {
  await page.evaluate(() => {
    const gaps: number[] = []
    let last = performance.now()
    const frame = () => {
      const now = performance.now()
      gaps.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    Object.assign(globalThis, { takeGaps: () => gaps.splice(0) })
  })
  await work()
  const gaps: unknown = await page.evaluate('takeGaps()')
  return waitsOf(Array.isArray(gaps) ? gaps.map(Number) : [])
}
