/** The colours of an import's states, which only repeat their words. */
export const IMPORT_STATE_COLOURS = {
  previewed: 'processing',
  committed: 'success',
  undone: 'default',
  discarded: 'default',
} as const
