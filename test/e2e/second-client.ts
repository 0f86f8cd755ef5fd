import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import type { ContractRouterClient } from '@orpc/contract'
import type { BrowserContext } from 'playwright-core'
import { WebSocket } from 'ws'
import type { Api } from '../../contract/api/index.ts'
import { bridge } from '../../main/shells/browser/bridge.ts'
import { clientOver } from '../../main/shells/core-connection.ts'

/** A second way into the shell, admitted by the browser's own cookie: to register what a story takes as given, and to look. */
export interface SecondClient {
  readonly client: ContractRouterClient<Api>
  close(): void
}

export async function secondClient(context: BrowserContext, origin: string): Promise<SecondClient> {
  const cookie = (await context.cookies(origin)).map(({ name, value }) => `${name}=${value}`).join('; ')
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie, origin } })
  await once(socket, 'open')
  const { port1, port2 } = new MessageChannel()
  bridge(socket, port1, () => {})
  return { client: clientOver(port2), close: () => socket.close() }
}
