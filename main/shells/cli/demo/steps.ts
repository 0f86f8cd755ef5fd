import type { Terminal } from '../terminal.ts'

/** One step as the demo's JSON answer lists it. Times in milliseconds, memory in MiB. */
export interface StepRecord {
  step: string
  ms: number
  rssMiB: number
  result: string
}

/** Runs steps one after the other and prints each with its time and what came of it. */
export class Steps {
  readonly records: StepRecord[] = []
  readonly #terminal: Terminal

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  async run<T>(name: string, work: () => Promise<T>, tell: (result: T) => string): Promise<T> {
    const started = performance.now()
    const result = await work()
    const ms = Math.round(performance.now() - started)
    const rssMiB = Math.round(process.memoryUsage.rss() / 1024 / 1024)
    this.records.push({ step: name, ms, rssMiB, result: tell(result) })
    const number = String(this.records.length).padStart(2)
    this.#terminal.note(`${number}. ${name}  ${tell(result)}  [${ms} ms]`)
    return result
  }
}
