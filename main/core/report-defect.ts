import { ORPCError } from '@orpc/server'

/**
 * Says on stderr that a call failed by a defect of ours. Only the error's class and the places in our code are written:
 * a message may quote what the user typed.
 */
export function reportDefect(error: unknown): void {
  if (error instanceof ORPCError || isAbort(error)) return
  const name = error instanceof Error ? error.name : typeof error
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)) : []
  console.error(['core: defect', name, ...frames.slice(0, 12)].join('\n'))
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'
