import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Question {
  name: string
  /** base64 */
  bytes: string
}

export interface Answer {
  /** A refusal code or "read". */
  outcome?: string
  /** What was thrown that is no refusal, or shown that is no sentence. */
  defect?: string
  peakMiB?: number
}

const SECONDS = 10
const MIB = 1024
const SCRIPT = fileURLToPath(new URL('reader-process.ts', import.meta.url))

/** A process that reads files one after another; one that hangs, grows too large or dies is replaced. */
export class Reader {
  #process: ChildProcess | null = null

  /** Reads a file within 10 seconds and 1 GiB, or says in what way that failed. */
  async read(name: string, bytes: Buffer): Promise<Answer> {
    const child = this.#process ?? this.#start()
    const { promise, resolve } = Promise.withResolvers<Answer>()
    const timer = setTimeout(() => resolve({ defect: `longer than ${SECONDS} s` }), SECONDS * 1000)
    const died = (code: number | null) => resolve({ defect: `the process died (${code ?? 'killed'})` })
    child.once('message', (answer: Answer) => resolve(answer))
    child.once('exit', died)
    child.send({ name, bytes: bytes.toString('base64') } satisfies Question)
    const answer = await promise
    clearTimeout(timer)
    child.off('exit', died).removeAllListeners('message')
    if ((answer.peakMiB ?? 0) > MIB && !answer.defect) answer.defect = `more than ${MIB} MiB`
    if (answer.defect) this.stop()
    return answer
  }

  stop(): void {
    this.#process?.kill('SIGKILL')
    this.#process = null
  }

  #start(): ChildProcess {
    // SheetJS prints about records it does not know.
    this.#process = fork(SCRIPT, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${MIB}`],
    })
    return this.#process
  }
}
