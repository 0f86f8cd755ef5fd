import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who has come in by the one-time address. A token opens one session and is spent; only digests are kept, so that
 * neither a token nor a cookie can be read out of the process afterwards.
 */
export class Sessions {
  readonly #tokens = new Set<string>()
  readonly #sessions = new Set<string>()

  /** A fresh token for one address. An address given out before and not yet used stops working. */
  newToken(): string {
    this.#tokens.clear()
    return keep(this.#tokens)
  }

  /** Spends a token and answers the cookie's value, or null when the token is wrong or was used before. */
  exchange(token: string): string | null {
    const digest = find(this.#tokens, token)
    if (digest === null) return null
    this.#tokens.delete(digest)
    return keep(this.#sessions)
  }

  admits(cookie: string | null): boolean {
    return cookie !== null && find(this.#sessions, cookie) !== null
  }
}

function keep(digests: Set<string>): string {
  const secret = randomBytes(32).toString('base64url')
  digests.add(digestOf(secret))
  return secret
}

function find(digests: ReadonlySet<string>, secret: string): string | null {
  const wanted = Buffer.from(digestOf(secret))
  for (const digest of digests) if (timingSafeEqual(Buffer.from(digest), wanted)) return digest
  return null
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The cookie is named after the port: cookies do not tell ports apart, and two windows may run at once. */
export const cookieName = (port: number): string => `xinzhang-${port}`

export function readCookie(header: string | undefined, name: string): string | null {
  const pair = header
    ?.split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(`${name}=`))
  return pair === undefined ? null : pair.slice(name.length + 1)
}
