import { DRILL_CODE_TABLES } from '../platform/code-tables.ts'
import type { Platform } from '../platform/server.ts'
import { type GuangzhouConnection, sendGuangzhou } from '../sync/guangzhou/client.ts'
import type { CallName } from '../sync/guangzhou/codec/calls.ts'
import { EXAMPLE_FIELDS } from '../sync/guangzhou/codec/example.test-data.ts'
import { callNational, type NationalConnection } from '../sync/national/client.ts'
import { readAsyncResult, readRequestSerial } from '../sync/national/codec/answer.ts'
import type { Data } from '../sync/national/codec/data-json.ts'
import type { NationalMethod } from '../sync/national/codec/request.ts'

export const NOW = new Date('2026-04-15T04:00:00Z')
const OPTIONS = { timeoutMs: 5_000 }

/** The city's connection to a running stand-in. */
export function cityConnection(platform: Platform): GuangzhouConnection {
  const { base, ...credentials } = platform.guangzhou
  return { baseUrl: base, credentials, codeTables: DRILL_CODE_TABLES }
}

export function nationalConnection(platform: Platform): NationalConnection {
  const { url, appid, secret } = platform.national
  return { url, credentials: { appid, secret, corpSecret: null } }
}

/** The complete example of a call, in the stand-in's codes, with changes. */
export function exampleFields(name: CallName, change: Record<string, string> = {}): Record<string, string> {
  return { ...EXAMPLE_FIELDS[name], ...change }
}

export const send = (platform: Platform, name: CallName, change: Record<string, string> = {}) =>
  sendGuangzhou(cityConnection(platform), name, exampleFields(name, change), NOW, OPTIONS)

export const call = (platform: Platform, method: NationalMethod, data: Data, timeoutMs = 5_000) =>
  callNational(nationalConnection(platform), method, data, NOW, { timeoutMs })

/** Uploads and asks until the result is told. */
export async function uploadAndAsk(platform: Platform, method: NationalMethod, data: Data) {
  const outcome = await call(platform, method, data)
  if (outcome.kind !== 'accepted') return { state: outcome.kind }
  const requestSerialCode = readRequestSerial(outcome.answer.body)
  for (let asked = 0; asked < 5; asked++) {
    const answer = await call(platform, 'AsyncHandleResult.Query', { requestSerialCode })
    if (answer.kind !== 'accepted') return { state: answer.kind }
    const result = readAsyncResult(answer.answer.body)
    if (result.state !== 'waiting') return result
  }
  return { state: 'waiting' as const }
}

export async function stateOf(platform: Platform) {
  const response = await fetch(`${platform.url}/drill/state`)
  return response.json()
}
