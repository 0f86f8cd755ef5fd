import { setTimeout as wait } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { DRILL_HEADER } from './drill.ts'
import type { Fault } from './faults.ts'

const json = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'application/json; charset=UTF-8', [DRILL_HEADER]: '1' } })

const PORTAL_PAGE = '<!doctype html><title>上网认证</title><p>请先登录无线网络。</p>'

/** Breaks the connection: nothing further reaches the sender. */
function drop(bindings: HttpBindings): Response {
  bindings.outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

function truncate(bindings: HttpBindings, text: string): Response {
  const bytes = Buffer.from(text)
  bindings.outgoing.writeHead(200, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': bytes.length,
    [DRILL_HEADER]: '1',
  })
  bindings.outgoing.write(bytes.subarray(0, bytes.length >> 1), () => bindings.outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}

/**
 * Answers a call, with the accident planned for it. `answer` does the work and gives the text to send;
 * `reject` gives the door's own form of a refusal.
 */
export async function deliver(
  bindings: HttpBindings,
  fault: Fault | null,
  answer: () => Promise<string>,
  reject: (code: number, message: string) => string,
): Promise<Response> {
  switch (fault?.kind) {
    case undefined:
      return json(await answer())
    case 'drop-request':
      return drop(bindings)
    case 'status':
      return new Response('', { status: fault.status, headers: { [DRILL_HEADER]: '1' } })
    case 'captive-portal':
      return new Response(PORTAL_PAGE, { headers: { 'content-type': 'text/html; charset=UTF-8' } })
    case 'reject':
      return json(reject(fault.code, fault.message))
    case 'drop-answer':
      await answer()
      return drop(bindings)
    case 'truncate':
      return truncate(bindings, await answer())
    case 'delay': {
      const text = await answer()
      await wait(fault.ms)
      return json(text)
    }
  }
}
