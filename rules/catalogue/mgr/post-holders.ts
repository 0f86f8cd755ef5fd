import chineseDays from 'chinese-days'
import { dayOfPeriod, daysInPeriod, type IsoDate, periodBounds } from '../../../contract/dates.ts'
import { judgedUntil } from '../../../contract/days-worked.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { WorkerRow } from '../../rows.ts'
import type { Failure, Params, Reads } from '../../rule.ts'

export type Post = PaperRow<'keyPosts'>

/** Someone in a post, with his row of the roster where he has one. */
export interface PostHolder {
  post: Post
  name: string
  worker: WorkerRow | null
}

/** Whether a post is one of those whose presence is counted: project manager or chief supervisor. */
export function isKeyPost({ post }: Post): boolean {
  return post === 'projectManager' || post === 'chiefSupervisor'
}

/** Whether a row of the book of posts holds on a day. */
export function holdsOn({ from, to }: Post, on: IsoDate): boolean {
  return from <= on && (to === null || to >= on)
}

/** Everyone who held a post in the month, up to the day until which it can be judged; vacant posts are left out. */
export function* postHolders(month: ProjectMonth, index: MonthIndex): Iterable<PostHolder> {
  const { first } = periodBounds(month.period)
  const until = judgedUntil(month)
  for (const post of month.papers.keyPosts ?? []) {
    if (post.name === null || post.from > until || (post.to !== null && post.to < first)) continue
    const worker = index.workerByIdNumber().get(post.idNumber ?? '') ?? null
    yield { post, name: post.name, worker }
  }
}

/** Working days of the month on which the holder of a post was due: while he held it and works went on. */
export function dueDays(post: Post, month: ProjectMonth, index: MonthIndex): number[] {
  const until = judgedUntil(month)
  const days: number[] = []
  for (let day = 1; day <= daysInPeriod(month.period); day++) {
    const on = dayOfPeriod(month.period, day)
    if (on > until) break
    if (holdsOn(post, on) && !index.stoppedDays().has(day) && chineseDays.isWorkday(on)) days.push(day)
  }
  return days
}

/** Kinds of gate record that show a card, a finger or a code, not a face. */
const NOT_A_FACE = /刷卡|IC卡|指纹|密码|二维码|扫码|补/i

/** Days with a face record of the person; a record that does not say its kind counts, one made by hand does not. */
export function presentDays({ id }: WorkerRow, index: MonthIndex): Set<number> {
  const present = new Set<number>()
  for (const [day, records] of index.punches().get(id) ?? []) {
    if (records.some(({ manual, method }) => !manual && !NOT_A_FACE.test(method ?? ''))) present.add(day)
  }
  return present
}

/** What `absentDays` reads. */
export const ABSENT_DAYS_READ = [
  'papers.keyPosts',
  'papers.leaves',
  'papers.stopWork',
  'punch.at',
  'punch.workerId',
  'punch.method',
  'punch.manual',
  'month.today',
  'worker.idNumber',
] as const satisfies readonly Reads[]

/** Days due on which the holder of a post has neither a face record nor leave, among all days due of the month. */
export function absentDays(
  post: Post,
  worker: WorkerRow,
  month: ProjectMonth,
  index: MonthIndex,
): { due: number[]; absent: Set<number> } {
  const due = dueDays(post, month, index)
  const present = presentDays(worker, index)
  const leave = index.leaveDays().get(worker.idNumber.toUpperCase())
  return { due, absent: new Set(due.filter(day => !present.has(day) && leave?.has(day) !== true)) }
}

/** A failure on the holder of a post, at his name on the roster where he stands on it. */
export function onHolder(
  { post, name, worker }: PostHolder,
  params: Params,
  more: Pick<Failure, 'severity' | 'doubted'> = {},
): Failure {
  return {
    subject: { kind: 'worker', key: worker?.id ?? `post ${post.post} from ${post.from}`, name },
    at: worker === null ? { address: null } : { origin: worker.origin, field: 'name' },
    params: { post: post.post, ...params },
    ...more,
  }
}
