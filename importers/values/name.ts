import { tidy } from '../../contract/text.ts'
import { cellText } from '../formats/grid.ts'
import { gluedName } from './glued.ts'
import { isUnusable, type Reader, reportNormalised, saysNothing } from './reader.ts'

/** A suffix by which clerks mark the team leader: 张三（班长）. */
const LEADER = /[(（](?:班组长|班长|组长|带班|队长|工长)[)）]$/

/** 1、张三: the line's number in the cell of the name. */
const RUNNING_NUMBER = /^\d{1,3}[、.．)）]\s*(?=\p{Script=Han})/u

/** Whether the name cell marks its person as leader of the team. */
export function marksLeader(written: string): boolean {
  return LEADER.test(tidy(written))
}

/** Two to four Chinese characters and nothing beside them: most names, which need no second look. */
const PLAIN_NAME = /^[\u4e00-\u9fff]{2,4}$/

/**
 * A person's name. Blanks between Chinese characters are padding (张　三) and go; the interpunct of minority names stays as
 * written, because changing it is a repair that a person sees first. A team, phone or identity number glued to the name is no
 * part of it (`gluedName`).
 */
export const readName: Reader<string> = (cell, context) => {
  if (typeof cell === 'string' && PLAIN_NAME.test(cell)) return cell
  if (isUnusable(cell, context)) return undefined
  const written = cellText(cell)
  const bare = tidy(written).replace(RUNNING_NUMBER, '').replace(LEADER, '')
  const glued = gluedName(bare)
  const plain = glued?.name ?? tidy(bare)
  const name = plain.replace(/(?<=[\p{Script=Han}·•‧・]) (?=[\p{Script=Han}·•‧・])/gu, '')
  if (saysNothing(name)) return undefined
  if (glued === null) reportNormalised(written.trim().replace(LEADER, '').trimEnd(), name, context)
  else context.report('imp-fullwidth-normalised', { reason: 'more-text' })
  return name
}
