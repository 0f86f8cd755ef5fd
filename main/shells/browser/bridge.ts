import type { MessagePort } from 'node:worker_threads'
import type { RawData, WebSocket } from 'ws'

/** Largest message from the window: a workbook of 200 MB with its envelope. */
export const maxFrameBytes = 210 * 1024 * 1024

/**
 * Joins a WebSocket with a port of the core. Both speak the same frames (text, or bytes when a file travels), so they
 * pass through unread. Either end closing closes the other, which aborts the calls that were running on it.
 */
export function bridge(socket: WebSocket, port: MessagePort, onTraffic: () => void): void {
  socket.on('message', (data, isBinary) => {
    onTraffic()
    const bytes = ownBytes(data)
    if (isBinary) port.postMessage(bytes, [bytes.buffer])
    else port.postMessage(new TextDecoder().decode(bytes))
  })
  port.on('message', (frame: unknown) => {
    onTraffic()
    if (typeof frame === 'string' || frame instanceof Uint8Array) socket.send(frame)
  })
  socket.on('close', () => port.close())
  socket.on('error', () => socket.terminate())
  port.on('close', () => socket.close())
}

/** A copy that owns its memory: a view into a shared pool would take the whole pool along to the other thread. */
const ownBytes = (data: RawData): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Array.isArray(data) ? Buffer.concat(data) : data)
