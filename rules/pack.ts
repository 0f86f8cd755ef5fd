/** Version of the rule pack: stamped on every verdict, so that an older one can be told apart and run again. */
export const PACK_VERSION = '2026.11.8'
