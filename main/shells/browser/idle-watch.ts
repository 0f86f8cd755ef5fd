/** Calls `onIdle` once after a quiet time in milliseconds, and again after every later quiet time that follows traffic. */
export class IdleWatch {
  readonly #timer: NodeJS.Timeout

  constructor(quietMs: number, onIdle: () => void) {
    this.#timer = setTimeout(onIdle, quietMs).unref()
  }

  touch(): void {
    this.#timer.refresh()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
