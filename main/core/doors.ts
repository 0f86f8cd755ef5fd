import { MessagePort } from 'node:worker_threads'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import type { Door } from './control.ts'

/** The part of Electron's `process.parentPort` that the core uses; named here so that the core needs no Electron. */
export interface UtilityParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: SupportedMessagePort[] }) => void): unknown
  postMessage(message: unknown): void
}

/** The door of a worker thread. A port to serve travels inside the message: Node hands over no separate list. */
export function threadDoor(parent: MessagePort): Door {
  return {
    listen: onMessage =>
      parent.on('message', (message: unknown) => {
        const port =
          typeof message === 'object' && message !== null && 'port' in message ? message.port : null
        onMessage(message, port instanceof MessagePort ? [port] : [])
      }),
    post: message => parent.postMessage(message),
  }
}

/** The door of an Electron utility process. */
export function utilityDoor(parent: UtilityParentPort): Door {
  return {
    listen: onMessage => parent.on('message', event => onMessage(event.data, event.ports)),
    post: message => parent.postMessage(message),
  }
}
