/** A value that has one canonical form. Numbers are integers: a wage has no fraction (money is fen). */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [key: string]: Canonical }

/** Thrown when a value has no canonical form: always a defect of the caller. The path names keys, never values. */
export class NotCanonical extends Error {
  constructor(path: string, what: string) {
    super(`${what} at ${path || '(top)'}`)
    this.name = 'NotCanonical'
  }
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new NotCanonical(path, 'a number that is no safe integer')
    return String(Object.is(value, -0) ? 0 : value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new NotCanonical(path, 'a lone surrogate')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, index) => write(item, `${path}[${index}]`)).join(',')}]`
  }
  if (typeof value === 'object' && isPlain(value)) return writeObject(value, path)
  throw new NotCanonical(path, `a value of type ${typeof value}`)
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

function writeObject(value: Record<string, unknown>, path: string): string {
  // RFC 8785 §3.2.3 sorts by UTF-16 code units, which is what JavaScript's plain sort does.
  const keys = Object.keys(value).sort()
  const members = keys.map(key => {
    if (!key.isWellFormed()) throw new NotCanonical(path, 'a key with a lone surrogate')
    return `${JSON.stringify(key)}:${write(value[key], `${path}.${key}`)}`
  })
  return `{${members.join(',')}}`
}

/**
 * Canonical JSON (RFC 8785) as UTF-8: the same bytes for equal content in any key order. Integers only.
 * Throws NotCanonical for fractions, NaN, undefined, lone surrogates and anything that is not plain data.
 */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(write(value, ''))
}

/** Reads JSON bytes only if they are already canonical; null for anything else (other spelling, BOM, trailing data). */
export function parseCanonical(bytes: Uint8Array): Canonical | null {
  try {
    const value: Canonical = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    )
    const again = canonicalBytes(value)
    return Buffer.compare(again, bytes) === 0 ? value : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof NotCanonical)
      return null
    throw error
  }
}
