/** One thing a packed program must show; `problem` says in a few words what is wrong, or null. */
export interface Outcome {
  readonly what: string
  readonly problem: string | null
}

export const outcome = (what: string, offending: readonly string[]): Outcome => ({
  what,
  problem: offending.length === 0 ? null : offending.slice(0, 5).join(', '),
})
