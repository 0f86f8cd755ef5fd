import type { MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Api } from '../../contract/api/index.ts'

/** A running core as a shell holds it: new ports into it, and a stop that first puts the ledger down. */
export interface CoreConnection<Port extends SupportedMessagePort = MessagePort> {
  connect(): Port
  stop(): Promise<void>
  /** Settles with the exit code when the core has ended, wanted or not. */
  readonly ended: Promise<number>
}

/** The contract's typed calls over one port; what a shell itself needs, such as locking the ledger when nobody is there. */
export const clientOver = (port: SupportedMessagePort): ContractRouterClient<Api> =>
  createORPCClient(new RPCLink({ port }))
