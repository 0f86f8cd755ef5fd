/** Quiet time after which the ledger locks itself, in milliseconds: a clerk's lunch break must not leave wages open. */
export const idleMs = 20 * 60 * 1000
