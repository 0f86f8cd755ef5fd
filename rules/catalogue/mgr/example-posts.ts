import type { Punch } from '../../../contract/entities.ts'
import { examplePunch } from '../att/example-punch.ts'
import type { Post } from './post-holders.ts'

/** The first person of the clean month as project manager of the general contractor. */
export const EXAMPLE_POST: Post = {
  post: 'projectManager',
  unit: '广州示例建设有限公司',
  name: '赵建建',
  idNumber: '990101198201010000',
  from: '2025-09-01',
  to: null,
}

/** One face record of him on each of these days of March 2026. */
export function punchesOn(...days: number[]): Punch[] {
  return days.map(day => examplePunch(0, `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`))
}

/** The working days of March 2026. */
export const WORKING_DAYS = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 23, 24, 25, 26, 27, 30, 31]
