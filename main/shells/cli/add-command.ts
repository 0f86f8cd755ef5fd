import type { Command } from 'commander'
import type { Session } from './session.ts'

/** Adds a command whose work is done in a session; the session is closed whatever happens. */
export type AddCommand = (
  parent: Command,
  usage: string,
  description: [zh: string, en: string],
  work: (session: Session, options: Record<string, unknown>, args: string[]) => Promise<void>,
) => Command

/** Adds a word that commands stand below, such as `outbox`. */
export type AddGroup = (name: string, description: [zh: string, en: string]) => Command
