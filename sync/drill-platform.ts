import * as z from 'zod'

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])
const CodeTables = z.record(z.string(), z.record(z.string(), z.string()))
export type DrillCodeTables = z.infer<typeof CodeTables>

/**
 * Whether a connection's address is a stand-in, and the code tables it offers; null for anything else, an unreachable one included.
 * A stand-in lives on the loopback address only, so no other host is ever asked: nothing of this reaches an authority.
 */
export async function findDrillPlatform(
  url: string,
  timeoutMs: number,
): Promise<{ codeTables: DrillCodeTables } | null> {
  const address = new URL(url)
  if (!LOOPBACK.has(address.hostname)) return null
  try {
    const response = await fetch(new URL('/drill/code-tables', address), {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok || response.headers.get('x-xinzhang-drill') !== '1') return null
    return { codeTables: CodeTables.parse(await response.json()) }
  } catch {
    // Nobody there, or nobody who speaks like a stand-in: both mean "not known to be one".
    return null
  }
}
