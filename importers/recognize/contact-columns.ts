import type { ImportProblem } from '../../contract/inspection.ts'
import { problem } from '../problems.ts'
import { type Column, fieldOf } from './column.ts'
import { headingKey } from './heading.ts'

/** What stands between a relative and his number. */
const RELATION = /关系/

/**
 * 联系电话 right beside 紧急联系人 is that person's number, never the worker's. Where the sheet has no other phone, that is told.
 */
export function nameContactPhone(columns: readonly Column[], headerRow: number): ImportProblem[] {
  const at = columns.findIndex(column => fieldOf(column) === 'emergencyContact')
  if (at < 0 || columns.some(column => fieldOf(column) === 'emergencyPhone')) return []
  const relation = columns[at + 1]
  const isRelation = relation !== undefined && RELATION.test(headingKey(relation.header))
  const phone = columns[isRelation ? at + 2 : at + 1]
  if (phone === undefined || fieldOf(phone) !== 'phone' || /本人|工人/.test(phone.header)) return []
  phone.meaning = { field: 'emergencyPhone', exact: true }
  if (columns.some(column => fieldOf(column) === 'phone')) return []
  const params = { field: 'emergencyPhone', columns: phone.letter, reason: 'beside-contact' }
  const cell = `${phone.letter}${headerRow}`
  return [problem('imp-header-ambiguous', { cell, field: 'emergencyPhone', severity: 'warn', params })]
}
