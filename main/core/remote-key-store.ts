import type { KeyStore } from '../host.ts'
import type { FromCore } from './control.ts'

/** The key store as the core sees it: it lives in the shell's process, because only that one may ask the operating system. */
export class RemoteKeyStore implements KeyStore {
  readonly #post: (message: FromCore) => void
  readonly #waiting = new Map<number, PromiseWithResolvers<Uint8Array>>()
  #lastId = 0

  constructor(post: (message: FromCore) => void) {
    this.#post = post
  }

  wrap(key: Uint8Array): Promise<Uint8Array> {
    return this.#ask('wrap', key)
  }

  unwrap(wrapped: Uint8Array): Promise<Uint8Array> {
    return this.#ask('unwrap', wrapped)
  }

  /** Takes the shell's answer; `null` says that the key store refused. */
  answer(id: number, bytes: Uint8Array | null): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (bytes === null) waiting?.reject(new Error('key store refused'))
    else waiting?.resolve(bytes)
  }

  #ask(work: 'wrap' | 'unwrap', bytes: Uint8Array): Promise<Uint8Array> {
    const id = ++this.#lastId
    const waiting = Promise.withResolvers<Uint8Array>()
    this.#waiting.set(id, waiting)
    this.#post({ type: 'keyRequest', id, work, bytes })
    return waiting.promise
  }
}
