import { DRILL_MARK } from '../contract/statement.ts'

/** Header on every answer of the stand-in: a client that meets it knows that it is not talking to an authority. */
export const DRILL_HEADER = 'X-Xinzhang-Drill'

/** A sentence of the stand-in, marked as drill wherever it may end up. */
export const drillText = (sentence: string): string => `【${DRILL_MARK}】${sentence}`
