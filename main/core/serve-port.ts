import type { SupportedMessagePort } from '@orpc/client/message-port'
import { type AnyRouter, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { reportDefect } from './report-defect.ts'

/** Serves a router on one port until the port closes; a closed port aborts the calls that are still running on it. */
export function servePort(port: SupportedMessagePort, router: AnyRouter): void {
  new RPCHandler(router, { interceptors: [onError(reportDefect)] }).upgrade(port, { context: {} })
  if ('start' in port && typeof port.start === 'function') port.start()
}
