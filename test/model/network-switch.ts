import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A network between a client and a server on this machine that can be cut and joined. */
export interface NetworkSwitch {
  /** The same address as it is reached through the switch. */
  through(address: string): string
  /** Nobody is reached any more; what was under way breaks. */
  cut(): Promise<void>
  join(): Promise<void>
  close(): Promise<void>
}

export async function openNetworkSwitch(target: string): Promise<NetworkSwitch> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  const server: Server = createServer(client => {
    const onward = connect(Number(port), hostname)
    for (const [from, to] of [
      [client, onward],
      [onward, client],
    ] as const) {
      open.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
    }
  })
  const listen = async (on: number) => {
    server.listen(on, hostname)
    await once(server, 'listening')
  }
  await listen(0)
  const address = server.address()
  const own = typeof address === 'object' && address !== null ? address.port : 0
  const cut = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of open) socket.destroy()
    await closed
  }
  return {
    through: text => text.replace(`:${port}`, `:${own}`),
    cut,
    join: async () => {
      if (!server.listening) await listen(own)
    },
    close: cut,
  }
}
