/** The RC4 keystream of a key, applied to any number of pieces. Carried here because Electron's crypto library has no RC4. */
export class Rc4 {
  readonly #state = Uint8Array.from({ length: 256 }, (_, index) => index)
  #i = 0
  #j = 0

  constructor(key: Uint8Array) {
    const state = this.#state
    for (let i = 0, j = 0; i < 256; i++) {
      j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
      this.#swap(i, j)
    }
  }

  /** Deciphers (or enciphers) in place and answers the same bytes. */
  apply<Bytes extends Uint8Array>(bytes: Bytes): Bytes {
    for (let at = 0; at < bytes.length; at++) bytes[at] = (bytes[at] ?? 0) ^ this.#next()
    return bytes
  }

  #next(): number {
    const state = this.#state
    this.#i = (this.#i + 1) & 255
    this.#j = (this.#j + (state[this.#i] ?? 0)) & 255
    this.#swap(this.#i, this.#j)
    return state[((state[this.#i] ?? 0) + (state[this.#j] ?? 0)) & 255] ?? 0
  }

  #swap(one: number, other: number): void {
    const state = this.#state
    const kept = state[one] ?? 0
    state[one] = state[other] ?? 0
    state[other] = kept
  }
}
