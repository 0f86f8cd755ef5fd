import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How a secret may lie in bytes: plain, UTF-16, hexadecimal, or inside a base64 text at any of its three alignments. */
export function tracesOf(secret: string): Map<string, Buffer> {
  const plain = Buffer.from(secret, 'utf8')
  const little = Buffer.from(secret, 'utf16le')
  const traces = new Map([
    ['plain', plain],
    ['UTF-16 little endian', little],
    ['UTF-16 big endian', Buffer.from(little).swap16()],
    ['hexadecimal', Buffer.from(plain.toString('hex'))],
    ['HEXADECIMAL', Buffer.from(plain.toString('hex').toUpperCase())],
  ])
  for (const shift of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64')
    // The first and the last character may carry bits of what stands beside the secret.
    const whole = text.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + plain.length) * 8) / 6))
    traces.set(`base64, shifted by ${shift}`, Buffer.from(whole))
    traces.set(`base64url, shifted by ${shift}`, Buffer.from(whole.replaceAll('+', '-').replaceAll('/', '_')))
  }
  return traces
}

/** Which secrets the bytes hold, and how; the secrets themselves are named by their place in the list. */
export function secretsIn(bytes: Buffer, secrets: readonly string[]): string[] {
  return secrets.flatMap((secret, index) =>
    [...tracesOf(secret)]
      .filter(([, trace]) => bytes.includes(trace))
      .map(([how]) => `secret ${index}: ${how}`),
  )
}

/** Every file below a folder, by its path. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** Where in these files a secret lies. */
export async function leaks(files: readonly string[], secrets: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    found.push(...secretsIn(bytes, secrets).map(how => `${file} (${how})`))
  }
  return found
}
